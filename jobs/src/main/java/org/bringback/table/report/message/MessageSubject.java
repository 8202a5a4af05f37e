package org.bringback.table.report.message;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.bringback.text.BilingualText;

/**
 * What sentences are about.
 *
 * @param tables of the report
 * @param facts those that hold and that no table says: {@code complete}, {@code comparable}
 * @param names of rows as a sentence has them
 * @param outlier what the ranking says of a place that has more open cases than chance explains
 * @param against the earlier day in words
 * @param others the lists that are counted on one of the two days only; empty where there are none
 */
public record MessageSubject(
        List<ReportTable> tables,
        Set<String> facts,
        Function<ReportRow, BilingualText> names,
        BilingualText outlier,
        Optional<BilingualText> against,
        BilingualText others) {

    public MessageSubject {
        tables = List.copyOf(tables);
        facts = Set.copyOf(facts);
    }

    Optional<ReportTable> find(String topic) {
        return tables.stream()
                .filter(table -> table.topic().word().equals(topic))
                .findFirst();
    }
}
