package org.bringback.samples.country;

/** A person's name; the family name is empty for those who have none. */
public record SampleName(String given, String family) {

    public SampleName withGiven(String value) {
        return new SampleName(value, family);
    }

    public SampleName withFamily(String value) {
        return new SampleName(given, value);
    }

    /** Given and family name with a space between them. */
    public String full() {
        return family.isEmpty() ? given : given + " " + family;
    }
}
