package org.bringback.text.file;

import java.io.IOException;

/** A file is not sealed, or with another secret, or it was changed. */
public final class UnsealException extends IOException {

    private static final long serialVersionUID = 1;

    UnsealException() {
        super("the file is not sealed with this key, or it was changed");
    }
}
