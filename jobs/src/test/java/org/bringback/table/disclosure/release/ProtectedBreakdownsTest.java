package org.bringback.table.disclosure.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bringback.reference.agency.Agency;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.codes.Status;
import org.bringback.reference.disclosure.CellSymbol;
import org.bringback.table.dimension.Axis;
import org.bringback.table.dimension.Category;
import org.bringback.table.dimension.PlaceCodeErrors;
import org.bringback.table.disclosure.CellId;
import org.bringback.table.disclosure.Population;
import org.bringback.table.disclosure.Publication;
import org.bringback.table.disclosure.RandomTables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every cell of the tables by sex as one edition has them, against counting the rows again. */
class ProtectedBreakdownsTest {

    private static final LocalDate THEN = RandomTables.THEN;
    private static final LocalDate NOW = RandomTables.NOW;
    private static final CountedRows ROWS = new CountedRows(5);
    // opec delivered at the first day only, ovec at the second
    private static final Population NATION = new Population("national-persons", NOW, -7);
    private static final Category GIRLS = new Category(Axis.SEX, "F");
    private static final Category BOYS = new Category(Axis.SEX, "M");
    private static ProtectedBreakdowns all;
    private static ProtectedBreakdowns some;

    @BeforeAll
    static void count() {
        for (String list : List.of("nfe-disabled", "obec", "opec")) {
            ROWS.add(list, THEN, 1);
        }
        ROWS.add("nfe-disabled", NOW, 1);
        ROWS.add("obec", NOW, 1);
        ROWS.add("obec", NOW, 2);
        ROWS.add("ovec", NOW, 1);
        LinkedBreakdowns counted = ROWS.count(NOW, Optional.of(THEN));
        Population obec = new Population("obec", NOW, 2);
        Set<CellId> suppressed = Set.of(
                CellId.of(obec, List.of(Category.of(Status.DIED), GIRLS)),
                CellId.of(obec, List.of(Category.of(Status.NOT_FOUND), GIRLS)),
                CellId.of(NATION, List.of(Category.of(Status.DIED), BOYS)));
        all = protect(counted, Set.of());
        some = protect(counted, suppressed);
    }

    private static ProtectedBreakdowns protect(LinkedBreakdowns counted, Set<CellId> suppressed) {
        return new ProtectedBreakdowns(counted, Publication.of(counted.linked(), suppressed), CountedRows.AGENCIES);
    }

