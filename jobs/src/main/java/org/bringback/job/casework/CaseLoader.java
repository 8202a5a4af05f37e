package org.bringback.job.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bringback.casework.ListedCase;
import org.bringback.intake.row.RowKey;
import org.bringback.reference.agency.ListId;

/** Puts together what the lists of a day and the registers say of every case. */
final class CaseLoader {

    private final CaseworkStore store;
    private final LocalDate asOf;
    private final Map<Long, LocalDate> days;
    private final List<LocalDate> registers;
    private final Map<Long, Long> inRegister;
    /** By the day of the register that has a person: the same for many. */
    private final Map<Optional<LocalDate>, List<ListedCase.RegisterDay>> registerDays = new HashMap<>();
    /** The oldest record of a person, by list. */
    private final Map<ListId, Map<Long, Long>> oldest = new HashMap<>();
    /** The case that a record is of. */
    private final Map<Long, Long> caseByRecord = new HashMap<>();

    private final Map<RowKey, Long> rows = new LinkedHashMap<>();
    private final List<CaseworkStore.Counted> newest = new ArrayList<>();
    private final List<ListedCase> cases = new ArrayList<>();

    CaseLoader(CaseworkStore store, LocalDate asOf) {
        this.store = store;
        this.asOf = asOf;
        this.days = store.submissionDays();
        this.registers = store.registers(asOf);
        this.inRegister = store.inRegister();
        for (CaseworkStore.ListedPerson one : store.records()) {
            long first = oldest.computeIfAbsent(one.list(), list -> new HashMap<>())
                    .computeIfAbsent(one.person(), person -> one.record());
            caseByRecord.put(one.record(), first);
        }
    }

    void load() {
        Map<ListId, List<CaseworkStore.Counted>> byList = new LinkedHashMap<>();
        for (CaseworkStore.Counted snapshot : store.snapshots(asOf)) {
            byList.computeIfAbsent(snapshot.list(), list -> new ArrayList<>()).add(snapshot);
        }
        byList.forEach(this::load);
    }

    private void load(ListId list, List<CaseworkStore.Counted> snapshots) {
        CaseworkStore.Counted last = snapshots.get(snapshots.size() - 1);
        newest.add(last);
        Map<Long, List<ListedCase.Sighting>> sightings = new HashMap<>();
        Map<Long, CaseworkStore.StoredFact> counted = new LinkedHashMap<>();
        for (CaseworkStore.Counted snapshot : snapshots) {
            store.facts(snapshot, fact -> {
                sightings
                        .computeIfAbsent(fact.person(), person -> new ArrayList<>(2))
                        .add(sighting(fact, snapshot.asOf()));
                if (snapshot.equals(last)) {
                    counted.put(fact.person(), fact);
                }
            });
        }
        counted.forEach((person, fact) -> add(list, fact, sightings.getOrDefault(person, List.of())));
    }

    private static ListedCase.Sighting sighting(CaseworkStore.StoredFact fact, LocalDate asOf) {
        LocalDate reached = fact.statusDate();
        LocalDate since = reached == null || reached.isAfter(asOf) ? asOf : reached;
        return new ListedCase.Sighting(since, fact.status(), fact.reason());
    }

    private void add(ListId list, CaseworkStore.StoredFact fact, List<ListedCase.Sighting> sightings) {
        long record = oldest.getOrDefault(list, Map.of()).getOrDefault(fact.person(), fact.row());
        RowKey id = RowKey.of(record);
        rows.put(id, fact.row());
        cases.add(new ListedCase(
                id,
                fact.person(),
                list,
                fact.places(),
                days.getOrDefault(id.submission(), asOf),
                sightings,
                registers(fact.person())));
    }

    /** A person is known to be in one register; of those of all lists after it nothing more is known than that they are not. */
    private List<ListedCase.RegisterDay> registers(long person) {
        return registerDays.computeIfAbsent(
                Optional.ofNullable(inRegister.get(person)).map(days::get), this::registerDays);
    }

    private List<ListedCase.RegisterDay> registerDays(Optional<LocalDate> there) {
        return Stream.concat(registers.stream(), there.filter(day -> !day.isAfter(asOf)).stream())
                .distinct()
                .sorted()
                .filter(day -> there.map(found -> !day.isBefore(found)).orElse(true))
                .map(day -> new ListedCase.RegisterDay(
                        day, there.filter(day::equals).isPresent()))
                .toList();
    }

    List<ListedCase> cases() {
        return cases;
    }

    /** The rows that stand for the cases. */
    Map<RowKey, Long> rows() {
        return rows;
    }

    /** The snapshot of each list that the cases are of. */
    List<CaseworkStore.Counted> newest() {
        return newest;
    }

    /** The case that a number given earlier means by now: persons are merged and told apart. Empty where none is. */
    Optional<RowKey> caseOf(RowKey given) {
        return Optional.ofNullable(caseByRecord.get(given.value()))
                .map(RowKey::of)
                .filter(rows::containsKey);
    }
}
