package org.bringback.cli.evaluate.people;

/** Where names come from, with the share of families. */
enum PeopleGroup {
    MAJORITY(0.85),
    MALAY(0.055),
    HILL(0.035),
    BURMESE(0.03),
    KHMER(0.015),
    LAO(0.015);

    private final double share;

    PeopleGroup(double share) {
        this.share = share;
    }

    static PeopleGroup at(double chance) {
        double left = chance;
        for (PeopleGroup group : values()) {
            left -= group.share;
            if (left < 0) {
                return group;
            }
        }
        return MAJORITY;
    }

    boolean isForeign() {
        return this == BURMESE || this == KHMER || this == LAO;
    }
}
