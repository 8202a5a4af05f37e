package org.bringback.identity.review;

import java.util.List;
import org.bringback.notice.Place;
import org.bringback.source.CellFault;

/**
 * A row of a workbook that came back.
 *
 * @param left what it shows of the first record, in the order of {@link Detail}
 * @param faults cells filled in that must not be used as they are
 */
record FilledRow(
        Place place,
        String number,
        String decision,
        String remark,
        String by,
        String pair,
        String before,
        String seal,
        List<String> left,
        List<String> right,
        List<CellFault> faults) {

    boolean isSealed(String model) {
        return seal.equals(Seal.of(new Seal.Sealed(model, number, pair, before), left, right));
    }

    /** Whether these two records still say what the row shows. */
    boolean shows(ReviewCase now) {
        return left.equals(now.left().cells()) && right.equals(now.right().cells());
    }
}
