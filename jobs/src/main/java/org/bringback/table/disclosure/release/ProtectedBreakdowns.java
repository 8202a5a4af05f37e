package org.bringback.table.disclosure.release;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.bringback.reference.agency.Agencies;
import org.bringback.reference.agency.Agency;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.agency.PercentBase;
import org.bringback.reference.codes.Status;
import org.bringback.table.dimension.PlaceCodeErrors;
import org.bringback.table.disclosure.Population;
import org.bringback.table.disclosure.Publication;
import org.bringback.table.disclosure.PublishedTable;
import org.bringback.table.fact.FigureStore;

/** The breakdowns of a day as one edition may have them, by list and by what they show. */
public final class ProtectedBreakdowns {

    private static final int NATIONAL_DECIMALS = 2;

    private record Name(Population population, String table) {}

    private final LinkedBreakdowns breakdowns;
    private final Agencies agencies;
    private final Map<Name, PublishedTable> tables = new HashMap<>();

    public ProtectedBreakdowns(LinkedBreakdowns breakdowns, Publication publication, Agencies agencies) {
        this.breakdowns = breakdowns;
        this.agencies = agencies;
        publication.tables().forEach(table -> tables.put(new Name(table.population(), table.name()), table));
    }

    /** A list's table; empty where it has none. */
    public Optional<ProtectedTable> find(ListId list, String table) {
        Agency agency = agencies.get(list);
        return breakdowns.has(list.value())
                ? find(list.value(), table, agency.base(), agency.decimals(), agency::uses)
                : Optional.empty();
    }

    /** The nation's, each person once. */
    public Optional<ProtectedTable> findNational(String table) {
        BiPredicate<Status, LocalDate> anyList =
                (status, day) -> agencies.list().stream().anyMatch(agency -> agency.uses(status, day));
        return breakdowns.has(FigureStore.NATIONAL_PERSONS)
                ? find(FigureStore.NATIONAL_PERSONS, table, PercentBase.ALL, NATIONAL_DECIMALS, anyList)
                : Optional.empty();
    }

    private Optional<ProtectedTable> find(
            String scope, String table, PercentBase base, int decimals, BiPredicate<Status, LocalDate> exists) {
        LinkedBreakdowns.PopulationPair pair = breakdowns.pair(scope);
        Optional<PublishedTable> earlier =
                pair.then().filter(unused -> breakdowns.isComparable(scope)).flatMap(then -> find(then, table));
        return find(pair.now(), table).map(now -> new ProtectedTable(now, earlier, base, decimals, exists));
    }

    private Optional<PublishedTable> find(Population population, String table) {
        return Optional.ofNullable(tables.get(new Name(population, table)));
    }

    /** Whether a list's tables, or any that the nation's are made of, stay as they were printed last. */
    public boolean isHeld(String scope) {
        return breakdowns.isHeld(scope);
    }

    /** The lists whose tables stay as they were printed last, by the day of these. */
    public SortedMap<LocalDate, List<Agency>> heldByDay() {
        return lists().stream()
                .filter(agency -> isHeld(agency.list().value()))
                .collect(Collectors.groupingBy(
                        agency -> breakdowns.pair(agency.list().value()).now().asOf(),
                        TreeMap::new,
                        Collectors.toList()));
    }

    /** What was wrong with the places of a list's cases. */
    public PlaceCodeErrors placeErrors(ListId list) {
        return breakdowns.pair(list.value()).placeErrors();
    }

    /** Lists that have figures, in the order of reports. */
    public List<Agency> lists() {
        return agencies.list().stream()
                .filter(agency -> breakdowns.has(agency.list().value()))
                .toList();
    }
}
