package org.bringback.table.breakdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.bringback.StateRows;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.codes.CohortId;
import org.bringback.reference.codes.Status;
import org.bringback.table.dimension.AgeGroups;
import org.bringback.table.dimension.AgeingGroups;
import org.bringback.table.dimension.Axis;
import org.bringback.table.dimension.Categories;
import org.bringback.table.dimension.Places;
import org.bringback.table.fact.FigureStore;
import org.bringback.table.fact.StatusCounts;
import org.bringback.table.fact.StoredSnapshot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BreakdownStoreTest {

    private static final CohortId COHORT = new CohortId("2022");
    private static final LocalDate AS_OF = LocalDate.of(2022, 9, 23);
    private static final List<ListId> LISTS =
            List.of(new ListId("nfe"), new ListId("nfe-disabled"), new ListId("obec"));
    // the last one is carried forward to the day of the others
    private static final List<LocalDate> DAYS = List.of(AS_OF, AS_OF, LocalDate.of(2022, 5, 31));
    private static final List<Status> PRECEDENCE = List.of(
            Status.DIED,
            Status.FOUND_RETURNED,
            Status.FORWARDED,
            Status.FOUND_NOT_RETURNED,
            Status.IN_PROCESS,
            Status.NOT_FOUND);
    private static final AgeGroups AGES = new AgeGroups(List.of(6, 12, 15, 18));
    private static ReferenceData reference;

    @BeforeAll
    static void readReference() {
        reference = ReferenceData.load(JobsFolder.real());
    }

    /** One fact as the database has it. */
    private record Row(
            int list,
            long person,
            Status status,
            @Nullable LocalDate statusDate,
            @Nullable String sex,
            @Nullable LocalDate birth,
            @Nullable String province,
            @Nullable String area,
            @Nullable String reason) {

        LocalDate reported() {
            return DAYS.get(list);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyCellOfEveryBreakdownIsThatOfPlainLoops(long seed) {
        List<Row> rows = random(new Random(seed));
        StateRows state = new StateRows();
        List<StoredSnapshot> keys = write(state, rows);
        BreakdownStore store = store(state.database());

        for (int list = 0; list < LISTS.size(); list++) {
            int number = list;
            check(
                    store.breakdowns(keys.get(list)),
                    rows.stream().filter(row -> row.list() == number).toList());
        }
        check(store.distinctPersons(new Nation(keys, AS_OF, 1)), standing(rows));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void countedTogetherTheyAreWhatTheyAreByThemselves(long seed) {
        StateRows state = new StateRows();
        List<StoredSnapshot> keys = write(state, random(new Random(seed)));
        BreakdownStore store = store(state.database());
        Nation now = new Nation(keys, AS_OF, 2);
        Nation then = new Nation(keys.subList(1, keys.size()), AS_OF.minusDays(1), 1);
        List<NationBreakdowns> made = store.nations(now, then);
        assertThat(made.get(0).nation()).isEqualTo(store.distinctPersons(now));
        assertThat(made.get(1).nation()).isEqualTo(store.distinctPersons(then));
        assertThat(made.get(1).ofLists()).hasSize(keys.size() - 1);
        for (NationBreakdowns day : made) {
            day.ofLists().forEach((key, list) -> assertThat(list).isEqualTo(store.breakdowns(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyBreakdownAddsUpToTheStatusTable(long seed) {
        StateRows state = new StateRows();
        List<StoredSnapshot> keys = write(state, random(new Random(seed)));
        FigureStore figures = new FigureStore(state.database(), PRECEDENCE);
        for (Breakdown table : store(state.database())
                .distinctPersons(new Nation(keys, AS_OF, 1))
                .tables()) {
            StatusCounts nation = figures.distinctPersons(COHORT, AS_OF, 1, keys);
            for (Status status : Status.values()) {
                assertThat(table.count(status)).as(table.axis() + " " + status).isEqualTo(nation.count(status));
            }
        }
    }

    @Test
    void nobodyIsBrokenDownIntoNothing() {
        StateRows state = new StateRows();
        assertThat(store(state.database())
                        .distinctPersons(new Nation(List.of(), AS_OF, 1))
                        .tables())
                .hasSize(6)
                .allSatisfy(table -> assertThat(table.persons()).isEmpty());
    }

    @ParameterizedTest(name = "born {0}: {1}")
    @CsvSource({
        "2022-09-23, 0-5",
        "2016-09-24, 0-5",
        "2016-09-23, 6-11",
        "2004-09-24, 15-17",
        "2004-09-23, 18+",
        "1950-01-01, 18+",
        "2022-09-24, unknown",
        ", unknown"
    })
    void theAgeIsThatOfTheAsOfDate(@Nullable LocalDate birth, String group) {
        assertThat(AGES.group(birth, AS_OF).code()).isEqualTo(group);
        assertThat(AGES.categories()).contains(AGES.group(birth, AS_OF));
    }

    // P7101 lies in 71 only
    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "71, P7101, 71:P7101, true, true, true",
        ", P7101, 71:P7101, true, true, true",
        "10, P7101, 71:P7101, true, true, false",
        "71, P9999, 71:unknown, false, true, true",
        "71, nowhere, 71:unknown, false, true, true",
        "99, , unknown:unknown, true, false, true",
        "71, , 71:unknown, true, true, true",
        ", , unknown:unknown, true, true, true"
    })
    void theAreaDecidesAboutThePlace(
            @Nullable String province, @Nullable String area, String place, boolean a, boolean p, boolean agree) {
        Places places = new Places(reference.provinces(), reference.areas());
        Places.Placed placed = places.locate(province, area);
        assertThat(placed.place().category().code()).isEqualTo(place);
        assertThat(List.of(placed.knownArea(), placed.knownProvince(), placed.agree()))
                .containsExactly(a, p, agree);
        assertThat(places.list()).contains(placed.place());
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 12);
    }

    private static void check(Breakdowns breakdowns, List<Row> rows) {
        for (Breakdown table : breakdowns.tables()) {
            Map<String, Long> expected = new HashMap<>();
            for (Row row : rows) {
                expected.merge(category(table.axis(), row) + " " + row.status(), 1L, Long::sum);
            }
            Map<String, Long> counted = new HashMap<>();
            table.persons()
                    .forEach((category, counts) ->
                            counts.forEach((status, persons) -> counted.put(category.code() + " " + status, persons)));
            assertThat(counted).as(table.axis().name()).isEqualTo(expected);
        }
        long unknown = rows.stream().filter(row -> "P9999".equals(row.area())).count();
        assertThat(breakdowns.placeErrors().unknownAreas()).isEqualTo(unknown);
    }

    private static String category(Axis axis, Row row) {
        return switch (axis) {
            case SEX -> row.sex() == null ? "unknown" : row.sex();
            case AGE -> age(row.birth(), row.reported());
            case REASON -> row.reason() == null ? "unknown" : row.reason();
            case PLACE -> place(row);
            case LEVEL -> "unknown";
            case AGEING ->
                row.statusDate() == null ? "unknown" : row.statusDate().equals(row.reported()) ? "0-0" : "1-29";
            case STATUS, PARTY, STEP, CASEWORK -> throw new IllegalArgumentException();
        };
    }

    private static String age(@Nullable LocalDate birth, LocalDate day) {
        if (birth == null) {
            return "unknown";
        }
        boolean birthdayPassed =
                birth.getMonthValue() * 100 + birth.getDayOfMonth() <= day.getMonthValue() * 100 + day.getDayOfMonth();
        int age = day.getYear() - birth.getYear() - (birthdayPassed ? 0 : 1);
        return age < 6 ? "0-5" : age < 12 ? "6-11" : age < 15 ? "12-14" : age < 18 ? "15-17" : "18+";
    }

    private static String place(Row row) {
        String own = row.province() == null ? "unknown" : row.province();
        if (row.area() == null || row.area().equals("P9999")) {
            return own + ":unknown";
        }
        return (row.area().equals("P7101") ? "71" : "81") + ":" + row.area();
    }

    private static List<Row> standing(List<Row> rows) {
        Map<Long, Row> standing = new HashMap<>();
        rows.stream()
                .sorted(Comparator.comparing(
                                Row::statusDate, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
                        .reversed()
                        .thenComparing(row -> PRECEDENCE.indexOf(row.status()))
                        .thenComparing(Row::list))
                .forEach(row -> standing.putIfAbsent(row.person(), row));
        return List.copyOf(standing.values());
    }

    private static List<Row> random(Random random) {
        List<Row> rows = new ArrayList<>();
        for (long person = 1; person <= 60; person++) {
            for (int list = 0; list < LISTS.size(); list++) {
                if (random.nextBoolean()) {
                    rows.add(row(random, list, person));
                }
            }
        }
        return rows;
    }

    private static Row row(Random random, int list, long person) {
        return new Row(
                list,
                person,
                Status.values()[random.nextInt(6)],
                pick(random, null, DAYS.get(list), DAYS.get(list).minusDays(1)),
                pick(random, null, "M", "F"),
                random.nextInt(5) == 0 ? null : DAYS.get(list).minusDays(random.nextInt(9000)),
                pick(random, null, "71", "81", "10"),
                pick(random, null, "P7101", "P8100", "P9999"),
                pick(random, null, "R01", "R09"));
    }

    @SafeVarargs
    private static <T extends @Nullable Object> T pick(Random random, T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static BreakdownStore store(DataSource database) {
        return new BreakdownStore(
                new FigureStore(database, PRECEDENCE),
                new Categories(
                        new Places(reference.provinces(), reference.areas()),
                        reference.reasons(),
                        reference.levels(),
                        AGES,
                        new AgeingGroups(List.of(1, 30))));
    }

    private static List<StoredSnapshot> write(StateRows state, List<Row> rows) {
        for (int list = 0; list < LISTS.size(); list++) {
            state.sql(
                    "insert into snapshot (cohort, list_id, as_of, revision, reason, inputs, repeated, in_review,"
                            + " in_register) values ('2022', ?, ?, 1, '', '', 0, 0, 0)",
                    LISTS.get(list).value(),
                    DAYS.get(list));
        }
        List<StoredSnapshot> keys = new FigureStore(state.database(), PRECEDENCE).carriedForward(COHORT, AS_OF);
        for (Row row : rows) {
            state.sql(
                    "insert into fact values (?, ?, ?, ?, ?, ?, 'D', ?, ?, null, ?, null, 0, false)",
                    keys.get(row.list()).id(),
                    row.person(),
                    row.status().name(),
                    row.statusDate(),
                    row.sex(),
                    row.birth(),
                    row.province(),
                    row.area(),
                    row.reason());
        }
        return keys;
    }
}
