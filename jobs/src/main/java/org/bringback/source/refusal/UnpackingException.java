package org.bringback.source.refusal;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file was not unpacked to its end; thrown from inside a stream and understood where the file is known. */
public final class UnpackingException extends IOException {

    private static final long serialVersionUID = 1;

    private final transient Optional<String> passed;

    private UnpackingException(Optional<String> passed, String message, @Nullable IOException cause) {
        super(message, cause);
        this.passed = passed;
    }

    /** @param allowed the limit that was passed, in words of the notice, such as {@code 8192 MB} */
    public static UnpackingException tooMuch(String allowed) {
        return new UnpackingException(Optional.of(allowed), allowed, null);
    }

    /** The machine is at fault, and the file must not be refused for it. */
    public static UnpackingException noSpace(IOException cause) {
        return new UnpackingException(Optional.empty(), "no space to unpack files in the temporary folder", cause);
    }

    /** The limit that was passed; empty where there was no space. */
    Optional<String> passedLimit() {
        return passed;
    }
}
