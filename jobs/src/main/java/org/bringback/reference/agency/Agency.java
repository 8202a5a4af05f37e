package org.bringback.reference.agency;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.SortedMap;
import org.bringback.reference.codes.Status;
import org.bringback.text.BilingualText;

/**
 * One reporting list and the office that answers for it, as its YAML in {@code jobs/agencies} says.
 *
 * @param order place among the lists in a report, from 1
 * @param names in the order of their dates
 * @param base what percentages are a share of
 * @param decimals of every percentage
 * @param statuses the statuses the list uses, each with the first as-of date on which it existed
 * @param roll the list in whose register its persons are, usually itself
 * @param recipients mail addresses; may be empty
 * @param fileNamePatterns name patterns of its exports besides the common one
 * @param maxShrinkPercent a full file with fewer rows than the last one by more than this is withheld
 * @param freshness when its figures are too old
 * @param layouts by the first as-of date of the files that follow them; the first one from {@link LocalDate#MIN} on
 * @param maxSetAsidePercent more rejected and quarantined rows than this withhold the list's reports
 */
public record Agency(
        ListId list,
        int order,
        List<OfficeName> names,
        PercentBase base,
        int decimals,
        SortedMap<Status, LocalDate> statuses,
        ListId roll,
        List<String> recipients,
        List<FileNamePattern> fileNamePatterns,
        int maxSetAsidePercent,
        int maxShrinkPercent,
        Freshness freshness,
        NavigableMap<LocalDate, Layout> layouts) {

    /** Where a YAML says nothing else, and for files of all lists. */
    public static final int DEFAULT_MAX_SHRINK_PERCENT = 10;

    /** The same of registers of all lists. */
    public static final int DEFAULT_MAX_SET_ASIDE_PERCENT = 10;

    /** The office's name on that day. */
    public BilingualText office(LocalDate day) {
        return nameOn(day).office();
    }

    /** Such as สพฐ. and OBEC, on that day. */
    public BilingualText abbreviation(LocalDate day) {
        return nameOn(day).abbreviation();
    }

    /** Whether the list knew this status on that day; not to know it is not the same as nobody having it. */
    public boolean uses(Status status, LocalDate asOf) {
        LocalDate from = statuses.get(status);
        return from != null && !asOf.isBefore(from);
    }

    /** The layout that files about that day follow, whenever they are read. */
    public Layout layout(LocalDate day) {
        return Objects.requireNonNull(layouts.floorEntry(day)).getValue();
    }

    private OfficeName nameOn(LocalDate day) {
        return names.stream()
                .filter(name -> !day.isBefore(name.from()))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
