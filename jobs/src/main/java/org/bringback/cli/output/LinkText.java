package org.bringback.cli.output;

import java.io.PrintWriter;
import java.util.Locale;
import org.bringback.linkage.LinkResult;
import org.bringback.linkage.evaluation.Evaluation;

/** What a linkage came to, as people read it. */
public final class LinkText {

    private final PrintWriter out;

    public LinkText(PrintWriter out) {
        this.out = out;
    }

    public void write(LinkResult result) {
        line("model       %s", result.model());
        line("rows        %,d left, %,d right", result.leftRows(), result.rightRows());
        result.rules().forEach(rule -> line("blocking    %,d pairs by %s", rule.pairs(), rule.rule()));
        line("compared    %,d pairs", result.scored());
        line("decided     %,d match, %,d review, %,d clusters", result.matches(), result.reviews(), result.clusters());
        result.remarks().forEach(remark -> line("remark      %s", remark.englishThenThai()));
        result.evaluation().ifPresent(this::write);
    }

    private void write(Evaluation evaluation) {
        write("pairs", evaluation.pairs());
        write("clusters", evaluation.clusters());
        line(
                "b-cubed     precision %.4f, recall %.4f, F1 %.4f",
                evaluation.cubed().precision(),
                evaluation.cubed().recall(),
                evaluation.cubed().f1());
        line(
                "missed      %,d by blocking, %,d by scoring",
                evaluation.missedByBlocking(), evaluation.missedByScoring());
        line(
                "in review   %,d pairs, %,d of them true",
                evaluation.inReview().pairs(), evaluation.inReview().right());
        evaluation
                .calibration()
                .forEach(band -> line(
                        "calibration %.3f to %.3f: %,d pairs, stated %.4f, true %.4f",
                        band.from(), band.to(), band.pairs(), band.stated(), band.actual()));
    }

    private void write(String what, Evaluation.Score score) {
        line("%-11s precision %.4f, recall %.4f, F1 %.4f", what, score.precision(), score.recall(), score.f1());
    }

    private void line(String format, Object... arguments) {
        out.println(String.format(Locale.ROOT, format, arguments));
    }
}
