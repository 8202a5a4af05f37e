package org.bringback.cli.output;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.bringback.identity.decision.ReviewDecision;
import org.bringback.identity.explanation.LinkExplanation;
import org.bringback.identity.explanation.PersonExplanation;
import org.bringback.identity.explanation.RowLocation;
import org.bringback.identity.review.EvidenceText;
import org.bringback.linkage.scoring.WeightExplanation;
import org.bringback.table.fact.FigureStore;
import org.bringback.text.BilingualText;

/** Explanations to read. */
public final class ExplanationText {

    private static final Map<String, String> GROUNDS = Map.of(
            "decision", "somebody decided so / มีผู้ตัดสิน",
            "id", "the same ID / เลขประจำตัวเดียวกัน",
            "reference", "the office's own reference / รหัสอ้างอิงของหน่วยงาน",
            "engine", "found alike / ข้อมูลตรงกัน");

    private ExplanationText() {}

    public static void write(LinkExplanation link, UnaryOperator<String> shown, PrintWriter out) {
        out.println(location(link.left()));
        out.println(location(link.right()));
        out.println(
                link.samePerson()
                        ? "One person as things stand / ขณะนี้ถือว่าเป็นคนเดียวกัน"
                        : "Two persons as things stand / ขณะนี้ถือว่าเป็นคนละคน");
        link.decisions().forEach(decision -> out.println(decision(decision, shown)));
        out.printf(Locale.ROOT, "%n%9s %9s%n", "weight", "so far");
        WeightExplanation evidence = link.evidence();
        double sum = evidence.prior();
        out.printf(Locale.ROOT, "%+9.2f %+9.2f  two rows at random / สองแถวใด ๆ%n", sum, sum);
        for (WeightExplanation.Step step : evidence.steps()) {
            sum += step.weight();
            BilingualText words = EvidenceText.of(step);
            out.printf(Locale.ROOT, "%+9.2f %+9.2f  %s%n", step.weight(), sum, words.englishThenThai());
            if (!step.left().isEmpty() || !step.right().isEmpty()) {
                out.println(" ".repeat(23) + shown.apply(step.left()) + " | " + shown.apply(step.right()));
            }
        }
        out.printf(Locale.ROOT, "%nprobability %.4f by %s%n", evidence.probability(), link.model());
    }

    private static String decision(ReviewDecision decision, UnaryOperator<String> shown) {
        return "  " + decision.at() + " " + decision.by() + ": " + decision.verdict() + " "
                + shown.apply(decision.remark());
    }

    private static String location(RowLocation location) {
        String sheet = location.sheet().isEmpty() ? "" : " " + location.sheet();
        String status = location.status().isEmpty() ? "" : " " + location.status();
        return location.list() + "  " + location.file() + sheet + ":" + location.line() + status + "  ("
                + location.reference() + ")";
    }

    public static void write(PersonExplanation person, List<FigureStore.CountedBy> figures, PrintWriter out) {
        out.println("person " + person.person());
        for (PersonExplanation.ListedRecord record : person.records()) {
            out.println();
            record.rows().forEach(row -> out.println("  " + location(row)));
            record.ground().ifPresent(ground -> out.println("    " + ground(ground)));
        }
        person.register().ifPresent(joined -> {
            out.println();
            out.println("  " + location(joined.row()));
            joined.ground().ifPresent(ground -> out.println("    " + ground(ground)));
        });
        out.println();
        figures.forEach(counted -> out.println("  counted in / นับใน "
                + counted.figure().brief() + "  (" + counted.row().word() + ")"));
        person.reviews()
                .forEach(pair -> out.println("  in review / รอตรวจสอบ: "
                        + pair.left().word() + " " + pair.right().word() + " " + pair.cause()));
        person.changes()
                .forEach(change -> out.printf(
                        Locale.ROOT,
                        "  %s %s: %d record(s) from %d to %d%n",
                        change.on(),
                        change.kind(),
                        change.records(),
                        change.from(),
                        change.to()));
    }

    private static String ground(PersonExplanation.Ground ground) {
        return String.format(
                Locale.ROOT,
                "%s: %s, weight %+.1f",
                GROUNDS.get(ground.kind()),
                ground.with().reference(),
                ground.weight());
    }
}
