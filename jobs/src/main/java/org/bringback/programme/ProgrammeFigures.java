package org.bringback.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.sql.DataSource;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.programme.rows.NewestFile;
import org.bringback.reference.programme.Formula;
import org.bringback.reference.programme.Indicator;
import org.bringback.reference.programme.PlaceReport;
import org.bringback.reference.programme.Programme;
import org.bringback.reference.programme.ProgrammeTable;

/** Computes the indicators of one programme at a day. */
public final class ProgrammeFigures {

    private final Programme programme;
    private final LocalDate asOf;
    private final CohortFigures cohort;
    private final TableIndicator table;

    /** @param cohort what the main cohort's readers got */
    public ProgrammeFigures(
            Programme programme,
            List<StoredSubmission> ledger,
            LocalDate asOf,
            DataSource database,
            CohortFigures cohort) {
        this(programme, asOf, new ProgrammeOverview.Basis(ledger, database, cohort, OptionalInt.empty()));
    }

    ProgrammeFigures(Programme programme, LocalDate asOf, ProgrammeOverview.Basis basis) {
        this.programme = programme;
        this.asOf = asOf;
        this.cohort = basis.cohort();
        this.table = new TableIndicator(programme, basis.ledger(), asOf, basis.database(), basis.measured());
    }

    /** The day of the newest file of any of a programme's tables; empty where none was taken in. */
    public static Optional<LocalDate> newestDay(Programme programme, List<StoredSubmission> ledger) {
        return newestDay(programme, ledger, LocalDate.MAX);
    }

    /** The same of files about a day or earlier ones. */
    public static Optional<LocalDate> newestDay(Programme programme, List<StoredSubmission> ledger, LocalDate asOf) {
        return programme.tables().values().stream()
                .flatMap(table -> NewestFile.submission(ledger, table, asOf).stream())
                .map(StoredSubmission::asOf)
                .max(Comparator.naturalOrder());
    }

    /** Every indicator as it is: for people who may see every number. */
    public List<IndicatorFigure> all() {
        return withRatios(computed());
    }

    /**
     * The same without figures about few persons.
     *
     * @param minimum the smallest number of persons that may be shown
     */
    public List<IndicatorFigure> shown(int minimum) {
        return withRatios(new SmallNumbers(minimum).apply(computed()));
    }

    private List<IndicatorFigure> computed() {
        return ZeroGroups.in(programme.indicators().stream()
                .filter(indicator -> !(indicator.formula() instanceof Formula.Ratio))
                .map(this::compute)
                .toList());
    }

    private List<IndicatorFigure> withRatios(List<IndicatorFigure> figures) {
        return RatioIndicator.among(programme.indicators(), figures);
    }

    private IndicatorFigure compute(Indicator indicator) {
        return indicator.formula() instanceof Formula.Cohort ofCohort
                ? new CohortIndicator(programme, asOf).figure(indicator, ofCohort, cohort.find(asOf))
                : table.figure(indicator);
    }

    /** What stands in a table's files about where its figures come from. */
    List<String> sources(ProgrammeTable of) {
        return table.sources(of);
    }

    /**
     * The figures of a place's report by a further field, per indicator.
     *
     * @param figures as they are shown
     * @param basis whose minimum counts, and what its readers have already
     */
    List<CrossedFigure> crossed(PlaceReport report, List<IndicatorFigure> figures, ProgrammeOverview.Basis basis) {
        OptionalInt minimum = basis.minimum();
        EarlierFigures earlier = basis.earlier().apply(programme.id());
        List<CrossedFigure> crossed = ZeroGroups.inCrossed(crossed(report, figures));
        return minimum.isEmpty()
                ? crossed
                : crossed.stream()
                        .map(figure -> figure.shown(figure(figure, figures), report.by(), minimum.getAsInt(), earlier))
                        .toList();
    }

    private static IndicatorFigure figure(CrossedFigure crossed, List<IndicatorFigure> figures) {
        return figures.stream()
                .filter(figure -> figure.indicator().equals(crossed.indicator()))
                .findFirst()
                .orElseThrow();
    }

    private List<CrossedFigure> crossed(PlaceReport report, List<IndicatorFigure> figures) {
        List<CrossedFigure> crossed = new ArrayList<>();
        for (String within : report.within()) {
            for (IndicatorFigure shown : figures) {
                Indicator indicator = shown.indicator();
                boolean both = indicator.breakdowns().containsAll(List.of(report.by(), within))
                        && indicator.formula().table().isPresent();
                if (both) {
                    crossed.add(new CrossedFigure(indicator, within, table.crossed(indicator, report.by(), within)));
                }
            }
        }
        return crossed;
    }
}
