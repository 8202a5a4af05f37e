package org.bringback.identity.review;

import java.util.Comparator;
import java.util.List;
import org.bringback.linkage.scoring.WeightExplanation;
import org.bringback.text.BilingualText;

/** How strongly each field speaks for or against a pair, as signs before its words. */
final class EvidenceStrength {

    /** A field that makes a pair sixty times as likely, or as unlikely, speaks strongly. */
    private static final double STRONG = 6;

    private EvidenceStrength() {}

    /** What every field that says something says, the strongest first; last what is taken back again. */
    static List<BilingualText> lines(WeightExplanation explanation) {
        return explanation.steps().stream()
                .filter(step -> !step.level().equals("missing"))
                .sorted(Comparator.comparing(
                                (WeightExplanation.Step step) -> step.field().equals(WeightExplanation.SHARED))
                        .thenComparingDouble(step -> -Math.abs(step.weight())))
                .map(EvidenceStrength::line)
                .toList();
    }

    private static BilingualText line(WeightExplanation.Step step) {
        BilingualText words = EvidenceText.of(step);
        String sign = sign(step.weight());
        return words.map(text -> sign + " " + text);
    }

    private static String sign(double weight) {
        String sign = weight < 0 ? "−" : "+";
        return Math.abs(weight) >= STRONG ? sign + sign : sign;
    }
}
