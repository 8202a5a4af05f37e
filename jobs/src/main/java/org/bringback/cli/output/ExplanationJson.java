package org.bringback.cli.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bringback.identity.explanation.LinkExplanation;
import org.bringback.identity.explanation.PersonExplanation;
import org.bringback.identity.explanation.RowLocation;
import org.bringback.identity.review.EvidenceText;
import org.bringback.table.fact.FigureStore;
import org.bringback.text.json.Json;

/** Explanations for programs. */
public final class ExplanationJson {

    private ExplanationJson() {}

    public static void write(LinkExplanation link, UnaryOperator<String> shown, PrintWriter out) throws IOException {
        ObjectNode node = Json.INDENTED.createObjectNode();
        location(node.putObject("left"), link.left());
        location(node.putObject("right"), link.right());
        node.put("model", link.model());
        node.put("same_person", link.samePerson());
        node.put("prior", link.evidence().prior());
        ArrayNode steps = node.putArray("steps");
        link.evidence()
                .steps()
                .forEach(step -> steps.addObject()
                        .put("field", step.field())
                        .put("left", shown.apply(step.left()))
                        .put("right", shown.apply(step.right()))
                        .put("level", step.level())
                        .put("en", EvidenceText.of(step).english())
                        .put("th", EvidenceText.of(step).thai())
                        .put("weight", step.weight()));
        node.put("weight", link.evidence().weight());
        node.put("probability", link.evidence().probability());
        ArrayNode decisions = node.putArray("decisions");
        link.decisions()
                .forEach(decision -> decisions
                        .addObject()
                        .put("at", decision.at().toString())
                        .put("by", decision.by())
                        .put("verdict", decision.verdict().name()));
        out.println(Json.INDENTED.writeValueAsString(node));
    }

    public static void write(PersonExplanation person, List<FigureStore.CountedBy> figures, PrintWriter out)
            throws IOException {
        ObjectNode node = Json.INDENTED.createObjectNode();
        node.put("person", person.person());
        ArrayNode records = node.putArray("records");
        for (PersonExplanation.ListedRecord record : person.records()) {
            ObjectNode one = records.addObject();
            ArrayNode rows = one.putArray("rows");
            record.rows().forEach(row -> location(rows.addObject(), row));
            record.ground().ifPresent(ground -> ground(one.putObject("because"), ground));
        }
        person.register().ifPresent(joined -> {
            ObjectNode register = node.putObject("register");
            location(register.putObject("row"), joined.row());
            joined.ground().ifPresent(ground -> ground(register.putObject("because"), ground));
        });
        ArrayNode counted = node.putArray("figures");
        figures.forEach(one -> counted.addObject()
                .put("figure", one.figure().brief())
                .put("row", one.row().word()));
        node.put("in_review", person.reviews().size());
        ArrayNode changes = node.putArray("changes");
        person.changes()
                .forEach(change -> changes.addObject()
                        .put("on", change.on().toString())
                        .put("kind", change.kind())
                        .put("from", change.from())
                        .put("to", change.to())
                        .put("records", change.records()));
        out.println(Json.INDENTED.writeValueAsString(node));
    }

    private static void location(ObjectNode node, RowLocation location) {
        node.put("row", location.reference())
                .put("list", location.list())
                .put("file", location.file())
                .put("as_of", location.asOf().toString())
                .put("sheet", location.sheet())
                .put("line", location.line())
                .put("status", location.status());
    }

    private static void ground(ObjectNode node, PersonExplanation.Ground ground) {
        node.put("kind", ground.kind()).put("weight", ground.weight());
        location(node.putObject("with"), ground.with());
    }
}
