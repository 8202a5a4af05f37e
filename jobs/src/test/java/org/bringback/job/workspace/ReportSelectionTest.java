package org.bringback.job.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.bringback.table.report.definition.ReportDefinition;
import org.bringback.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every selection there is, as a job parameter keeps it. */
class ReportSelectionTest {

    @Test
    void everySelectionIsReadAgainFromAWordOfItsOwn() {
        Set<String> words = new HashSet<>();
        for (Set<ReportDefinition> kinds : subsets(ReportDefinition.list())) {
            for (Set<Language> languages : subsets(List.of(Language.values()))) {
                for (boolean internal : new boolean[] {false, true}) {
                    ReportSelection selection = new ReportSelection(kinds, languages, internal);
                    assertThat(ReportSelection.parse(selection.word())).isEqualTo(selection);
                    words.add(selection.word());
                }
            }
        }
        assertThat(words).hasSize(16 * 4 * 2);
    }

    private static <T> List<Set<T>> subsets(List<T> all) {
        return IntStream.range(0, 1 << all.size())
                .mapToObj(chosen -> {
                    Set<T> subset = new LinkedHashSet<>();
                    IntStream.range(0, all.size())
                            .filter(one -> (chosen & 1 << one) != 0)
                            .forEach(one -> subset.add(all.get(one)));
                    return subset;
                })
                .toList();
    }

    /** Another order of the same is the same night, and must not be printed again. */
    @Test
    void theOrderInWhichKindsAreAskedForMakesNoDifference() {
        Set<ReportDefinition> one = new LinkedHashSet<>(List.of(ReportDefinition.AREA, ReportDefinition.NATIONAL));
        Set<ReportDefinition> other = new LinkedHashSet<>(List.of(ReportDefinition.NATIONAL, ReportDefinition.AREA));
        Set<Language> languages = new LinkedHashSet<>(Arrays.asList(Language.values()));
        assertThat(new ReportSelection(one, languages, true).word())
                .isEqualTo(new ReportSelection(other, languages, true).word())
                .startsWith("[NATIONAL, AREA] [")
                .endsWith("] internal");
    }

    @Test
    void usuallyTheNationAndTheListsArePrintedInBothLanguages() {
        ReportSelection usual = ReportSelection.usual();
        assertThat(usual.kinds()).containsExactlyInAnyOrder(ReportDefinition.NATIONAL, ReportDefinition.LIST);
        assertThat(usual.languages()).containsExactlyInAnyOrder(Language.values());
        assertThat(usual.internal()).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "no-selections.csv", quoteCharacter = '\'', numLinesToSkip = 1)
    void whatIsNoSelectionIsRefused(String word) {
        assertThatThrownBy(() -> ReportSelection.parse(word)).isInstanceOf(IllegalArgumentException.class);
    }
}
