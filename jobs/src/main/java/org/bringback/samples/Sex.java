package org.bringback.samples;

enum Sex {
    MALE("M"),
    FEMALE("F");

    private final String code;

    Sex(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    Sex other() {
        return this == MALE ? FEMALE : MALE;
    }

    String written(String male, String female) {
        return this == MALE ? male : female;
    }

    /** The title by law: boys and girls to the day before the fifteenth birthday, then Mr and Miss. */
    String title(boolean fifteen) {
        return fifteen ? written("นาย", "นางสาว") : written("เด็กชาย", "เด็กหญิง");
    }
}
