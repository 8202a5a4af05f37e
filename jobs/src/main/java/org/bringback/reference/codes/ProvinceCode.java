package org.bringback.reference.codes;

/** The two digits of a province, such as {@code 10} for Bangkok. */
public record ProvinceCode(String value) implements Comparable<ProvinceCode> {

    public ProvinceCode {
        if (!value.matches("[0-9]{2}")) {
            throw new IllegalArgumentException("not a province code: " + value);
        }
    }

    @Override
    public int compareTo(ProvinceCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
