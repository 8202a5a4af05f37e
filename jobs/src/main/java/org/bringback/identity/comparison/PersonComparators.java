package org.bringback.identity.comparison;

import org.bringback.linkage.Linkage;
import org.bringback.linkage.blocking.BlockingKeyFunctions;
import org.bringback.linkage.comparison.Comparators;
import org.bringback.thai.name.TitleTable;
import org.bringback.thai.phonetic.LatinKey;
import org.bringback.thai.phonetic.PhoneticKey;

/**
 * What models for persons in Thailand may name, beside what all models may.
 *
 * <p>Comparators: {@code thai-name}, {@code thai-full-name}, {@code family-guardian}, {@code thai-id}, {@code birth-date},
 * {@code place}. Keys: {@code lk82}, {@code roman} and {@code skeleton} of names, {@code transcribed} of the letters of names,
 * in any order and in one cell or two, {@code province} and {@code district} of places, {@code guardian} of guardians.
 */
public final class PersonComparators {

    private PersonComparators() {}

    /** @param titles taken off names, where they stand before them */
    public static Linkage.Vocabulary vocabulary(TitleTable titles) {
        NameNormaliser normaliser = new NameNormaliser(titles);
        Comparators comparators = Comparators.general()
                .with("thai-name", new ThaiNameComparator(normaliser))
                .with("thai-full-name", new ThaiFullNameComparator(normaliser))
                .with("family-guardian", new FamilyGuardianComparator(normaliser))
                .with("thai-id", new ThaiIdComparator())
                .with("birth-date", new BirthDateComparator())
                .with("place", new PlaceComparator());
        BlockingKeyFunctions keys = BlockingKeyFunctions.general()
                .with("lk82", PhoneticKey::lk82)
                .with("skeleton", PhoneticKey::skeleton)
                .withLetters("transcribed", PhoneticKey::transcribed)
                .with("roman", LatinKey::key)
                .with("province", PlaceComparator::province)
                .with("district", PlaceComparator::district)
                .with("guardian", GuardianComparison::name);
        return new Linkage.Vocabulary(comparators, keys, new ThaiDateColumns());
    }
}
