package org.bringback.reference;

/** One text in both languages of the programme. */
public record Words(String thai, String english) {

    public String in(Language language) {
        return language == Language.THAI ? thai : english;
    }
}
