package org.bringback.reference.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.bringback.text.BilingualText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Small tables as they stand on disk, and every complaint with file and line. */
class CsvTableTest {

    private static final BilingualText WRONG = new BilingualText("ผิด", "wrong");

    @TempDir
    private Path folder;

    @Test
    void aTableIsReadLineByLine() throws IOException {
        CsvTable table = CsvTable.read(write("\uFEFFcode,name,day,list\n\n 1 ,\"a, b\",2022-05-31, x ;; y;\n2,,,\n"));

        assertThat(table.lines()).extracting(CsvLine::number).containsExactly(3, 4);
        CsvLine first = table.lines().get(0);
        assertThat(first.get("code")).isEqualTo("1");
        assertThat(first.filled("name")).isEqualTo("a, b");
        assertThat(first.find("name")).contains("a, b");
        assertThat(first.date("day")).isEqualTo(LocalDate.of(2022, 5, 31));
        assertThat(first.list("list", ';')).containsExactly("x", "y");
        CsvLine second = table.lines().get(1);
        assertThat(second.get("name")).isEmpty();
        assertThat(second.find("name")).isEmpty();
        assertThat(second.list("list", ';')).isEmpty();
    }

    @Test
    void aTableOfAHeaderOnlyHasNoLines() throws IOException {
        assertThat(CsvTable.read(write("code,name\n")).lines()).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = "broken-tables.csv", numLinesToSkip = 1, quoteCharacter = '`')
    void aComplaintNamesFileAndLine(String text, String use, String place, String english) throws IOException {
        Path file = write(text.replace("_", "").replace("~", "\n"));

        assertThatThrownBy(() -> CsvTable.read(file).lines().forEach(line -> use(line, use)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith(folder.getFileName() + "/" + place + ": ")
                .hasMessageContaining(english)
                .hasMessageMatching("(?s).* / .*[ก-๙].*");
    }

    @Test
    void aFileThatIsMissingOrNoUtf8IsRefusedAsAWhole() throws IOException {
        Path latin = Files.write(folder.resolve("table.csv"), "é".getBytes(StandardCharsets.ISO_8859_1));

        Path none = folder.resolve("none.csv");
        assertThatThrownBy(() -> CsvTable.read(latin))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith(folder.getFileName() + "/table.csv: the file is not UTF-8 text");
        assertThatThrownBy(() -> CsvTable.read(none))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith(folder.getFileName() + "/none.csv: the file is missing or cannot be read");
    }

    @Test
    void anExceptionKnowsWhereAndWhatInBothLanguages() {
        ConfigurationException whole = new ConfigurationException(Path.of("/a/b/c.csv"), 0, WRONG);
        ConfigurationException line = new ConfigurationException(Path.of("/a/b/c.csv"), 7, WRONG);

        assertThat(whole.location()).isEqualTo("b/c.csv");
        assertThat(line.location()).isEqualTo("b/c.csv:7");
        assertThat(line.problem()).isEqualTo(WRONG);
        assertThat(line).hasMessage("b/c.csv:7: wrong / ผิด");
        assertThat(new ConfigurationException(Path.of("/c.csv"), 1, WRONG).location())
                .isEqualTo("c.csv:1");
    }

    @Test
    void aYamlFileIsRefusedInTheSameWay() throws IOException {
        Path file = Files.writeString(folder.resolve("a.yaml"), "a: 1\na: 2\n");

        assertThatThrownBy(() -> ConfigurationFile.yaml(file))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith(folder.getFileName() + "/a.yaml:2: a: the key occurs twice");
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("table.csv"), text);
    }

    private static void use(CsvLine line, String use) {
        switch (use) {
            case "get" -> line.get("b");
            case "find" -> line.find("b");
            case "filled" -> line.filled("b");
            case "date" -> line.date("b");
            case "list" -> line.list("b", ';');
            case "wrong" -> throw line.wrong(WRONG);
            default -> throw new IllegalArgumentException(use);
        }
    }
}
