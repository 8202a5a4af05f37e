package org.bringback.tools.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bringback.samples.ExportRowGenerator;
import org.bringback.samples.SyntheticPopulation;
import org.bringback.samples.country.ListCases;
import org.bringback.samples.country.OfficeList;
import org.bringback.samples.file.DelimitedTextWriter;
import org.bringback.samples.file.SampleCell;
import org.bringback.samples.layout.ExportLayout;
import org.bringback.samples.layout.SampleExportRow;

/** A short good export as a table of texts, header first, ready to be spoiled. */
record SampleTable(List<List<String>> rows) {

    private static final int ROWS = 6;

    /** Good rows in a text layout. */
    static SampleTable of(SyntheticPopulation population, OfficeList list) {
        ListCases listCases = population.country().caseLists().stream()
                .filter(any -> any.list() == list)
                .findFirst()
                .orElseThrow();
        ExportLayout layout = ExportLayout.of(list, population.reference(), InputSamples.DAY);
        ExportRowGenerator rowGenerator = new ExportRowGenerator(population, listCases, 0);
        List<List<String>> rows = new ArrayList<>();
        SampleExportRow first = rowGenerator.row(0, SampleExportRow.Kind.GOOD);
        layout.top(InputSamples.DAY, first.entry().contact().home().province()).forEach(row -> rows.add(texts(row)));
        for (int i = 0; i < ROWS; i++) {
            rows.add(texts(layout.cells(rowGenerator.row(i, SampleExportRow.Kind.GOOD), i + 1)));
        }
        return new SampleTable(rows);
    }

    private static List<String> texts(List<SampleCell> cells) {
        return cells.stream()
                .map(cell -> cell instanceof SampleCell.Text text ? text.value() : cell.toString())
                .toList();
    }

    private int column(String header) {
        return rows.get(0).indexOf(header);
    }

    SampleTable with(int row, String header, String value) {
        return changed(row, cells -> cells.set(column(header), value));
    }

    SampleTable renamed(String header, String other) {
        return changed(0, cells -> cells.set(column(header), other));
    }

    SampleTable without(String header) {
        int column = column(header);
        return all(cells -> cells.remove(column));
    }

    /** One more column at the end, the same as the named one, header included. */
    SampleTable twice(String header) {
        int column = column(header);
        return all(cells -> cells.add(cells.get(column)));
    }

    SampleTable lastTwoSwapped() {
        return all(cells -> Collections.swap(cells, cells.size() - 2, cells.size() - 1));
    }

    SampleTable head() {
        return new SampleTable(rows.subList(0, 1));
    }

    private interface Change {
        void apply(List<String> cells);
    }

    private SampleTable changed(int row, Change change) {
        List<List<String>> changed = new ArrayList<>(rows);
        List<String> cells = new ArrayList<>(rows.get(row));
        change.apply(cells);
        changed.set(row, cells);
        return new SampleTable(changed);
    }

    private SampleTable all(Change change) {
        SampleTable table = this;
        for (int row = 0; row < rows.size(); row++) {
            table = table.changed(row, change);
        }
        return table;
    }

    byte[] bytes(DelimitedTextWriter.Format format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DelimitedTextWriter sheet = new DelimitedTextWriter(format, bytes)) {
            for (List<String> row : rows) {
                sheet.line(row);
            }
        }
        return bytes.toByteArray();
    }
}
