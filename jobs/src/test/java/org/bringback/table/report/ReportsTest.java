package org.bringback.table.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.bringback.table.report.FactsBySql.AREA_LINES;
import static org.bringback.table.report.FactsBySql.LINES;
import static org.bringback.table.report.FactsBySql.ONCE;
import static org.bringback.table.report.FactsBySql.byStatus;
import static org.bringback.table.report.FactsBySql.count;
import static org.bringback.table.report.FactsBySql.facts;
import static org.bringback.table.report.FactsBySql.listFacts;
import static org.bringback.table.report.FactsBySql.named;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.bringback.StateRows;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.ReportWords;
import org.bringback.reference.disclosure.CellSymbol;
import org.bringback.table.report.definition.ReportDefinition;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every cell of every report a second time, by plain SQL over the facts. */
class ReportsTest {

    private static final ReportWords WORDS = ReportWords.load(JobsFolder.real().resolveSibling("report-templates"));

    @ParameterizedTest
    @MethodSource("seeds")
    void everyCellIsThatOfPlainSql(long seed) {
        checkEveryCell(seed);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("manySeeds")
    void everyCellOfManyCountriesIsThatOfPlainSql(long seed) {
        checkEveryCell(seed);
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 6);
    }

    static LongStream manySeeds() {
        return LongStream.rangeClosed(7, 200);
    }

    private static void checkEveryCell(long seed) {
        StateRows state = RandomCountry.fill(seed);
        List<Report> internal = reports(state, true);
        assertThat(internal).hasSizeGreaterThan(3 + 1 + 70);
        internal.forEach(report -> report.tables().forEach(table -> check(report, table, state.database())));
        checkNothingElseIsPrinted(internal, reports(state, false));
    }

    /** What the offices get is the same or a symbol, and no small count of a breakdown. */
    private static void checkNothingElseIsPrinted(List<Report> internal, List<Report> office) {
        Map<String, ReportCell> all = cells(internal);
        int suppressed = 0;
        for (Map.Entry<String, ReportCell> cell : cells(office).entrySet()) {
            boolean hidden = cell.getValue().equals(ReportCell.of(CellSymbol.SUPPRESSED));
            suppressed += hidden ? 1 : 0;
            if (!hidden && !cell.getKey().contains(Topics.ATTENTION.word())) {
                assertThat(cell.getValue()).as(cell.getKey()).isEqualTo(all.get(cell.getKey()));
            }
        }
        assertThat(suppressed).isPositive();
    }

    private static Map<String, ReportCell> cells(List<Report> reports) {
        Map<String, ReportCell> cells = new HashMap<>();
        for (Report report : reports) {
            for (ReportTable table : report.tables()) {
                for (ReportRow line : table.rows()) {
                    for (int column = 0; column < table.columns().size(); column++) {
                        cells.put(
                                report.id().fileStem() + " " + table.topic().word() + " " + line.id() + " "
                                        + table.columns().get(column).id(),
                                line.cells().get(column));
                    }
                }
            }
        }
        return cells;
    }

    /** These do not count cases by status. A further table of a report must be counted here or be named here. */
    private static final Set<String> COUNTED_ELSEWHERE =
            Set.of("attention", "completeness", "quality", "certainty", "findings", "revisions");

    private static void check(Report report, ReportTable table, DataSource database) {
        if (LINES.containsKey(table.topic())) {
            checkAcross(report, table, database);
        } else if (table.topic().isStatus()) {
            checkStatus(report, table, database);
        } else if (table.topic().equals(Topics.TRANSITIONS)) {
            checkTransitions(report, table, database);
        } else if (table.topic().word().equals("lists")) {
            checkLists(report, table, database);
        } else {
            assertThat(COUNTED_ELSEWHERE).contains(table.topic().word());
        }
    }

    private static void checkAcross(Report report, ReportTable table, DataSource database) {
        Map<String, Long> expected = new HashMap<>();
        String where = report.id().kind().equals(ReportDefinition.PROVINCE)
                ? LINES.get(Topics.PLACE) + " = '" + report.id().key() + "'"
                : "true";
        LocalDate now = RandomCountry.NOW;
        count(facts(report, table.topic(), now), now, LINES.get(table.topic()), where, database, expected);
        if (table.topic().equals(Topics.PLACE)
                && facts(report, Topics.PLACE, RandomCountry.NOW).contains("'obec'")) {
            count(facts(report, Topics.PLACE, now), now, AREA_LINES, where, database, expected);
        }
        Map<String, Long> before = new HashMap<>();
        LocalDate then = RandomCountry.THEN;
        count(facts(report, table.topic(), then), then, LINES.get(table.topic()), where, database, before);
        if (table.topic().equals(Topics.PLACE)
                && facts(report, Topics.PLACE, RandomCountry.THEN).contains("'obec'")) {
            count(facts(report, Topics.PLACE, then), then, AREA_LINES, where, database, before);
        }
        if (table.topic().equals(Topics.REASON)) {
            checkReasons(report, table, expected, before);
            return;
        }
        for (ReportRow line : table.rows()) {
            for (int column = 0; column < table.columns().size(); column++) {
                String id = table.columns().get(column).id();
                String name = line.id() + " " + id;
                if (id.endsWith("_percent")) {
                    assertShare(report, line.cells().get(column), name, expected);
                } else {
                    assertNumber(report, table, name, line.cells().get(column), of(line.id(), id, expected, before));
                }
            }
        }
    }

