package org.bringback.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Thai text that looks right and is stored in another way; there is one right way to repair each. */
enum Quirk {
    SARA_AM_IN_TWO("ำ", text -> text.replace("ำ", "ํา")),
    DOUBLE_SARA_E("แ", text -> text.replace("แ", "เเ")),
    NO_BREAK_SPACE("", text -> text + "\u00A0"),
    ZERO_WIDTH_SPACE("", text -> text.charAt(0) + "\u200B" + text.substring(1));

    private final String needs;
    private final UnaryOperator<String> change;

    Quirk(String needs, UnaryOperator<String> change) {
        this.needs = needs;
        this.change = change;
    }

    /** A quirk in the given name, where windows-874 is used one that it can write. */
    static Name in(Name name, boolean unicode, Dice dice) {
        List<Quirk> fitting = new ArrayList<>();
        for (Quirk quirk : values()) {
            if (name.given().contains(quirk.needs) && (unicode || quirk != ZERO_WIDTH_SPACE)) {
                fitting.add(quirk);
            }
        }
        return name.withGiven(dice.pick(fitting).change.apply(name.given()));
    }
}
