package org.bringback.identity.index;

import java.io.IOException;
import java.nio.file.Path;

/** Has files that another process made. */
public interface KeyFileLender {

    /** Has none. */
    KeyFileLender NOBODY = file -> {};

    /** Puts the file into its place, where it has one of that name. */
    void lend(Path file) throws IOException;
}
