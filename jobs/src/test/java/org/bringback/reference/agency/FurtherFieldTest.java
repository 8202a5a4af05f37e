package org.bringback.reference.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How people write codes of places and of states. */
class FurtherFieldTest {

    private static final FurtherField PROVINCE = new FurtherField(
            "province",
            FieldType.CODE,
            true,
            NumberRange.ANY,
            false,
            List.of("32", "71", "จ.1"),
            Map.of("สุรินทร์", "32", "surin", "32", "กาญจนบุรี", "71"),
            Optional.empty());

    @ParameterizedTest
    @CsvSource({
        "32, 32",
        "สุรินทร์, 32",
        "จังหวัดสุรินทร์, 32",
        "จ.สุรินทร์, 32",
        "จ. สุรินทร์, 32",
        "Surin, 32",
        "จ.1, จ.1",
        "จังหวัด,",
        "อำเภอสุรินทร์,",
        "จังหวัดยะลา,"
    })
    void aProvinceIsFoundHoweverItIsWritten(String cell, @Nullable String code) {
        assertThat(PROVINCE.code(cell)).isEqualTo(Optional.ofNullable(code));
    }

    @Test
    void whatIsExpectedIsSaidInWordsWhereThereAreSome() {
        assertThat(PROVINCE.codesInWords()).isEqualTo("32 (สุรินทร์), 71 (กาญจนบุรี), จ.1");
    }
}
