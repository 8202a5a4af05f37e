package org.bringback.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.bringback.job.FileLine;
import org.bringback.job.RunSummary;
import org.bringback.job.Timeliness;
import org.bringback.text.file.AtomicFile;

/** A night in Prometheus's text format, for the collector of text files. It holds no name of a person or file. */
record MetricsFile(Path file) {

    private static final Pattern STAGE = Pattern.compile("[a-z -]+");

    void write(NightStatus status, RunReport report) throws IOException {
        StringBuilder text = new StringBuilder();
        gauge(
                text,
                "last_run_timestamp_seconds",
                "When the last night ended.",
                report.ended().toEpochSecond());
        gauge(text, "last_run_exit_code", "The exit code of the last night.", report.code());
        gauge(text, "last_run_duration_seconds", "How long the last night took.", report.seconds());
        status.epoch(NightStatus.LAST_SUCCESS)
                .ifPresent(time -> gauge(
                        text, "last_success_timestamp_seconds", "When a night last ended with exit code 0.", time));
        status.epoch(NightStatus.LAST_PUBLISHED)
                .ifPresent(time ->
                        gauge(text, "last_published_timestamp_seconds", "When a night last came to its end.", time));
        head(text, "stage_seconds", "How long each stage of the last night took.");
        stages(report.steps()).forEach((stage, seconds) -> sample(text, "stage_seconds", "stage", stage, seconds));
        report.summary().ifPresent(summary -> rows(text, summary));
        lists(text, status);
        try (AtomicFile whole = AtomicFile.at(file)) {
            Files.writeString(whole.draft(), text, StandardCharsets.UTF_8);
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                // the collector is another user
                Files.setPosixFilePermissions(whole.draft(), PosixFilePermissions.fromString("rw-r--r--"));
            }
            whole.putInPlace();
        }
    }

    /** Texts with figures in them are no stages. */
    private static Map<String, Double> stages(List<TimedProgress.Step> steps) {
        Map<String, Double> stages = new TreeMap<>();
        steps.stream()
                .filter(step -> STAGE.matcher(step.name()).matches())
                .forEach(step -> stages.merge(step.name(), step.seconds(), Double::sum));
        return stages;
    }

    private static void rows(StringBuilder text, RunSummary summary) {
        head(text, "rows", "Rows of the files of the last night.");
        sample(text, "rows", "outcome", "accepted", sum(summary, "accepted"));
        sample(text, "rows", "outcome", "rejected", sum(summary, "rejected"));
        sample(text, "rows", "outcome", "quarantined", sum(summary, "quarantined"));
        head(text, "files", "Files of the inbox in the last night.");
        for (FileLine.Fate fate : FileLine.Fate.values()) {
            long count =
                    summary.files().stream().filter(file -> file.fate() == fate).count();
            sample(text, "files", "fate", fate.name().toLowerCase(Locale.ROOT), count);
        }
    }

    private static long sum(RunSummary summary, String outcome) {
        return summary.files().stream()
                .mapToLong(file -> switch (outcome) {
                    case "accepted" -> file.accepted();
                    case "rejected" -> file.rejected();
                    default -> file.quarantined();
                })
                .sum();
    }

    private static void lists(StringBuilder text, NightStatus status) {
        head(text, "list_age_days", "How many days old the figures of a list are.");
        for (JsonNode list : status.node().path("lists")) {
            if (list.path("days_old").isNumber()) {
                sample(
                        text,
                        "list_age_days",
                        "list",
                        list.path("list").asText(),
                        list.path("days_old").asLong());
            }
        }
        head(text, "list_freshness", "0 fresh, 1 not due yet, 2 late, 3 overdue.");
        for (JsonNode list : status.node().path("lists")) {
            String level = list.path("freshness").asText().toUpperCase(Locale.ROOT);
            int number = List.of(Timeliness.Level.values()).stream()
                    .map(Timeliness.Level::name)
                    .toList()
                    .indexOf(level);
            sample(text, "list_freshness", "list", list.path("list").asText(), number);
        }
    }

    private static void gauge(StringBuilder text, String name, String help, Number value) {
        head(text, name, help);
        text.append("bringback_").append(name).append(' ').append(value).append('\n');
    }

    private static void head(StringBuilder text, String name, String help) {
        text.append("# HELP bringback_").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE bringback_").append(name).append(" gauge\n");
    }

    /** Labels are words of this program and of settings: none has a quote in it. */
    private static void sample(StringBuilder text, String name, String label, String word, Number value) {
        text.append("bringback_").append(name).append('{').append(label).append("=\"");
        text.append(Objects.requireNonNull(word)).append("\"} ").append(value).append('\n');
    }
}
