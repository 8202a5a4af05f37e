package org.bringback.cli.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bringback.cli.output.RunSummaryJson;
import org.bringback.job.FileLine;
import org.bringback.job.RunSummary;
import org.bringback.job.workspace.Progress;
import org.bringback.text.BilingualText;
import org.bringback.text.OutsideText;
import org.bringback.text.file.OwnerOnly;
import org.bringback.text.json.Json;

/**
 * Writes what happens in a run as it happens, for programs that collect logs: one JSON object a line, each with
 * {@code time}, {@code run}, {@code command}, {@code level} and {@code event}. A run that is killed leaves the lines
 * that it wrote. They never decide how a run ends.
 */
final class RunEvents implements Progress {

    private static final String SETTING = "BRINGBACK_LOG";

    private final Path state;
    private final Path folder;
    private final Path file;
    private final String run;
    private final String command;
    private final Clock clock;
    private final Progress shown;
    private final List<String> waiting = new ArrayList<>();

    /** @param state before its folder is there nothing is written */
    RunEvents(Path state, RunFiles files, String command, Clock clock, Progress shown) {
        this.state = state;
        this.folder = files.folder();
        this.file = files.events();
        this.run = files.name();
        this.command = command;
        this.clock = clock;
        this.shown = shown;
    }

    /** Whether the environment asks for them. */
    static boolean areWanted(Map<String, String> environment) {
        return "json".equals(environment.get(SETTING));
    }

    synchronized void runBegins() {
        add("info", "run_begin", line -> {});
    }

    @Override
    public synchronized void begin(BilingualText step, long total) {
        add("info", "step_begin", line -> {
            line.put("step", step.english());
            if (total > 0) {
                line.put("total", total);
            }
        });
        shown.begin(step, total);
    }

    @Override
    public void advance(long done) {
        shown.advance(done);
    }

    /** What became of files and lists, and how the run ended. */
    synchronized void runEnds(RunReport report) {
        report.summary().ifPresent(this::addSummary);
        add(report.code() == 0 ? "info" : "error", "run_end", line -> {
            line.put("exit_code", report.code());
            line.put("seconds", report.seconds());
            line.put("reason", report.reason().isEmpty() ? null : report.reason());
        });
    }

    private void addSummary(RunSummary summary) {
        summary.files()
                .forEach(one ->
                        add(isTroubled(one) ? "warning" : "info", "file", line -> RunSummaryJson.addCounts(line, one)));
        summary.lists().forEach(list -> add("info", "list", line -> RunSummaryJson.addFreshness(line, list)));
    }

    private static boolean isTroubled(FileLine file) {
        return file.fate() == FileLine.Fate.REFUSED
                || file.fate() == FileLine.Fate.WITHHELD
                || file.rejected() + file.quarantined() > 0;
    }

    private void add(String level, String event, Consumer<ObjectNode> rest) {
        ObjectNode told = Json.INDENTED.createObjectNode();
        rest.accept(told);
        told.properties().stream()
                .filter(field -> field.getValue().isTextual())
                .forEach(field -> field.setValue(
                        TextNode.valueOf(OutsideText.masked(field.getValue().textValue()))));
        ObjectNode line = Json.INDENTED.createObjectNode();
        line.put("time", RunReport.second(OffsetDateTime.now(clock)));
        line.put("run", run);
        line.put("command", command);
        line.put("level", level);
        line.put("event", event);
        line.setAll(told);
        waiting.add(Json.oneLine(line));
        write();
    }

    private void write() {
        if (!Files.isDirectory(state)) {
            return;
        }
        try {
            OwnerOnly.folder(folder);
            OwnerOnly.fileIfMissing(file);
            Files.write(file, waiting, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
        } catch (IOException e) {
            // the run's own report says that its folder cannot be written
            waiting.clear();
            return;
        }
        waiting.clear();
    }
}
