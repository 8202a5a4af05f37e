package org.bringback.cli.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.TreeMap;
import org.bringback.intake.classify.CheckReport;
import org.bringback.notice.Notice;
import org.bringback.text.OutsideText;
import org.bringback.text.json.Json;

/** What taking files in would give, for people or for programs. */
public final class CheckOutput {

    private final PrintWriter out;
    private final boolean json;
    private final ArrayNode files = Json.INDENTED.createArrayNode();

    public CheckOutput(PrintWriter out, boolean json) {
        this.out = out;
        this.json = json;
    }

    public void add(CheckReport report) {
        if (json) {
            add(files.addObject(), report);
        } else {
            print(report);
        }
    }

    /** A file whose name already refuses it. */
    public void add(String file, Notice refusal) {
        if (json) {
            ObjectNode node = files.addObject();
            node.put("file", file);
            RunSummaryJson.add(node.putObject("refused"), refusal);
        } else {
            out.println(OutsideText.oneLine(file) + ": refused / ไม่รับ");
            out.println("    " + NoticeText.of(refusal));
        }
    }

    private static void add(ObjectNode node, CheckReport report) {
        node.put("file", report.name().name());
        report.refusal().ifPresent(refusal -> RunSummaryJson.add(node.putObject("refused"), refusal));
        node.put("seen", report.counts().seen());
        node.put("accepted", report.counts().accepted());
        node.put("rejected", report.counts().rejected());
        node.put("quarantined", report.counts().quarantined());
        node.put("blank", report.counts().blank());
        ObjectNode counts = node.putObject("notice_counts");
        new TreeMap<>(report.noticeCounts()).forEach((code, count) -> counts.put(code.name(), count));
        ArrayNode notices = node.putArray("notices");
        report.notices().forEach(notice -> RunSummaryJson.add(notices.addObject(), notice));
    }

    private void print(CheckReport report) {
        out.println(String.format(
                Locale.ROOT,
                "%s: %sseen %,d, accepted %,d, rejected %,d, quarantined %,d, blank %,d",
                OutsideText.oneLine(report.name().name()),
                report.refusal().isPresent() ? "refused / ไม่รับ; " : "",
                report.counts().seen(),
                report.counts().accepted(),
                report.counts().rejected(),
                report.counts().quarantined(),
                report.counts().blank()));
        report.refusal().ifPresent(refusal -> out.println("    " + NoticeText.of(refusal)));
        report.notices().forEach(notice -> out.println("    " + NoticeText.of(notice)));
        new TreeMap<>(report.noticeCounts()).forEach((code, count) -> {
            if (count > CheckReport.KEPT_PER_CODE) {
                out.println(String.format(
                        Locale.ROOT, "    %s: %,d in all, the first %d shown", code, count, CheckReport.KEPT_PER_CODE));
            }
        });
    }

    public void end() throws IOException {
        if (json) {
            out.println(Json.INDENTED.writeValueAsString(files));
        }
    }
}
