package org.bringback.job.intake;

import org.bringback.text.BilingualFailure;
import org.bringback.text.BilingualText;

/** A file is to be accepted that is not among those to take: a wrong name on the command line. */
public final class NotInInboxException extends RuntimeException implements BilingualFailure {

    private static final long serialVersionUID = 1;

    private final transient BilingualText problem;

    NotInInboxException(String name) {
        this(text(name));
    }

    private NotInInboxException(BilingualText problem) {
        super(problem.englishThenThai());
        this.problem = problem;
    }

    private static BilingualText text(String name) {
        return new BilingualText(
                "--accept: ไม่มีไฟล์ " + name + " ในไฟล์ที่รับไว้ ให้ใช้ชื่อไฟล์ที่รับไว้โดยไม่มีโฟลเดอร์",
                "--accept: there is no file " + name
                        + " among those taken in; give the name of one that is, without its folder");
    }

    @Override
    public BilingualText explanation() {
        return problem;
    }
}
