package org.bringback.job.intake;

import java.util.List;
import org.bringback.intake.row.RawRow;
import org.bringback.notice.Notice;

/** What the reader of a submission hands on: rows, and at the end exactly one of the two endings. */
sealed interface IntakeItem {

    /** Some rows in their order. */
    record Rows(List<RawRow> rows) implements IntakeItem {}

    /** All rows were read. */
    record End(long seen, List<Notice> warnings) implements IntakeItem {}

    /** The file turned out not to be what it should; its rows must not count. */
    record Refused(Notice notice) implements IntakeItem {}
}
