package org.bringback.cli.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import org.bringback.linkage.LinkResult;
import org.bringback.linkage.evaluation.Evaluation;
import org.bringback.text.json.Json;

/** What a linkage came to, as JSON. */
public final class LinkJson {

    private LinkJson() {}

    public static void write(LinkResult result, PrintWriter out) throws IOException {
        ObjectNode node = Json.INDENTED.createObjectNode();
        node.put("model", result.model());
        node.put("left_rows", result.leftRows());
        node.put("right_rows", result.rightRows());
        ArrayNode rules = node.putArray("blocking");
        result.rules()
                .forEach(rule -> rules.addObject().put("rule", rule.rule()).put("pairs", rule.pairs()));
        node.put("scored", result.scored());
        node.put("matches", result.matches());
        node.put("reviews", result.reviews());
        node.put("clusters", result.clusters());
        ArrayNode remarks = node.putArray("remarks");
        result.remarks().forEach(remark -> remarks.add(remark.english()));
        result.evaluation().ifPresent(evaluation -> add(node.putObject("evaluation"), evaluation));
        out.println(Json.INDENTED.writeValueAsString(node));
    }

    private static void add(ObjectNode node, Evaluation evaluation) {
        add(node.putObject("pairs"), evaluation.pairs());
        add(node.putObject("clusters"), evaluation.clusters());
        ObjectNode cubed = node.putObject("b_cubed");
        cubed.put("precision", evaluation.cubed().precision());
        cubed.put("recall", evaluation.cubed().recall());
        cubed.put("f1", evaluation.cubed().f1());
        node.put("missed_by_blocking", evaluation.missedByBlocking());
        node.put("missed_by_scoring", evaluation.missedByScoring());
        node.put("in_review", evaluation.inReview().pairs());
        node.put("in_review_true", evaluation.inReview().right());
        ArrayNode bands = node.putArray("calibration");
        evaluation
                .calibration()
                .forEach(band -> bands.addObject()
                        .put("from", band.from())
                        .put("to", band.to())
                        .put("pairs", band.pairs())
                        .put("stated", band.stated())
                        .put("true", band.actual()));
    }

    private static void add(ObjectNode node, Evaluation.Score score) {
        node.put("precision", score.precision());
        node.put("recall", score.recall());
        node.put("f1", score.f1());
    }
}
