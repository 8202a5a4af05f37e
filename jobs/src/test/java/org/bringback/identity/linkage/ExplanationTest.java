package org.bringback.identity.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.bringback.identity.linkage.decide.Decided;
import org.bringback.identity.linkage.draft.ModelDraft;
import org.bringback.identity.linkage.model.Model;
import org.bringback.identity.linkage.records.CsvTable;
import org.bringback.identity.linkage.records.Workers;
import org.bringback.identity.linkage.train.PairWeights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplanationTest {

    @Test
    void theStepsOfAnExplanationAddUpToTheWeight(@TempDir Path folder) throws IOException {
        new LinkageWorkload(5, 200, 800, 0.1).write(folder);
        CsvTable list = CsvTable.open(folder.resolve("list.csv"));
        Optional<CsvTable> register = Optional.of(CsvTable.open(folder.resolve("register.csv")));
        try (Workers workers = new Workers(2)) {
            Model model = ModelDraft.of(list, register, workers);
            Linkage linkage =
                    Linkage.of(model, Linkage.Vocabulary.general(), list, register, LinkOptions.MOST_PAIRS, workers);
            PairWeights weights = linkage.weights();
            for (Decided pair : linkage.decide(weights).pairs()) {
                Explanation why = linkage.explain(weights, pair.left(), pair.right());
                double sum = why.prior()
                        + why.steps().stream()
                                .mapToDouble(Explanation.Step::weight)
                                .sum();
                assertThat(sum).isCloseTo(pair.weight(), within(1e-9));
                assertThat(why.probability()).isCloseTo(pair.probability(), within(1e-12));
                assertThat(why.steps()).hasSameSizeAs(model.fields());
            }
        }
    }
}
