package org.bringback.table.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.bringback.reference.agency.Agencies;
import org.bringback.reference.agency.Agency;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.codes.Cohort;
import org.bringback.reference.codes.NameGroups;
import org.bringback.table.fact.FigureStore;
import org.bringback.table.fact.StoredSnapshot;
import org.bringback.text.BilingualText;

/** Everything the status sheets of one cohort say. */
public final class StatusSheets {

    private static final BilingualText MINISTRY = new BilingualText("กระทรวงศึกษาธิการ", "Ministry of Education");
    private static final BilingualText MINISTRY_SHORT = new BilingualText("ศธ.", "MOE");

    private final CohortTables figures;
    private final FigureStore figureStore;
    private final StatusSheetStore store;
    private final LinkageCertaintyStore certaintyStore;
    private final Agencies agencies;
    private final Cohort cohort;
    /** By day, then by snapshot: persons on another list; one count serves all sheets of the day. */
    private final Map<LocalDate, Map<Long, Long>> onSeveral = new ConcurrentHashMap<>();

    /** By day: one count serves all editions. */
    private final Map<LocalDate, List<LinkageCertainty>> certainties = new ConcurrentHashMap<>();

    /** @param figures whose counts are used again */
    public StatusSheets(DataSource database, CohortTables figures, Agencies agencies, Cohort cohort) {
        this.figures = figures;
        this.figureStore = figures.store();
        this.store = new StatusSheetStore(database);
        this.certaintyStore = new LinkageCertaintyStore(database);
        this.agencies = agencies;
        this.cohort = cohort;
    }

    /** The sheet of a list that has a snapshot of this day. */
    public StatusSheet list(ListId list, LocalDate asOf, Optional<LocalDate> against) {
        StatusTable table = figures.list(list, asOf, against).orElseThrow();
        StatusSheetStore.Counts counts = figureStore
                .findLatest(cohort.id(), list, asOf)
                .map(key -> counts(key, asOf))
                .orElseThrow();
        Agency agency = agencies.get(list);
        return sheet(table, agency.office(asOf), agency.abbreviation(asOf), counts);
    }

    /** The nation's sheet: all lists added up, those carried forward included; empty while no list has a snapshot. */
    public Optional<StatusSheet> national(LocalDate asOf, Optional<LocalDate> against) {
        return figures.nation()
                .cases(asOf, against)
                .map(table -> sheet(table, MINISTRY, MINISTRY_SHORT, nationalCounts(asOf)));
    }

    /** For whom it is how certain who is who, of all lists' cases; empty where no register has any of them. */
    public List<LinkageCertainty> certainty(LocalDate asOf, NameGroups names) {
        return certainties.computeIfAbsent(
                asOf, day -> certaintyStore.list(figureStore.carriedForward(cohort.id(), day), cohort.id(), names));
    }

    private StatusSheetStore.Counts nationalCounts(LocalDate asOf) {
        List<StoredSnapshot> lists = figureStore.carriedForward(cohort.id(), asOf);
        StatusSheetStore.Counts sum = lists.stream()
                .map(key -> counts(key, asOf))
                .reduce(StatusSheetStore.Counts.none(), (a, b) -> a.plus(b));
        return new StatusSheetStore.Counts(
                sum.rejected(),
                sum.quarantined(),
                store.reviews(cohort.id()),
                sum.repeated(),
                sum.inRegister(),
                sum.onAnotherList());
    }

    private StatusSheetStore.Counts counts(StoredSnapshot key, LocalDate asOf) {
        Map<Long, Long> several = onSeveral.computeIfAbsent(
                asOf, day -> figureStore.onSeveral(figureStore.carriedForward(cohort.id(), day)));
        return store.counts(key, several.getOrDefault(key.id(), 0L));
    }

    private StatusSheet sheet(
            StatusTable table, BilingualText office, BilingualText abbreviation, StatusSheetStore.Counts counts) {
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
                counts.onAnotherList());
    }
}
