package org.bringback.samples;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes one export and the truth about its rows. */
final class ExportWriter {

    private final Layout layout;
    private final Clerk clerk;
    private final OfficeList list;
    private @Nullable Province sheet;
    private long line;
    private int number;

    ExportWriter(Layout layout, Clerk clerk, OfficeList list) {
        this.layout = layout;
        this.clerk = clerk;
        this.list = list;
    }

    void write(List<PlannedRow> rows, Path file, String extension, Truth truth) throws IOException {
        try (SheetWriter out = layout.open(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16), extension)) {
            for (PlannedRow planned : rows) {
                write(planned, out, truth);
            }
        }
    }

    private void write(PlannedRow planned, SheetWriter out, Truth truth) throws IOException {
        CaseRow row = clerk.row(planned.index(), planned.kind().orElse(CaseRow.Kind.GOOD));
        Province province = row.entry().contact().home().province();
        if (sheet == null || layout.sheetPerProvince() && !province.equals(sheet)) {
            begin(province, out);
        }
        line++;
        Truth.Line place = new Truth.Line(layout.sheetName(province), line);
        if (planned.kind().isEmpty()) {
            out.blank();
            truth.blank(place);
        } else {
            out.row(layout.cells(row, ++number));
            truth.exported(place, list, row);
        }
    }

    private void begin(Province province, SheetWriter out) throws IOException {
        sheet = province;
        out.sheet(layout.sheetName(province));
        List<List<Cell>> top = layout.top(clerk.asOf(), province);
        for (List<Cell> row : top) {
            out.row(row);
        }
        line = top.size();
        number = 0;
    }
}
