package org.bringback.cli.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bringback.job.RunSummary;
import org.bringback.job.demo.CaseworkDemo;
import org.bringback.job.demo.Difference;
import org.bringback.job.demo.ProgrammeTruth;
import org.bringback.job.demo.TruthCheck;
import org.bringback.reference.agency.ListId;
import org.bringback.text.json.Json;

/** What the demo came to, as JSON: which figures differ and why, and the summary of every night. */
public final class DemoJson {

    private DemoJson() {}

    /**
     * @param programmes empty where the demo has none
     * @param casework likewise
     */
    public static void write(
            TruthCheck truth,
            List<ListId> lists,
            List<ProgrammeTruth.Outcome> programmes,
            Optional<CaseworkDemo.Outcome> casework,
            List<RunSummary> nights,
            Console console)
            throws IOException {
        ObjectNode demo = Json.INDENTED.createObjectNode();
        ArrayNode differences = demo.putArray("differences");
        for (Difference difference : truth.differences(lists)) {
            ObjectNode node = differences.addObject();
            node.put("list", difference.list().value());
            node.put("as_of", difference.asOf().toString());
            node.put("status", difference.status().name());
            node.put("computed", difference.computed());
            node.put("expected", difference.expected());
            ObjectNode causes = node.putObject("causes");
            difference
                    .causes()
                    .forEach((cause, persons) -> causes.put(cause.name().toLowerCase(Locale.ROOT), persons));
        }
        if (!programmes.isEmpty()) {
            ArrayNode beside = demo.putArray("programmes");
            for (ProgrammeTruth.Outcome outcome : programmes) {
                ObjectNode node = beside.addObject();
                node.put("programme", outcome.programme().id());
                node.put("figures", outcome.figures());
                node.put("wrong", outcome.wrong());
            }
        }
        casework.ifPresent(outcome -> {
            ObjectNode node = demo.putObject("casework");
            node.put("as_of", outcome.asOf().toString());
            ArrayNode figures = node.putArray("figures");
            for (CaseworkDemo.Compared one : outcome.figures()) {
                ObjectNode figure = figures.addObject();
                figure.put("figure", one.figure().name().toLowerCase(Locale.ROOT));
                figure.put("counted", one.counted());
                figure.put("known", one.known());
            }
        });
        ArrayNode all = demo.putArray("nights");
        nights.forEach(night -> all.add(RunSummaryJson.node(night)));
        console.json(demo);
    }
}
