package org.bringback.job.workspace;

import org.bringback.text.BilingualText;

/** A folder that a run needs cannot be written; found out before the first row is read. */
public final class UnusableFolderException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnusableFolderException(BilingualText problem) {
        super(problem.englishThenThai());
    }
}
