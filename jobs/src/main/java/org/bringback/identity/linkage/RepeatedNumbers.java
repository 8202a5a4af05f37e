package org.bringback.identity.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bringback.identity.linkage.model.Decision;
import org.bringback.identity.linkage.pairs.LinkSpace;
import org.bringback.identity.linkage.records.Dictionary;

/**
 * Looks in a file that should hold everything once for numbers that are one thing's and yet stand in several rows. The
 * run goes on: such a number weighs less, and where several rows fit alike none of them is taken.
 */
final class RepeatedNumbers {

    private RepeatedNumbers() {}

    static List<Remark> remarks(LinkSpace space, String rightFile) {
        Decision.Unique unique = space.model().decision().unique();
        boolean once = unique == Decision.Unique.RIGHT || unique == Decision.Unique.BOTH;
        List<Remark> remarks = new ArrayList<>();
        for (int field = 0; field < space.scales().size(); field++) {
            if (!space.isWithin() && once && space.scales().get(field).hasApart()) {
                int rows = repeated(space, field);
                if (rows > 0) {
                    remarks.add(remark(space.model().fields().get(field).name(), rows, rightFile));
                }
            }
        }
        return remarks;
    }

    /** Rows of the right file whose value an earlier row has. */
    private static int repeated(LinkSpace space, int field) {
        boolean[] seen = new boolean[space.values().get(field).size()];
        int repeated = 0;
        for (int row = 0; row < space.right().rows(); row++) {
            int code = space.right().code(row, field);
            repeated += code != Dictionary.MISSING && seen[code] ? 1 : 0;
            seen[code] = true;
        }
        return repeated;
    }

    private static Remark remark(String field, int rows, String file) {
        return new Remark(
                String.format(Locale.ROOT, "%,d rows of %s have a %s that an earlier row has", rows, file, field),
                String.format(Locale.ROOT, "%s มี %,d แถวที่ %s ซ้ำกับแถวก่อนหน้า", file, rows, field));
    }
}
