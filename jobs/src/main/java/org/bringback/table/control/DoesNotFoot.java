package org.bringback.table.control;

import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.bringback.table.control.model.ControlFinding;
import org.bringback.table.control.model.FindingKind;
import org.bringback.text.BilingualText;
import org.bringback.text.FigureFormat;

/** The rows add up to the total, or one cell is to blame. Without a culprit the total stands for the column. */
final class DoesNotFoot implements EditRule {

    @Override
    public Stream<ControlFinding> check(InferredTable table) {
        PersonsColumn printed = table.printed().persons();
        if (printed.foots() || !table.missing().isEmpty()) {
            return Stream.empty();
        }
        Correction blamed =
                table.correction().orElse(new Correction(Optional.empty(), printed.total(), printed.sum(), List.of()));
        return Stream.of(table.finding(
                FindingKind.DOES_NOT_FOOT,
                blamed.cell(),
                Long.toString(blamed.printed()),
                Long.toString(blamed.corrected()),
                table.correction().isPresent() ? withCulprit(table, blamed, printed) : noCulprit(printed)));
    }

    private static BilingualText withCulprit(InferredTable table, Correction blamed, PersonsColumn printed) {
        String right = FigureFormat.grouped(blamed.corrected());
        StringJoiner thai = new StringJoiner(" ");
        StringJoiner english = new StringJoiner(" and ");
        evidence(table, blamed).forEach(it -> {
            thai.add(it.thai());
            english.add(it.english());
        });
        return new BilingualText(
                sums(printed).thai() + " หากเป็น " + right + " ผลรวมจึงตรงกัน"
                        + (thai.length() == 0 ? "" : " และสอดคล้องกับ" + thai),
                sums(printed).english() + "; with " + right + agreeing(english));
    }

    private static String agreeing(StringJoiner evidence) {
        return evidence.length() == 0 ? " the column foots" : " the column, " + evidence + " agree";
    }

    private static Stream<BilingualText> evidence(InferredTable table, Correction blamed) {
        Stream<BilingualText> percent = table.printed().percent(blamed.cell()).stream()
                .filter(it -> blamed.cell().isPresent())
                .map(it -> new BilingualText("ร้อยละ " + it, "the printed " + it + " %"));
        Stream<BilingualText> changes = blamed.changes().stream()
                .map(FigureFormat::signed)
                .map(it -> new BilingualText("การเปลี่ยนแปลง " + it, "the printed change of " + it));
        return Stream.concat(percent, changes);
    }

    private static BilingualText noCulprit(PersonsColumn printed) {
        return new BilingualText(
                sums(printed).thai() + " และระบุช่องที่ผิดไม่ได้",
                sums(printed).english() + "; no single cell explains it");
    }

    private static BilingualText sums(PersonsColumn printed) {
        String sum = FigureFormat.grouped(printed.sum());
        String total = FigureFormat.grouped(printed.total());
        return new BilingualText(
                "แถวรวมกันได้ " + sum + " แต่พิมพ์ " + total,
                "the rows add up to " + sum + ", " + total + " is printed");
    }
}
