package org.bringback.table.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bringback.StateRows;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.ReportWords;
import org.bringback.table.report.definition.ReportDefinition;
import org.bringback.text.BilingualText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What the nation's report says about the lists behind it, for snapshots of one case each, against sentences by hand. */
class CompletenessMessagesTest {

    private static final ReportWords WORDS = ReportWords.load(JobsFolder.real().resolveSibling("report-templates"));

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "completeness.csv", numLinesToSkip = 1, delimiter = '|')
    void theReaderIsToldFirstWhatIsMissing(
            String what,
            String snapshots,
            LocalDate asOf,
            String english,
            String thai,
            boolean first,
            boolean changes) {
        List<BilingualText> sentences = sentences(snapshots, asOf);

        int number = english.split(" / ").length;
        int from = first ? 0 : sentences.size() - number;
        List<BilingualText> own = sentences.subList(from, from + number);
        assertThat(own).extracting(BilingualText::english).containsExactly(english.split(" / "));
        assertThat(own).extracting(BilingualText::thai).containsExactly(thai.split(" / "));
        assertThat(sentences.stream().map(BilingualText::english).anyMatch(text -> text.contains("Nothing changed")))
                .as("nobody can say that nothing changed while figures are missing")
                .isEqualTo(changes);
        assertThat(sentences.stream().map(BilingualText::thai).anyMatch(text -> text.contains("ไม่มีการเปลี่ยนแปลง")))
                .isEqualTo(changes);
    }

    @Test
    void aDayWithoutDeliveriesIsComparedWithNothing() {
        StateRows state = state("obec 05-31; obec 09-23");
        ReportInput input = input(state, LocalDate.of(2022, 9, 24));
        assertThat(input.cohortTables().dayBefore(LocalDate.of(2022, 9, 24))).isEmpty();
        assertThat(input.cohortTables().dayBefore(LocalDate.of(2022, 9, 23))).contains(LocalDate.of(2022, 5, 31));
    }

    private static List<BilingualText> sentences(String snapshots, LocalDate asOf) {
        return new Reports(input(state(snapshots), asOf))
                .make(List.of(ReportDefinition.NATIONAL))
                .get(0)
                .keyMessages();
    }

    private static ReportInput input(StateRows state, LocalDate asOf) {
        Optional<LocalDate> against = CountryInput.of(state, true, asOf, Optional.empty(), WORDS)
                .cohortTables()
                .dayBefore(asOf);
        return CountryInput.of(state, true, asOf, against, WORDS);
    }

    private static StateRows state(String snapshots) {
        StateRows state = new StateRows();
        int number = 0;
        for (String snapshot : snapshots.split("; ")) {
            String[] words = snapshot.split(" ");
            state.sql(
                    "insert into snapshot (id, cohort, list_id, as_of, revision, reason, inputs, repeated, in_review,"
                            + " in_register) values (?, '2022', ?, ?, 1, 'new', '', 0, 0, 0)",
                    ++number,
                    words[0],
                    LocalDate.parse("2022-" + words[1]));
            state.sql(
                    "insert into fact (snapshot_id, person_id, status, row_key, in_register)"
                            + " values (?, ?, 'NOT_FOUND', 0, false)",
                    number,
                    (long) words[0].hashCode());
        }
        return state;
    }
}
