package org.bringback.table.control;

import java.util.stream.Stream;
import org.bringback.reference.Status;
import org.bringback.reference.Words;

/**
 * The percentages are shares of another number than the printed total. The living are a base that an office may choose,
 * provided that the dead then have no percentage.
 */
final class AnotherBase implements Rule {

    @Override
    public Stream<Finding> judge(JudgedTable table) {
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
        Base base = percents.base();
        boolean all = base.persons() == percents.persons().total();
        return !all && !(base.isLiving() && !percents.cells().containsKey(Status.DIED));
    }

    private static Words why(PercentColumn percents, long total) {
        String base = Numbers.grouped(percents.base().persons());
        String sum = percents.sum().toPlainString();
        boolean inside =
                percents.base().without().filter(percents.cells()::containsKey).isPresent();
        return new Words(
                "ร้อยละคิดจาก" + percents.base().name().thai() + " " + base + " ไม่ใช่ยอดรวมที่พิมพ์ "
                        + Numbers.grouped(total) + (inside ? " โดยรวมกลุ่มที่หักออกไว้ด้วย" : "") + " ช่องรวมกันได้ "
                        + sum,
                "the percentages are shares of " + percents.base().name().english() + ", " + base
                        + ", not of the printed total " + Numbers.grouped(total)
                        + (inside ? ", and what the base leaves out is divided by it too" : "") + "; the cells add to "
                        + sum);
    }
}
