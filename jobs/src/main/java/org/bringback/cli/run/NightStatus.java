package org.bringback.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.bringback.cli.output.ExitCode;
import org.bringback.cli.output.RunSummaryJson;
import org.bringback.job.RunSummary;
import org.bringback.text.file.AtomicFile;
import org.bringback.text.json.Json;

/**
 * The file {@code status.json} of a state: how the last night ended, when one last ended well, and how old the lists'
 * figures are. What a failed night does not know stays as the one before said it.
 */
record NightStatus(ObjectNode node) {

    static final String LAST_SUCCESS = "last_success";
    static final String LAST_PUBLISHED = "last_published";
    private static final String EPOCH = "_epoch";

    /** @param run names the night's log */
    static NightStatus of(Path state, String run, RunReport report) throws IOException {
        Optional<ObjectNode> before = find(state);
        ObjectNode node = Json.INDENTED.createObjectNode();
        node.put("run", run);
        node.put("begun", RunReport.second(report.begun()));
        node.put("ended", RunReport.second(report.ended()));
        node.put("seconds", report.seconds());
        node.put("exit_code", report.code());
        node.put("reason", report.reason().isEmpty() ? null : report.reason());
        // also where the backup after it failed
        boolean published = report.summary().isPresent();
        time(node, LAST_SUCCESS, before, report.code() == ExitCode.DONE, report.ended());
        time(node, LAST_PUBLISHED, before, published, report.ended());
        node.set(
                "lists",
                report.summary()
                        .map(NightStatus::lists)
                        .orElseGet(() ->
                                before.map(known -> known.get("lists")).orElseGet(Json.INDENTED::createArrayNode)));
        return new NightStatus(node);
    }

    private static Optional<ObjectNode> find(Path state) throws IOException {
        Path file = file(state);
        return Files.exists(file) ? Json.find(file, ObjectNode.class) : Optional.empty();
    }

    private static void time(
            ObjectNode node, String name, Optional<ObjectNode> before, boolean now, OffsetDateTime time) {
        if (now) {
            node.put(name, DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.withNano(0)));
            node.put(name + EPOCH, time.toEpochSecond());
        } else {
            node.set(name, before.map(known -> known.get(name)).orElse(null));
            node.set(name + EPOCH, before.map(known -> known.get(name + EPOCH)).orElse(null));
        }
    }

    private static JsonNode lists(RunSummary summary) {
        ArrayNode lists = Json.INDENTED.createArrayNode();
        summary.lists().forEach(list -> {
            ObjectNode line = lists.addObject();
            RunSummaryJson.addFreshness(line, list);
            line.put("missing", summary.isMissing(list));
        });
        return lists;
    }

    /** Seconds since 1970; empty where no night ever did. */
    Optional<Long> epoch(String name) {
        return Optional.ofNullable(node.get(name + EPOCH))
                .filter(JsonNode::isNumber)
                .map(JsonNode::asLong);
    }

    void write(Path state) throws IOException {
        try (AtomicFile file = AtomicFile.ownerOnly(file(state))) {
            Json.INDENTED.writeValue(file.draft().toFile(), node);
            file.putInPlace();
        }
    }

    private static Path file(Path state) {
        return state.resolve("status.json");
    }
}