    /** Of the country's two reasons both are causes. */
    private static void checkReasons(
            Report report, ReportTable table, Map<String, Long> now, Map<String, Long> before) {
        for (Map<String, Long> counts : List.of(now, before)) {
            long causes = counts.getOrDefault("R01 found_not_returned", 0L)
                    + counts.getOrDefault("R09 found_not_returned", 0L);
            counts.put("CAUSES found_not_returned", causes);
        }
        long all = now.getOrDefault("TOTAL found_not_returned", 0L);
        for (ReportRow line : table.rows()) {
            String name = line.id() + " found_not_returned";
            long persons = now.getOrDefault(name, 0L);
            long change = persons - before.getOrDefault(name, 0L);
            assertNumber(report, table, name, line.cells().get(0), persons);
            assertNumber(report, table, name + " change", line.cells().get(2), change);
            line.cells()
                    .get(1)
                    .number()
                    .ifPresent(percent -> assertThat(percent.doubleValue())
                            .as(report.id() + " " + name)
                            .isCloseTo(100.0 * persons / all, within(0.051)));
        }
        assertThat(table.rows().stream()
                        .filter(row -> row.id().matches("R[0-9]+") && row.level() == 1)
                        .filter(row -> row.cells().get(0).number().isPresent())
                        .map(row -> row.cells().get(0).number().orElseThrow()))
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    private static long of(String line, String column, Map<String, Long> now, Map<String, Long> before) {
        if (!column.endsWith("_change")) {
            return now.getOrDefault(line + " " + column, 0L);
        }
        return persons(line, column, now) - persons(line, column, before);
    }

    /** Those back at school, or the open ones, of a line. */
    private static long persons(String line, String column, Map<String, Long> counts) {
        return column.startsWith("open")
                ? counts.getOrDefault(line + " not_found", 0L) + counts.getOrDefault(line + " in_process", 0L)
                : counts.getOrDefault(line + " found_returned", 0L);
    }

    /** Of all, or of the living where the list has them as its base. */
    private static void assertShare(Report report, ReportCell cell, String name, Map<String, Long> counts) {
        String line = name.substring(0, name.lastIndexOf(' '));
        boolean living = report.id().key().equals("opec");
        long base = counts.getOrDefault(line + " total", 0L) - (living ? counts.getOrDefault(line + " died", 0L) : 0);
        if (base == 0) {
            assertThat(cell).as(report.id() + " " + name).isEqualTo(ReportCell.of(CellSymbol.NOT_APPLICABLE));
            return;
        }
        double share = 100.0 * persons(line, name.substring(name.lastIndexOf(' ') + 1), counts) / base;
        assertThat(cell.number().orElseThrow().doubleValue())
                .as(report.id() + " " + name)
                .isCloseTo(share, within(0.051));
    }

    private static void checkLists(Report report, ReportTable table, DataSource database) {
        String where = report.id().kind().equals(ReportDefinition.PROVINCE)
                ? LINES.get(Topics.PLACE) + " = '" + report.id().key() + "'"
                : "true";
        for (ReportRow line : table.rows()) {
            Map<String, Long> now = byStatus(listFacts(line.id(), RandomCountry.NOW), where, database);
            Map<String, Long> before = byStatus(listFacts(line.id(), RandomCountry.THEN), where, database);
            Map<String, Long> counts = named(line.id(), now);
            for (int column = 0; column < table.columns().size(); column++) {
                String id = table.columns().get(column).id();
                if (!id.endsWith("_percent")) {
                    assertNumber(
                            report,
                            table,
                            line.id() + " " + id,
                            line.cells().get(column),
                            of(line.id(), id, counts, named(line.id(), before)));
                }
            }
        }
    }

    private static void checkStatus(Report report, ReportTable table, DataSource database) {
        Map<String, Long> now = byStatus(report, RandomCountry.NOW, database);
        Map<String, Long> then = byStatus(report, RandomCountry.THEN, database);
        List.of(now, then).forEach(counts -> {
            counts.put("OPEN", counts.getOrDefault("NOT_FOUND", 0L) + counts.getOrDefault("IN_PROCESS", 0L));
        });
        if (report.id().kind().equals(ReportDefinition.NATIONAL)) {
            now.put(
                    "PERSONS",
                    byStatus(ONCE.replace(":at", RandomCountry.NOW.toString()), "true", database)
                            .get("TOTAL"));
            then.put(
                    "PERSONS",
                    byStatus(ONCE.replace(":at", RandomCountry.THEN.toString()), "true", database)
                            .get("TOTAL"));
        }
        for (ReportRow line : table.rows()) {
            long persons = now.getOrDefault(line.id(), 0L);
            long before = then.getOrDefault(line.id(), 0L);
            assertNumber(report, table, line.id() + " persons", line.cells().get(2), persons);
            assertNumber(report, table, line.id() + " before", line.cells().get(0), before);
            assertNumber(report, table, line.id() + " change", line.cells().get(4), persons - before);
        }
    }

    private static void checkTransitions(Report report, ReportTable table, DataSource database) {
        String lists = report.id().kind().equals(ReportDefinition.NATIONAL)
                ? ""
                : " and s.list_id = '" + report.id().key() + "'";
        String days =
                "select max(case s.as_of when '" + RandomCountry.THEN + "' then f.status end) as a, max(case s.as_of"
                        + " when '" + RandomCountry.NOW + "' then f.status end) as b from fact f join snapshot s"
                        + " on s.id = f.snapshot_id where true" + lists + " group by f.person_id, s.list_id";
        Map<String, Long> moves = new HashMap<>();
        new JdbcTemplate(database)
                .query(
                        "select coalesce(a, 'NOBODY'), coalesce(b, 'NOBODY'), count(*) from (" + days
                                + ") d group by a, b",
                        row -> {
                            moves.put(
                                    row.getString(1) + " " + row.getString(2).toLowerCase(Locale.ROOT), row.getLong(3));
                        });
        for (ReportRow line : table.rows().subList(0, table.rows().size() - 1)) {
            for (int column = 0; column < table.columns().size() - 1; column++) {
                String name = line.id() + " " + table.columns().get(column).id();
                assertNumber(report, table, name, line.cells().get(column), moves.getOrDefault(name, 0L));
            }
        }
    }

    private static void assertNumber(Report report, ReportTable table, String name, ReportCell cell, long expected) {
        String what = report.id() + " " + table.topic() + " " + name;
        if (cell instanceof ReportCell.Figure figure) {
            assertThat(figure.value().longValueExact()).as(what).isEqualTo(expected);
        } else {
            assertThat(((ReportCell.Instead) cell).symbol()).as(what).isEqualTo(CellSymbol.NOT_APPLICABLE);
            assertThat(expected).as(what).isZero();
        }
    }

    @Test
    void aTableHasALineForEverybodyWhoIsCounted() {
        StateRows state = RandomCountry.fill(3);
        for (Report report : reports(state, true)) {
            for (ReportTable table : report.tables()) {
                if (Set.of(Topics.SEX, Topics.AGE).contains(table.topic())) {
                    int last = table.columns().stream()
                            .map(ReportColumn::id)
                            .toList()
                            .indexOf("total");
                    long sum = table.rows().stream()
                            .filter(line -> line.weight() == ReportRow.Weight.PLAIN)
                            .mapToLong(line ->
                                    CellFactory.number(line.cells().get(last)).orElseThrow())
                            .sum();
                    assertThat(sum)
                            .as(report.id() + " " + table.topic())
                            .isEqualTo(CellFactory.number(table.rows()
                                            .get(table.rows().size() - 1)
                                            .cells()
                                            .get(last))
                                    .orElseThrow());
                }
            }
        }
    }

    @Test
    void theFirstReportComparesWithNothing() {
        StateRows state = RandomCountry.fill(4);
        List<Report> reports = reports(state, false, RandomCountry.THEN, Optional.empty());
        assertThat(reports).isNotEmpty().allSatisfy(report -> {
            assertThat(report.against()).isEmpty();
            assertThat(report.find(Topics.TRANSITIONS.word())).isEmpty();
            assertThat(report.find(Topics.STATUS.word()).orElseThrow().columns())
                    .extracting(ReportColumn::id)
                    .containsExactly(
                            report.id().kind().equals(ReportDefinition.NATIONAL) ? "cases" : "persons", "percent");
        });
    }

    @Test
    void aSnapshotOfNobodyHasAReport() {
        StateRows state = new StateRows();
        state.sql("insert into snapshot (cohort, list_id, as_of, revision, reason, inputs, repeated, in_review,"
                + " in_register) values ('2022', 'obec', '2022-09-23', 1, 'new', '', 0, 0, 0)");
        List<Report> reports = reports(state, false, RandomCountry.NOW, Optional.empty());
        assertThat(reports.stream().map(report -> report.id().fileStem()).collect(Collectors.toSet()))
                .contains("obec", "national", "province-71");
    }

    private static List<Report> reports(StateRows state, boolean internal) {
        return reports(state, internal, RandomCountry.NOW, Optional.of(RandomCountry.THEN));
    }

    private static List<Report> reports(
            StateRows state, boolean internal, LocalDate asOf, Optional<LocalDate> against) {
        ReportInput input = CountryInput.of(state, internal, asOf, against, WORDS);
        return new Reports(input).make(ReportDefinition.list());
    }
}
