package org.bringback.linkage.record;

import org.bringback.text.BilingualFailure;
import org.bringback.text.BilingualText;

/** A linkage that cannot be done as asked: what is wrong and what to do, in both languages. The message is the English text. */
public class LinkageException extends RuntimeException implements BilingualFailure {
    private static final long serialVersionUID = 1L;

    private final transient BilingualText problem;

    public LinkageException(BilingualText problem) {
        super(problem.english());
        this.problem = problem;
    }

    public LinkageException(BilingualText problem, Throwable cause) {
        super(problem.english(), cause);
        this.problem = problem;
    }

    public BilingualText problem() {
        return problem;
    }

    @Override
    public BilingualText explanation() {
        return problem;
    }
}
