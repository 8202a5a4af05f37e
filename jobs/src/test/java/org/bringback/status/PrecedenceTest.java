package org.bringback.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.codes.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The whole order of precedence, each word on a case against each other. */
class PrecedenceTest {

    private static final Precedence PRECEDENCE =
            new Precedence(ReferenceData.load(JobsFolder.real()).statuses().precedence());

    private record Word(Status status, @Nullable LocalDate statusDate) implements Precedence.Claim {}

    @Test
    void eachWordPrevailsOverAllBelowItInTheTable() throws IOException {
        List<Word> words = words();
        Comparator<Word> first = PRECEDENCE.first();
        for (int one = 0; one < words.size(); one++) {
            for (int other = 0; other < words.size(); other++) {
                assertThat(Integer.signum(first.compare(words.get(one), words.get(other))))
                        .as("%s against %s", words.get(one), words.get(other))
                        .isEqualTo(Integer.compare(one, other));
            }
        }
    }

    @Test
    void theOrderInWhichWordsComeMakesNoDifference() throws IOException {
        List<Word> words = words();
        for (int seed = 0; seed < 50; seed++) {
            List<Word> shuffled = new ArrayList<>(words);
            Collections.shuffle(shuffled, new Random(seed));
            shuffled.sort(PRECEDENCE.first());
            assertThat(shuffled).isEqualTo(words);
        }
    }

    /** By the table alone: other dates are the ground, else other statuses, else nothing but an order. */
    @Test
    void theGroundIsWhatDiffersFirst() throws IOException {
        for (Word one : words()) {
            for (Word other : words()) {
                Precedence.Ground ground = PRECEDENCE.between(one, other);
                boolean sameDate = String.valueOf(one.statusDate()).equals(String.valueOf(other.statusDate()));
                assertThat(ground == Precedence.Ground.STATUS_DATE).isEqualTo(!sameDate);
                assertThat(ground == Precedence.Ground.ORDER).isEqualTo(one.equals(other));
                assertThat(PRECEDENCE.between(other, one)).isEqualTo(ground);
            }
        }
    }

    @Test
    void everyStatusHasItsRank() throws IOException {
        assertThat(words().stream().map(Word::status).distinct()).containsExactlyInAnyOrder(Status.values());
    }

    private static List<Word> words() throws IOException {
        try (InputStream file = Objects.requireNonNull(PrecedenceTest.class.getResourceAsStream("precedence.csv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(2)
                    .map(line -> line.split(",", -1))
                    .map(cells ->
                            new Word(Status.valueOf(cells[0]), cells[1].isEmpty() ? null : LocalDate.parse(cells[1])))
                    .toList();
        }
    }
}
