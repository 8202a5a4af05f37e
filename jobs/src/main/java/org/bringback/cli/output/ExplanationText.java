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
import org.bringback.identity.record.SourceDataset;
import org.bringback.identity.review.EvidenceText;
import org.bringback.linkage.scoring.WeightExplanation;
import org.bringback.table.fact.FigureStore;
import org.bringback.text.BilingualText;
import org.bringback.text.MessageLanguage;

/** Explanations to read. */
public final class ExplanationText {

    private static final Map<String, BilingualText> GROUNDS = Map.of(
            "decision", new BilingualText("มีผู้ตัดสิน", "somebody decided so"),
            "id", new BilingualText("เลขประจำตัวเดียวกัน", "the same ID"),
            "reference", new BilingualText("รหัสอ้างอิงของหน่วยงาน", "the office's own reference"),
            "engine", new BilingualText("ข้อมูลตรงกัน", "found alike"));

    private static final BilingualText AT_RANDOM = new BilingualText("สองแถวใด ๆ", "two rows at random");

    private final PrintWriter out;
    private final MessageLanguage language;

    public ExplanationText(Console console) {
        this.out = console.out();
        this.language = console.language();
    }

    private void line(String indent, BilingualText words) {
        out.println(indent + language.text(words));
    }

    public void write(LinkExplanation link, UnaryOperator<String> shown) {
        out.println(location(link.left()));
        out.println(location(link.right()));
        line(
                "",
                link.samePerson()
                        ? new BilingualText("ขณะนี้ถือว่าเป็นคนเดียวกัน", "One person as things stand")
                        : new BilingualText("ขณะนี้ถือว่าเป็นคนละคน", "Two persons as things stand"));
        link.decisions().forEach(decision -> out.println(decision(decision, shown)));
        out.printf(Locale.ROOT, language == MessageLanguage.TH ? "%n   น้ำหนัก      รวม%n" : "%n   weight    so far%n");
        WeightExplanation evidence = link.evidence();
        double sum = evidence.prior();
        out.printf(Locale.ROOT, "%+9.2f %+9.2f  %s%n", sum, sum, language.text(AT_RANDOM));
        for (WeightExplanation.Step step : evidence.steps()) {
            sum += step.weight();
            BilingualText words = EvidenceText.of(step);
            out.printf(Locale.ROOT, "%+9.2f %+9.2f  %s%n", step.weight(), sum, language.text(words));
            if (!step.left().isEmpty() || !step.right().isEmpty()) {
                out.println(" ".repeat(23) + shown.apply(step.left()) + " | " + shown.apply(step.right()));
            }
        }
        out.printf(
                Locale.ROOT,
                "%n" + language.text(new BilingualText("ความน่าจะเป็น", "probability")) + " %.4f (%s)%n",
                evidence.probability(),
                link.model());
    }

    private static String decision(ReviewDecision decision, UnaryOperator<String> shown) {
        return "  " + decision.at() + " " + decision.by() + ": " + decision.verdict() + " "
                + shown.apply(decision.remark());
    }

    /** Of a register's row its number among the data is known, and no line. */
    private String location(RowLocation location) {
        String line = location.list().equals(SourceDataset.REGISTER)
                ? " "
                        + language.text(
                                new BilingualText("แถวข้อมูลที่ " + location.line(), "data row " + location.line()))
                : ":" + location.line();
        String sheet = location.sheet().isEmpty() ? "" : " " + location.sheet();
        String status = location.status().isEmpty() ? "" : " " + location.status();
        return location.list() + "  " + location.file() + sheet + line + status + "  (" + location.reference() + ")";
    }

    public void write(PersonExplanation person, List<FigureStore.CountedBy> figures) {
        line("", new BilingualText("บุคคล " + person.person(), "person " + person.person()));
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
        figures.forEach(counted -> line(
                "  ",
                new BilingualText("นับใน ", "counted in ")
                        .map(words -> words + counted.figure().brief() + "  ("
                                + counted.row().word() + ")")));
        person.reviews()
                .forEach(pair -> line(
                        "  ",
                        new BilingualText("รอตรวจสอบ: ", "in review: ")
                                .map(words -> words + pair.left().word() + " "
                                        + pair.right().word() + " " + pair.cause())));
        person.changes()
                .forEach(change -> line(
                        "  " + change.on() + " " + change.kind() + ": ",
                        new BilingualText("%d ระเบียน จาก %d เป็น %d", "%d record(s) from %d to %d")
                                .map(words -> String.format(
                                        Locale.ROOT, words, change.records(), change.from(), change.to()))));
    }

    private String ground(PersonExplanation.Ground ground) {
        BilingualText kind = GROUNDS.getOrDefault(ground.kind(), new BilingualText(ground.kind(), ground.kind()));
        return String.format(
                Locale.ROOT,
                "%s: %s, " + language.text(new BilingualText("น้ำหนัก", "weight")) + " %+.1f",
                language.text(kind),
                ground.with().reference(),
                ground.weight());
    }
}
