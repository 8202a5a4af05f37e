package org.bringback.samples;

import java.util.EnumSet;
import java.util.Set;

/** Everything that one synthetic country is made of. Immutable, so that files can be written side by side. */
record World(long seed, Dirt dirt, Country country, Reference reference, NameBook names, Geography geography) {

    static World of(SamplesOptions options, Figures figures, Reference reference) {
        return new World(
                options.seed(),
                options.dirt(),
                Country.of(options.seed(), figures),
                reference,
                new NameBook(),
                new Geography(options.seed(), reference.areas()));
    }

    People people() {
        return new People(seed, country, names, geography);
    }

    Spoiler spoiler() {
        return new Spoiler(dirt, names, geography, people());
    }

    Dice dice(Purpose purpose, long... about) {
        return Dice.of(seed, purpose, about);
    }

    /** A G code gives way to a 13-digit ID only later; everything else can be wrong from the start. */
    static Set<Flaw> flawsAt(int date) {
        return date == 0 ? EnumSet.complementOf(EnumSet.of(Flaw.G_CODE_REPLACED)) : EnumSet.allOf(Flaw.class);
    }
}
