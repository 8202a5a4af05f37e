package org.bringback.intake.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bringback.intake.row.RowCounts;
import org.bringback.reference.agency.ListId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

final class LedgerTest {

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvFileSource(resources = "ledger.csv", delimiterString = " => ", numLinesToSkip = 1)
    void whatTheStateHoldsIsSaidByTheLinesThatCount(String lines, String synthetic, String newest) {
        Ledger ledger = ledger(lines);
        assertThat(ledger.synthetic().map(is -> is ? "S" : "R").orElse("-")).isEqualTo(synthetic);
        assertThat(ledger.newestDay().map(LocalDate::toString).orElse("-")).isEqualTo(newest);
    }

    @Test
    void aSubmissionIsFoundByContentKindListAndDateTogether() {
        StoredSubmission stored = stored("EXPORT TAKEN 2022-05-31 R");
        Ledger ledger = new Ledger(List.of(stored));
        SubmissionIdentity same = stored.identity();
        assertThat(ledger.find(same)).contains(stored);
        assertThat(List.of(
                        new SubmissionIdentity("b", same.kind(), same.listWord(), same.asOf()),
                        new SubmissionIdentity("a", SubmissionKinds.control(), same.listWord(), same.asOf()),
                        new SubmissionIdentity("a", same.kind(), "nfe", same.asOf()),
                        new SubmissionIdentity(
                                "a", same.kind(), same.listWord(), same.asOf().plusDays(1))))
                .allSatisfy(other -> assertThat(ledger.find(other)).isEmpty());
    }

    @Test
    void ofTwoLinesForOneSubmissionTheFirstIsFound() {
        StoredSubmission first = stored("EXPORT REFUSED 2022-05-31 R");
        StoredSubmission second = stored("EXPORT TAKEN 2022-05-31 R");
        assertThat(new Ledger(List.of(first, second)).find(first.identity()))
                .map(StoredSubmission::outcome)
                .contains(Submission.Outcome.REFUSED);
    }

    @Test
    void aLineMoreMakesAnotherLedgerAndLeavesTheFirstAsItWas() {
        List<StoredSubmission> lines = new ArrayList<>(List.of(stored("EXPORT TAKEN 2022-05-31 R")));
        Ledger ledger = new Ledger(lines);
        lines.clear();
        Ledger more = ledger.with(stored("EXPORT TAKEN 2022-09-23 R"));
        assertThat(ledger.submissions()).hasSize(1);
        assertThat(more.submissions())
                .extracting(StoredSubmission::asOf)
                .containsExactly(LocalDate.of(2022, 5, 31), LocalDate.of(2022, 9, 23));
    }

    @Test
    void aLineSaysTheNameUnderWhichItsFileCame() {
        FileName name = stored("EXPORT TAKEN 2022-05-31 R").name();
        assertThat(name)
                .isEqualTo(new FileName(
                        SubmissionKinds.export(),
                        Optional.of(new ListId("ovec")),
                        LocalDate.of(2022, 5, 31),
                        "received.csv"));
        StoredSubmission all = line("REGISTER TAKEN 2022-05-31 R", "all");
        assertThat(all.name().list()).isEmpty();
        assertThat(all.name().listWord()).isEqualTo("all");
    }

    private static Ledger ledger(String lines) {
        return lines == null
                ? new Ledger(List.of())
                : new Ledger(Arrays.stream(lines.split(" / "))
                        .map(LedgerTest::stored)
                        .toList());
    }

    private static StoredSubmission stored(String line) {
        return line(line, "ovec");
    }

    private static StoredSubmission line(String line, String list) {
        String[] words = line.split(" ");
        return new StoredSubmission(
                7,
                "a",
                SubmissionKinds.get(words[0]),
                list,
                Optional.empty(),
                LocalDate.parse(words[2]),
                "received.csv",
                words[3].equals("S"),
                Optional.empty(),
                Submission.Outcome.valueOf(words[1]),
                1,
                RowCounts.NONE);
    }
}
