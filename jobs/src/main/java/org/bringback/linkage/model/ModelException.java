package org.bringback.linkage.model;

import org.bringback.linkage.record.LinkageException;
import org.bringback.text.BilingualText;

/** A match model that is wrong in itself or does not fit the files. */
public final class ModelException extends LinkageException {
    private static final long serialVersionUID = 1L;

    public ModelException(BilingualText problem) {
        super(problem);
    }
}
