package org.bringback.render.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.opencsv.CSVReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.bringback.text.DisplayWidth;
import org.bringback.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableWritersTest {

    private static final Locale MACHINE = Locale.getDefault();

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(MACHINE);
    }

    @Test
    void csvIsTheAgreedBytes() throws IOException {
        assertThat(csv()).isEqualTo(golden("tables.csv"));
    }

    @Test
    void jsonIsTheAgreedBytes() throws IOException {
        assertThat(json()).isEqualTo(golden("tables.json"));
    }

    @Test
    void textIsTheAgreedBytes() throws IOException {
        StringBuilder english = new StringBuilder();
        new StatusTableText(List.of(Language.ENGLISH), Tables.NAMES)
                .write(List.of(Tables.compared(), Tables.alone()), english);
        StringBuilder both = new StringBuilder();
        new StatusTableText(List.of(Language.THAI, Language.ENGLISH), Tables.NAMES)
                .write(List.of(Tables.compared()), both);

        assertThat(english).hasToString(golden("tables.en.txt"));
        assertThat(both).hasToString(golden("tables.th.txt"));
    }

    @Test
    void theMachinesLocaleChangesNothing() throws IOException {
        Locale.setDefault(Locale.forLanguageTag("th-TH-u-ca-buddhist-nu-thai"));

        assertThat(csv()).isEqualTo(golden("tables.csv"));
        assertThat(json()).isEqualTo(golden("tables.json"));
        textIsTheAgreedBytes();
    }

    @Test
    void everyCsvRowHasThirteenCells() throws Exception {
        try (CSVReader reader = new CSVReader(new StringReader(csv()))) {
            assertThat(reader.readAll())
                    .hasSize(15)
                    .allSatisfy(row -> assertThat(row).hasSize(13));
        }
    }

    @Test
    void noTablesAreAHeaderAndAnEmptyArray() throws IOException {
        StringBuilder csv = new StringBuilder();
        StringBuilder json = new StringBuilder();
        StatusTableCsv.write(List.of(), false, csv);
        StatusTableJson.write(List.of(), false, json);

        assertThat(csv.toString().lines()).hasSize(1);
        assertThat(json).hasToString("[]\n");
    }

    @Test
    void columnsOfThaiTextEndInTheSamePlace() throws IOException {
        StringBuilder both = new StringBuilder();
        new StatusTableText(List.of(Language.THAI, Language.ENGLISH), Tables.NAMES)
                .write(List.of(Tables.compared()), both);

        assertThat(both.toString().lines().filter(line -> line.matches(".*[0-9–] *$") && line.contains(" / ")))
                .extracting(DisplayWidth::of)
                .hasSize(7)
                .containsOnly(DisplayWidth.of(both.toString().lines().toList().get(3)));
    }

    @ParameterizedTest
    @CsvSource({"abc, 3", "น้ำ, 2", "ที่นี่, 2", "ปู่, 1", "ฎุ, 1", "ญู, 1", "▲ +1, 4", "กำ, 2", "พ\u200Bม, 2"})
    void marksAboveAndBelowTheLineTakeNoWidth(String text, int width) {
        assertThat(DisplayWidth.of(text)).isEqualTo(width);
    }

    @Test
    void quotesAndLineBreaksAreKeptInOneCell() throws Exception {
        StringBuilder out = new StringBuilder();
        new CsvWriter(out).row(List.of("a,b", "say \"no\"", "two\nlines", "plain"));

        assertThat(out).hasToString("\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",plain\r\n");
    }

    private static String csv() throws IOException {
        StringBuilder out = new StringBuilder();
        StatusTableCsv.write(List.of(Tables.compared(), Tables.alone()), false, out);
        return out.toString();
    }

    private static String json() throws IOException {
        StringBuilder out = new StringBuilder();
        StatusTableJson.write(List.of(Tables.compared()), true, out);
        return out.toString();
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = TableWritersTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
