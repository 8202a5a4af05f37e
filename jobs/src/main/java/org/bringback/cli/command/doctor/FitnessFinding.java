package org.bringback.cli.command.doctor;

import java.util.Optional;
import org.bringback.text.BilingualText;

/** One thing looked at; the advice is empty when it is well. */
record FitnessFinding(BilingualText what, BilingualText value, Optional<BilingualText> advice) {

    static FitnessFinding well(BilingualText what, BilingualText value) {
        return new FitnessFinding(what, value, Optional.empty());
    }

    static BilingualText plain(String text) {
        return new BilingualText(text, text);
    }
}
