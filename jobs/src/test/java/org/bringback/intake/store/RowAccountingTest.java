package org.bringback.intake.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bringback.intake.StandardExport;
import org.bringback.intake.row.RowCounts;
import org.bringback.intake.row.RowOutcome;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.intake.submission.Submission;
import org.bringback.notice.NoticeCode;
import org.bringback.notice.ProvokedNotices;
import org.bringback.reference.codes.CohortId;
import org.bringback.source.refusal.RefusedFileException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows seen are the accepted, rejected, quarantined and blank ones together, in the ledger and in the tables. */
final class RowAccountingTest {

    @TempDir
    private Path folder;

    private JdbcTemplate jdbc;
    private SubmissionStore store;

    @BeforeEach
    void openAnEmptyState() {
        jdbc = new JdbcTemplate(Database.create());
        store = new SubmissionStore(jdbc.getDataSource());
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "counts.csv", numLinesToSkip = 1)
    void everyRowIsCountedOnceAndStoredWhereItBelongs(
            String rows,
            long seen,
            long accepted,
            long rejected,
            long quarantined,
            long blank,
            long notices,
            String percent)
            throws Exception {
        RowCounts expected = new RowCounts(seen, accepted, rejected, quarantined, blank);
        RowCounts counts = take(rows, rows.length()).counts();
        assertThat(counts).isEqualTo(expected);
        assertThat(counts.isBalanced()).isTrue();
        assertThat(String.format(Locale.ROOT, "%.2f", counts.setAsidePercent())).isEqualTo(percent);
        assertThat(count("export_row")).isEqualTo(accepted);
        assertThat(count("set_aside_row where outcome = 'REJECTED'")).isEqualTo(rejected);
        assertThat(count("set_aside_row where outcome = 'QUARANTINED'")).isEqualTo(quarantined);
        assertThat(count("notice")).isEqualTo(notices);
    }

    @ParameterizedTest(name = "{0} rows at once")
    @ValueSource(ints = {1, 2, 3, 5, 100})
    void howManyRowsAreWrittenAtOnceChangesNothing(int together) throws Exception {
        StoredSubmission taken = take("arqbwR".repeat(4), together);
        assertThat(taken.counts()).isEqualTo(new RowCounts(24, 8, 8, 4, 4));
        assertThat(jdbc.queryForList("select mod(row_key, 2147483648) from export_row order by 1", Integer.class))
                .containsExactly(1, 5, 7, 11, 13, 17, 19, 23);
        assertThat(jdbc.queryForList("select row_no from set_aside_row order by 1", Integer.class))
                .containsExactly(2, 3, 6, 8, 9, 12, 14, 15, 18, 20, 21, 24);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from export_row where row_key = (select min(row_key) from export_row)",
                "delete from set_aside_row where outcome = 'REJECTED'",
                "delete from set_aside_row where outcome = 'QUARANTINED'",
                "update set_aside_row set outcome = 'REJECTED'",
                "update submission set blank = blank + 1",
                "update submission set accepted = accepted - 1",
                "update submission set seen = seen + 1",
            })
    void aRowThatIsLostOrCountedTwiceStopsTheFile(String damage) throws Exception {
        long id = write("arqbw", 5);
        jdbc.update(damage);
        assertThat(refusal(id, 5)).contains(NoticeCode.ACCOUNTING);
        assertThat(store.get(id).outcome()).isEqualTo(Submission.Outcome.READING);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 4, 6})
    void aReaderThatSawMoreOrFewerRowsStopsTheFile(long seen) throws Exception {
        long id = write("arqbw", 5);
        assertThat(refusal(id, seen)).contains(NoticeCode.ACCOUNTING);
        assertThat(refusal(id, 5)).isEmpty();
        assertThat(store.get(id).outcome()).isEqualTo(Submission.Outcome.TAKEN);
    }

    @Test
    void countsAreBalancedOnlyWhereEveryRowIsInOneOfTheFour() {
        assertThat(new RowCounts(10, 4, 3, 2, 1).isBalanced()).isTrue();
        assertThat(List.of(
                        new RowCounts(11, 4, 3, 2, 1),
                        new RowCounts(10, 5, 3, 2, 1),
                        new RowCounts(10, 4, 2, 2, 1),
                        new RowCounts(10, 4, 3, 3, 1),
                        new RowCounts(10, 4, 3, 2, 0)))
                .noneMatch(RowCounts::isBalanced);
        assertThat(new RowCounts(5, 0, 0, 0, 5).setAsidePercent()).isZero();
        assertThat(RowCounts.NONE.setAsidePercent()).isZero();
        assertThat(new RowCounts(10, 4, 3, 2, 1).setAsidePercent()).isEqualTo(500.0 / 9, within(1e-12));
    }

    private StoredSubmission take(String rows, int together) throws Exception {
        long id = write(rows, together);
        return store.finish(id, rows.length(), List.of());
    }

    private long write(String rows, int together) throws Exception {
        Path file = export(rows).write(folder);
        Submission submission = new Submission(
                "a".repeat(64),
                StandardExport.name(file),
                Optional.of(new CohortId("2022")),
                1,
                false,
                Optional.empty());
        long id = store.begin(submission).id();
        List<RowOutcome> outcomes = StandardExport.outcomes(file);
        for (int from = 0; from < outcomes.size(); from += together) {
            store.write(id, outcomes.subList(from, Math.min(outcomes.size(), from + together)));
        }
        return id;
    }

    private static StandardExport export(String rows) {
        StandardExport export = new StandardExport();
        for (char row : rows.toCharArray()) {
            switch (row) {
                case 'a' -> export.row();
                case 'w' -> export.row("sex", "X");
                case 'r' -> export.row("status", "gone");
                case 'R' -> export.row("status", "gone", "birth_date", "31/02/2553");
                case 'q' -> export.row("national_id", "1.1017E+12");
                case 'b' -> export.cells("");
                default -> throw new IllegalArgumentException("no row " + row);
            }
        }
        return export;
    }

    private Optional<NoticeCode> refusal(long id, long seen) {
        try {
            store.finish(id, seen, List.of());
            return Optional.empty();
        } catch (RefusedFileException e) {
            return Optional.of(ProvokedNotices.seen(e.notice()).code());
        }
    }

    private long count(String table) {
        return Optional.ofNullable(jdbc.queryForObject("select count(*) from " + table, Long.class))
                .orElseThrow();
    }
}
