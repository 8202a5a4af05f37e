package org.bringback.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Locale;
import org.bringback.job.NightReport;
import org.bringback.notice.Notice;

/** The closing summary of a night as JSON. */
final class NightJson {

    private NightJson() {}

    static void write(NightReport report, PrintWriter out) throws IOException {
        ObjectNode night = Json.INDENTED.createObjectNode();
        night.put("as_of", report.asOf().map(LocalDate::toString).orElse(null));
        night.put("nothing_new", report.nothingNew());
        night.put("breakdowns_withheld", report.breakdownsWithheld());
        ArrayNode files = night.putArray("files");
        report.files().forEach(file -> add(files.addObject(), file));
        ArrayNode lists = night.putArray("lists");
        report.lists().forEach(list -> add(lists.addObject(), list));
        ArrayNode outputs = night.putArray("outputs");
        report.outputs().forEach(path -> outputs.add(path.toString()));
        out.println(Json.INDENTED.writeValueAsString(night));
    }

    private static void add(ObjectNode node, NightReport.FileLine file) {
        node.put("file", file.file());
        node.put("fate", file.fate().name().toLowerCase(Locale.ROOT));
        node.put("seen", file.seen());
        node.put("accepted", file.accepted());
        node.put("rejected", file.rejected());
        node.put("quarantined", file.quarantined());
        node.put("blank", file.blank());
        ArrayNode notices = node.putArray("notices");
        file.notices().forEach(notice -> add(notices.addObject(), notice));
    }

    static void add(ObjectNode node, Notice notice) {
        node.put("code", notice.code().name());
        node.put("severity", notice.severity().name());
        node.put("file", notice.place().file());
        node.put("sheet", notice.place().sheet().orElse(null));
        node.put("row", notice.place().row());
        node.put("column", notice.place().column().orElse(null));
        node.put("expected", notice.expected());
        node.put("found", notice.found());
        node.put("english", notice.english());
        node.put("thai", notice.thai());
    }

    private static void add(ObjectNode node, NightReport.ListLine list) {
        node.put("list", list.list().value());
        node.put("as_of", list.snapshot().map(LocalDate::toString).orElse(null));
        node.put("revision", list.revision());
        node.put("persons", list.persons());
        node.put("duplicates", list.duplicates());
        node.put("in_review", list.inReview());
    }
}
