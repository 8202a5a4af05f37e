package org.bringback.intake.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What a database works out of a key is what {@link RowKey} says. */
class RowKeySqlTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "7, 0", "7, 2147483647", "4000000, 12"})
    void aDatabaseTakesAKeyApartAsJavaDoes(long submission, int row) {
        RowKey key = new RowKey(submission, row);

        assertThat(number(RowKeySql.submission("k"), key)).isEqualTo(submission);
        assertThat(number(RowKeySql.row("k"), key)).isEqualTo(row);
        assertThat(number(is(RowKeySql.isOf("k", "cast(" + submission + " as bigint)")), key))
                .isEqualTo(1);
        assertThat(number(is(RowKeySql.isOf("k", "cast(" + (submission + 1) + " as bigint)")), key))
                .isZero();
        assertThat(number(is(RowKeySql.isOf("k", List.of(submission + 5, submission))), key))
                .isEqualTo(1);
        assertThat(number(is(RowKeySql.isOf("k", List.of(submission - 1, submission + 1))), key))
                .isZero();
    }

    private static String is(String condition) {
        return "case when " + condition + " then 1 else 0 end";
    }

    private static long number(String sql, RowKey key) {
        try (var database = new SingleConnectionDataSource("jdbc:h2:mem:", true)) {
            return JdbcClient.create(database)
                    .sql("select " + sql + " from (select cast(:key as bigint) as k)")
                    .param("key", key.value())
                    .query(Long.class)
                    .single();
        }
    }

    @Test
    void keysAreDividedIntoListsOfFiveHundredInAscendingOrderEachOnce() {
        List<Long> keys = LongStream.concat(LongStream.of(1001, 3), LongStream.rangeClosed(1, 1001))
                .boxed()
                .toList();

        List<List<Long>> lists = RowKeySql.lists(keys);

        assertThat(lists).extracting(List::size).containsExactly(500, 500, 1);
        assertThat(lists.stream().flatMap(List::stream))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 1001).boxed().toList());
        assertThat(RowKeySql.lists(List.of())).isEmpty();
    }
}
