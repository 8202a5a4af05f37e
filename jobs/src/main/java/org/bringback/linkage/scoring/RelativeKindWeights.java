package org.bringback.linkage.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bringback.linkage.input.LinkageInput;
import org.bringback.linkage.model.LevelProbabilities;
import org.bringback.linkage.model.RelativeKind;
import org.bringback.linkage.model.TrainedParameters;
import org.bringback.linkage.model.TrainedRelativeKind;

/** From the shares of levels among relatives to weights (base 2) against strangers. */
final class RelativeKindWeights {

    private RelativeKindWeights() {}

    /** By field and level; rows stay empty where relatives are as strangers. */
    static double[][] of(double[][] alike, double[][] u) {
        double[][] weights = new double[alike.length][];
        for (int field = 0; field < alike.length; field++) {
            weights[field] = new double[alike[field].length];
            for (int level = 1; level < alike[field].length; level++) {
                weights[field][level] = log2(alike[field][level] / u[field][level]);
            }
        }
        return weights;
    }

    /** The kinds of a trained model, their shares turned into weights. */
    static List<RelativeKindEstimate> of(LinkageInput input, TrainedParameters trained) {
        List<RelativeKindEstimate> relativeKinds = new ArrayList<>();
        for (int kind = 0; kind < trained.relatives().size(); kind++) {
            TrainedRelativeKind found = trained.relatives().get(kind);
            RelativeKind relatives = input.model().relatives().get(kind);
            double[][] alike = new double[trained.fields().size()][0];
            for (int index = 0; index < relatives.alike().size(); index++) {
                int field = input.model().indexOf(relatives.alike().get(index));
                alike[field] =
                        of(found.alike().get(index), trained.fields().get(field).levels());
            }
            relatives.differ().stream()
                    .filter(field -> !relatives.alike().contains(field))
                    .mapToInt(input.model()::indexOf)
                    .forEach(field -> alike[field] =
                            differing(trained.fields().get(field).levels().size()));
            relativeKinds.add(new RelativeKindEstimate(found.prior(), alike));
        }
        return relativeKinds;
    }

    private static double[] differing(int levels) {
        double[] weights = new double[levels + 1];
        weights[1] = log2(RelativeKind.RARELY);
        return weights;
    }

    private static double[] of(Map<String, Double> alike, List<LevelProbabilities> levels) {
        double[] weights = new double[levels.size() + 1];
        for (int level = 1; level < weights.length; level++) {
            LevelProbabilities share = levels.get(level - 1);
            weights[level] = log2(alike.getOrDefault(share.level(), share.u()) / share.u());
        }
        return weights;
    }

    private static double log2(double value) {
        return StrictMath.log(value) / StrictMath.log(2);
    }
}
