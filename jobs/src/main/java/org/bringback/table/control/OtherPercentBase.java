package org.bringback.table.control;

import java.util.stream.Stream;
import org.bringback.reference.codes.Status;
import org.bringback.table.control.model.ControlFinding;
import org.bringback.table.control.model.FindingKind;
import org.bringback.text.BilingualText;
import org.bringback.text.FigureFormat;

/**
 * The percentages are shares of another number than the printed total. The living are a base that an office may choose,
 * provided that the dead then have no percentage.
 */
final class OtherPercentBase implements EditRule {

    @Override
    public Stream<ControlFinding> check(InferredTable table) {
        PercentColumn percents = table.percents();
        long total = table.persons().total();
        if (!table.isReliable() || !isFault(percents)) {
            return Stream.empty();
        }
        return Stream.of(table.finding(
                FindingKind.PERCENT_BASE,
                "*",
                Long.toString(percents.base().persons()),
                Long.toString(total),
                why(percents, total)));
    }

    static boolean isFault(PercentColumn percents) {
        PercentageBase base = percents.base();
        boolean all = base.persons() == percents.persons().total();
        return !all && !(base.isLiving() && !percents.cells().containsKey(Status.DIED));
    }

    private static BilingualText why(PercentColumn percents, long total) {
        String base = FigureFormat.grouped(percents.base().persons());
        String sum = percents.sum().toPlainString();
        boolean inside = percents.base()
                .without()
                .filter(status -> percents.cells().containsKey(status))
                .isPresent();
        return new BilingualText(
                "ร้อยละคิดจาก" + percents.base().name().thai() + " " + base + " ไม่ใช่ยอดรวมที่พิมพ์ "
                        + FigureFormat.grouped(total) + (inside ? " โดยรวมกลุ่มที่หักออกไว้ด้วย" : "")
                        + " ช่องรวมกันได้ "
                        + sum,
                "the percentages are shares of " + percents.base().name().english() + ", " + base
                        + ", not of the printed total " + FigureFormat.grouped(total)
                        + (inside ? ", and what the base leaves out is divided by it too" : "") + "; the cells add to "
                        + sum);
    }
}
