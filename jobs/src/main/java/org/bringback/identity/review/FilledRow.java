package org.bringback.identity.review;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bringback.identity.decision.Verdict;
import org.bringback.notice.Location;
import org.bringback.source.form.FilledForm;

/** A row of a review that came back. */
record FilledRow(FilledForm.Row row) {

    Location location() {
        return row.location();
    }

    /** Whether nothing was decided, whatever else was filled in. */
    boolean isUndecided() {
        return row.text(ReviewForm.DECISION).isEmpty();
    }

    Optional<Verdict> verdict() {
        return row.value(ReviewForm.DECISION).map(Verdict::valueOf);
    }

    String remark() {
        return row.text(ReviewForm.REMARK);
    }

    String by() {
        return row.text(ReviewForm.BY);
    }

    Optional<RowPair> pair() {
        return RowPair.parse(row.text(ReviewForm.PAIR));
    }

    /** The verdict that stood when the row was written. */
    String before() {
        return row.text(ReviewForm.BEFORE);
    }

    /** Whether these two records still say what the row shows. */
    boolean shows(ReviewCase now) {
        return side(1).equals(now.left().cells()) && side(2).equals(now.right().cells());
    }

    private List<String> side(int side) {
        return Arrays.stream(ReviewField.values())
                .map(field -> row.text(ReviewForm.column(field, side)))
                .toList();
    }
}
