package org.bringback.cli.evaluate;

import java.util.List;
import java.util.Locale;
import org.bringback.linkage.LinkResult;
import org.bringback.linkage.evaluation.Evaluation;

/** What the engine made of one set, as a row of the table. */
record EvaluationRow(String set, LinkResult result, double seconds) {

    static final List<String> HEADER = List.of(
            "set",
            "rows",
            "pairs",
            "P",
            "R",
            "F1",
            "cluster F1",
            "B3 F1",
            "not met",
            "not scored",
            "review %",
            "said .905+",
            "said ~.95",
            "said ~.99",
            "s");

    Evaluation evaluation() {
        return result.evaluation().orElseThrow();
    }

    List<String> cells() {
        Evaluation found = evaluation();
        return List.of(
                set,
                whole(result.leftRows() + result.rightRows()),
                whole(result.scored()),
                fourth(found.pairs().precision()),
                fourth(found.pairs().recall()),
                fourth(found.pairs().f1()),
                fourth(found.clusters().f1()),
                fourth(found.cubed().f1()),
                whole(found.missedByBlocking()),
                whole(found.missedByScoring()),
                format("%.2f", 100.0 * result.reviews() / Math.max(1, result.matches() + result.reviews())),
                calibration(found.sure()),
                calibration(found.around95()),
                calibration(found.around99()),
                format("%.1f", seconds));
    }

    /** What was said, what was so, and of how many pairs. */
    static String calibration(Evaluation.Band band) {
        return band.pairs() == 0 ? "-" : format("%.3f is %.3f of %,d", band.stated(), band.actual(), band.pairs());
    }

    private static String whole(long number) {
        return format("%,d", number);
    }

    private static String fourth(double share) {
        return format("%.4f", share);
    }

    static String format(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }
}
