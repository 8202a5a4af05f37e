package org.bringback.cli.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bringback.cli.output.RunSummaryJson;
import org.bringback.cli.output.RunSummaryText;
import org.bringback.job.RunSummary;
import org.bringback.text.MessageLanguage;
import org.bringback.text.json.Json;

/**
 * What is kept of a run, for people and for programs.
 *
 * @param reason why the exit code is not 0, on one line
 * @param summary of a run that came to its end
 * @param language of the log
 */
record RunReport(
        String command,
        OffsetDateTime begun,
        OffsetDateTime ended,
        double seconds,
        int code,
        String reason,
        List<TimedProgress.Step> steps,
        Optional<RunSummary> summary,
        MessageLanguage language) {

    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("xxx", Locale.ROOT);

    String json() throws IOException {
        ObjectNode report = Json.INDENTED.createObjectNode();
        report.put("command", command);
        report.put("begun", second(begun));
        report.put("ended", second(ended));
        report.put("seconds", seconds);
        report.put("exit_code", code);
        report.put("reason", reason.isEmpty() ? null : reason);
        ArrayNode done = report.putArray("steps");
        steps.forEach(step -> done.addObject().put("step", step.name()).put("seconds", step.seconds()));
        report.set("summary", summary.map(RunSummaryJson::node).orElse(null));
        return Json.INDENTED.writeValueAsString(report) + "\n";
    }

    String text() {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        out.println(second(begun) + " " + command);
        steps.forEach(step -> out.println(String.format(Locale.ROOT, "%9.1f s  %s", step.seconds(), step.name())));
        out.println();
        summary.ifPresent(run -> new RunSummaryText(out, language).write(run));
        if (!reason.isEmpty()) {
            out.println(reason);
        }
        out.println(String.format(Locale.ROOT, "%s exit %d after %.1f s", second(ended), code, seconds));
        out.flush();
        return text.toString();
    }

    /** The difference from UTC, such as {@code +07:00}. */
    static String zone(OffsetDateTime time) {
        return ZONE.format(time);
    }

    static String second(OffsetDateTime time) {
        return SECOND.format(time);
    }
}
