package org.bringback.table.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bringback.reference.JobsFolder;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.ReportWords;
import org.bringback.reference.codes.AreaId;
import org.bringback.reference.codes.ProvinceCode;
import org.bringback.reference.codes.Status;
import org.bringback.table.dimension.Axis;
import org.bringback.table.dimension.Category;
import org.bringback.text.BilingualText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What rows and columns of reports are called, with the project's own words and codes. */
class CategoryLabelsTest {

    private static final ReferenceData REFERENCE = ReferenceData.load(JobsFolder.real());
    private static final CategoryLabels LABELS =
            new CategoryLabels(REFERENCE, ReportWords.load(JobsFolder.real().resolveSibling("report-templates")));

    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = "labels.csv", numLinesToSkip = 1)
    void aCategoryIsCalledAsPeopleCallIt(Axis axis, String code, String thai, String english) {
        assertThat(LABELS.label(new Category(axis, code))).isEqualTo(new BilingualText(thai, english));
    }

    @ParameterizedTest
    @EnumSource(
            value = Axis.class,
            names = {"PARTY", "STEP", "CASEWORK"})
    void whatATableNamesItselfHasNoNameHere(Axis axis) {
        assertThatThrownBy(() -> LABELS.label(new Category(axis, "x"))).isInstanceOf(IllegalArgumentException.class);
        assertThat(LABELS.label(Category.total(axis)).english()).isEqualTo("Total");
    }

    @Test
    void everyProvinceAreaReasonLevelAndStatusHasANameInBothLanguages() {
        REFERENCE.provinces().list().forEach(one -> assertNamed(Category.of(one.code())));
        REFERENCE.areas().list().forEach(one -> assertNamed(Category.of(one.id())));
        REFERENCE.reasons().list().forEach(one -> assertNamed(Category.of(one.code())));
        REFERENCE.levels().list().forEach(one -> assertNamed(Category.of(one.code())));
        for (Status status : Status.values()) {
            assertNamed(Category.of(status));
        }
    }

    private static void assertNamed(Category category) {
        BilingualText label = LABELS.label(category);
        assertThat(label.thai())
                .as("%s", category)
                .isNotBlank()
                .isEqualTo(label.thai().strip());
        assertThat(label.english())
                .as("%s", category)
                .isNotBlank()
                .isEqualTo(label.english().strip())
                .doesNotContain("{")
                .doesNotContain("  ");
    }

    @Test
    void inATitleAPlaceIsNamedInFull() {
        assertThat(LABELS.provinceInFull(new ProvinceCode("63"))).isEqualTo(new BilingualText("จังหวัดตาก", "Tak"));
        assertThat(LABELS.provinceInFull(new ProvinceCode("10")).thai()).isEqualTo("กรุงเทพมหานคร");
        assertThat(LABELS.areaInFull(new AreaId("P7101")).thai())
                .isEqualTo("สำนักงานเขตพื้นที่การศึกษาประถมศึกษากาญจนบุรี เขต 1");
        assertThat(LABELS.findPlace("63")).contains(LABELS.provinceInFull(new ProvinceCode("63")));
        assertThat(LABELS.findPlace("71:P7101")).contains(LABELS.areaInFull(new AreaId("P7101")));
        assertThat(LABELS.findPlace("unknown:S07")).contains(LABELS.areaInFull(new AreaId("S07")));
        assertThat(LABELS.findPlace("71:unknown")).isEmpty();
        assertThat(LABELS.findPlace("unknown:unknown")).isEmpty();
        assertThat(LABELS.findPlace("TOTAL")).isEmpty();
        assertThat(LABELS.findPlace("6-11")).isEmpty();
    }
}
