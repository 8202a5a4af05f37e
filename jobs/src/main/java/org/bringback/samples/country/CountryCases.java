package org.bringback.samples.country;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bringback.reference.codes.Status;
import org.jspecify.annotations.Nullable;

/**
 * All cases of all lists. Persons are numbered through: every list has a block of numbers for the persons that are its
 * own, and numbers after the last block belong to persons on no list. Some cases are persons of another list's block.
 */
public final class CountryCases {

    /** So many of a list's cases (as a share) are persons of another list as well. */
    private record Overlap(OfficeList list, OfficeList home, double share) {}

    private static final List<Overlap> OVERLAPS = List.of(
            new Overlap(OfficeList.NFE, OfficeList.OVEC, 0.03),
            new Overlap(OfficeList.OPEC, OfficeList.OBEC, 0.02),
            new Overlap(OfficeList.BSE, OfficeList.OBEC, 0.25),
            new Overlap(OfficeList.NFE_DISABLED, OfficeList.NFE, 0.06));

    private final long seed;
    private final List<LocalDate> dates;
    private final Map<OfficeList, ListCases> caseLists = new EnumMap<>(OfficeList.class);
    private final Map<OfficeList, Long> firstOwn = new EnumMap<>(OfficeList.class);
    private long nextPerson;

    private CountryCases(long seed, List<LocalDate> dates) {
        this.seed = seed;
        this.dates = dates;
    }

    public static CountryCases of(long seed, SampleFigures figures) {
        CountryCases country = new CountryCases(seed, figures.dates());
        for (OfficeList list : OfficeList.values()) {
            if (figures.byList().containsKey(list)) {
                country.add(list, figures);
            }
        }
        country.keepSharedPersonsAlive();
        return country;
    }

    public List<LocalDate> dates() {
        return dates;
    }

    public List<ListCases> caseLists() {
        return List.copyOf(caseLists.values());
    }

    /** The number after the last listed person's; it and all above it are on no list. */
    public long firstUnlisted() {
        return nextPerson;
    }

    /** Whether that person belongs to the block of the list itself. */
    public boolean owns(OfficeList list, long person) {
        return home(person).filter(list::equals).isPresent();
    }

    /** The list whose block a person number is of; empty for persons on no list. */
    Optional<OfficeList> home(long person) {
        OfficeList home = null;
        for (Map.Entry<OfficeList, Long> block : firstOwn.entrySet()) {
            if (person >= block.getValue() && person < nextPerson) {
                home = block.getKey();
            }
        }
        return Optional.ofNullable(home);
    }

    private void add(OfficeList list, SampleFigures figures) {
        List<@Nullable Status[]> histories = StatusHistories.of(
                dates.stream().map(date -> figures.at(list, date)).toList());
        SeededRandom.of(seed, RandomStream.HISTORY, list.ordinal()).shuffle(histories);
        firstOwn.put(list, nextPerson);
        caseLists.put(list, new ListCases(seed, list, dates, persons(list, histories.size()), histories));
        nextPerson += nextPerson % 2; // twins are a pair of numbers, the first of them even
    }

    private long[] persons(OfficeList list, int size) {
        List<Long> persons = new ArrayList<>(size);
        for (Overlap overlap : OVERLAPS) {
            ListCases home = caseLists.get(overlap.home());
            if (overlap.list() == list && home != null) {
                borrow(home, (int) Math.min(size * overlap.share(), home.size() / 2.0), persons);
            }
        }
        while (persons.size() < size) {
            persons.add(nextPerson++);
        }
        return persons.stream().mapToLong(Long::longValue).toArray();
    }

    private static void borrow(ListCases home, int count, List<Long> persons) {
        for (int i = 0; i < count; i++) {
            persons.add(home.persons()[(int) ((long) i * home.size() / count)]);
        }
    }

    /** Nobody is dead on one list and alive on another: cases swap histories until the shared ones are alive. */
    private void keepSharedPersonsAlive() {
        boolean[] shared = sharedPersons();
        for (ListCases listCases : caseLists.values()) {
            int spare = 0;
            for (int i = 0; i < listCases.size(); i++) {
                if (shared[(int) listCases.persons()[i]] && dies(listCases, i)) {
                    while (spare < listCases.size()
                            && (shared[(int) listCases.persons()[spare]] || dies(listCases, spare))) {
                        spare++;
                    }
                    if (spare < listCases.size()) {
                        Collections.swap(listCases.histories(), i, spare);
                    }
                }
            }
        }
    }

    private boolean[] sharedPersons() {
        int[] lists = new int[(int) nextPerson];
        caseLists.values().forEach(listCases -> {
            for (long person : listCases.persons()) {
                lists[(int) person]++;
            }
        });
        boolean[] shared = new boolean[lists.length];
        for (int i = 0; i < lists.length; i++) {
            shared[i] = lists[i] > 1;
        }
        return shared;
    }

    private static boolean dies(ListCases listCases, int index) {
        @Nullable Status[] history = listCases.histories().get(index);
        return Arrays.asList(history).contains(Status.DIED);
    }
}
