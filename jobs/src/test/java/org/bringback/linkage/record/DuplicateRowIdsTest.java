package org.bringback.linkage.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DuplicateRowIdsTest {
    /** Enough rows that they are looked at in several groups. */
    private static final int ROWS = 70_000;

    static Stream<int[]> rowsAndWhatTheyRepeat() {
        return Stream.of(new int[] {1, 0}, new int[] {ROWS - 1, 0}, new int[] {40_000, 39_999}, new int[] {66_000, 17});
    }

    @ParameterizedTest
    @MethodSource("rowsAndWhatTheyRepeat")
    void aReferenceOfAnEarlierRowIsFound(int[] rows) {
        String[] references = different();
        references[rows[0]] = references[rows[1]];
        assertThat(firstRepeated(references)).isEqualTo(rows[0]);
    }

    @Test
    void theFirstOfSeveralIsNamed() {
        String[] references = different();
        references[69_000] = references[5];
        references[30_000] = references[20_000];
        references[50_000] = "";
        assertThat(firstRepeated(references)).isEqualTo(30_000);
    }

    @Test
    void anEmptyReferenceIsNoReference() {
        String[] references = different();
        references[12] = "";
        assertThat(firstRepeated(references)).isEqualTo(12);
    }

    @Test
    void differentReferencesAreFine() {
        assertThat(firstRepeated(different())).isEqualTo(-1);
        assertThat(firstRepeated("A")).isEqualTo(-1);
    }

    private static String[] different() {
        return Stream.iterate(0, row -> row + 1)
                .limit(ROWS)
                .map(row -> "R" + row * 7)
                .toArray(String[]::new);
    }

    private static int firstRepeated(String... references) {
        RecordTable table = new RecordTable(1, references.length);
        for (String reference : references) {
            table.add(reference, 0);
        }
        return DuplicateRowIds.firstDuplicate(table);
    }
}
