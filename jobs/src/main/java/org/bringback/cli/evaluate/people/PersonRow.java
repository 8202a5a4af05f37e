package org.bringback.cli.evaluate.people;

import java.util.List;

/** A row about a person while errors befall it: the cells as they stand in a file. */
final class PersonRow {
    static final List<String> HEADER = List.of(
            "person_ref",
            "national_id",
            "title",
            "given_name",
            "family_name",
            "sex",
            "birth_date",
            "province_code",
            "district",
            "school_code",
            "guardian_name",
            "phone",
            "enrolled_list",
            "enrolled_on",
            "cluster");

    private static final int ADULT_AGE = 15;
    private static final int YEAR_OF_FILES = 2022;

    String id;
    String title;
    String given;
    String family;
    String sex;
    String birth;
    String province;
    String district;
    String school;
    String guardian;
    String phone;
    private final String reference;
    private final String truth;

    private PersonRow(String reference, Child person) {
        this.reference = reference;
        this.truth = person.truth();
        id = person.id();
        boolean adult = YEAR_OF_FILES - person.birth().getYear() >= ADULT_AGE;
        title = person.female() ? adult ? "นางสาว" : "เด็กหญิง" : adult ? "นาย" : "เด็กชาย";
        given = person.given();
        family = person.family();
        sex = person.female() ? "F" : "M";
        birth = person.birth().toString();
        province = person.home().province();
        district = person.home().district();
        school = person.home().school();
        guardian = person.parents().get(0).name();
        phone = person.parents().get(0).phone();
    }

    static PersonRow of(String reference, Child person) {
        return new PersonRow(reference, person);
    }

    List<String> cells() {
        return List.of(
                reference, id, title, given, family, sex, birth, province, district, school, guardian, phone, "", "",
                truth);
    }
}
