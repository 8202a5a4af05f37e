package org.bringback.table.report;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.bringback.reference.Agencies;
import org.bringback.reference.Agency;
import org.bringback.reference.ListId;
import org.bringback.reference.PercentBase;
import org.bringback.reference.Status;
import org.bringback.table.FigureStore;
import org.bringback.table.PlaceRemarks;
import org.bringback.table.disclosure.Population;
import org.bringback.table.disclosure.Publication;
import org.bringback.table.disclosure.PublishedTable;
import org.bringback.table.disclosure.ShownTable;

/** The breakdowns of a day as one edition may have them, by list and by what they show. */
public final class ShownBreakdowns {

    private static final int NATIONAL_DECIMALS = 2;

    private record Name(Population population, String table) {}

    private final BreakdownBook book;
    private final Agencies agencies;
    private final Map<Name, PublishedTable> tables = new HashMap<>();

    public ShownBreakdowns(BreakdownBook book, Publication publication, Agencies agencies) {
        this.book = book;
        this.agencies = agencies;
        publication.tables().forEach(table -> tables.put(new Name(table.population(), table.name()), table));
    }

    /** A list's table; empty where it has none. */
    Optional<ShownTable> find(ListId list, String table) {
        Agency agency = agencies.get(list);
        return book.has(list.value())
                ? find(list.value(), table, agency.base(), agency.decimals(), agency::uses)
                : Optional.empty();
    }

    /** The nation's, each person once. */
    Optional<ShownTable> findNational(String table) {
        BiPredicate<Status, LocalDate> anyList =
                (status, day) -> agencies.list().stream().anyMatch(agency -> agency.uses(status, day));
        return book.has(FigureStore.NATIONAL_PERSONS)
                ? find(FigureStore.NATIONAL_PERSONS, table, PercentBase.ALL, NATIONAL_DECIMALS, anyList)
                : Optional.empty();
    }

    private Optional<ShownTable> find(
            String scope, String table, PercentBase base, int decimals, BiPredicate<Status, LocalDate> exists) {
        BreakdownBook.Pair pair = book.pair(scope);
        return find(pair.now(), table)
                .map(now ->
                        new ShownTable(now, pair.then().flatMap(then -> find(then, table)), base, decimals, exists));
    }

    private Optional<PublishedTable> find(Population population, String table) {
        return Optional.ofNullable(tables.get(new Name(population, table)));
    }

    /** What was wrong with the places of a list's cases. */
    PlaceRemarks remarks(ListId list) {
        return book.pair(list.value()).remarks();
    }

    /** Lists that have figures, in the order of reports. */
    List<Agency> lists() {
        return agencies.list().stream()
                .filter(agency -> book.has(agency.list().value()))
                .toList();
    }
}
