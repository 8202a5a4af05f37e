package org.bringback.cli.evaluate.people;

import java.util.Locale;

/** Puts names together. */
final class NameMaker {
    private final WordTables tables;

    NameMaker(WordTables tables) {
        this.tables = tables;
    }

    String given(PeopleGroup group, boolean female, Chance chance) {
        String kind = (group == PeopleGroup.MAJORITY ? "thai" : group.name().toLowerCase(Locale.ROOT))
                + (female ? "-female" : "-male");
        return switch (group) {
            case MAJORITY -> thai(kind, chance);
            case BURMESE -> burmese(female, chance);
            default -> chance.common(tables.words(kind)).replace('_', ' ');
        };
    }

    private String thai(String kind, Chance chance) {
        return chance.happens(0.25)
                ? chance.common(tables.words(kind))
                : chance.any(tables.words(kind + "-first")) + chance.any(tables.words(kind + "-last"));
    }

    /** Two to four words, of which none is a family name. */
    private String burmese(boolean female, Chance chance) {
        StringBuilder name = new StringBuilder();
        if (chance.happens(0.3)) {
            name.append(chance.any(tables.words("burmese-lead" + (female ? "-female" : "-male"))))
                    .append(' ');
        }
        int words = 2 + chance.below(2);
        for (int i = 0; i < words; i++) {
            name.append(i == 0 ? "" : " ").append(chance.common(tables.words("burmese")));
        }
        return name.toString();
    }

    /** Empty for families that have no such name. */
    String family(PeopleGroup group, Chance chance) {
        return switch (group) {
            case MAJORITY ->
                chance.any(tables.words("thai-family-first")) + chance.any(tables.words("thai-family-last"));
            case BURMESE -> "";
            case MALAY, KHMER, LAO, HILL ->
                chance.happens(group == PeopleGroup.MALAY ? 0.01 : 0.15)
                        ? ""
                        : chance.common(tables.words(group.name().toLowerCase(Locale.ROOT) + "-family"));
        };
    }

    /** A twin's: it begins as the other's does, or has nothing to do with it. */
    String twin(String other, boolean female, PeopleGroup group, Chance chance) {
        String fresh = given(group, female, chance);
        return group == PeopleGroup.MAJORITY && other.length() > 4 && chance.happens(0.5)
                ? other.substring(0, other.length() / 2)
                        + chance.any(tables.words(female ? "thai-female-last" : "thai-male-last"))
                : fresh;
    }
}
