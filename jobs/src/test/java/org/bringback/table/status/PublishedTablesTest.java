package org.bringback.table.status;

import static org.assertj.core.api.Assertions.assertThat;

import com.opencsv.CSVReaderHeaderAware;
import com.opencsv.exceptions.CsvValidationException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bringback.reference.agency.PercentBase;
import org.bringback.reference.codes.CohortId;
import org.bringback.reference.codes.Status;
import org.bringback.table.fact.StatusCounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The ministry's tables of 2022, corrected, must come out of their own persons column. */
class PublishedTablesTest {

    private static final LocalDate MAY = LocalDate.of(2022, 5, 31);
    private static final LocalDate SEPTEMBER = LocalDate.of(2022, 9, 23);
    private static final CohortId COHORT = new CohortId("2022");
    private static final List<Map<String, String>> PUBLISHED = read();

    @Test
    void seventyFourFiguresWerePublished() {
        assertThat(PUBLISHED).hasSize(74);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("figures")
    void everyFigureIsReproduced(String name, Map<String, String> figure) {
        StatusRow all = row(figure, PercentBase.ALL);
        StatusRow living = row(figure, PercentBase.LIVING);

        assertThat(all.persons()).isEqualTo(persons(figure));
        assertThat(text(all.percent())).isEqualTo(percentOfAll(figure));
        if (!isTotal(figure)) {
            assertThat(text(living.percent())).isEqualTo(percentOfLiving(figure));
        }
        assertThat(number(all.change())).isEqualTo(figure.get("delta_recomputed_signed"));
    }

    static Stream<Arguments> figures() {
        return PUBLISHED.stream()
                .map(it -> Arguments.of(
                        it.get("office_code") + " " + it.get("snapshot_date") + " " + it.get("status_code"), it));
    }

    private static StatusRow row(Map<String, String> figure, PercentBase base) {
        StatusTable table = table(figure.get("office_code"), LocalDate.parse(figure.get("snapshot_date")), base);
        return isTotal(figure) ? table.total() : table.rows().get(status(figure));
    }

    private static StatusTable table(String office, LocalDate asOf, PercentBase base) {
        StatusTableSpec spec = StatusTableSpec.of(office, base, 2, EnumSet.range(Status.FOUND_RETURNED, Status.DIED));
        if (office.equals("NFE_DISABLED")) {
            spec = spec.with(Status.FORWARDED, LocalDate.of(2022, 6, 1));
        }
        Optional<StatusCounts> earlier = asOf.equals(SEPTEMBER) ? Optional.of(snapshot(office, MAY)) : Optional.empty();
        return StatusTableBuilder.of(spec, snapshot(office, asOf), earlier);
    }

    private static StatusCounts snapshot(String office, LocalDate asOf) {
        Map<Status, Long> persons = new TreeMap<>();
        PUBLISHED.stream()
                .filter(it -> it.get("office_code").equals(office))
                .filter(it -> it.get("snapshot_date").equals(asOf.toString()))
                .filter(it -> !isTotal(it))
                .forEach(it -> persons.put(status(it), Long.parseLong(it.get("persons_corrected"))));
        return StatusCounts.of(COHORT, asOf, 1, persons);
    }

    private static boolean isTotal(Map<String, String> figure) {
        return figure.get("status_code").equals("TOTAL");
    }

    private static Status status(Map<String, String> figure) {
        return Status.valueOf(figure.get("status_code").replace("_MSDHS", ""));
    }

    // the publication prints 0 for a status that did not exist yet
    private static boolean isBeforeItsTime(Map<String, String> figure) {
        return figure.get("status_code").equals("FORWARDED_MSDHS")
                && figure.get("snapshot_date").equals(MAY.toString());
    }

    private static OptionalLong persons(Map<String, String> figure) {
        return isBeforeItsTime(figure)
                ? OptionalLong.empty()
                : OptionalLong.of(Long.parseLong(figure.get("persons_corrected")));
    }

    private static String percentOfAll(Map<String, String> figure) {
        return isBeforeItsTime(figure) ? "" : figure.get("pct_recomputed_of_all");
    }

    private static String percentOfLiving(Map<String, String> figure) {
        boolean none = isBeforeItsTime(figure) || figure.get("status_code").equals("DIED");
        return none ? "" : figure.get("pct_recomputed_of_living");
    }

    private static String text(Optional<BigDecimal> percent) {
        return percent.map(BigDecimal::toPlainString).orElse("");
    }

    private static String number(OptionalLong change) {
        return change.isPresent() ? Long.toString(change.getAsLong()) : "";
    }

    private static List<Map<String, String>> read() {
        try (Reader in = new InputStreamReader(
                        PublishedTablesTest.class.getResourceAsStream("published-tables.csv"), StandardCharsets.UTF_8);
                CSVReaderHeaderAware csv = new CSVReaderHeaderAware(in)) {
            List<Map<String, String>> rows = new ArrayList<>();
            for (Map<String, String> row = csv.readMap(); row != null; row = csv.readMap()) {
                rows.add(row);
            }
            return rows;
        } catch (IOException | CsvValidationException e) {
            throw new IllegalStateException(e);
        }
    }
}
