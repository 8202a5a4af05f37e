package org.bringback.job.workspace;

import org.bringback.text.BilingualFailure;
import org.bringback.text.BilingualText;

/** State or output cannot be worked with as they are; the message says what to do. Ends with exit code 2. */
public final class SetupException extends RuntimeException implements BilingualFailure {

    private static final long serialVersionUID = 1;

    private final transient BilingualText problem;

    public SetupException(BilingualText problem) {
        super(problem.englishThenThai());
        this.problem = problem;
    }

    @Override
    public BilingualText explanation() {
        return problem;
    }
}
