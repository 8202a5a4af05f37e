package org.bringback.linkage.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrowthTest {

    @ParameterizedTest(name = "{0} by {1} of {2} values")
    @CsvSource({
        // a tenth of the values took a thousand places
        "1000, 100, 1000, 10200",
        // the last value needs what it needs and a little room
        "1000, 10, 10, 1141",
        "2000000000, 1, 1000, 2147483631"
    })
    void anArrayBecomesAsLargeAsAllValuesWillProbablyNeed(int needed, int values, int all, int size) {
        assertThat(Growth.size(needed, values, all)).isEqualTo(size);
    }
}
