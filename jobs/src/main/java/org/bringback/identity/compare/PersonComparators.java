package org.bringback.identity.compare;

import org.bringback.identity.linkage.Linkage;
import org.bringback.identity.linkage.compare.Comparators;
import org.bringback.identity.linkage.compare.DateComparator;
import org.bringback.identity.linkage.pairs.Keys;
import org.bringback.thai.Romaniser;
import org.bringback.thai.SoundKey;
import org.bringback.thai.TitleTable;

/**
 * What models for persons in Thailand may name, beside what all models may.
 *
 * <p>Comparators: {@code thai-name}, {@code thai-full-name}, {@code family-guardian}, {@code thai-id}, {@code birth-date},
 * {@code place}. Keys: {@code lk82}, {@code roman} and {@code skeleton} of names, {@code district} of places,
 * {@code guardian} of guardians.
 */
public final class PersonComparators {

    private PersonComparators() {}

    /** @param titles taken off names, where they stand before them */
    public static Linkage.Vocabulary vocabulary(TitleTable titles) {
        NameForm form = new NameForm(titles);
        Comparators comparators = Comparators.general()
                .with("thai-name", new ThaiNameComparator(form))
                .with("thai-full-name", new GuardianComparator(form))
                .with("family-guardian", new FamilyGuardianComparator(form))
                .with("thai-id", new ThaiIdComparator())
                .with("birth-date", new DateComparator(false, true))
                .with("place", new PlaceComparator());
        Keys keys = Keys.general()
                .with("lk82", SoundKey::lk82)
                .with("skeleton", SoundKey::skeleton)
                .with("roman", Romaniser::key)
                .with("district", PlaceComparator::district)
                .with("guardian", Guardians::name);
        return new Linkage.Vocabulary(comparators, keys);
    }
}
