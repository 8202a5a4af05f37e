package org.bringback.linkage.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.bringback.linkage.record.RecordTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvByteWriterTest {

    @ParameterizedTest(name = "{0} with {1} decimals is {2}")
    @CsvSource({
        "0, 4, 0.0000",
        "1, 6, 1.000000",
        "-12.34567, 4, -12.3457",
        "-0.00004, 4, 0.0000",
        "0.00005, 4, 0.0001",
        "0.0304, 3, 0.030",
        "99.9999996, 6, 100.000000"
    })
    void numbersHaveTheirDecimals(double value, int decimals, String written) throws IOException {
        assertThat(written(out -> out.decimal(value, decimals))).isEqualTo(written);
    }

    @Test
    void numbersAreRoundedAsByHand() throws IOException {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 20_000; i++) {
            double value = (random.nextDouble() - 0.5) * 200;
            String byHand =
                    BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP).toPlainString();
            assertThat(written(out -> out.decimal(value, 4))).isEqualTo(byHand);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {"A-1|A-1", "ก,ข|\"ก,ข\"", "say \"x\"|\"say \"\"x\"\"\""})
    void referencesAreQuotedWhereTheyMustBe(String reference, String written) throws IOException {
        RecordTable table = new RecordTable(1, 1);
        table.add(reference, 0);
        assertThat(written(out -> out.id(table, 0))).isEqualTo(written);
    }

    private interface Writing {
        void to(CsvByteWriter out) throws IOException;
    }

    private static String written(Writing writing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CsvByteWriter out = new CsvByteWriter(bytes);
        writing.to(out);
        out.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
