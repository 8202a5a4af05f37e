package org.bringback.casework;

/**
 * A unit that owns cases.
 *
 * @param id code of the school, id of the area, list or partner
 */
public record CaseOwner(Kind kind, String id) implements Comparable<CaseOwner> {

    /** What kind of unit it is. */
    public enum Kind {
        SCHOOL,
        AREA,
        /** The office that answers for a list, where a case names no unit below it. */
        OFFICE,
        PARTNER
    }

    /** The unit that owns a case in a step, or the next one above it where the case names none. */
    static CaseOwner of(ListedCase listed, Step.Owner level) {
        ListedCase.Places places = listed.places();
        if (level == Step.Owner.SCHOOL && places.school().isPresent()) {
            return new CaseOwner(Kind.SCHOOL, places.school().get());
        }
        if (level != Step.Owner.OFFICE && places.area().isPresent()) {
            return new CaseOwner(Kind.AREA, places.area().get().value());
        }
        return new CaseOwner(Kind.OFFICE, listed.list().value());
    }

    static CaseOwner partner(String id) {
        return new CaseOwner(Kind.PARTNER, id);
    }

    /** Whether a unit's word is a partner's. */
    static boolean isPartner(String word) {
        return word.startsWith(partner("").word());
    }

    /** Such as {@code area:P7101}. */
    public String word() {
        return kind.name().toLowerCase(java.util.Locale.ROOT) + ":" + id;
    }

    @Override
    public int compareTo(CaseOwner other) {
        return word().compareTo(other.word());
    }
}
