package org.bringback.linkage.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompetingLinksTest {

    /** Odds of 2 to the power of each weight, and of one for none of the partners, worked out by hand. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "3, 0.888889",
        "3 3, 0.470588 0.470588",
        "4 1, 0.842105 0.105263",
        "1 4 2, 0.086957 0.695652 0.173913",
        "5000 4997, 0.888889 0.111111",
        "-2 -3, 0.181818 0.090909"
    })
    void whatSpeaksForOnePartnerSpeaksAgainstTheOthers(String weights, String expected) {
        double[] heavy = numbers(weights);
        List<Link> links = Stream.iterate(0, right -> right < heavy.length, right -> right + 1)
                .map(right -> new Link(7, right, heavy[right]))
                .toList();
        assertThat(CompetingLinks.probabilities(links)).containsExactly(numbers(expected), within(1e-6));
    }

    @Test
    void everyLeftRowIsWeighedByItself() {
        List<Link> links = List.of(new Link(0, 5, 3), new Link(1, 5, 3), new Link(1, 6, 3), new Link(2, 5, 0));
        assertThat(CompetingLinks.probabilities(links))
                .containsExactly(new double[] {0.888889, 0.470588, 0.470588, 0.5}, within(1e-6));
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }
}
