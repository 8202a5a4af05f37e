package org.bringback.job.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bringback.intake.row.RowCounts;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.intake.submission.Submission;
import org.bringback.intake.submission.SubmissionKinds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class SubmissionPartitionTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "partitions.csv", delimiter = '|', numLinesToSkip = 1)
    void partitionsAreBegunInTheOrderOfTheirNames(String given, String begun) {
        assertThat(Arrays.stream(given.split(" "))
                        .map(SubmissionPartitionTest::partition)
                        .sorted(Comparator.comparing(SubmissionPartition::name))
                        .map(partition -> String.valueOf(partition.submission().id()))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(begun);
    }

    @Test
    void aFileOfAKindOfALowerRankIsBegunFirstWhateverItsSize() {
        SubmissionKinds.list()
                .forEach(one -> SubmissionKinds.list().stream()
                        .filter(other -> one.partitionRank() < other.partitionRank())
                        .forEach(other -> assertThat(
                                        partition(one.code() + ":9:1").name())
                                .isLessThan(partition(other.code() + ":1:9000000000")
                                        .name())));
        assertThat(SubmissionKinds.list())
                .extracting(kind -> kind.partitionRank())
                .contains(0, 1);
    }

    @Test
    void anotherMachineFindsTheSubmissionByTheNameOfTheStep() {
        assertThat(SubmissionPartition.submission(
                        "submission:" + partition("EXPORT:7000000000:1").name()))
                .isEqualTo(7_000_000_000L);
    }

    private static SubmissionPartition partition(String text) {
        String[] parts = text.split(":");
        StoredSubmission submission = new StoredSubmission(
                Long.parseLong(parts[1]),
                "a",
                SubmissionKinds.get(parts[0]),
                "obec",
                Optional.of("2022"),
                LocalDate.of(2022, 5, 31),
                "a.csv",
                true,
                Optional.empty(),
                Submission.Outcome.READING,
                1,
                RowCounts.NONE);
        return new SubmissionPartition(submission, Long.parseLong(parts[2]));
    }
}
