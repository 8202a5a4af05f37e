package org.bringback.thai.date;

import org.bringback.notice.NoticeCode;

/** What became of a cell that should hold a date. */
public sealed interface DateReading {

    record Read(PartialDate date) implements DateReading {}

    /** The cell says that the date is not known: nothing, {@code -}, {@code 00/00/0000}. */
    record Empty() implements DateReading {}

    /** @param code {@code BAD_DATE}, {@code DATE_IN_FUTURE} or {@code DATE_TOO_EARLY} */
    record Unreadable(NoticeCode code) implements DateReading {}
}
