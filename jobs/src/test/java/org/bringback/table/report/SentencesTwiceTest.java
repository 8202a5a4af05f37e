package org.bringback.table.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.bringback.StateRows;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.ReportWords;
import org.bringback.table.report.definition.ReportDefinition;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportTable;
import org.bringback.text.BilingualText;
import org.bringback.text.FigureFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What sentences say a second time: their numbers from the cells, their superlatives from the facts by SQL. */
class SentencesTwiceTest {

    private static final ReportWords WORDS = ReportWords.load(JobsFolder.real().resolveSibling("report-templates"));
    private static final MathContext DIGITS = new MathContext(40);
    private static final BigDecimal TAIL = new BigDecimal("0.001");

    private static final Pattern NUMBER = Pattern.compile("(?<![0-9A-Za-z.])[0-9][0-9,]*(?:\\.[0-9]+)?");
    private static final Pattern DAY = Pattern.compile("[0-9]{1,2} \\p{L}[\\p{L}\\p{M}]* [0-9]{4}");
    private static final Pattern LARGEST =
            Pattern.compile("Of the lists counted (.*) has the largest increase .*\\((.*)\\)\\.");
    private static final Pattern OUTLIERS = Pattern.compile("than chance explains in (.*); (?:in|on) the whole");
    private static final Pattern NAMED = Pattern.compile("(?:^|, )([^,(]+) \\(([0-9.]+)%\\)");

    private static final Set<ReportDefinition> PLACES_ONLY = Set.of(ReportDefinition.PROVINCE, ReportDefinition.AREA);

    private static final Map<String, String> PROVINCES = Map.of("71", "Kanchanaburi", "81", "Krabi", "10", "Bangkok");

    /** Of the nation's cases one by one, where each person counts once. */
    private static final String PLACES = """
            select case f.area when 'P7101' then '71' when 'P7102' then '71' when 'P8100' then '81'
                       else coalesce(f.province, 'unknown') end,
                   sum(case when f.status in ('NOT_FOUND', 'IN_PROCESS') then 1 else 0 end), count(*)
            from fact f join snapshot s on s.id = f.snapshot_id
            where s.as_of = '2022-09-23' and not exists (
                select 1 from fact b join snapshot t on t.id = b.snapshot_id
                where t.as_of = '2022-09-23' and b.person_id = f.person_id and b.snapshot_id <> f.snapshot_id and (
                    coalesce(b.status_date, date '0001-01-01') > coalesce(f.status_date, date '0001-01-01')
                    or coalesce(b.status_date, date '0001-01-01') = coalesce(f.status_date, date '0001-01-01') and (
                        RANK(b.status) < RANK(f.status)
                        or b.status = f.status and t.list_id < s.list_id)))
            group by case f.area when 'P7101' then '71' when 'P7102' then '71' when 'P8100' then '81'
                else coalesce(f.province, 'unknown') end
            """.replaceAll(
                    "RANK\\((.*?)\\)",
                    "case $1 when 'DIED' then 1 when 'FOUND_RETURNED' then 2 when 'FORWARDED' then 3"
                            + " when 'FOUND_NOT_RETURNED' then 4 when 'IN_PROCESS' then 5 else 6 end");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyNumberOfASentenceIsACell(long seed) {
        for (Report report : country(seed).reports()) {
            Set<String> printed = printed(report);
            for (BilingualText sentence : report.keyMessages()) {
                if (!isAboutDeliveries(sentence)) {
                    assertThat(printed).as(report.id() + " " + sentence).containsAll(numbers(sentence.english()));
                    assertThat(printed).as(report.id() + " " + sentence).containsAll(numbers(sentence.thai()));
                    assertThat(numbers(sentence.thai()))
                            .as("both languages say the same")
                            .hasSameElementsAs(numbers(sentence.english()));
                }
            }
        }
    }

    /** How many lists there are stands in no cell: {@code CompletenessMessagesTest} counts them. */
    private static boolean isAboutDeliveries(BilingualText sentence) {
        return sentence.english().matches(".* lists (have|has) figures .*")
                || sentence.english().startsWith("Not counted")
                || sentence.english().startsWith("Counted with");
    }