    // the bases and decimals are those of the offices' own publications: opec's shares are of the living
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "nfe-disabled, 1, 2022-09-23, 1, 2022-05-31, 1",
        "obec, 2, 2022-09-23, 2, 2022-05-31, 1",
        "opec, 2, 2022-05-31, 1, 2022-05-31, 1",
        "ovec, 2, 2022-09-23, 1, , ",
        // other lists are counted of the earlier day
        "national-persons, 2, 2022-09-23, -7, , "
    })
    void everyCellIsThatOfPlainCounting(
            String scope,
            int decimals,
            LocalDate asOf,
            int revision,
            @Nullable LocalDate before,
            @Nullable Integer revisionBefore) {
        ProtectedTable table = scope.equals("national-persons")
                ? all.findNational("sex").orElseThrow()
                : all.find(new ListId(scope), "sex").orElseThrow();
        List<CountedRows.Row> now = ROWS.of(new Population(scope, asOf, revision));

        for (Category line : List.of(GIRLS, BOYS, Category.unknown(Axis.SEX), Category.total(Axis.SEX))) {
            for (Status status : Status.values()) {
                ProtectedCell cell = table.cell(line, Category.of(status));
                long count = count(now, line, status);
                assertThat(cell.persons()).isEqualTo(ProtectedValue.of(count));
                assertThat(cell.percent()).isEqualTo(percent(now, line, status, scope.equals("opec"), decimals));
                if (before == null || revisionBefore == null) {
                    assertThat(cell.against()).isEqualTo(ProtectedValue.of(CellSymbol.NOT_AVAILABLE));
                } else {
                    long earlier = count(ROWS.of(new Population(scope, before, revisionBefore)), line, status);
                    assertThat(cell.against()).isEqualTo(ProtectedValue.of(earlier));
                    assertThat(cell.change()).isEqualTo(ProtectedValue.of(count - earlier));
                }
            }
        }
    }

    @Test
    void theNationIsComparedWhereTheSameListsAreCounted() {
        CountedRows rows = new CountedRows(6);
        for (LocalDate day : List.of(THEN, NOW)) {
            rows.add("obec", day, 1);
            rows.add("ovec", day, 1);
        }
        ProtectedTable table = protect(rows.count(NOW, Optional.of(THEN)), Set.of())
                .findNational("sex")
                .orElseThrow();
        for (Status status : Status.values()) {
            long now = count(rows.of(new Population("national-persons", NOW, -2)), GIRLS, status);
            long then = count(rows.of(new Population("national-persons", THEN, -2)), GIRLS, status);
            ProtectedCell cell = table.cell(GIRLS, Category.of(status));
            assertThat(cell.against()).isEqualTo(ProtectedValue.of(then));
            assertThat(cell.change()).isEqualTo(ProtectedValue.of(now - then));
        }
    }

    private static long count(List<CountedRows.Row> rows, Category line, Status status) {
        return rows.stream()
                .filter(row -> line.isTotal() || row.sexCode().equals(line.code()))
                .filter(row -> row.status() == status)
                .count();
    }

    private static ProtectedValue percent(
            List<CountedRows.Row> rows, Category line, Status status, boolean living, int decimals) {
        if (living && status == Status.DIED) {
            return ProtectedValue.of(CellSymbol.NOT_APPLICABLE);
        }
        long base = Stream.of(Status.values())
                .filter(one -> !living || one != Status.DIED)
                .mapToLong(one -> count(rows, line, one))
                .sum();
        return new ProtectedValue.Figure(new BigDecimal(count(rows, line, status) * 100)
                .divide(new BigDecimal(base), decimals, RoundingMode.HALF_UP));
    }

    @Test
    void whatIsSuppressedIsSoInItsOwnTableOnly() {
        ListId obec = new ListId("obec");
        ProtectedTable list = some.find(obec, "sex").orElseThrow();
        ProtectedTable nation = some.findNational("sex").orElseThrow();

        assertThat(hidden(list)).containsExactlyInAnyOrder("F DIED", "F NOT_FOUND");
        assertThat(hidden(nation)).containsExactly("M DIED");
        assertThat(hidden(some.find(new ListId("opec"), "sex").orElseThrow())).isEmpty();
        assertThat(hidden(some.find(obec, "place").orElseThrow())).isEmpty();
    }

    private static List<String> hidden(ProtectedTable table) {
        ProtectedValue hidden = ProtectedValue.of(CellSymbol.SUPPRESSED);
        return table.lines().stream()
                .flatMap(line -> Stream.of(Status.values())
                        .filter(status ->
                                table.cell(line, Category.of(status)).persons().equals(hidden))
                        .map(status -> line.code() + " " + status))
                .toList();
    }

    /** Only obec knows areas; bse never delivered anything. */
    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "obec, sex, true",
        "obec, place, true",
        "obec, area-71, true",
        "obec, area-P7101, false",
        "opec, area-71, false",
        "obec, status, false",
        "bse, sex, false"
    })
    void aListHasTheTablesThatWereCounted(String list, String table, boolean found) {
        assertThat(all.find(new ListId(list), table).isPresent()).isEqualTo(found);
        assertThat(all.findNational("area-71")).isEmpty();
    }

    @Test
    void listsWithFiguresComeInTheOrderOfReports() {
        assertThat(all.lists().stream().map(Agency::list).map(ListId::value))
                .containsExactlyElementsOf(CountedRows.AGENCIES.list().stream()
                        .map(agency -> agency.list().value())
                        .filter(List.of("nfe-disabled", "obec", "opec", "ovec")::contains)
                        .toList());
        assertThat(all.placeErrors(new ListId("obec"))).isEqualTo(PlaceCodeErrors.none());
    }

    @Test
    void beforeTheFirstListThereIsNoNation() {
        LinkedBreakdowns nobody = new CountedRows(1).count(NOW, Optional.empty());
        ProtectedBreakdowns breakdowns = protect(nobody, Set.of());

        assertThat(breakdowns.findNational("sex")).isEmpty();
        assertThat(breakdowns.lists()).isEmpty();
    }
}
