package org.bringback.samples.country;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bringback.reference.codes.Status;
import org.jspecify.annotations.Nullable;

/**
 * The cases of one list: who they are and where they stand at each date. A case is known by its index.
 *
 * @param dates the as-of dates of the whole country, in order
 * @param persons the person number of each case
 * @param histories the status of each case at each date, null while it is not on the list
 */
public record ListCases(
        long seed, OfficeList list, List<LocalDate> dates, long[] persons, List<@Nullable Status[]> histories) {

    private static final int DAYS_OF_TRACKING = 180;

    public int size() {
        return persons.length;
    }

    public Optional<Status> status(int index, int date) {
        return Optional.ofNullable(histories.get(index)[date]);
    }

    /** The first date at which the case is on the list. */
    public int firstDate(int index) {
        int date = 0;
        while (histories.get(index)[date] == null) {
            date++;
        }
        return date;
    }

    /** The day on which the case came to stand where it stands at that date; not after the date itself. */
    public LocalDate since(int index, int date) {
        @Nullable Status[] history = histories.get(index);
        int start = date;
        while (start > 0 && history[start - 1] == history[date]) {
            start--;
        }
        LocalDate low = start == 0
                ? dates.get(0).minusDays(DAYS_OF_TRACKING)
                : dates.get(start - 1).plusDays(1);
        return SeededRandom.of(seed, RandomStream.STATUS_DATE, list.ordinal(), index, start)
                .day(low, dates.get(start));
    }
}
