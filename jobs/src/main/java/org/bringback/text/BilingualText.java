package org.bringback.text;

/** One text in both languages of the programme. */
public record BilingualText(String thai, String english) {

    public String in(Language language) {
        return language == Language.THAI ? thai : english;
    }
}
