package org.bringback.intake.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.bringback.SharedPostgres;
import org.bringback.intake.row.FurtherValue;
import org.bringback.intake.row.RowOutcome;
import org.bringback.intake.row.RowPosition;
import org.bringback.intake.row.TypedRow;
import org.bringback.notice.Location;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows that are copied into PostgreSQL are those that are inserted into the embedded database. */
class CopiedRowsTest {

    private static final long SUBMISSION = 1;
    private static final List<String> PIECES =
            List.of("ก", "\\", "\\N", "\\.", "\t", "\n", "\r", "\"", "'", ",", "", "😀", "n", "null", " ");
    private static final List<String> STORED = List.of(
            "select row_no, sheet, line, outcome, cells from set_aside_row order by row_no",
            "select row_no, seq, code, sheet, column_name, expected, found from notice order by row_no, seq",
            "select row_key, field, text_value, number_value, date_value from further_value order by row_key, field");

    private final Random random = new Random(16);

    /** A row of no table. */
    private record NoRow() implements TypedRow {}

    private String text() {
        return random.ints(random.nextInt(6), 0, PIECES.size())
                .mapToObj(PIECES::get)
                .reduce("", String::concat);
    }

    private RowOutcome outcome(int number) {
        Optional<String> sheet = random.nextBoolean() ? Optional.empty() : Optional.of(text());
        RowPosition at = new RowPosition(number, sheet, number + 3L);
        List<Notice> notices = List.of(new Notice(
                NoticeCode.ACCOUNTING, new Location("file", sheet, number, Optional.of(text())), text(), text()));
        return number % 2 == 0
                ? new RowOutcome.Rejected(at, List.of(text(), text()), notices)
                : new RowOutcome.Accepted(
                        at,
                        new NoRow(),
                        List.of(
                                FurtherValue.text("a" + number, text()),
                                FurtherValue.number("b", new BigDecimal("-12345678901.250000")),
                                FurtherValue.date("c", LocalDate.of(2022, 2, 28))),
                        notices);
    }

    private static List<List<Map<String, Object>>> stored(DataSource database, List<RowOutcome> outcomes) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        jdbc.update("""
                insert into submission (id, sha256, kind, list_id, as_of, file_name, bytes, outcome)
                values (?, 'x', 'EXPORT', 'obec', date '2022-05-31', 'x', 1, 'READING')
                """, SUBMISSION);
        new OutcomeStore(database).write(SUBMISSION, outcomes);
        List<List<Map<String, Object>>> stored = new ArrayList<>();
        STORED.forEach(sql -> stored.add(List.copyOf(jdbc.queryForList(sql))));
        return stored;
    }

    @Test
    void manyRowsWhateverTheirTextsHoldAreStoredAsTheyAre() throws Exception {
        List<RowOutcome> outcomes =
                IntStream.rangeClosed(1, 300).mapToObj(this::outcome).toList();
        List<List<Map<String, Object>>> inserted = stored(Database.create(), outcomes);
        DataSource database = SharedPostgres.emptyDatabase("copied_rows");
        Flyway.configure().dataSource(database).load().migrate();
        assertThat(stored(database, outcomes).toString()).isEqualToIgnoringCase(inserted.toString());
        assertThat(inserted).allSatisfy(rows -> assertThat(rows).hasSizeGreaterThanOrEqualTo(150));
    }
}
