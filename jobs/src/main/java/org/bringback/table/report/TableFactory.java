package org.bringback.table.report;

import java.util.List;
import java.util.Optional;
import org.bringback.reference.ReportWords;
import org.bringback.table.report.definition.Topic;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.bringback.table.report.table.Unit;
import org.bringback.text.BilingualText;

/** Makes tables whose figures count no cases: the words {@code title_<topic>} head them, and nobody can ask for what is behind. */
record TableFactory(ReportWords words, Topic topic) {

    TableFactory(ReportInput input, Topic topic) {
        this(input.words(), topic);
    }

    /** @param stub names the words above the rows */
    ReportTable table(String stub, List<ReportColumn> columns, List<ReportRow> rows) {
        return table(stub, columns, rows, List.of());
    }

    ReportTable table(String stub, List<ReportColumn> columns, List<ReportRow> rows, List<BilingualText> notes) {
        return new ReportTable(
                topic, words.get("title_" + topic.word()), words.get(stub), columns, rows, Optional.empty(), notes);
    }

    /** @param head names the words above the column */
    ReportColumn column(String id, String head, Unit unit) {
        return ReportColumn.of(id, words.get(head), unit);
    }

    /** @param over what stands above it and its neighbours */
    ReportColumn column(String id, String head, BilingualText over, Unit unit) {
        return new ReportColumn(id, words.get(head), Optional.of(over), unit);
    }

    BilingualText get(String key) {
        return words.get(key);
    }
}
