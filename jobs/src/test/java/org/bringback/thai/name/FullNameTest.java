package org.bringback.thai.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class FullNameTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "names.csv", numLinesToSkip = 1)
    void aNameIsSplitIntoGivenAndFamilyName(String name, String given, String family) {
        assertThat(FullName.split(blankIfQuoted(name)))
                .isEqualTo(new FullName(blankIfQuoted(given), blankIfQuoted(family)));
    }

    @ParameterizedTest
    @CsvSource({"-, ''", "ไม่มีนามสกุล, ''", "แซ่ ตั้ง, แซ่ตั้ง", "ณ  อยุธยา, ณ อยุธยา", "ใจดี (เดิม งามดี), ใจดี"})
    void aColumnOfFamilyNamesIsCleanedInTheSameWay(String cell, String family) {
        assertThat(FullName.of("สมชาย", cell)).isEqualTo(new FullName("สมชาย", family));
    }

    @Test
    void aMissingGivenNameIsEmpty() {
        assertThat(FullName.of("ไม่ระบุ", "ใจดี")).isEqualTo(new FullName("", "ใจดี"));
    }

    private static String blankIfQuoted(String cell) {
        return cell.equals("''") ? "" : cell;
    }
}
