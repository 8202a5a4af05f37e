package org.bringback.reference.agency;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column of an export, a register or a table of control figures can mean to the toolkit; in a YAML in lower case. */
public enum Field {
    /** The office's own reference of the record; stays the same from export to export. */
    PERSON_REF,
    /** 13-digit ID or letter code. */
    ID,
    TITLE,
    GIVEN_NAME,
    FAMILY_NAME,
    /** Title, given and family name in one cell. */
    FULL_NAME,
    SEX,
    BIRTH_DATE,
    PROVINCE,
    DISTRICT,
    SCHOOL,
    GUARDIAN,
    /** Put behind GUARDIAN where the office keeps the guardian's family name apart. */
    GUARDIAN_FAMILY,
    PHONE,
    STATUS,
    STATUS_DATE,
    REASON,
    /** The class last attended, from which the level of schooling follows. */
    LEVEL,
    AREA,
    /** The agency a forwarded case went to. */
    FORWARDED_TO,
    /** The as-of date in every row; one that contradicts the file's name refuses the file. */
    AS_OF,
    /** The office in every row; another office's refuses the file. */
    OFFICE,
    /** Registers: the list on whose roll the person is, and since when. */
    ENROLLED_LIST,
    ENROLLED_ON,
    /** Control figures: the list, and the numbers as printed; the date of a figure is its AS_OF. */
    LIST,
    PERSONS,
    PERCENT,
    CHANGE,
    REMARK_PERSONS;

    static Optional<Field> find(String key) {
        return Arrays.stream(values()).filter(field -> field.key().equals(key)).findFirst();
    }

    /** All of them, for a message. */
    static List<String> known() {
        return Arrays.stream(values()).map(Field::key).toList();
    }

    /** Such as {@code birth_date}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
