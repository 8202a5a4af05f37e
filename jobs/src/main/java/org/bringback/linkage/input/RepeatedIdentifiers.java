package org.bringback.linkage.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bringback.linkage.model.DecisionRule;
import org.bringback.linkage.record.Dictionary;
import org.bringback.text.BilingualText;
import org.bringback.text.EnglishCount;

/**
 * Looks in a file that should hold everything once for numbers that are one thing's and yet stand in several rows. The
 * run goes on: such a number weighs less, and where several rows fit alike none of them is taken.
 */
final class RepeatedIdentifiers {

    private RepeatedIdentifiers() {}

    static List<BilingualText> remarks(LinkageInput input, String rightFile) {
        DecisionRule.Unique unique = input.model().decision().unique();
        boolean once = unique == DecisionRule.Unique.RIGHT || unique == DecisionRule.Unique.BOTH;
        List<BilingualText> remarks = new ArrayList<>();
        for (int field = 0; field < input.levelsByField().size(); field++) {
            if (!input.isWithin() && once && input.levelsByField().get(field).hasCannotLink()) {
                int rows = repeated(input, field);
                if (rows > 0) {
                    remarks.add(remark(input.model().fields().get(field).name(), rows, rightFile));
                }
            }
        }
        return remarks;
    }

    /** Rows of the right file whose value an earlier row has. */
    private static int repeated(LinkageInput input, int field) {
        boolean[] seen = new boolean[input.values().get(field).size()];
        int repeated = 0;
        for (int row = 0; row < input.right().rows(); row++) {
            int code = input.right().code(row, field);
            repeated += code != Dictionary.MISSING && seen[code] ? 1 : 0;
            seen[code] = true;
        }
        return repeated;
    }

    private static BilingualText remark(String field, int rows, String file) {
        return new BilingualText(
                String.format(Locale.ROOT, "%s มี %,d แถวที่ %s ซ้ำกับแถวก่อนหน้า", file, rows, field),
                EnglishCount.agreed(String.format(Locale.ROOT, "%,d {row|rows}", rows))
                        + String.format(
                                Locale.ROOT,
                                " of %s %s a %s that an earlier row has",
                                file,
                                rows == 1 ? "has" : "have",
                                field));
    }
}
