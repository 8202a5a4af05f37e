package org.bringback.render.pdf.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThaiClusterTableTest {

    private static final ThaiClusterTable TABLE = ThaiClusterTable.read(
            Path.of(System.getProperty("bringback.home", "."), "report-templates/fonts/built/clusters.tsv"));

    @ParameterizedTest
    @ValueSource(strings = {"ที่ปรึกษา", "น้ำ", "ปั๊ม", "ผู้ใหญ่", "พันธุ์", "English 123", "", "เด็กตกหล่น 2565 คน"})
    void aMappedTextHasAsManyCharactersAndMeansTheSame(String text) {
        String mapped = TABLE.map(text);
        assertThat(mapped).hasSameSizeAs(text);
        assertThat(meaning(mapped)).isEqualTo(text);
    }

    @Test
    void aToneMarkAboveAnUpperVowelIsReplaced() {
        assertThat(TABLE.map("ที่")).isNotEqualTo("ที่").startsWith("ท");
    }

    @Test
    void aTextThatIsDrawnRightAnywayStays() {
        assertThat(TABLE.map("กา OBEC 20,106")).isEqualTo("กา OBEC 20,106");
    }

    @ParameterizedTest
    @ValueSource(strings = {"่ก", "ะ", "ๆ"})
    void marksInAnOrderNobodyWritesStay(String text) {
        assertThat(TABLE.map(text)).isEqualTo(text);
    }

    @Test
    void theLineEndSpaceStandsForASpace() {
        assertThat(ThaiClusterTable.isPrivate(TABLE.lineEndSpace())).isTrue();
        assertThat(TABLE.meaning(TABLE.lineEndSpace())).isEqualTo(' ');
    }

    private static String meaning(String mapped) {
        return mapped.chars()
                .mapToObj(c -> String.valueOf(TABLE.meaning((char) c)))
                .collect(Collectors.joining());
    }
}
