package org.bringback.table.status;

/** Two ways to the same figure came to different numbers: a fault of the program, and nothing may be published. */
final class FigureMismatchException extends RuntimeException {

    public FigureMismatchException(String figure, long one, long other) {
        super(figure + " is " + one + " by one way and " + other + " by another");
    }
}
