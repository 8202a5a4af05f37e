package org.bringback.job.workspace;

/** Another process works on the state. The caller leaves with exit code 75. */
public final class StateInUseException extends Exception {

    private static final long serialVersionUID = 1;

    StateInUseException() {
        super("another run is in progress");
    }
}
