package org.bringback.cli.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Locale;
import org.bringback.identity.resolution.UnlikelyGroup;
import org.bringback.job.FileLine;
import org.bringback.job.RunSummary;
import org.bringback.notice.Notice;
import org.bringback.text.json.Json;

/** The closing summary of a night as JSON. */
public final class RunSummaryJson {

    private RunSummaryJson() {}

    static void write(RunSummary summary, PrintWriter out) throws IOException {
        out.println(Json.INDENTED.writeValueAsString(node(summary)));
    }

    public static ObjectNode node(RunSummary summary) {
        ObjectNode night = Json.INDENTED.createObjectNode();
        night.put("as_of", summary.asOf().map(LocalDate::toString).orElse(null));
        night.put("nothing_new", summary.nothingNew());
        night.put("inbox_empty", summary.inbox().empty().isPresent());
        night.put("passed_over", summary.inbox().passedOver());
        night.put("breakdowns_withheld", summary.breakdownsWithheld());
        ArrayNode rejects = night.putArray("rejects_withheld");
        summary.rejectsWithheld().forEach(rejects::add);
        summary.releaseWithheld()
                .ifPresentOrElse(
                        why -> night.putObject("release_withheld")
                                .put("english", why.english())
                                .put("thai", why.thai()),
                        () -> night.putNull("release_withheld"));
        ArrayNode waiting = night.putArray("releases_waiting");
        summary.waiting().forEach(day -> waiting.add(day.toString()));
        ArrayNode again = night.putArray("releases_published_again");
        summary.publishedAgain().forEach(day -> again.add(day.toString()));
        ArrayNode damaged = night.putArray("releases_damaged");
        summary.damaged().forEach(day -> damaged.add(day.toString()));
        ArrayNode unlikely = night.putArray("unlikely_groups");
        summary.unlikely().forEach(group -> add(unlikely.addObject(), group));
        ArrayNode undelivered = night.putArray("undelivered");
        summary.undelivered()
                .forEach(problem -> undelivered
                        .addObject()
                        .put("english", problem.english())
                        .put("thai", problem.thai()));
        ArrayNode files = night.putArray("files");
        summary.files().forEach(file -> add(files.addObject(), file));
        ArrayNode lists = night.putArray("lists");
        summary.lists().forEach(list -> add(lists.addObject(), list));
        ArrayNode outputs = night.putArray("outputs");
        summary.outputs().forEach(path -> outputs.add(path.toString()));
        return night;
    }

    private static void add(ObjectNode node, FileLine file) {
        addCounts(node, file);
        ArrayNode notices = node.putArray("notices");
        file.notices().forEach(notice -> add(notices.addObject(), notice));
    }

    /** Which file, what became of it, and of how many of its rows. */
    public static void addCounts(ObjectNode node, FileLine file) {
        node.put("file", file.file());
        node.put("fate", file.fate().name().toLowerCase(Locale.ROOT));
        node.put("seen", file.seen());
        node.put("accepted", file.accepted());
        node.put("rejected", file.rejected());
        node.put("quarantined", file.quarantined());
        node.put("blank", file.blank());
        node.put("taken_since", file.takenSince());
    }

    static void add(ObjectNode node, Notice notice) {
        node.put("code", notice.code().name());
        node.put("severity", notice.severity().name());
        node.put("file", notice.location().file());
        node.put("sheet", notice.location().sheet().orElse(null));
        node.put("row", notice.location().row());
        node.put("column", notice.location().column().orElse(null));
        node.put("expected", notice.expected());
        node.put("found", notice.found());
        node.put("english", notice.text().english());
        node.put("thai", notice.text().thai());
    }

    private static void add(ObjectNode node, UnlikelyGroup group) {
        node.put("shared", group.kind().name().toLowerCase(Locale.ROOT));
        node.put("file", group.file());
        node.put("sheet", group.sheet().isEmpty() ? null : group.sheet());
        node.put("row", group.row());
        node.put("members", group.members());
        node.put("english", group.text().english());
        node.put("thai", group.text().thai());
    }

    /** Which list, and how old its figures are. */
    public static void addFreshness(ObjectNode node, RunSummary.ListLine list) {
        node.put("list", list.list().value());
        node.put("as_of", list.snapshot().map(LocalDate::toString).orElse(null));
        node.put("days_old", list.timeliness().days().orElse(null));
        node.put("freshness", list.timeliness().level().name().toLowerCase(Locale.ROOT));
    }

    private static void add(ObjectNode node, RunSummary.ListLine list) {
        addFreshness(node, list);
        node.put("revision", list.revision());
        node.put("persons", list.persons());
        node.put("duplicates", list.duplicates());
        node.put("in_review", list.inReview());
        list.perhaps()
                .ifPresent(file ->
                        node.putObject("perhaps").put("file", file.file()).put("rename_to", file.to()));
    }
}
