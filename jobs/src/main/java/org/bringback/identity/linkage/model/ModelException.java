package org.bringback.identity.linkage.model;

import org.bringback.identity.linkage.records.LinkException;

/** A match model that is wrong in itself or does not fit the files. */
public final class ModelException extends LinkException {
    private static final long serialVersionUID = 1L;

    public ModelException(String english, String thai) {
        super(english, thai);
    }
}
