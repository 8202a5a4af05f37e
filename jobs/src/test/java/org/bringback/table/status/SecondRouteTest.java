package org.bringback.table.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.bringback.reference.agency.PercentBase;
import org.bringback.reference.codes.CohortId;
import org.bringback.reference.codes.Status;
import org.bringback.table.fact.Facts;
import org.bringback.table.fact.StatusCounts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every cell of random tables is computed a second time by plain loops and whole numbers. */
class SecondRouteTest {

    private static final CohortId COHORT = new CohortId("2022");

    @ParameterizedTest
    @MethodSource("seeds")
    void everyCellComesOutTheSameByAnotherRoute(long seed) {
        Facts facts = Facts.random(seed);
        int decimals = (int) (seed % 4);
        for (PercentBase base : PercentBase.values()) {
            List<Facts.Fact> now = facts.facts(Facts.LISTS.get(0), Facts.NOW);
            List<Facts.Fact> then = facts.facts(Facts.LISTS.get(0), Facts.EARLIER);
            StatusTable table = table(base, decimals, now, then);
            for (Status status : Status.values()) {
                check(table.rows().get(status), status, table, now, then);
            }
            assertThat(table.total().persons()).hasValue(now.size());
            assertThat(table.total().againstPersons()).hasValue(then.size());
            assertThat(table.total().change()).hasValue(now.size() - then.size());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theChangesAddUpToTheChangeOfTheTotal(long seed) {
        Facts facts = Facts.random(seed);
        StatusTable table = table(
                PercentBase.ALL,
                2,
                facts.facts(Facts.LISTS.get(1), Facts.NOW),
                facts.facts(Facts.LISTS.get(1), Facts.EARLIER));

        long sum = 0;
        for (StatusRow row : table.rows().values()) {
            sum += row.change().orElse(0);
        }
        assertThat(table.total().change()).hasValue(sum);
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    private static void check(
            StatusRow row, Status status, StatusTable table, List<Facts.Fact> now, List<Facts.Fact> then) {
        assertThat(row.persons()).isEqualTo(OptionalLong.of(count(now, status)));
        assertThat(row.againstPersons()).isEqualTo(OptionalLong.of(count(then, status)));
        assertThat(row.change()).hasValue(count(now, status) - count(then, status));
        assertThat(row.percent().map(Object::toString)).isEqualTo(percent(status, table, now));
        assertThat(row.againstPercent().map(Object::toString)).isEqualTo(percent(status, table, then));
    }

    // floor((2 * 100 * 10^d * part + base) / (2 * base)) is the half-up rounding, digits put apart by hand
    private static Optional<String> percent(Status status, StatusTable table, List<Facts.Fact> facts) {
        boolean living = table.base() == PercentBase.LIVING;
        long base = facts.size() - (living ? count(facts, Status.DIED) : 0);
        if (base == 0 || living && status == Status.DIED) {
            return Optional.empty();
        }
        long scaled = 100 * BigInteger.TEN.pow(table.decimals()).longValueExact() * count(facts, status);
        String digits = Long.toString((2 * scaled + base) / (2 * base));
        return Optional.of(withPoint(digits, table.decimals()));
    }

    private static String withPoint(String digits, int decimals) {
        String padded = "0".repeat(Math.max(0, decimals + 1 - digits.length())) + digits;
        int point = padded.length() - decimals;
        return decimals == 0 ? padded : padded.substring(0, point) + "." + padded.substring(point);
    }

    private static long count(List<Facts.Fact> facts, Status status) {
        long count = 0;
        for (Facts.Fact fact : facts) {
            if (fact.status() == status) {
                count++;
            }
        }
        return count;
    }

    private static StatusTable table(PercentBase base, int decimals, List<Facts.Fact> now, List<Facts.Fact> then) {
        StatusTableSpec spec = StatusTableSpec.of("nfe", base, decimals, EnumSet.allOf(Status.class));
        return StatusTableBuilder.of(
                spec,
                StatusCounts.of(COHORT, Facts.NOW, 1, counts(now)),
                Optional.of(StatusCounts.of(COHORT, Facts.EARLIER, 1, counts(then))));
    }

    private static Map<Status, Long> counts(List<Facts.Fact> facts) {
        Map<Status, Long> counts = new HashMap<>();
        for (Facts.Fact fact : facts) {
            counts.merge(fact.status(), 1L, Long::sum);
        }
        return counts;
    }
}
