package org.bringback.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bringback.reference.programme.Formula;
import org.bringback.reference.programme.Indicator;
import org.bringback.reference.programme.Programme;
import org.bringback.text.BilingualText;
import org.junit.jupiter.api.Test;

/** What a reader of several days' figures can subtract from each other, by a route of its own: printed numbers alone. */
class TrendAttackerTest {

    private static final BilingualText NAME = new BilingualText("ก", "a");
    private static final int MINIMUM = 5;
    private static final List<String> SCHOOLS = List.of("A", "B", "C", "D", "E");

    private static final Indicator PUPILS = new Indicator(
            "pupils",
            NAME,
            NAME,
            Optional.empty(),
            new Formula.Count(new Formula.Selection("table", Optional.of("person"), List.of())),
            0,
            Optional.empty(),
            Optional.empty(),
            false,
            List.of("school"));

    private int hiddenPairs;
    private int shownPairs;

    private static List<int[]> walk(Random random) {
        List<int[]> days = new ArrayList<>();
        int[] now = random.ints(SCHOOLS.size(), 0, 40).toArray();
        for (int day = 0; day < 4; day++) {
            days.add(now.clone());
            for (int school = 0; school < now.length; school++) {
                int change = random.nextInt(3) == 0 ? 0 : random.nextInt(25) - 8;
                now[school] = Math.max(0, now[school] + change);
            }
        }
        return days;
    }

    private static List<ProgrammeOverview.Past> shown(List<int[]> days) {
        return shown(days, EarlierFigures.none());
    }

    private static List<ProgrammeOverview.Past> shown(List<int[]> days, EarlierFigures earlier) {
        List<ProgrammeOverview.Past> past = new ArrayList<>();
        for (int[] counts : days) {
            SortedMap<String, MeasuredValue> groups = new TreeMap<>();
            int total = 0;
            for (int school = 0; school < counts.length; school++) {
                groups.put(SCHOOLS.get(school), MeasuredValue.of(BigDecimal.valueOf(counts[school]), 0));
                total += counts[school];
            }
            IndicatorFigure figure = IndicatorFigure.of(
                    PUPILS,
                    Optional.empty(),
                    MeasuredValue.of(BigDecimal.valueOf(total), 0),
                    new TreeMap<>(Map.of("school", groups)));
            past.add(new ProgrammeOverview.Past(
                    Optional.empty(),
                    LocalDate.of(2023, 1 + past.size(), 1),
                    new SmallNumbers(MINIMUM).apply(List.of(figure))));
        }
        return new SmallChanges(MINIMUM, earlier).apply(past);
    }

    private static OptionalInt printed(ProgrammeOverview.Past day, String school) {
        IndicatorFigure figure = day.figures().get(0);
        MeasuredValue cell = school.isEmpty()
                ? figure.total()
                : Objects.requireNonNull(
                        Objects.requireNonNull(figure.groups().get("school")).get(school));
        return cell.value().map(value -> OptionalInt.of(value.intValueExact())).orElseGet(OptionalInt::empty);
    }

    /** What the total leaves for the schools that are not printed on both days. */
    private static OptionalInt rest(ProgrammeOverview.Past day, Set<String> unknown) {
        OptionalInt total = printed(day, "");
        return total.isEmpty()
                ? total
                : OptionalInt.of(total.getAsInt()
                        - SCHOOLS.stream()
                                .filter(school -> !unknown.contains(school))
                                .mapToInt(school -> printed(day, school).orElseThrow())
                                .sum());
    }

    private static boolean isFew(int change) {
        return change != 0 && Math.abs(change) < MINIMUM;
    }

    private void attack(ProgrammeOverview.Past one, ProgrammeOverview.Past other) {
        Set<String> unknown = new TreeSet<>();
        for (String line : List.of("", "A", "B", "C", "D", "E")) {
            OptionalInt then = printed(one, line);
            OptionalInt now = printed(other, line);
            if (then.isPresent() && now.isPresent()) {
                shownPairs++;
                assertThat(isFew(now.getAsInt() - then.getAsInt())).as(line).isFalse();
            } else if (!line.isEmpty()) {
                hiddenPairs++;
                unknown.add(line);
            }
        }
        OptionalInt then = rest(one, unknown);
        OptionalInt now = rest(other, unknown);
        if (!unknown.isEmpty() && then.isPresent() && now.isPresent()) {
            assertThat(isFew(now.getAsInt() - then.getAsInt()))
                    .as("rest " + unknown)
                    .isFalse();
            assertThat(isFew(now.getAsInt())).as("rest " + unknown).isFalse();
        }
    }

    @Test
    void noDifferenceOfTwoDaysTellsThatFewPersonsCameOrWent() {
        for (int seed = 0; seed < 2000; seed++) {
            List<ProgrammeOverview.Past> past = shown(walk(new Random(seed)));
            for (int one = 0; one < past.size(); one++) {
                for (int other = one + 1; other < past.size(); other++) {
                    attack(past.get(one), past.get(other));
                }
            }
        }
        assertThat(hiddenPairs).isGreaterThan(1000);
        assertThat(shownPairs).isGreaterThan(1000);
    }

    /** What a release gives its readers: of its newest day everything, of earlier ones the totals. */
    private static List<ProgrammeOverview.Past> read(List<ProgrammeOverview.Past> release) {
        List<ProgrammeOverview.Past> read = new ArrayList<>();
        for (ProgrammeOverview.Past day : release) {
            IndicatorFigure figure = day.figures().get(0);
            SortedMap<String, MeasuredValue> none = new TreeMap<>();
            SCHOOLS.forEach(school -> none.put(school, MeasuredValue.EMPTY.hidden()));
            boolean newest = read.size() == release.size() - 1;
            read.add(new ProgrammeOverview.Past(
                    day.period(),
                    day.day(),
                    List.of(figure.with(
                            figure.total(), newest ? figure.groups() : new TreeMap<>(Map.of("school", none))))));
        }
        return read;
    }

    private static SortedMap<LocalDate, SortedMap<String, OptionalLong>> given(List<ProgrammeOverview.Past> release) {
        Programme programme = new Programme(
                "trial", NAME, List.of(), List.of(), List.of(), new TreeMap<>(), Map.of(), List.of(PUPILS), List.of());
        ProgrammeOverview.Past newest = release.get(release.size() - 1);
        return EarlierFigures.given(
                new ProgrammeOverview(programme, newest.day(), 1, newest.figures(), release, List.of(), List.of()));
    }

    /** Days come one by one, each with a release, and some are corrected by a few persons afterwards. */
    @Test
    void noDifferenceOfTwoReleasesDoesEither() {
        int correctedShown = 0;
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            List<int[]> days = walk(random);
            List<SortedMap<String, OptionalLong>> remembered = new ArrayList<>();
            List<ProgrammeOverview.Past> known = new ArrayList<>();
            for (int release = 1; release <= 2 * days.size(); release++) {
                int newest = (release + 1) / 2;
                if (release % 2 == 0) {
                    days.get(newest - 1)[random.nextInt(SCHOOLS.size())] += random.nextInt(9);
                }
                List<ProgrammeOverview.Past> shown = shown(days.subList(0, newest), new EarlierFigures(remembered));
                remembered.addAll(given(shown).values());
                for (ProgrammeOverview.Past now : read(shown)) {
                    known.forEach(then -> attack(then, now));
                    known.add(now);
                    correctedShown += release % 2 == 0 && printed(now, "").isPresent() ? 1 : 0;
                }
            }
        }
        assertThat(correctedShown).isGreaterThan(300);
    }
}
