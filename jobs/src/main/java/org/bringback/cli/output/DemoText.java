package org.bringback.cli.output;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bringback.job.RunSummary;
import org.bringback.job.demo.CaseworkDemo;
import org.bringback.job.demo.ProgrammeTruth;
import org.bringback.job.demo.TruthCheck;
import org.bringback.job.workspace.State;
import org.bringback.reference.agency.Agency;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.agency.ReferenceContext;
import org.bringback.reference.codes.Status;
import org.bringback.table.status.CohortTables;
import org.bringback.table.status.StatusRow;
import org.bringback.table.status.StatusTable;
import org.bringback.text.BilingualText;
import org.bringback.text.DisplayWidth;
import org.bringback.text.MessageLanguage;

/** What the demo prints: every list's computed figures beside those asked for, and why any of them differ. */
public final class DemoText {

    private static final BilingualText TOTAL = new BilingualText("รวม", "TOTAL");
    private static final BilingualText CHANGE = new BilingualText("เพิ่ม/ลด", "change");
    static final BilingualText COMPUTED = new BilingualText("คำนวณได้", "computed");

    private final PrintWriter out;
    private final MessageLanguage language;
    private final ReferenceContext referenceContext;
    private final TruthCheck truth;
    private final BilingualText wanted;
    private int compared;

    /** @param published whether the figures asked for are the ministry's */
    public DemoText(Console console, ReferenceContext referenceContext, TruthCheck truth, boolean published) {
        this.out = console.out();
        this.language = console.language();
        this.referenceContext = referenceContext;
        this.truth = truth;
        this.wanted =
                published ? new BilingualText("ที่เผยแพร่", "published") : new BilingualText("ที่กำหนด", "asked for");
    }

    /** @param programmes empty where the demo has none */
    public void write(State state, List<ProgrammeTruth.Outcome> programmes, List<RunSummary> nights) {
        CohortTables figures = new CohortTables(
                state.database(),
                referenceContext.agencies(),
                referenceContext.reference().statuses(),
                referenceContext
                        .reference()
                        .cohorts()
                        .find(truth.dates().get(0))
                        .orElseThrow());
        for (Agency agency : referenceContext.agencies().list()) {
            writeList(agency, figures);
        }
        new DifferenceText(out, language, wanted)
                .write(
                        truth.differences(referenceContext.agencies().list().stream()
                                .map(Agency::list)
                                .toList()),
                        compared);
        programmes.forEach(outcome -> out.println(language.text(programme(outcome))));
        for (RunSummary night : nights) {
            night.outputs().stream()
                    .filter(path -> path.toString().endsWith(".pdf"))
                    .forEach(out::println);
        }
    }

    private static BilingualText programme(ProgrammeTruth.Outcome outcome) {
        int right = outcome.figures() - outcome.wrong();
        return new BilingualText(
                outcome.programme().name().thai() + ": ตัวเลขตรงกับข้อเท็จจริงสมมุติ " + right + " จาก "
                        + outcome.figures() + " ตัว",
                outcome.programme().name().english() + ": " + right + " of " + outcome.figures()
                        + " figures are those of the made-up truth");
    }

    /** One round of casework, each figure beside what those know who filled in the files. */
    public void write(CaseworkDemo.Outcome casework) {
        out.println(language.text(new BilingualText(
                "การติดตามรายบุคคลหนึ่งรอบ ณ วันที่ " + casework.asOf() + " (นับได้ / ผู้ทำไฟล์ทราบ)",
                "One round of casework as of " + casework.asOf() + " (counted / known by who filled in the files)")));
        for (CaseworkDemo.Compared one : casework.figures()) {
            out.println("  "
                    + language.text(CaseworkFigureWords.of(one.figure())
                            .map(words ->
                                    words + String.format(Locale.ROOT, ": %,d / %,d", one.counted(), one.known()))));
        }
        long right = casework.figures().size() - casework.wrong();
        out.println(language.text(new BilingualText(
                "ตรงกัน " + right + " จาก " + casework.figures().size() + " ตัว รายงานอยู่ที่ "
                        + casework.reports().folder(),
                right + " of " + casework.figures().size() + " figures agree; the reports are in "
                        + casework.reports().folder())));
    }

    private void writeList(Agency agency, CohortTables figures) {
        List<StatusTable> tables = new ArrayList<>();
        for (LocalDate date : truth.dates()) {
            figures.list(agency.list(), date, figures.dayBefore(date)).ifPresent(tables::add);
        }
        if (tables.isEmpty()) {
            return;
        }
        out.println(
                agency.list() + ": " + language.text(agency.office(truth.dates().get(0))));
        out.println(line(
                "",
                tables.stream().map(table -> pair(table.asOf().toString(), "")).toList(),
                ""));
        out.println(line(
                "",
                tables.stream().map(table -> pair(word(COMPUTED), word(wanted))).toList(),
                word(CHANGE)));
        StatusTable last = tables.get(tables.size() - 1);
        last.rows().keySet().forEach(status -> writeRow(agency.list(), Optional.of(status), tables));
        writeRow(agency.list(), Optional.empty(), tables);
        out.println();
    }

    private void writeRow(ListId list, Optional<Status> status, List<StatusTable> tables) {
        List<String> cells = new ArrayList<>();
        String change = "";
        for (StatusTable table : tables) {
            StatusRow row = status.flatMap(
                            one -> Optional.ofNullable(table.rows().get(one)))
                    .orElse(table.total());
            cells.add(pair(number(row), String.format(Locale.ROOT, "%,d", wanted(list, table.asOf(), status))));
            change = row.change().isPresent()
                    ? String.format(Locale.ROOT, "%+,d", row.change().getAsLong())
                    : "";
            compared++;
        }
        out.println(line(status.map(Status::name).orElse(word(TOTAL)), cells, change.equals("+0") ? "0" : change));
    }

    private static String number(StatusRow row) {
        return row.persons().isPresent()
                ? String.format(Locale.ROOT, "%,d", row.persons().getAsLong())
                : "–";
    }

    private long wanted(ListId list, LocalDate asOf, Optional<Status> status) {
        Map<Status, Long> figures = truth.figures(list, asOf);
        return status.map(one -> figures.getOrDefault(one, 0L))
                .orElseGet(() ->
                        figures.values().stream().mapToLong(Long::longValue).sum());
    }

    /** Headings have room for one language. */
    private String word(BilingualText words) {
        return words.in(language.languages().get(language.languages().size() - 1));
    }

    private static String pair(String left, String right) {
        return DisplayWidth.right(left, 12) + " " + DisplayWidth.right(right, 10);
    }

    private static String line(String label, List<String> cells, String change) {
        String line =
                "  " + DisplayWidth.left(label, 20) + String.join("", cells) + " " + DisplayWidth.right(change, 10);
        return line.stripTrailing();
    }
}
