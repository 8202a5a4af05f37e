package org.bringback.linkage.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.bringback.linkage.LinkRun;
import org.bringback.linkage.Linkage;
import org.bringback.linkage.evaluation.Evaluation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One file that names a third of its people twice, some of them after they have moved. */
class AssociationPairsTest {
    private static final int PEOPLE = 2_000;

    @TempDir
    private Path folder;

    /** Those who moved differ in street, town and telephone at once, and none of them has a second row elsewhere. */
    @Test
    void peopleWhoMovedAreNoClassOfOthers() throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        List<String> rows = new ArrayList<>(List.of("given,family,birth,card,street,town,phone,cluster"));
        for (int person = 0; person < PEOPLE; person++) {
            String self = String.join(
                    ",",
                    word(random, 300),
                    word(random, 900),
                    (1960 + random.nextInt(40)) + "-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(9),
                    "7" + random.nextInt(10_000_000, 99_999_999));
            String home = home(random);
            rows.add(self + "," + home + "," + person);
            if (person % 3 == 0) {
                rows.add(self + "," + (person % 2 == 0 ? home(random) : home) + "," + person);
            }
        }
        Path file = Files.write(folder.resolve("people.csv"), rows);
        Evaluation found = new LinkRun(Linkage.Vocabulary.general())
                .evaluate(file, 2)
                .evaluation()
                .orElseThrow();
        assertThat(found.pairs().recall()).isGreaterThan(0.99);
        assertThat(found.pairs().precision()).isGreaterThan(0.99);
    }

    private static String home(SplittableRandom random) {
        return word(random, 800) + "," + word(random, 400) + ",08" + random.nextInt(10_000_000, 99_999_999);
    }

    private static String word(SplittableRandom random, int different) {
        SplittableRandom letters = new SplittableRandom(random.nextInt(different));
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 7; i++) {
            word.append((char) ('a' + letters.nextInt(26)));
        }
        return word.toString();
    }
}
