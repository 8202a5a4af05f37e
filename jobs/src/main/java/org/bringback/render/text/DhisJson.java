package org.bringback.render.text;

import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bringback.reference.exchange.ExchangeCodes;
import org.bringback.table.report.Report;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.bringback.text.json.Json;

/**
 * Figures of reports as a DHIS2 takes them, {@code dataValueSets}: those that have a code, each of the day that it is
 * about. What is not shown has no value there.
 */
public final class DhisJson {

    private final ExchangeCodes codes;
    private final List<Object> values = new ArrayList<>();

    private DhisJson(ExchangeCodes codes) {
        this.codes = codes;
    }

    public static void write(List<Report> reports, ExchangeCodes codes, Appendable out) throws IOException {
        DhisJson set = new DhisJson(codes);
        for (Report report : reports) {
            report.tables().forEach(table -> set.add(report, table));
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("dataValues", set.values);
        Json.writeDocument(json, out);
    }

    private void add(Report report, ReportTable table) {
        for (ReportRow row : table.rows()) {
            for (int index = 0; index < table.columns().size(); index++) {
                ReportColumn column = table.columns().get(index);
                if (row.cells().get(index) instanceof ReportCell.Figure figure) {
                    ReportCsv.ObservedDay observed = ReportCsv.ObservedDay.of(report, row, column);
                    codes.find(
                                    report.id().fileStem(),
                                    table.topic().word(),
                                    row.id(),
                                    row.weight() == ReportRow.Weight.TOTAL,
                                    observed.measure())
                            .ifPresent(code -> values.add(value(report, observed, code, figure)));
                }
            }
        }
    }

    private static Map<String, Object> value(
            Report report, ReportCsv.ObservedDay observed, ExchangeCodes.Code code, ReportCell.Figure figure) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("dataElement", code.dataElement());
        json.put("period", DateTimeFormatter.BASIC_ISO_DATE.format(observed.day()));
        json.put("orgUnit", code.organisationUnit());
        code.combination().ifPresent(combination -> json.put("categoryOptionCombo", combination));
        json.put("value", figure.value().toPlainString());
        comment(report).ifPresent(comment -> json.put("comment", comment));
        return json;
    }

    /** The only field of the schema that can say so. */
    private static Optional<String> comment(Report report) {
        return report.isSynthetic() ? Optional.of(Report.SYNTHETIC.englishThenThai()) : Optional.empty();
    }
}
