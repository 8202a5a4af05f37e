package org.bringback.cli.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bringback.intake.classify.CheckReport;
import org.bringback.intake.classify.Finding;
import org.bringback.job.DryRun;
import org.bringback.job.FileLine;
import org.bringback.notice.Location;
import org.bringback.notice.Notice;
import org.bringback.text.BilingualText;
import org.bringback.text.EnglishCount;
import org.bringback.text.MessageLanguage;
import org.bringback.text.OutsideText;
import org.bringback.text.json.Json;

/** What a night would do with files, for people or for programs. */
public final class CheckOutput {

    private static final BilingualText COUNTS = new BilingualText(
            "แถวทั้งหมด %1$,d รับ %2$,d ไม่รับ %3$,d พักไว้ %4$,d ว่าง %5$,d",
            "seen %1$,d, accepted %2$,d, rejected %3$,d, quarantined %4$,d, blank %5$,d");

    private final PrintWriter out;
    private final MessageLanguage language;
    private final DryRun.Result result;

    private CheckOutput(Console console, DryRun.Result result) {
        this.out = console.out();
        this.language = console.language();
        this.result = result;
    }

    /** Prints it. Why a night would not be complete is said on one line for whoever reads a log. */
    public static void print(DryRun.Result result, boolean json, Console console) throws IOException {
        CheckOutput output = new CheckOutput(console, result);
        if (json) {
            output.json();
        } else {
            result.summary().files().forEach(output::file);
        }
        IgnoredFiles.passedOver(result.summary()).ifPresent(console::say);
        RunReasons.oneLine(result.summary()).ifPresent(console::say);
    }

    private Optional<CheckReport> report(FileLine file) {
        return Optional.ofNullable(result.reports().get(file.file()));
    }

    private void json() throws IOException {
        ArrayNode files = Json.INDENTED.createArrayNode();
        result.summary().files().forEach(file -> json(files.addObject(), file));
        out.println(Json.INDENTED.writeValueAsString(files));
    }

    private void json(ObjectNode node, FileLine file) {
        node.put("file", file.file());
        node.put("fate", file.fate().name().toLowerCase(Locale.ROOT));
        if (file.fate() == FileLine.Fate.REFUSED || file.fate() == FileLine.Fate.WITHHELD) {
            String field = file.fate().name().toLowerCase(Locale.ROOT);
            file.notices().stream().findFirst().ifPresent(why -> RunSummaryJson.add(node.putObject(field), why));
        }
        node.put("seen", file.seen());
        node.put("accepted", file.accepted());
        node.put("rejected", file.rejected());
        node.put("quarantined", file.quarantined());
        node.put("blank", file.blank());
        ObjectNode counts = node.putObject("notice_counts");
        ObjectNode words = node.putObject("unknown_words");
        ArrayNode notices = node.putArray("notices");
        report(file).ifPresent(report -> {
            new TreeMap<>(report.noticeCounts()).forEach((code, count) -> counts.put(code.name(), count));
            report.unknownWords().forEach(words::put);
            report.notices().forEach(notice -> RunSummaryJson.add(notices.addObject(), notice));
        });
    }

    private void file(FileLine file) {
        String rows = report(file)
                .map(CheckReport::counts)
                .map(counts -> String.format(
                        Locale.ROOT,
                        language.text(COUNTS),
                        counts.seen(),
                        counts.accepted(),
                        counts.rejected(),
                        counts.quarantined(),
                        counts.blank()))
                .orElse("");
        line("", file.file() + ": " + language.text(fate(file.fate())) + (rows.isEmpty() ? "" : "; " + rows));
        file.notices().forEach(notice -> line("    ", NoticeText.in(language, notice)));
        report(file).ifPresent(report -> {
            if (file.fate() == FileLine.Fate.WITHHELD && file.notices().isEmpty()) {
                line("    ", language.text(setAside(report)));
            }
            report.findings().forEach(this::finding);
            if (file.takenSince() > 0) {
                line(
                        "    ",
                        language.text(new BilingualText(
                                "แถวที่ไม่รับหรือพักไว้แก้ไขและรับแล้ว " + file.takenSince() + " แถว",
                                EnglishCount.agreed(file.takenSince() + " {row that was|rows that were}")
                                        + " set aside came back corrected, or under mended settings, and counted")));
            }
            // what nothing is set aside for needs no advice
            Map<String, Long> words =
                    file.fate() == FileLine.Fate.KNOWN && file.aside() == 0 ? Map.of() : report.unknownWords();
            words.forEach((word, count) -> line(
                    "    ",
                    language.text(new BilingualText(
                            "สถานะ \"" + word + "\" พบ " + count
                                    + " แถว หากใช้คำนี้จริงให้เพิ่มใน status-words ของรายการ",
                            "\"" + word + "\" stands for the status on " + count
                                    + " rows; if the office means it, add it to the list's status-words"))));
        });
    }

    private static BilingualText setAside(CheckReport report) {
        return new BilingualText(
                        "แถวที่ไม่รับหรือพักไว้ %.1f%% เกินที่รายการนี้กำหนด (max-set-aside-percent)",
                        "%.1f %% of the rows would be set aside, more than the list allows (max-set-aside-percent)")
                .map(text -> String.format(Locale.ROOT, text, report.counts().setAsidePercent()));
    }

    private static BilingualText fate(FileLine.Fate fate) {
        return switch (fate) {
            case TAKEN -> new BilingualText("จะรับ", "would be taken");
            case KNOWN -> new BilingualText("รับไว้แล้ว", "taken before");
            case REPLACED -> new BilingualText("มีไฟล์ใหม่แทนแล้ว", "replaced since");
            case REFUSED -> new BilingualText("จะไม่รับ", "would be refused");
            case WITHHELD -> new BilingualText("จะระงับไว้", "would be withheld");
            case LEFT -> new BilingualText("จะรอรอบถัดไป", "would wait");
            case IGNORED -> new BilingualText("ไม่ใช่ไฟล์ของระบบตามชื่อ", "would be ignored, by its name");
        };
    }

    private void finding(Finding finding) {
        String places =
                finding.places().stream().map(Notice::location).map(this::place).collect(Collectors.joining(", "));
        long more = finding.count() - finding.places().size();
        line(
                "    ",
                String.format(
                        Locale.ROOT,
                        "%,d x %s [%s]: %s%s",
                        finding.count(),
                        language.text(finding.first().text()),
                        finding.first().code(),
                        places,
                        more == 0 ? "" : String.format(Locale.ROOT, " (+%,d)", more)));
    }

    private String place(Location location) {
        String column = location.column().map(name -> " " + name).orElse("");
        String row = location.row() > 0
                ? (language == MessageLanguage.TH ? "แถว " : "row ") + location.row()
                : location.file();
        return location.sheet().map(sheet -> sheet + " ").orElse("") + row + column;
    }

    private void line(String indent, String text) {
        out.println(indent + OutsideText.oneLine(text));
    }
}
