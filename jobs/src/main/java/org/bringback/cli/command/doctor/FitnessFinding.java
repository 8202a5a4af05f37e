package org.bringback.cli.command.doctor;

import java.util.Optional;
import org.bringback.text.BilingualText;

/**
 * One thing looked at.
 *
 * @param advice what to do about it; empty when it is well
 * @param present whether it is there at all: what is missing and may be is neither well nor wrong
 */
record FitnessFinding(BilingualText what, BilingualText value, Optional<BilingualText> advice, boolean present) {

    FitnessFinding(BilingualText what, BilingualText value, Optional<BilingualText> advice) {
        this(what, value, advice, true);
    }

    static FitnessFinding well(BilingualText what, BilingualText value) {
        return new FitnessFinding(what, value, Optional.empty());
    }

    static FitnessFinding absent(BilingualText what, BilingualText value) {
        return new FitnessFinding(what, value, Optional.empty(), false);
    }

    static BilingualText plain(String text) {
        return new BilingualText(text, text);
    }
}
