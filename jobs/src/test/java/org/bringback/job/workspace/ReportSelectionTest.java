package org.bringback.job.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.bringback.table.report.definition.ReportKind;
import org.bringback.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every selection there is, as a job parameter keeps it. */
class ReportSelectionTest {

    @Test
    void everySelectionIsReadAgainFromAWordOfItsOwn() {
        Set<String> words = new HashSet<>();
        for (Set<ReportKind> kinds : subsets(ReportKind.values())) {
            for (Set<Language> languages : subsets(Language.values())) {
                for (boolean internal : new boolean[] {false, true}) {
                    ReportSelection selection = new ReportSelection(kinds, languages, internal);
                    assertThat(ReportSelection.parse(selection.word())).isEqualTo(selection);
                    words.add(selection.word());
                }
            }
        }
        assertThat(words).hasSize(16 * 4 * 2);
    }

    private static <T> List<Set<T>> subsets(T[] all) {
        return IntStream.range(0, 1 << all.length)
                .mapToObj(chosen -> {
                    Set<T> subset = new LinkedHashSet<>();
                    IntStream.range(0, all.length)
                            .filter(one -> (chosen & 1 << one) != 0)
                            .forEach(one -> subset.add(all[one]));
                    return subset;
                })
                .toList();
    }

    /** Another order of the same is the same night, and must not be printed again. */
    @Test
    void theOrderInWhichKindsAreAskedForMakesNoDifference() {
        Set<ReportKind> one = new LinkedHashSet<>(List.of(ReportKind.AREA, ReportKind.NATIONAL));
        Set<ReportKind> other = new LinkedHashSet<>(List.of(ReportKind.NATIONAL, ReportKind.AREA));
        Set<Language> languages = new LinkedHashSet<>(Arrays.asList(Language.values()));
        assertThat(new ReportSelection(one, languages, true).word())
                .isEqualTo(new ReportSelection(other, languages, true).word())
                .startsWith("[NATIONAL, AREA] [")
                .endsWith("] internal");
    }

    @Test
    void usuallyTheNationAndTheListsArePrintedInBothLanguages() {
        ReportSelection usual = ReportSelection.usual();
        assertThat(usual.kinds()).containsExactlyInAnyOrder(ReportKind.NATIONAL, ReportKind.LIST);
        assertThat(usual.languages()).containsExactlyInAnyOrder(Language.values());
        assertThat(usual.internal()).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "no-selections.csv", quoteCharacter = '\'', numLinesToSkip = 2)
    void whatIsNoSelectionIsRefused(String word) {
        assertThatThrownBy(() -> ReportSelection.parse(word)).isInstanceOf(IllegalArgumentException.class);
    }
}
