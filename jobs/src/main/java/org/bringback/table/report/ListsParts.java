package org.bringback.table.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.bringback.reference.Agency;
import org.bringback.reference.Status;
import org.bringback.reference.Words;
import org.bringback.table.StatusRow;
import org.bringback.table.StatusTable;

/** Statuses in the lines, lists across, with the sum of lists and the persons counted once. */
final class ListsParts {

    private final ReportMaterial material;

    ListsParts(ReportMaterial material) {
        this.material = material;
    }

    /**
     * The nation's.
     *
     * @param cases the sum of lists
     * @param persons each person once
     */
    ReportTable of(Map<Agency, StatusTable> lists, StatusTable cases, StatusTable persons) {
        List<Column> columns = new ArrayList<>();
        lists.keySet().forEach(agency -> columns.add(column(agency)));
        columns.add(Column.of("cases", words("cases"), Unit.PERSONS));
        columns.add(Column.of("persons", words("persons_once"), Unit.PERSONS));
        List<StatusTable> tables = new ArrayList<>(lists.values());
        tables.add(cases);
        tables.add(persons);
        List<Line> lines = new ArrayList<>();
        for (Status status : cases.rows().keySet()) {
            lines.add(Line.of(status.name(), material.reference().statuses().words(status), cells(tables, status)));
        }
        lines.add(Line.total(
                words("total"),
                tables.stream()
                        .map(table -> CellOf.count(table.total().persons()))
                        .toList()));
        return new ReportTable(
                Topic.LISTS, words("title_lists"), words("status"), columns, lines, Optional.empty(), List.of());
    }

    Column column(Agency agency) {
        return Column.of(agency.list().value().replace('-', '_'), agency.abbreviation(material.asOf()), Unit.PERSONS);
    }

    private static List<Cell> cells(List<StatusTable> tables, Status status) {
        return tables.stream()
                .map(table -> Optional.ofNullable(table.rows().get(status))
                        .map(StatusRow::persons)
                        .orElse(OptionalLong.empty()))
                .map(CellOf::count)
                .toList();
    }

    private Words words(String key) {
        return material.words().get(key);
    }
}
