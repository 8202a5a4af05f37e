package org.bringback.samples.error;

import org.bringback.notice.NoticeCode;

/** What makes a row unusable: it is rejected or set aside, and no figure misses it. */
public enum RowError {
    UNKNOWN_STATUS(NoticeCode.UNKNOWN_STATUS),
    IMPOSSIBLE_DATE(NoticeCode.BAD_DATE),
    DATE_IN_FUTURE(NoticeCode.DATE_IN_FUTURE),
    ID_SCIENTIFIC(NoticeCode.ID_SCIENTIFIC),
    ID_LOST_ZERO(NoticeCode.ID_LOST_ZERO);

    private final NoticeCode notice;

    RowError(NoticeCode notice) {
        this.notice = notice;
    }

    /** What a reader should say of such a row. */
    public NoticeCode notice() {
        return notice;
    }
}
