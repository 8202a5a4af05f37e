package org.bringback.samples;

import java.util.EnumSet;
import java.util.Set;
import org.bringback.samples.country.CountryCases;
import org.bringback.samples.country.Geography;
import org.bringback.samples.country.NameGenerator;
import org.bringback.samples.country.PersonGenerator;
import org.bringback.samples.country.RandomStream;
import org.bringback.samples.country.ReferenceTables;
import org.bringback.samples.country.SampleFigures;
import org.bringback.samples.country.SeededRandom;
import org.bringback.samples.error.ErrorInjector;
import org.bringback.samples.error.ErrorProfile;
import org.bringback.samples.error.IdentityError;

/** Everything that one synthetic country is made of. Immutable, so that files can be written side by side. */
public record SyntheticPopulation(
        long seed,
        ErrorProfile errorProfile,
        CountryCases country,
        ReferenceTables reference,
        NameGenerator names,
        Geography geography) {

    public static SyntheticPopulation of(
            long seed, ErrorProfile errorProfile, SampleFigures figures, ReferenceTables reference) {
        return new SyntheticPopulation(
                seed,
                errorProfile,
                CountryCases.of(seed, figures),
                reference,
                new NameGenerator(),
                new Geography(seed, reference.areas()));
    }

    public PersonGenerator people() {
        return new PersonGenerator(seed, country, names, geography);
    }

    ErrorInjector errorInjector() {
        return new ErrorInjector(errorProfile, names, geography, people());
    }

    SeededRandom random(RandomStream randomStream, long... about) {
        return SeededRandom.of(seed, randomStream, about);
    }

    /** A G code gives way to a 13-digit ID only later; everything else can be wrong from the start. */
    static Set<IdentityError> identityErrorsAt(int date) {
        return date == 0
                ? EnumSet.complementOf(EnumSet.of(IdentityError.G_CODE_REPLACED))
                : EnumSet.allOf(IdentityError.class);
    }
}
