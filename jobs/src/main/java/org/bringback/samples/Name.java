package org.bringback.samples;

/** A person's name; the family name is empty for those who have none. */
record Name(String given, String family) {

    Name withGiven(String value) {
        return new Name(value, family);
    }

    Name withFamily(String value) {
        return new Name(given, value);
    }

    /** Given and family name with a space between them. */
    String full() {
        return family.isEmpty() ? given : given + " " + family;
    }
}
