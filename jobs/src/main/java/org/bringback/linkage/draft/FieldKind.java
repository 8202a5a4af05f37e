package org.bringback.linkage.draft;

/** What a column seems to hold; with the comparator that fits. */
enum FieldKind {
    GIVEN_NAME("name"),
    FAMILY_NAME("name"),
    NAME("name"),
    PHRASE("phrase"),
    DATE("date"),
    DATE_MONTH_FIRST("date-month-first"),
    CODE("code"),
    NUMBER("number"),
    QUANTITY("quantity"),
    CATEGORY("category"),
    EMAIL("email"),
    PHONE("phone");

    private final String comparator;

    FieldKind(String comparator) {
        this.comparator = comparator;
    }

    String comparator() {
        return comparator;
    }
}
