package org.bringback.identity.review;

import java.util.Comparator;
import java.util.List;
import org.bringback.identity.linkage.Explanation;
import org.bringback.reference.Words;

/** How strongly each field speaks for or against a pair, as signs before its words. */
final class Strength {

    /** A field that makes a pair sixty times as likely, or as unlikely, speaks strongly. */
    private static final double STRONG = 6;

    private Strength() {}

    /** What every field that says something says, the strongest first; last what is taken back again. */
    static List<Words> lines(Explanation explanation) {
        return explanation.steps().stream()
                .filter(step -> !step.level().equals("missing"))
                .sorted(Comparator.comparing(
                                (Explanation.Step step) -> step.field().equals(Explanation.SHARED))
                        .thenComparingDouble(step -> -Math.abs(step.weight())))
                .map(Strength::line)
                .toList();
    }

    private static Words line(Explanation.Step step) {
        Words words = EvidenceWords.of(step);
        String sign = sign(step.weight());
        return new Words(sign + " " + words.thai(), sign + " " + words.english());
    }

    private static String sign(double weight) {
        String sign = weight < 0 ? "−" : "+";
        return Math.abs(weight) >= STRONG ? sign + sign : sign;
    }
}
