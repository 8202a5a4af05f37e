package org.bringback.samples;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bringback.samples.country.ListCases;
import org.bringback.samples.country.RandomStream;
import org.bringback.samples.country.SeededRandom;
import org.bringback.samples.error.ErrorProfile;
import org.bringback.samples.layout.SampleExportRow;

/** Which rows an export has, in which order: shuffled, and by province where these have sheets. */
public final class RowPlan {

    private RowPlan() {}

    public static List<PlannedRow> of(
            SyntheticPopulation population, ListCases listCases, int date, ExportRowGenerator rowGenerator) {
        List<PlannedRow> rows = new ArrayList<>();
        for (int i = 0; i < listCases.size(); i++) {
            if (listCases.status(i, date).isPresent()) {
                add(rows, i, rowGenerator);
            }
        }
        SeededRandom random =
                population.random(RandomStream.ROW_ORDER, listCases.list().ordinal(), date);
        int blanks = blanks(rows.size(), population.errorProfile());
        for (int i = 0; i < blanks; i++) {
            rows.add(new PlannedRow(random.pick(rows).index(), Optional.empty()));
        }
        random.shuffle(rows);
        return rows;
    }

    private static void add(List<PlannedRow> rows, int index, ExportRowGenerator rowGenerator) {
        rows.add(new PlannedRow(index, Optional.of(SampleExportRow.Kind.GOOD)));
        if (rowGenerator.isRepeated(index)) {
            rows.add(new PlannedRow(index, Optional.of(SampleExportRow.Kind.REPEATED)));
        }
        if (rowGenerator.isBroken(index)) {
            rows.add(new PlannedRow(index, Optional.of(SampleExportRow.Kind.BROKEN)));
        }
    }

    /** Any export of some size has at least one. */
    private static int blanks(int rows, ErrorProfile errorProfile) {
        int blanks = (int) Math.round(rows * errorProfile.blank());
        return rows >= 20 ? Math.max(1, blanks) : blanks;
    }

    public static List<PlannedRow> byProvince(List<PlannedRow> rows, ExportRowGenerator rowGenerator) {
        record Placed(PlannedRow row, String province) {}
        return rows.stream()
                .map(row -> new Placed(row, province(row, rowGenerator)))
                .sorted(Comparator.comparing(Placed::province))
                .map(Placed::row)
                .toList();
    }

    private static String province(PlannedRow row, ExportRowGenerator rowGenerator) {
        SampleExportRow made = rowGenerator.row(row.index(), row.kind().orElse(SampleExportRow.Kind.GOOD));
        return made.entry().contact().home().province().code();
    }
}
