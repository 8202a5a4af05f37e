package org.bringback.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bringback.reference.agency.AgeRange;
import org.bringback.reference.agency.Column;
import org.bringback.reference.agency.Field;
import org.bringback.reference.agency.Layout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Which column of a file is which of a layout, case by case. */
final class HeaderTableTest {

    private static final Field[] FIELDS = {Field.ID, Field.SEX, Field.STATUS};

    @ParameterizedTest(name = "{0} in {1}")
    @CsvFileSource(resources = "headers.csv", delimiterString = " => ", numLinesToSkip = 1)
    void theColumnsOfAFileAreFoundByTheirHeaders(
            String layout, String file, String indexes, String missing, String unknown, String doubled, String moved) {
        HeaderMatch match = new HeaderMatch(layout(layout), headers(file));
        int columns = match.layout().columns().size();
        assertThat(IntStream.range(0, columns)
                        .mapToObj(column -> match.fileIndex(column) < 0 ? "-" : match.fileIndex(column) + "")
                        .collect(Collectors.joining(" ")))
                .isEqualTo(indexes);
        assertThat(match.missing()).extracting(Column::header).isEqualTo(words(missing));
        assertThat(match.notUnderstood()).isEqualTo(words(unknown));
        assertThat(match.doubled()).containsExactlyInAnyOrderElementsOf(words(doubled));
        assertThat(Arrays.stream(match.moved()).mapToObj(String::valueOf)).containsExactlyElementsOf(words(moved));
        assertThat(match.found())
                .isEqualTo(words(indexes).stream()
                        .filter(index -> !index.equals("-"))
                        .count());
    }

    private static List<String> words(String text) {
        return text.equals("-") ? List.of() : List.of(text.split(" "));
    }

    private static List<String> headers(String file) {
        return words(file).stream()
                .map(header -> header.equals("+") ? "" : header)
                .toList();
    }

    private static Layout layout(String text) {
        List<Column> columns = new ArrayList<>();
        for (String word : words(text)) {
            List<String> names = List.of(word.replaceAll("[*?]", "").split("/"));
            Optional<Field> field = word.contains("*") ? Optional.of(FIELDS[columns.size()]) : Optional.empty();
            columns.add(new Column(
                    names.get(0),
                    names.subList(1, names.size()),
                    field,
                    Optional.empty(),
                    false,
                    word.contains("?"),
                    false));
        }
        return new Layout(
                "letters",
                List.of("csv"),
                Optional.empty(),
                Optional.empty(),
                1,
                List.of(),
                false,
                Optional.empty(),
                new AgeRange(2, 25),
                Map.of(),
                Map.of(),
                columns);
    }
}
