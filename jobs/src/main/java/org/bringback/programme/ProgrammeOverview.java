package org.bringback.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.Function;
import javax.sql.DataSource;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.programme.rows.NewestFile;
import org.bringback.reference.programme.Programme;
import org.bringback.reference.programme.ProgrammePeriod;
import org.bringback.text.BilingualText;

/**
 * Everything that a programme's report is made from.
 *
 * @param revision of the figures, from 1: grows with every file that takes the place of one for the same day
 * @param figures the indicators at the day
 * @param past the same at earlier days and at the day itself, oldest first
 * @param files what was taken in of each table
 * @param crossed figures of places by a further field, one list for each of the programme's reports of places
 */
public record ProgrammeOverview(
        Programme programme,
        LocalDate asOf,
        int revision,
        List<IndicatorFigure> figures,
        List<Past> past,
        List<ProgrammeFile> files,
        List<List<CrossedFigure>> crossed) {

    private static final int MAX_DAYS = 6;

    /**
     * The indicators at the end of a period, or at the day of a file.
     *
     * @param period empty for a programme without periods
     */
    public record Past(Optional<BilingualText> period, LocalDate day, List<IndicatorFigure> figures) {

        /** @throws IllegalArgumentException when there is no such indicator */
        public IndicatorFigure figure(String indicator) {
            return figures.stream()
                    .filter(figure -> figure.indicator().id().equals(indicator))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no indicator " + indicator));
        }
    }

    /**
     * Where programmes' figures come from.
     *
     * @param cohort what the main cohort's readers got
     * @param minimum the smallest number of persons that may be shown; empty for those who may see every number
     * @param measured what of them was computed already
     * @param earlier what its readers were given of each programme before
     */
    public record Basis(
            List<StoredSubmission> ledger,
            DataSource database,
            CohortFigures cohort,
            OptionalInt minimum,
            MeasuredIndicators measured,
            Function<String, EarlierFigures> earlier) {

        public Basis {
            ledger = List.copyOf(ledger);
        }

        /** Of which nothing has been computed yet. */
        public Basis(List<StoredSubmission> ledger, DataSource database, CohortFigures cohort, OptionalInt minimum) {
            this(ledger, database, cohort, minimum, new MeasuredIndicators(), unused -> EarlierFigures.none());
        }

        ProgrammeFigures at(Programme programme, LocalDate day) {
            return new ProgrammeFigures(programme, day, this);
        }

        List<IndicatorFigure> figures(Programme programme, LocalDate day) {
            ProgrammeFigures figures = at(programme, day);
            return minimum.isPresent() ? figures.shown(minimum.getAsInt()) : figures.all();
        }
    }

    public ProgrammeOverview {
        figures = List.copyOf(figures);
        past = List.copyOf(past);
        files = List.copyOf(files);
        crossed = List.copyOf(crossed);
    }

    /** Computes it. */
    public static ProgrammeOverview of(Programme programme, LocalDate asOf, Basis basis) {
        List<IndicatorFigure> figures = basis.figures(programme, asOf);
        List<Past> past = new ArrayList<>();
        for (Past day : days(programme, basis.ledger(), asOf)) {
            // computing takes the longest of all
            past.add(new Past(
                    day.period(), day.day(), day.day().equals(asOf) ? figures : basis.figures(programme, day.day())));
        }
        List<Past> shown = basis.minimum().isPresent() ? withoutSmallChanges(programme, past, basis) : past;
        List<IndicatorFigure> newest = shown.stream()
                .filter(day -> day.day().equals(asOf))
                .map(Past::figures)
                .findFirst()
                .orElse(figures);
        return new ProgrammeOverview(
                programme,
                asOf,
                revision(programme, basis.ledger(), asOf),
                newest,
                shown,
                ProgrammeFile.list(programme, basis, asOf),
                programme.reports().stream()
                        .map(report -> basis.at(programme, asOf).crossed(report, newest, basis))
                        .toList());
    }

    private static List<Past> withoutSmallChanges(Programme programme, List<Past> past, Basis basis) {
        return new SmallChanges(basis.minimum().orElseThrow(), basis.earlier().apply(programme.id()))
                .apply(past).stream()
                        .map(day -> new Past(
                                day.period(), day.day(), RatioIndicator.among(programme.indicators(), day.figures())))
                        .toList();
    }

    /**
     * The last day with a file in every period, and the newest of all, be it in one or not: earlier days must not tell
     * anything beside it. Every such day where there are no periods.
     */
    static List<Past> days(Programme programme, List<StoredSubmission> ledger, LocalDate asOf) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        programme
                .tables()
                .values()
                .forEach(table -> NewestFile.all(ledger, table)
                        .filter(file -> !file.asOf().isAfter(asOf))
                        .forEach(file -> days.add(file.asOf())));
        List<Past> past = new ArrayList<>();
        for (ProgrammePeriod period : programme.periods()) {
            Optional.ofNullable(days.floor(period.to()))
                    .filter(day -> !day.isBefore(period.from()))
                    .ifPresent(day -> past.add(new Past(Optional.of(period.name()), day, List.of())));
        }
        for (LocalDate day : past.isEmpty() ? days : days.tailSet(days.last())) {
            if (past.stream().noneMatch(one -> one.day().equals(day))) {
                past.add(new Past(Optional.empty(), day, List.of()));
            }
        }
        return past.subList(Math.max(0, past.size() - MAX_DAYS), past.size());
    }

    private static int revision(Programme programme, List<StoredSubmission> ledger, LocalDate asOf) {
        return programme.tables().values().stream()
                .flatMap(table -> NewestFile.all(ledger, table))
                .filter(file -> !file.asOf().isAfter(asOf))
                .map(StoredSubmission::revision)
                .max(Comparator.naturalOrder())
                .orElse(1);
    }
}
