package org.bringback.job.partition;

import org.bringback.text.BilingualFailure;
import org.bringback.text.BilingualText;

/** A partition that no worker could bring to its end. */
final class PartitionFailedException extends RuntimeException implements BilingualFailure {

    private static final long serialVersionUID = 1;

    private final transient BilingualText problem;

    /** @param why it failed the last time, with what joins it to the sentence */
    PartitionFailedException(int attempts, BilingualText why) {
        this(new BilingualText(
                        "งานส่วนหนึ่งทำ " + attempts + " ครั้งแล้วไม่สำเร็จ",
                        "a part of the work failed " + attempts + " times")
                .join(why));
    }

    private PartitionFailedException(BilingualText problem) {
        super(problem.englishThenThai());
        this.problem = problem;
    }

    @Override
    public BilingualText explanation() {
        return problem;
    }
}
