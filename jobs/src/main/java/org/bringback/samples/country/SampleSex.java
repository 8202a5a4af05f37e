package org.bringback.samples.country;

public enum SampleSex {
    MALE("M"),
    FEMALE("F");

    private final String code;

    SampleSex(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    SampleSex other() {
        return this == MALE ? FEMALE : MALE;
    }

    public String written(String male, String female) {
        return this == MALE ? male : female;
    }

    /** The title by law: boys and girls to the day before the fifteenth birthday, then Mr and Miss. */
    String title(boolean fifteen) {
        return fifteen ? written("นาย", "นางสาว") : written("เด็กชาย", "เด็กหญิง");
    }
}
