package org.bringback.reference.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.file.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;

final class DisclosureRulesTest {

    private static final LocalDate MAY = LocalDate.of(2022, 5, 31);

    @Test
    void officesHaveEveryNightAndThePublicOnlyWhatWasApproved(@TempDir Path folder) throws Exception {
        Path jobs = JobsFolder.copyTo(folder);
        JobsFolder.replace(jobs.resolve("reference/disclosure.yaml"), "releases: []", "releases: [2022-05-31]");
        DisclosureRules rules = DisclosureRules.load(jobs);

        assertThat(rules.audience("office").isGiven(MAY.plusDays(1))).isTrue();
        assertThat(rules.audience("public").isGiven(MAY)).isTrue();
        assertThat(rules.audience("public").isGiven(MAY.plusDays(1))).isFalse();
        assertThat(DisclosureRules.load(JobsFolder.real()).audience("public").isGiven(MAY))
                .isFalse();
    }

    @Test
    void aMinimumIsFiveAndTheWidthIsTheMinimumUnlessGiven(@TempDir Path folder) throws Exception {
        Path jobs = JobsFolder.copyTo(folder);
        Path file = jobs.resolve("reference/disclosure.yaml");
        JobsFolder.replace(file, "office: {minimum: 5, releases", "office: {releases");
        JobsFolder.replace(file, "public: {minimum: 5, releases", "public: {minimum: 10, width: 8, releases");
        DisclosureRules rules = DisclosureRules.load(jobs);

        assertThat(rules.audience("office"))
                .extracting(Audience::minimum, Audience::width)
                .containsExactly(5, 5);
        assertThat(rules.audience("public"))
                .extracting(Audience::minimum, Audience::width)
                .containsExactly(10, 8);
    }

    @Test
    void aHigherMinimumIsOfAListAStatusOrABreakdown(@TempDir Path folder) throws Exception {
        Path jobs = JobsFolder.copyTo(folder);
        JobsFolder.replace(
                jobs.resolve("reference/disclosure.yaml"),
                "minimum: 5, releases: nightly",
                "minimum: 5, higher: {reason: 10, died: 8, nfe-disabled: 20}, uniform: [not-found], releases: nightly");
        DisclosureRules rules = DisclosureRules.load(jobs);

        assertThat(rules.audience("office").higher()).isEqualTo(Map.of("reason", 10, "died", 8, "nfe-disabled", 20));
        assertThat(rules.audience("office").uniform()).containsExactly("not-found");
        assertThat(rules.audience("public").higher()).isEmpty();
        assertThat(rules.audience("public").uniform()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(CellSymbol.class)
    void everySymbolIsExplainedInBothLanguages(CellSymbol symbol) {
        DisclosureRules.Symbol found = DisclosureRules.load(JobsFolder.real()).symbol(symbol);
        assertThat(found.meaning().thai()).matches(".*[ก-๙].*");
        assertThat(found.meaning().english()).matches("[a-z ()]+");
    }

    @ParameterizedTest(name = "line {0}: {2}")
    @CsvFileSource(resources = "broken-disclosure.csv", numLinesToSkip = 1)
    void wrongRulesAreRefusedWithTheLine(int line, String text, String by, String message, @TempDir Path folder)
            throws Exception {
        Path jobs = JobsFolder.copyTo(folder);
        JobsFolder.replace(jobs.resolve("reference/disclosure.yaml"), text, by);
        assertThatThrownBy(() -> DisclosureRules.load(jobs))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("reference/disclosure.yaml:" + line + ": ")
                .hasMessageContaining(message)
                .hasMessageMatching("(?s).* / .*[ก-๙].*");
    }
}
