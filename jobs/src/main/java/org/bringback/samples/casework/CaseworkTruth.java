package org.bringback.samples.casework;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the makers of filled-in workbooks know about what they entered. */
public final class CaseworkTruth {

    /** What can be known of a round: how many more there are after it. */
    public enum Figure {
        CLOSED,
        FIRST_CONTACTS,
        ENROLLED,
        STILL_THERE,
        LEFT_AGAIN,
        UNKNOWN,
        SENT,
        ANSWERED_IN_TIME,
        HELD,
        REJECTED,
        GIVEN_BACK,
        ENDED,
        COPIES_THAT_DIFFER,
        ANSWERS_SAID_TWICE,
        ANSWERS_TO_REVOKED,
        REGISTRY_ASKED,
        REGISTRY_ANSWERED,
        NAMES_CHANGED,
        STATUS_DIFFERS,
        PROBLEMS_OPEN,
        PROBLEMS_ENDED
    }

    private final Map<Figure, Long> figures = new EnumMap<>(Figure.class);
    private final List<String> toRevoke = new ArrayList<>();

    CaseworkTruth() {
        for (Figure figure : Figure.values()) {
            figures.put(figure, 0L);
        }
    }

    void count(Figure figure) {
        figures.merge(figure, 1L, Long::sum);
    }

    void revoke(String referral) {
        toRevoke.add(referral);
    }

    public Map<Figure, Long> figures() {
        return Collections.unmodifiableMap(figures);
    }

    /** Referrals that the sender takes back on {@link CaseworkCountry#DAY_OF_REVOKING}. */
    public List<String> toRevoke() {
        return List.copyOf(toRevoke);
    }
}
