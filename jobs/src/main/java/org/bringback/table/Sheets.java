package org.bringback.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.bringback.reference.Agencies;
import org.bringback.reference.Agency;
import org.bringback.reference.Cohort;
import org.bringback.reference.ListId;
import org.bringback.reference.Status;
import org.bringback.reference.Statuses;
import org.bringback.reference.Words;

/** Everything the status sheets of one cohort say. */
public final class Sheets {

    private static final Words MINISTRY = new Words("กระทรวงศึกษาธิการ", "Ministry of Education");
    private static final Words MINISTRY_SHORT = new Words("ศธ.", "MOE");

    private final Figures figures;
    private final FigureStore figureStore;
    private final SheetStore store;
    private final Agencies agencies;
    private final Cohort cohort;
    private final Map<Status, Words> names;
    /** By day, then by snapshot: persons on another list; one count serves all sheets of the day. */
    private final Map<LocalDate, Map<Long, Long>> onSeveral = new ConcurrentHashMap<>();

    /** @param figures whose counts are used again */
    public Sheets(DataSource database, Figures figures, Agencies agencies, Statuses statuses, Cohort cohort) {
        this.figures = figures;
        this.figureStore = figures.store();
        this.store = new SheetStore(database);
        this.agencies = agencies;
        this.cohort = cohort;
        this.names = statuses.words();
    }

    /** The sheet of a list that has a snapshot of this day. */
    public StatusSheet list(ListId list, LocalDate asOf, Optional<LocalDate> against) {
        StatusTable table = figures.list(list, asOf, against).orElseThrow();
        SheetStore.Counts counts = figureStore
                .findLatest(cohort.id(), list, asOf)
                .map(key -> counts(key, asOf))
                .orElseThrow();
        Agency agency = agencies.get(list);
        return sheet(table, agency.office(asOf), agency.abbreviation(asOf), counts);
    }

    /** The nation's sheet: all lists added up, those carried forward included; empty while no list has a snapshot. */
    public Optional<StatusSheet> national(LocalDate asOf, Optional<LocalDate> against) {
        return figures.nationalCases(asOf, against)
                .map(table -> sheet(table, MINISTRY, MINISTRY_SHORT, nationalCounts(asOf)));
    }

    private SheetStore.Counts nationalCounts(LocalDate asOf) {
        List<SnapshotKey> lists = figureStore.carriedForward(cohort.id(), asOf);
        SheetStore.Counts sum =
                lists.stream().map(key -> counts(key, asOf)).reduce(SheetStore.Counts.none(), (a, b) -> a.plus(b));
        return new SheetStore.Counts(
                sum.rejected(),
                sum.quarantined(),
                store.reviews(cohort.id()),
                sum.repeated(),
                sum.inRegister(),
                sum.onAnotherList());
    }

    private SheetStore.Counts counts(SnapshotKey key, LocalDate asOf) {
        Map<Long, Long> several =
                onSeveral.computeIfAbsent(asOf, day -> store.onSeveral(figureStore.carriedForward(cohort.id(), day)));
        return store.counts(key, several.getOrDefault(key.id(), 0L));
    }

    private StatusSheet sheet(StatusTable table, Words office, Words abbreviation, SheetStore.Counts counts) {
        return new StatusSheet(
                table,
                office,
                abbreviation,
                cohort.cutOff(),
                counts.rejected(),
                counts.quarantined(),
                counts.inReview(),
                counts.repeated(),
                counts.inRegister(),
                counts.onAnotherList(),
                Headline.of(table, names));
    }
}
