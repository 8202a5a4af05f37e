package org.bringback.linkage.record;

/** A linkage that cannot be done as asked: what is wrong and what to do, in English (the message) and Thai. */
public class LinkageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String thai;

    public LinkageException(String english, String thai) {
        super(english);
        this.thai = thai;
    }

    public LinkageException(String english, String thai, Throwable cause) {
        super(english, cause);
        this.thai = thai;
    }

    public String thai() {
        return thai;
    }
}
