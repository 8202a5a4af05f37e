package org.bringback.samples;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which rows an export has, in which order: shuffled, and by province where these have sheets. */
final class RowPlan {

    private RowPlan() {}

    static List<PlannedRow> of(World world, CaseBook book, int date, Clerk clerk) {
        List<PlannedRow> rows = new ArrayList<>();
        for (int i = 0; i < book.size(); i++) {
            if (book.status(i, date).isPresent()) {
                add(rows, i, clerk);
            }
        }
        Dice dice = world.dice(Purpose.ROW_ORDER, book.list().ordinal(), date);
        int blanks = blanks(rows.size(), world.dirt());
        for (int i = 0; i < blanks; i++) {
            rows.add(new PlannedRow(dice.pick(rows).index(), Optional.empty()));
        }
        dice.shuffle(rows);
        return rows;
    }

    private static void add(List<PlannedRow> rows, int index, Clerk clerk) {
        rows.add(new PlannedRow(index, Optional.of(CaseRow.Kind.GOOD)));
        if (clerk.isRepeated(index)) {
            rows.add(new PlannedRow(index, Optional.of(CaseRow.Kind.REPEATED)));
        }
        if (clerk.isBroken(index)) {
            rows.add(new PlannedRow(index, Optional.of(CaseRow.Kind.BROKEN)));
        }
    }

    /** Any export of some size has at least one. */
    private static int blanks(int rows, Dirt dirt) {
        int blanks = (int) Math.round(rows * dirt.blank());
        return rows >= 20 ? Math.max(1, blanks) : blanks;
    }

    static List<PlannedRow> byProvince(List<PlannedRow> rows, Clerk clerk) {
        record Placed(PlannedRow row, String province) {}
        return rows.stream()
                .map(row -> new Placed(row, province(row, clerk)))
                .sorted(Comparator.comparing(Placed::province))
                .map(Placed::row)
                .toList();
    }

    private static String province(PlannedRow row, Clerk clerk) {
        CaseRow made = clerk.row(row.index(), row.kind().orElse(CaseRow.Kind.GOOD));
        return made.entry().contact().home().province().code();
    }
}
