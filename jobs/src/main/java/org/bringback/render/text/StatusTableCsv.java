package org.bringback.render.text;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.bringback.reference.codes.Status;
import org.bringback.table.status.StatusRow;
import org.bringback.table.status.StatusTable;

/**
 * Status tables for programs, as RFC 4180 has it: a row a status and one with status {@code TOTAL}; ISO dates, numbers
 * without separators, CRLF. What does not exist is an empty cell.
 *
 * <pre>
 * cohort,list,status,as_of,revision,persons,percent,base,against,against_persons,against_percent,change,synthetic
 * 2022,obec,NOT_FOUND,2022-09-23,1,373,1.33,all,2022-05-31,428,1.52,-55,false
 * 2022,obec,TOTAL,2022-09-23,1,28134,100.00,all,2022-05-31,28134,100.00,0,false
 * </pre>
 */
public final class StatusTableCsv {

    private static final List<String> HEADER = List.of(
            "cohort",
            "list",
            "status",
            "as_of",
            "revision",
            "persons",
            "percent",
            "base",
            "against",
            "against_persons",
            "against_percent",
            "change",
            "synthetic");

    private StatusTableCsv() {}

    /**
     * Writes one header and the rows of all tables.
     *
     * @param synthetic whether the figures are a synthetic country's
     */
    public static void write(List<StatusTable> tables, boolean synthetic, Appendable out) throws IOException {
        CsvWriter csv = new CsvWriter(out);
        csv.row(HEADER);
        for (StatusTable table : tables) {
            for (Map.Entry<Status, StatusRow> row : table.rows().entrySet()) {
                csv.row(cells(table, row.getKey().name(), row.getValue(), synthetic));
            }
            csv.row(cells(table, "TOTAL", table.total(), synthetic));
        }
    }

    private static List<String> cells(StatusTable table, String status, StatusRow row, boolean synthetic) {
        return List.of(
                table.cohort().value(),
                table.scope(),
                status,
                table.asOf().toString(),
                Integer.toString(table.revision()),
                number(row.persons()),
                row.percent().map(BigDecimal::toPlainString).orElse(""),
                table.base().name().toLowerCase(Locale.ROOT),
                table.against().map(LocalDate::toString).orElse(""),
                number(row.againstPersons()),
                row.againstPercent().map(BigDecimal::toPlainString).orElse(""),
                number(row.change()),
                Boolean.toString(synthetic));
    }

    private static String number(OptionalLong value) {
        return value.isPresent() ? Long.toString(value.getAsLong()) : "";
    }
}
