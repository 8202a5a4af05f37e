package org.bringback.cli;

/** A command line or a setting that cannot be right; the message says which and what would be. Ends with exit code 2. */
final class WrongUseException extends RuntimeException {

    private static final long serialVersionUID = 1;

    WrongUseException(String message) {
        super(message);
    }
}
