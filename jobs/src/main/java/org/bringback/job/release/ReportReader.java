package org.bringback.job.release;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bringback.reference.codes.CohortId;
import org.bringback.reference.disclosure.CellSymbol;
import org.bringback.table.report.Report;
import org.bringback.table.report.definition.ReportDefinition;
import org.bringback.table.report.definition.ReportId;
import org.bringback.table.report.definition.Topic;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.bringback.table.report.table.Unit;
import org.bringback.text.BilingualText;

/** Reads what {@link ReportWriter} wrote. */
record ReportReader(DataInputStream in) {

    static final int FIGURE = 0;
    static final int INSTEAD = 1;
    static final int TEXT = 2;
    static final int DAY = 3;

    /** Reads one of several. */
    interface Each<T> {
        T read() throws IOException;
    }

    Report report() throws IOException {
        return new Report(
                new ReportId(ReportDefinition.get(text()), text()),
                new CohortId(text()),
                words(),
                words(),
                day(),
                optional(this::day),
                in.readInt(),
                text(),
                optional(this::words),
                list(this::words),
                list(this::table),
                list(this::words));
    }

    private ReportTable table() throws IOException {
        return new ReportTable(
                new Topic(text(), in.readInt()),
                words(),
                words(),
                list(this::column),
                list(this::row),
                optional(this::text),
                list(this::words));
    }

    private ReportColumn column() throws IOException {
        return new ReportColumn(text(), words(), optional(this::words), Unit.valueOf(text()));
    }

    private ReportRow row() throws IOException {
        return new ReportRow(
                text(), words(), ReportRow.Weight.valueOf(text()), in.readInt(), list(this::cell), optional(this::day));
    }

    private ReportCell cell() throws IOException {
        int kind = in.readByte();
        return switch (kind) {
            case FIGURE -> new ReportCell.Figure(new BigDecimal(new BigInteger(bytes()), in.readInt()));
            case INSTEAD -> new ReportCell.Instead(CellSymbol.valueOf(text()));
            case TEXT -> new ReportCell.Text(words());
            case DAY -> new ReportCell.Day(day());
            default -> throw new IOException("no kind of cell: " + kind);
        };
    }

    private LocalDate day() throws IOException {
        return LocalDate.parse(text());
    }

    private BilingualText words() throws IOException {
        return new BilingualText(text(), text());
    }

    <T> Optional<T> optional(Each<T> each) throws IOException {
        return in.readBoolean() ? Optional.of(each.read()) : Optional.empty();
    }

    <T> List<T> list(Each<T> each) throws IOException {
        int size = in.readInt();
        List<T> all = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            all.add(each.read());
        }
        return all;
    }

    String text() throws IOException {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    byte[] bytes() throws IOException {
        int length = in.readInt();
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }
}
