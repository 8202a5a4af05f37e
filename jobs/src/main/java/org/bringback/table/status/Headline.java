package org.bringback.table.status;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bringback.reference.agency.PercentBase;
import org.bringback.reference.codes.Status;
import org.bringback.text.BilingualText;
import org.bringback.text.FigureFormat;

/** One sentence in both languages that says what a table's reader should see first. */
final class Headline {

    private final StatusTable table;
    private final boolean complete;
    private final Map<Status, BilingualText> names;

    private Headline(StatusTable table, boolean complete, Map<Status, BilingualText> names) {
        this.table = table;
        this.complete = complete;
        this.names = names;
    }

    /**
     * What changed most, or without change the largest group.
     *
     * @param complete whether all lists that the table counts have figures of its day: without them nobody can say that
     *     nothing changed
     * @param names of the statuses, as a sentence may begin with them
     */
    public static BilingualText of(StatusTable table, boolean complete, Map<Status, BilingualText> names) {
        return new Headline(table, complete, names).sentence();
    }

    private BilingualText sentence() {
        if (table.total().persons().orElse(0) == 0) {
            return new BilingualText("ไม่มีผู้ที่อยู่ในรายการติดตาม", "Nobody is on the list.");
        }
        Optional<Status> moved = maxChange();
        if (moved.isPresent()) {
            return changed(moved.get());
        }
        return complete && table.against().isPresent() ? unchanged() : largest();
    }

    private Optional<Status> maxChange() {
        return table.rows().keySet().stream()
                .filter(status -> change(status) != 0)
                .max(Comparator.comparingLong((Status status) -> Math.abs(change(status)))
                        .thenComparing(Comparator.<Status>naturalOrder().reversed()));
    }

    private BilingualText changed(Status status) {
        boolean up = change(status) > 0;
        String by = FigureFormat.grouped(Math.abs(change(status)));
        String to = FigureFormat.grouped(persons(status));
        BilingualText share = share(status);
        return new BilingualText(
                "“" + name(status).thai() + "” " + (up ? "เพิ่มขึ้น " : "ลดลง ") + by + " คน เป็น " + to + " คน"
                        + share.thai(),
                name(status).english() + (up ? " rose by " : " fell by ") + by + " to " + english(persons(status))
                        + share.english() + ".");
    }

    private BilingualText unchanged() {
        BilingualText largest = largest();
        return new BilingualText(
                "ไม่มีการเปลี่ยนแปลงจากครั้งก่อน " + largest.thai(),
                "Nothing changed since the earlier date. " + largest.english());
    }

    private BilingualText largest() {
        Status status = table.rows().keySet().stream()
                .max(Comparator.comparingLong(this::persons)
                        .thenComparing(Comparator.<Status>naturalOrder().reversed()))
                .orElseThrow();
        String count = FigureFormat.grouped(persons(status));
        String all = FigureFormat.grouped(table.total().persons().orElse(0));
        BilingualText share = share(status);
        return new BilingualText(
                "กลุ่มที่มากที่สุดคือ “" + name(status).thai() + "” " + count + " คน จากทั้งหมด " + all + " คน"
                        + share.thai(),
                "The largest group is “" + name(status).english() + "”: " + count + " of "
                        + english(table.total().persons().orElse(0)) + share.english() + ".");
    }

    private BilingualText share(Status status) {
        Optional<BigDecimal> percent = row(status).percent();
        if (percent.isEmpty()) {
            return new BilingualText("", "");
        }
        boolean all = table.base() == PercentBase.ALL;
        String figure = percent.get().toPlainString();
        return new BilingualText(
                " (ร้อยละ " + figure + (all ? " ของทั้งหมด)" : " ของผู้ที่ยังมีชีวิตอยู่)"),
                " (" + figure + "% of " + (all ? "all)" : "the living)"));
    }

    private long change(Status status) {
        return row(status).change().orElse(0);
    }

    private long persons(Status status) {
        return row(status).persons().orElse(0);
    }

    private StatusRow row(Status status) {
        return Objects.requireNonNull(table.rows().get(status));
    }

    private BilingualText name(Status status) {
        return names.getOrDefault(status, new BilingualText(status.name(), status.name()));
    }

    private static String english(long persons) {
        return FigureFormat.grouped(persons) + (persons == 1 ? " person" : " persons");
    }
}
