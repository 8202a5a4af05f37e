package org.bringback.job.release;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import org.bringback.table.report.Report;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.bringback.text.BilingualText;

/** Writes a report for {@link ReportReader}, every field of it. */
record ReportWriter(DataOutputStream out) {

    /** Writes one of several. */
    interface Each<T> {
        void write(T one) throws IOException;
    }

    void report(Report report) throws IOException {
        text(report.id().kind().id());
        text(report.id().key());
        text(report.cohort().value());
        words(report.name());
        words(report.abbreviation());
        text(report.asOf().toString());
        optional(report.against(), day -> text(day.toString()));
        out.writeInt(report.revision());
        text(report.reference());
        optional(report.banner(), this::words);
        list(report.keyMessages(), this::words);
        list(report.tables(), this::table);
        list(report.notes(), this::words);
    }

    private void table(ReportTable table) throws IOException {
        text(table.topic().word());
        out.writeInt(table.topic().position());
        words(table.title());
        words(table.stub());
        list(table.columns(), this::column);
        list(table.rows(), this::row);
        optional(table.reference(), this::text);
        list(table.notes(), this::words);
    }

    private void column(ReportColumn column) throws IOException {
        text(column.id());
        words(column.head());
        optional(column.spanner(), this::words);
        text(column.unit().name());
    }

    private void row(ReportRow row) throws IOException {
        text(row.id());
        words(row.head());
        text(row.weight().name());
        out.writeInt(row.level());
        list(row.cells(), this::cell);
        optional(row.day(), day -> text(day.toString()));
    }

    private void cell(ReportCell cell) throws IOException {
        if (cell instanceof ReportCell.Figure figure) {
            out.writeByte(ReportReader.FIGURE);
            bytes(figure.value().unscaledValue().toByteArray());
            out.writeInt(figure.value().scale());
        } else if (cell instanceof ReportCell.Instead instead) {
            out.writeByte(ReportReader.INSTEAD);
            text(instead.symbol().name());
        } else if (cell instanceof ReportCell.Text text) {
            out.writeByte(ReportReader.TEXT);
            words(text.words());
        } else if (cell instanceof ReportCell.Day day) {
            out.writeByte(ReportReader.DAY);
            text(day.date().toString());
        } else {
            throw new IllegalStateException("a kind of cell that no reader knows");
        }
    }

    void words(BilingualText words) throws IOException {
        text(words.thai());
        text(words.english());
    }

    <T> void optional(Optional<T> value, Each<T> each) throws IOException {
        out.writeBoolean(value.isPresent());
        if (value.isPresent()) {
            each.write(value.get());
        }
    }

    <T> void list(Collection<T> all, Each<T> each) throws IOException {
        out.writeInt(all.size());
        for (T one : all) {
            each.write(one);
        }
    }

    void text(String text) throws IOException {
        bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    void bytes(byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
