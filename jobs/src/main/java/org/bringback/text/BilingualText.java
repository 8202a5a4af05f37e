package org.bringback.text;

import java.util.function.UnaryOperator;

/** One text in both languages of the programme. Thai always comes first, so that nobody has to look up the order. */
public record BilingualText(String thai, String english) {

    public String in(Language language) {
        return language == Language.THAI ? thai : english;
    }

    /** The same change made to both languages. */
    public BilingualText map(UnaryOperator<String> change) {
        return new BilingualText(change.apply(thai), change.apply(english));
    }

    /** This and then the other, in each language. */
    public BilingualText join(BilingualText other) {
        return new BilingualText(thai + other.thai, english + other.english);
    }

    /** Both on one line, as a Thai document shows them. */
    public String thaiThenEnglish() {
        return thai + " / " + english;
    }

    /** Both on one line, as a message on the screen shows them. */
    public String englishThenThai() {
        return english + " / " + thai;
    }
}
