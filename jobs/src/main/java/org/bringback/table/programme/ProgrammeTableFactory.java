package org.bringback.table.programme;

import java.util.List;
import java.util.Optional;
import org.bringback.reference.ReportWords;
import org.bringback.table.report.definition.Topic;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.bringback.table.report.table.Unit;
import org.bringback.text.BilingualText;

/** Makes tables of programmes with their words: the names of columns, and title and stub by topic. */
record ProgrammeTableFactory(ReportWords words) {

    ReportColumn column(String id, Unit unit) {
        return ReportColumn.of(id, words.get("programme_column_" + id), unit);
    }

    ReportTable table(Topic topic, List<ReportColumn> columns, List<ReportRow> rows, List<BilingualText> notes) {
        return new ReportTable(
                topic,
                words.get("programme_title_" + topic.word()),
                words.get("programme_stub_" + topic.word()),
                columns,
                rows,
                Optional.empty(),
                notes);
    }
}
