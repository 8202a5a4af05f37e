package org.bringback.identity.review;

import java.util.List;
import org.bringback.notice.Location;
import org.bringback.source.row.CellFault;

/**
 * A row of a workbook that came back.
 *
 * @param left what it shows of the first record, in the order of {@link ReviewField}
 * @param faults cells filled in that must not be used as they are
 */
record FilledRow(
        Location location,
        String number,
        String decision,
        String remark,
        String by,
        String pair,
        String before,
        String fingerprint,
        List<String> left,
        List<String> right,
        List<CellFault> faults) {

    boolean isUnchanged(String model) {
        return fingerprint.equals(
                RowFingerprint.of(new RowFingerprint.Sealed(model, number, pair, before), left, right));
    }

    /** Whether these two records still say what the row shows. */
    boolean shows(ReviewCase now) {
        return left.equals(now.left().cells()) && right.equals(now.right().cells());
    }
}
