package org.bringback.samples;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bringback.samples.country.OfficeList;
import org.bringback.samples.country.SampleProvince;
import org.bringback.samples.file.SampleCell;
import org.bringback.samples.file.SheetWriter;
import org.bringback.samples.layout.ExportLayout;
import org.bringback.samples.layout.SampleExportRow;
import org.jspecify.annotations.Nullable;

/** Writes one export and the truth about its rows. */
public final class ExportWriter {

    private final ExportLayout layout;
    private final ExportRowGenerator rowGenerator;
    private final OfficeList list;
    private @Nullable SampleProvince sheet;
    private long line;
    private int number;

    public ExportWriter(ExportLayout layout, ExportRowGenerator rowGenerator, OfficeList list) {
        this.layout = layout;
        this.rowGenerator = rowGenerator;
        this.list = list;
    }

    public void write(List<PlannedRow> rows, Path file, String extension, TruthWriter truth) throws IOException {
        try (SheetWriter out = layout.open(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16), extension)) {
            for (PlannedRow planned : rows) {
                write(planned, out, truth);
            }
        }
    }

    private void write(PlannedRow planned, SheetWriter out, TruthWriter truth) throws IOException {
        SampleExportRow row = rowGenerator.row(planned.index(), planned.kind().orElse(SampleExportRow.Kind.GOOD));
        SampleProvince province = row.entry().contact().home().province();
        if (sheet == null || layout.sheetPerProvince() && !province.equals(sheet)) {
            begin(province, out);
        }
        line++;
        TruthWriter.Line location = new TruthWriter.Line(layout.sheetName(province), line);
        if (planned.kind().isEmpty()) {
            out.blank();
            truth.blank(location);
        } else {
            out.row(layout.cells(row, ++number));
            truth.exported(location, list, row);
        }
    }

    private void begin(SampleProvince province, SheetWriter out) throws IOException {
        sheet = province;
        out.sheet(layout.sheetName(province));
        List<List<SampleCell>> top = layout.top(rowGenerator.asOf(), province);
        for (List<SampleCell> row : top) {
            out.row(row);
        }
        line = top.size();
        number = 0;
    }
}
