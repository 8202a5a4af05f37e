package org.bringback.text.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class JsonTest {

    @Test
    void aDocumentHasTwoBlanksALevelAndALineForEachValue() throws IOException {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("text", "ก");
        json.put("numbers", List.of(1, 2L, new BigDecimal("3.50"), new BigDecimal("1E+3")));
        json.put("nothing", List.of(Optional.empty(), OptionalLong.empty(), Map.of(), List.of()));
        json.put("something", List.of(Optional.of("a"), OptionalLong.of(7), true, LocalDate.of(2022, 9, 23)));

        assertThat(document(json)).isEqualTo("""
                {
                  "text": "ก",
                  "numbers": [
                    1,
                    2,
                    3.50,
                    1000
                  ],
                  "nothing": [
                    null,
                    null,
                    {},
                    []
                  ],
                  "something": [
                    "a",
                    7,
                    true,
                    "2022-09-23"
                  ]
                }
                """);
    }

    @Test
    void whatBelongsTogetherStandsOnOneLine() throws IOException {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("th", "ก");
        words.put("en", List.of("a", Map.of()));
        List<Object> json = List.of(new OneLine(List.of(1, new OneLine(words), List.of())), List.of(2), "end");

        assertThat(document(json)).isEqualTo("""
                [
                  [1, {"th": "ก", "en": ["a", {}]}, []],
                  [
                    2
                  ],
                  "end"
                ]
                """);
    }

    @Test
    void onlyListsAndObjectsStandOnOneLine() {
        assertThatThrownBy(() -> new OneLine("a")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDocumentEscapesWhatItMustAndNoMore() throws IOException {
        assertThat(document("a\"b\\c/\n\r\t\b\u0001\u001f<&> ก😀"))
                .isEqualTo("\"a\\\"b\\\\c/\\n\\r\\t\\u0008\\u0001\\u001f<&> ก😀\"\n");
    }

    @Test
    void inAPageNothingCanBeTakenForMarkup() throws IOException {
        StringWriter out = new StringWriter();
        Json.writeInHtml(List.of("</script><!--&", List.of(), 1, 0.25, "\n\u2028\u2029ก\""), out);

        assertThat(out)
                .hasToString("[\"\\u003c/script\\u003e\\u003c!--\\u0026\",[],1,0.25,\"\\u000a\\u2028\\u2029ก\\\"\"]");
    }

    @Test
    void textsOfADatabaseComeBackAsTheyWere() {
        List<String> cells =
                List.of("", "ด.ช.", "\"quoted\"", "a\\b", "[x],{y}", "line\nbreak\ttab", "\u0000", "😀", "\ud83d");

        assertThat(Json.readTexts(Json.texts(cells))).isEqualTo(cells);
        assertThat(Json.readTexts(Json.texts(List.of()))).isEmpty();
        assertThat(Json.readTexts(Json.texts(List.of("")))).containsExactly("");
        assertThatThrownBy(() -> Json.readTexts("[")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDatabaseGetsNeitherNulNorHalvesOfPairs() {
        assertThat(Json.texts(List.of("น้ำ", "a\"b\\c", "\u0000", "😀")))
                .isEqualTo("[\"น้ำ\",\"a\\\"b\\\\c\",\"\\u0000\",\"\\ud83d\\ude00\"]");
    }

    private static String document(Object value) throws IOException {
        StringBuilder out = new StringBuilder();
        Json.writeDocument(value, out);
        return out.toString();
    }
}
