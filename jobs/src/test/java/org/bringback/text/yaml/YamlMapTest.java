package org.bringback.text.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.bringback.text.BilingualText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What stands in a file comes back, and what is wrong is refused with its line. */
class YamlMapTest {

    private static final YamlRefusal REFUSAL =
            (line, problem) -> new IllegalStateException(line + ": " + problem.english() + " | " + problem.thai());

    private static final String GOOD = """
            # a comment
            text: '  two words '
            empty: ''
            flags: [true, false]
            number: 12
            day: 2022-05-31
            inner:
              list:
                - a
                - b
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = "broken.csv", numLinesToSkip = 1)
    void whatIsWrongIsRefusedWithItsLine(String yaml, String use, int line, String message) {
        String text = yaml.replace("~", "\n").replace("_", "");

        assertThatThrownBy(() -> use(YamlMap.parse(text, REFUSAL), use))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(line + ": ")
                .hasMessageContaining(message)
                .hasMessageMatching("(?s).* \\| .*[ก-๙].*");
    }

    @Test
    void whatStandsThereComesBack() {
        YamlMap map = YamlMap.parse(GOOD, REFUSAL).only("text", "empty", "flags", "number", "day", "inner");

        assertThat(map.get("text").text()).isEqualTo("two words");
        assertThat(map.get("text").exactText()).isEqualTo("  two words ");
        assertThat(map.get("empty").exactText()).isEmpty();
        assertThat(map.get("flags").list()).extracting(YamlValue::flag).containsExactly(true, false);
        assertThat(map.get("number").number(12, 12)).isEqualTo(12);
        LocalDate day = map.get("day").as(LocalDate::parse, new BilingualText("วัน", "a day"));
        assertThat(day).isEqualTo(LocalDate.of(2022, 5, 31));
        assertThat(map.get("inner").map().listOf("list"))
                .extracting(YamlValue::text)
                .containsExactly("a", "b");
        assertThat(map.get("inner").map().listOf("other")).isEmpty();
    }

    @Test
    void aValueKnowsItsKeyAndItsKind() {
        YamlMap map = YamlMap.parse(GOOD, REFUSAL);

        assertThat(map.list())
                .extracting(YamlValue::key)
                .containsExactly("text", "empty", "flags", "number", "day", "inner");
        assertThat(map.get("text").isText()).isTrue();
        assertThat(map.get("text").isList()).isFalse();
        assertThat(map.get("flags").isText()).isFalse();
        assertThat(map.get("flags").isList()).isTrue();
        assertThat(map.get("inner").isText()).isFalse();
        assertThat(map.get("inner").isList()).isFalse();
        assertThat(map.find("text").map(YamlValue::key)).contains("text");
        assertThat(map.find("nothing")).isEmpty();
    }

    @Test
    void aMistakeInsideAMappingHasTheLineOfTheMapping() {
        YamlMap inner = YamlMap.parse(GOOD, REFUSAL).get("inner").map();

        assertThat(inner.wrong(new BilingualText("ผิด", "wrong"))).hasMessage("8: wrong | ผิด");
        assertThat(inner.get("list").list().get(1).wrong(new BilingualText("ผิด", "wrong")))
                .hasMessage("10: list: wrong | list: ผิด");
    }

    @Test
    void aFileIsReadFoundEmptyOrRefusedAsAWhole() throws IOException {
        Path good = Files.writeString(folder.resolve("good.yaml"), GOOD);
        Path empty = Files.writeString(folder.resolve("empty.yaml"), "# nothing yet\n");
        Path latin = Files.write(folder.resolve("latin.yaml"), new byte[] {'a', ':', ' ', (byte) 0xE9});

        assertThat(YamlMap.read(good, REFUSAL).get("number").number(0, 99)).isEqualTo(12);
        assertThat(YamlMap.find(good, REFUSAL)).isPresent();
        assertThat(YamlMap.find(empty, REFUSAL)).isEmpty();
        assertThatThrownBy(() -> YamlMap.read(empty, REFUSAL)).hasMessageStartingWith("0: the file is empty");
        assertThatThrownBy(() -> YamlMap.read(latin, REFUSAL)).hasMessageStartingWith("0: the file is not UTF-8 text");
        assertThatThrownBy(() -> YamlMap.find(folder.resolve("none.yaml"), REFUSAL))
                .hasMessageStartingWith("0: the file is missing or cannot be read");
    }

    private static void use(YamlMap map, String use) {
        switch (use) {
            case "text" -> map.get("a").text();
            case "exact" -> map.get("a").exactText();
            case "list" -> map.get("a").list();
            case "map" -> map.get("a").map();
            case "flag" -> map.get("a").flag();
            case "number" -> map.get("a").number(1, 9);
            case "item" -> map.get("a").list().forEach(item -> item.number(1, 9));
            case "only" -> map.only("a", "b");
            case "day" -> map.get("a").as(LocalDate::parse, new BilingualText("วัน", "a day"));
            default -> throw new IllegalArgumentException(use);
        }
    }
}
