package org.bringback.table.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.bringback.reference.agency.Agency;
import org.bringback.reference.codes.Status;
import org.bringback.table.report.definition.Topic;
import org.bringback.table.report.input.ReportInput;
import org.bringback.table.status.StatusRow;
import org.bringback.table.status.StatusTable;
import org.bringback.text.BilingualText;

/** Statuses in the lines, lists across, with the sum of lists and the persons counted once. */
public final class ListComparisonTables {

    private final ReportInput input;

    public ListComparisonTables(ReportInput input) {
        this.input = input;
    }

    /**
     * The nation's.
     *
     * @param cases the sum of lists
     * @param persons each person once
     */
    public ReportTable comparison(Map<Agency, StatusTable> lists, StatusTable cases, StatusTable persons) {
        List<ReportColumn> columns = new ArrayList<>();
        lists.keySet().forEach(agency -> columns.add(column(agency)));
        columns.add(ReportColumn.of("cases", words("cases"), Unit.PERSONS));
        columns.add(ReportColumn.of("persons", words("persons_once"), Unit.PERSONS));
        List<StatusTable> tables = new ArrayList<>(lists.values());
        tables.add(cases);
        tables.add(persons);
        List<ReportRow> lines = new ArrayList<>();
        for (Status status : cases.rows().keySet()) {
            lines.add(ReportRow.of(status.name(), input.reference().statuses().labels(status), cells(tables, status)));
        }
        lines.add(ReportRow.total(
                words("total"),
                tables.stream()
                        .map(table -> CellFactory.count(table.total().persons()))
                        .toList()));
        return new ReportTable(
                Topic.LISTS, words("title_lists"), words("status"), columns, lines, Optional.empty(), List.of());
    }

    public ReportColumn column(Agency agency) {
        return ReportColumn.of(
                agency.list().value().replace('-', '_'), agency.abbreviation(input.asOf()), Unit.PERSONS);
    }

    private static List<ReportCell> cells(List<StatusTable> tables, Status status) {
        return tables.stream()
                .map(table -> Optional.ofNullable(table.rows().get(status))
                        .map(StatusRow::persons)
                        .orElse(OptionalLong.empty()))
                .map(CellFactory::count)
                .toList();
    }

    private BilingualText words(String key) {
        return input.words().get(key);
    }
}
