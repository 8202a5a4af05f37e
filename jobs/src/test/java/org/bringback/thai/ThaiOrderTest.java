package org.bringback.thai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ThaiOrderTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "order.csv", numLinesToSkip = 1)
    void namesComeAsInAThaiDictionaryAndNumbersByTheirSize(String what, String ordered) {
        List<String> expected = List.of(ordered.split("\\|", -1));
        List<String> reversed = new ArrayList<>(expected);
        Collections.reverse(reversed);
        assertThat(reversed.stream().sorted(ThaiOrder.BY_NAME)).containsExactlyElementsOf(expected);
    }
}
