package org.bringback.job.workspace;

import org.bringback.text.BilingualFailure;
import org.bringback.text.BilingualText;

/** A folder that a run needs cannot be written; found out before the first row is read. */
public final class UnusableFolderException extends RuntimeException implements BilingualFailure {

    private static final long serialVersionUID = 1;

    private final transient BilingualText problem;

    UnusableFolderException(BilingualText problem) {
        super(problem.englishThenThai());
        this.problem = problem;
    }

    @Override
    public BilingualText explanation() {
        return problem;
    }
}
