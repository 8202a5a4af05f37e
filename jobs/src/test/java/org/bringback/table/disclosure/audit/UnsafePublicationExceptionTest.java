package org.bringback.table.disclosure.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.bringback.table.dimension.Axis;
import org.bringback.table.dimension.Category;
import org.bringback.table.disclosure.CellId;
import org.bringback.table.disclosure.RandomTables;
import org.bringback.table.disclosure.audit.DisclosureBreach.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnsafePublicationExceptionTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 21, 300})
    void twentyCellsAreNamedAndAllAreCounted(int size) {
        List<DisclosureBreach> breaches = IntStream.range(0, size)
                .mapToObj(number -> breach(Kind.TOO_NARROW, number))
                .toList();
        UnsafePublicationException refusal = new UnsafePublicationException(breaches);

        assertThat(refusal.breaches()).isEqualTo(breaches);
        assertThat(refusal).hasMessageStartingWith(size + " cells tell more than they may: place: ");
        assertThat(refusal.getMessage().split("; ")).hasSize(Math.min(size, 20));
        assertThat(refusal).hasMessageContaining("AGE/c" + (Math.min(size, 20) - 1));
        assertThat(refusal).hasMessageNotContaining("AGE/c20");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyKindSaysInBothLanguagesWhatIsWrongAndWhere(Kind kind) {
        DisclosureBreach breach = breach(kind, 7);

        assertThat(breach.words().english())
                .startsWith("place: obec/2022-09-23/r1 AGE/c7: ")
                .isEqualTo(breach.toString())
                .doesNotContainPattern("[ก-๙]");
        assertThat(breach.words().thai())
                .startsWith("place: obec/2022-09-23/r1 AGE/c7: ")
                .containsPattern("[ก-๙]");
        for (Kind other : Kind.values()) {
            assertThat(breach(other, 7).words().equals(breach.words())).isEqualTo(other == kind);
        }
    }

    private static DisclosureBreach breach(Kind kind, int number) {
        return new DisclosureBreach(
                kind,
                "place",
                CellId.of(RandomTables.of("obec", RandomTables.NOW), List.of(new Category(Axis.AGE, "c" + number))));
    }
}
