package org.bringback.identity.linkage.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bringback.identity.linkage.model.LevelShare;
import org.bringback.identity.linkage.model.Relatives;
import org.bringback.identity.linkage.model.Trained;
import org.bringback.identity.linkage.model.TrainedRelatives;
import org.bringback.identity.linkage.pairs.LinkSpace;

/** From the shares of levels among relatives to weights (base 2) against strangers. */
final class KinWeights {

    private KinWeights() {}

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
    static List<Kin> of(LinkSpace space, Trained trained) {
        List<Kin> kin = new ArrayList<>();
        for (int kind = 0; kind < trained.relatives().size(); kind++) {
            TrainedRelatives found = trained.relatives().get(kind);
            Relatives relatives = space.model().relatives().get(kind);
            double[][] alike = new double[trained.fields().size()][0];
            for (int place = 0; place < relatives.alike().size(); place++) {
                int field = space.model().indexOf(relatives.alike().get(place));
                alike[field] =
                        of(found.alike().get(place), trained.fields().get(field).levels());
            }
            kin.add(new Kin(found.prior(), alike));
        }
        return kin;
    }

    private static double[] of(Map<String, Double> alike, List<LevelShare> levels) {
        double[] weights = new double[levels.size() + 1];
        for (int level = 1; level < weights.length; level++) {
            LevelShare share = levels.get(level - 1);
            weights[level] = log2(alike.getOrDefault(share.level(), share.u()) / share.u());
        }
        return weights;
    }

    private static double log2(double value) {
        return StrictMath.log(value) / StrictMath.log(2);
    }
}
