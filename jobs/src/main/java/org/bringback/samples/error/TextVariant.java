package org.bringback.samples.error;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bringback.samples.country.SampleName;
import org.bringback.samples.country.SeededRandom;

/** Thai text that looks right and is stored in another way; there is one right way to repair each. */
public enum TextVariant {
    SARA_AM_IN_TWO("ำ", text -> text.replace("ำ", "ํา")),
    DOUBLE_SARA_E("แ", text -> text.replace("แ", "เเ")),
    NO_BREAK_SPACE("", text -> text + "\u00A0"),
    ZERO_WIDTH_SPACE("", text -> text.charAt(0) + "\u200B" + text.substring(1));

    private final String needs;
    private final UnaryOperator<String> change;

    TextVariant(String needs, UnaryOperator<String> change) {
        this.needs = needs;
        this.change = change;
    }

    /** A quirk in the given name, where windows-874 is used one that it can write. */
    public static SampleName in(SampleName name, boolean unicode, SeededRandom random) {
        List<TextVariant> fitting = new ArrayList<>();
        for (TextVariant textVariant : values()) {
            if (name.given().contains(textVariant.needs) && (unicode || textVariant != ZERO_WIDTH_SPACE)) {
                fitting.add(textVariant);
            }
        }
        return name.withGiven(random.pick(fitting).change.apply(name.given()));
    }
}
