package org.bringback.reference.disclosure;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;

/**
 * Who is given breakdowns.
 *
 * @param minimum counts from 1 to one less are suppressed
 * @param width how far apart the bounds of a suppressed count must stay
 * @param renewal how many persons of a list must have changed before its breakdowns are printed anew
 * @param releases the approved as-of dates; empty where every night's figures are given
 * @param higher minimums of lists, statuses and axes, by their names in small letters
 * @param uniform statuses that must not be known of everybody in a line, by their names in small letters
 */
public record Audience(
        String name,
        int minimum,
        int width,
        int renewal,
        Optional<NavigableSet<LocalDate>> releases,
        Map<String, Integer> higher,
        Set<String> uniform) {

    public Audience {
        higher = Map.copyOf(higher);
        uniform = Set.copyOf(uniform);
    }

    public Audience(String name, int minimum, int width, int renewal, Optional<NavigableSet<LocalDate>> releases) {
        this(name, minimum, width, renewal, releases, Map.of(), Set.of());
    }

    /** The office that owns the data: it is given every night's figures. */
    public static final String OFFICE = "office";

    public static final String PUBLIC = "public";

    /** Whether it is given the figures of this day. */
    public boolean isGiven(LocalDate asOf) {
        return releases.map(approved -> approved.contains(asOf)).orElse(true);
    }
}
