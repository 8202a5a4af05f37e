package org.bringback.job.demo;

/** Why a computed figure is not the true one. */
public enum Cause {
    /** The row was rejected or quarantined. */
    REJECTED("rejected"),
    /** Two records of one person wait for a decision and count twice until then. */
    IN_REVIEW("in review"),
    /** Two persons were taken for one. */
    WRONGLY_MERGED("wrongly merged"),
    /** One person was not recognised and counts twice. */
    NOT_YET_MERGED("not yet merged"),
    /** The row is accepted and the person is right, and still the status is not. */
    OTHER("other");

    private final String words;

    Cause(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
