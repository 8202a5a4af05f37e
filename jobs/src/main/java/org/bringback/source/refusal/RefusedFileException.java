package org.bringback.source.refusal;

import org.bringback.notice.Notice;

/** A file that cannot be taken, with the notice that says why. Ends the file, never the run. */
public final class RefusedFileException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Notice notice;

    public RefusedFileException(Notice notice) {
        super(notice.code().name());
        this.notice = notice;
    }

    public Notice notice() {
        return notice;
    }
}
