package org.bringback.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.bringback.linkage.clustering.DecidedPair;
import org.bringback.linkage.draft.ModelDraft;
import org.bringback.linkage.io.CsvRecordSource;
import org.bringback.linkage.model.LinkageModel;
import org.bringback.linkage.record.Workers;
import org.bringback.linkage.scoring.MatchWeights;
import org.bringback.linkage.scoring.WeightExplanation;
import org.bringback.samples.LinkageWorkload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeightExplanationTest {

    @Test
    void theStepsOfAnExplanationAddUpToTheWeight(@TempDir Path folder) throws IOException {
        new LinkageWorkload(5, 200, 800, 0.1).write(folder);
        CsvRecordSource list = CsvRecordSource.open(folder.resolve("list.csv"));
        Optional<CsvRecordSource> register = Optional.of(CsvRecordSource.open(folder.resolve("register.csv")));
        try (Workers workers = new Workers(2)) {
            LinkageModel model = ModelDraft.of(list, register, workers);
            Linkage linkage =
                    Linkage.of(model, Linkage.Vocabulary.general(), list, register, LinkOptions.MAX_PAIRS, workers);
            MatchWeights weights = linkage.weights();
            for (DecidedPair pair : linkage.decide(weights).pairs()) {
                WeightExplanation why = linkage.explain(weights, pair.left(), pair.right());
                double sum = why.prior()
                        + why.steps().stream()
                                .mapToDouble(WeightExplanation.Step::weight)
                                .sum();
                assertThat(sum).isCloseTo(pair.weight(), within(1e-9));
                assertThat(why.probability()).isCloseTo(pair.probability(), within(1e-12));
                assertThat(why.steps()).hasSameSizeAs(model.fields());
            }
        }
    }
}