    private static List<String> numbers(String sentence) {
        List<String> numbers = new ArrayList<>();
        Matcher found = NUMBER.matcher(DAY.matcher(sentence).replaceAll(""));
        while (found.find()) {
            numbers.add(found.group().replaceFirst("[,.]$", ""));
        }
        return numbers;
    }

    private static Set<String> printed(Report report) {
        Set<String> printed = new HashSet<>();
        for (ReportTable table : report.tables()) {
            table.rows()
                    .forEach(row -> row.cells().stream()
                            .flatMap(cell -> cell.number().stream())
                            .map(BigDecimal::abs)
                            .map(FigureFormat::grouped)
                            .forEach(printed::add));
        }
        return printed;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everySuperlativeIsTrueOfTheFacts(long seed) {
        StateRows state = country(seed).state();
        for (Report report : country(seed).reports()) {
            for (BilingualText sentence : report.keyMessages()) {
                checkLargest(sentence, state);
                if (report.id().kind().equals(ReportDefinition.NATIONAL)) {
                    checkOutliers(report, sentence, state);
                }
            }
        }
    }

    /** A page whose statuses are all suppressed says so, and no other page does. */
    @ParameterizedTest
    @MethodSource("seeds")
    void aPlaceWithoutAnyStatusSaysWhy(long seed) {
        String said = WORDS.get("place_without_statuses").english();
        for (Report report : country(seed).reports()) {
            if (!PLACES_ONLY.contains(report.id().kind())) {
                continue;
            }
            List<String> cells = report.find("status").orElseThrow().rows().stream()
                    .filter(row -> !List.of("TOTAL", "OPEN", "PERSONS").contains(row.id()))
                    .map(row -> report.find("status")
                            .flatMap(table -> table.find(row, "persons"))
                            .orElseThrow())
                    .map(cell -> cell.isSuppressed()
                            ? "c"
                            : cell.number().map(BigDecimal::toPlainString).orElse("z"))
                    .toList();
            assertThat(report.keyMessages().stream()
                            .anyMatch(one -> one.english().equals(said)))
                    .as(report.id() + " " + cells)
                    .isEqualTo(String.join("", cells).matches("[0z]*c[0cz]*"));
        }
    }

    /** The right number of the right status, list and place, and the right direction: a number of some cell is not enough. */
    @ParameterizedTest
    @MethodSource("seeds")
    void everyClaimIsTrueOfTheFacts(long seed) {
        claims(seed);
    }

    private static List<String> claims(long seed) {
        return CLAIMS.computeIfAbsent(seed, number -> {
            StatementsTwice facts = new StatementsTwice(country(number).state().database());
            return country(number).reports().stream()
                    .flatMap(report -> facts.check(report).stream())
                    .toList();
        });
    }

    /** Runs over all countries, so that no kind of claim is left out. */
    @Test
    void everyKindOfClaimOccurs() {
        assertThat(seeds().boxed().flatMap(seed -> claims(seed).stream()).collect(Collectors.toSet()))
                .contains(
                        "N more back at school, N in all (N%)",
                        "N fewer back at school, N in all (N%)",
                        "N more handed to MSDHS",
                        "N still to be found (N%)",
                        "N back at school (N%)",
                        "N back at school (N%), as many as before",
                        "N cases are N persons: who is on several lists is a case on each",
                        "Nobody is on the lists here",
                        "N persons on the lists here",
                        "N persons on the list here");
    }

    /** The countries of this test are made so that all that can be said is said somewhere. */
    @Test
    void everyKindOfSuperlativeOccurs() {
        List<String> said = new ArrayList<>();
        seeds().forEach(seed -> country(seed)
                .reports()
                .forEach(report -> report.keyMessages().forEach(sentence -> said.add(sentence.english()))));
        assertThat(said).anyMatch(text -> LARGEST.matcher(text).find());
        assertThat(said).anyMatch(text -> OUTLIERS.matcher(text).find());
        assertThat(said).anyMatch(text -> text.startsWith("In no province whose figures are printed"));
        assertThat(said).contains(WORDS.get("place_without_statuses").english());
        assertThat(said).noneMatch(text -> text.contains("(0.0"));
    }

    private static void checkLargest(BilingualText sentence, StateRows state) {
        Matcher largest = LARGEST.matcher(sentence.english());
        if (!largest.find()) {
            return;
        }
        Map<String, Long> changes = new HashMap<>();
        new JdbcTemplate(state.database())
                .query(
                        "select s.list_id, sum(case s.as_of when '2022-09-23' then 1 else -1 end) from fact f"
                                + " join snapshot s on s.id = f.snapshot_id where f.status = 'FOUND_RETURNED'"
                                + " group by s.list_id",
                        row -> {
                            changes.put(row.getString(1), row.getLong(2));
                        });
        Map<String, String> names = Map.of("nfe-disabled", "NFE (disabled)", "obec", "OBEC", "opec", "OPEC");
        long most = Long.parseLong(largest.group(2).replace(",", ""));
        changes.forEach((list, change) -> {
            if (largest.group(1).equals(names.get(list))) {
                assertThat(change).isEqualTo(most).isPositive();
            } else {
                assertThat(change).as(sentence + " but " + list).isLessThan(most);
            }
        });
    }

    private static void checkOutliers(Report report, BilingualText sentence, StateRows state) {
        Matcher outliers = OUTLIERS.matcher(sentence.english());
        boolean none = sentence.english().startsWith("In no province whose figures are printed");
        boolean some = outliers.find();
        if (!some && !none) {
            return;
        }
        Set<String> named = new HashSet<>();
        if (some) {
            Matcher names = NAMED.matcher(outliers.group(1));
            while (names.find()) {
                named.add(names.group(1));
            }
            assertThat(named).isNotEmpty();
        }
        Map<String, long[]> places = places(state);
        long open = places.values().stream().mapToLong(counts -> counts[0]).sum();
        long all = places.values().stream().mapToLong(counts -> counts[1]).sum();
        ReportTable ranking = report.find("attention").orElseThrow();
        PROVINCES.forEach((code, name) -> {
            boolean ranked =
                    ranking.find(code, "percent").flatMap(ReportCell::number).isPresent();
            long[] counts = places.getOrDefault(code, new long[2]);
            boolean beyond = counts[1] > 0 && isBeyondChance(counts, BigDecimal.valueOf(open), BigDecimal.valueOf(all));
            if (ranked) {
                assertThat(named.contains(name)).as(sentence + ": " + name).isEqualTo(beyond);
            }
        });
    }

    private static Map<String, long[]> places(StateRows state) {
        Map<String, long[]> places = new HashMap<>();
        new JdbcTemplate(state.database()).query(PLACES, row -> {
            places.put(row.getString(1), new long[] {row.getLong(2), row.getLong(3)});
        });
        return places;
    }

    /** Whether so many or more are open with a probability of less than a thousandth, added up from all of them down. */
    private static boolean isBeyondChance(long[] counts, BigDecimal open, BigDecimal all) {
        BigDecimal share = open.divide(all, DIGITS);
        BigDecimal rest = BigDecimal.ONE.subtract(share);
        BigDecimal term = share.pow((int) counts[1], DIGITS);
        BigDecimal sum = BigDecimal.ZERO;
        for (long k = counts[1]; k >= counts[0]; k--) {
            sum = sum.add(term, DIGITS);
            term = term.multiply(BigDecimal.valueOf(k), DIGITS)
                    .multiply(rest, DIGITS)
                    .divide(share.multiply(BigDecimal.valueOf(counts[1] - k + 1)), DIGITS);
        }
        return sum.compareTo(TAIL) < 0;
    }

    /** Counted and reported once, however many tests look at it. */
    private record Country(StateRows state, List<Report> reports) {}

    private static final Map<Long, List<String>> CLAIMS = new HashMap<>();
    private static final Map<Long, Country> COUNTRIES = new HashMap<>();

    @AfterAll
    static void forget() {
        COUNTRIES.clear();
        CLAIMS.clear();
    }

    /** Every third one has a province in which more are still to be found. */
    private static Country country(long seed) {
        return COUNTRIES.computeIfAbsent(seed, number -> {
            StateRows state = RandomCountry.fill(number);
            if (number % 3 == 0) {
                state.sql("update fact set status = 'NOT_FOUND' where province = '71' and mod(person_id, 2) = 0");
            }
            return new Country(state, reports(state, number % 2 == 0));
        });
    }

    private static List<Report> reports(StateRows state, boolean internal) {
        return new Reports(CountryInput.of(state, internal, RandomCountry.NOW, Optional.of(RandomCountry.THEN), WORDS))
                .make(ReportDefinition.list());
    }
}
