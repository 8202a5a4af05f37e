package org.bringback.source.refusal;

import java.io.IOException;

/** More was unpacked than is allowed; thrown from inside a stream and turned into a refusal where the file is known. */
public final class ArchiveBombException extends IOException {

    private static final long serialVersionUID = 1;

    /** @param allowed the limit that was passed, in words of the notice, such as {@code 8192 MB} */
    public ArchiveBombException(String allowed) {
        super(allowed);
    }
}
