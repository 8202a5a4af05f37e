package org.bringback.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.bringback.reference.codes.Area;
import org.bringback.reference.codes.AreaId;
import org.bringback.reference.codes.Cohort;
import org.bringback.reference.codes.CohortId;
import org.bringback.reference.codes.Province;
import org.bringback.reference.codes.ProvinceCode;
import org.bringback.reference.codes.Reason;
import org.bringback.reference.codes.ReasonCode;
import org.bringback.reference.codes.Status;
import org.bringback.reference.file.ConfigurationException;
import org.bringback.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

final class ReferenceDataTest {

    private static final ReferenceData DATA = ReferenceData.load(JobsFolder.real());

    @Test
    void theCountryHas77ProvincesAnd245Areas() {
        assertThat(DATA.provinces().list()).hasSize(77);
        assertThat(DATA.areas().list()).hasSize(245);
        assertThat(DATA.reasons().list()).hasSize(19);
    }

    @Test
    void everyProvinceHasAPrimaryAndASecondaryArea() {
        for (String kind : new String[] {"P", "S"}) {
            Set<ProvinceCode> covered = DATA.areas().list().stream()
                    .filter(area -> area.id().value().startsWith(kind))
                    .flatMap(area -> area.provinces().stream())
                    .collect(Collectors.toCollection(HashSet::new));
            assertThat(covered).as(kind).hasSize(77);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "10, 10",
        "กรุงเทพมหานคร, 10",
        "กรุงเทพฯ, 10",
        "กทม., 10",
        "Bangkok, 10",
        "BANGKOK, 10",
        "จังหวัดตาก, 63",
        "จ.ตาก, 63",
        "จังหวัด ตาก, 63",
        "TH-63, 63",
        "samut prakan, 11",
        "SamutPrakan, 11"
    })
    void aProvinceIsFoundByAnyOfItsNames(String text, String code) {
        assertThat(DATA.provinces().find(text)).map(Province::code).contains(new ProvinceCode(code));
    }

    @Test
    void aTextThatIsNoProvinceFindsNone() {
        assertThat(DATA.provinces().find("จังหวัด")).isEmpty();
        assertThat(DATA.provinces().find("")).isEmpty();
        assertThat(DATA.provinces().find("ธนบุรี")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "P7101, P7101",
        "สพป.กาญจนบุรี เขต 1, P7101",
        "สพป. กาญจนบุรี เขต1, P7101",
        "สำนักงานเขตพื้นที่การศึกษาประถมศึกษากาญจนบุรี เขต 1, P7101",
        "สพม.กาญจนบุรี, S03"
    })
    void anAreaIsFoundByIdShortAndFullName(String text, String id) {
        assertThat(DATA.areas().find(text)).map(Area::id).contains(new AreaId(id));
    }

    @ParameterizedTest
    @CsvSource({
        "FOUND_RETURNED, FOUND_RETURNED",
        "Tracking and found (Back to School), FOUND_RETURNED",
        "tracking and found (not back to school), FOUND_NOT_RETURNED",
        "ติดตามพบแล้ว กลับเข้าสู่ระบบการศึกษา, FOUND_RETURNED",
        "ติดตามพบแล้ว ไม่ประสงค์กลับเข้าสู่ระบบการศึกษา, FOUND_NOT_RETURNED",
        "ไม่พบตัว, NOT_FOUND",
        "กำลังติดตาม, IN_PROCESS",
        "ส่งต่อหน่วยงานอื่น (พม.), FORWARDED"
    })
    void aStatusIsFoundByItsWords(String word, Status status) {
        assertThat(DATA.statuses().find(word)).contains(status);
    }

    @Test
    void wordsThatFitTwoStatusesFindNone() {
        assertThat(DATA.statuses().find("Tracking and found")).isEmpty();
        assertThat(DATA.statuses().find("ติดตามพบแล้ว")).isEmpty();
    }

    @Test
    void everyStatusHasWordsInBothLanguages() {
        assertThat(Arrays.stream(Status.values()).map(DATA.statuses()::labels))
                .allSatisfy(words -> assertThat(words.thai()).matches(".*[ก-๙].*"))
                .extracting(words -> words.in(Language.ENGLISH))
                .contains("Died");
    }

    @Test
    void aReasonIsFoundByCodeAndLabel() {
        ReasonCode poor = new ReasonCode("R09");
        assertThat(DATA.reasons().find("R09")).map(Reason::code).contains(poor);
        assertThat(DATA.reasons().find("ผู้ปกครองมีรายได้น้อย ไม่พอเพียง"))
                .map(Reason::code)
                .contains(poor);
        assertThat(DATA.reasons().find(poor)).map(Reason::group).contains("poverty");
    }

    @Test
    void theCohortOfADateIsTheOneTrackedThen() {
        assertThat(DATA.cohorts().find(LocalDate.of(2022, 5, 31)))
                .map(Cohort::id)
                .contains(new CohortId("2022"));
        assertThat(DATA.cohorts().find(LocalDate.of(2021, 11, 10))).isEmpty();
        assertThat(DATA.cohorts().find(new CohortId("2022")))
                .map(Cohort::cutOff)
                .contains(LocalDate.of(2021, 11, 10));
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvFileSource(resources = "broken-reference.csv", numLinesToSkip = 1)
    void aWrongReferenceFileIsRefusedWithFileAndLine(
            String file, String text, String by, String location, String message, @TempDir Path folder)
            throws Exception {
        Path jobs = JobsFolder.copyTo(folder);
        JobsFolder.replace(jobs.resolve("reference").resolve(file), text, by == null ? "" : by);
        assertThatThrownBy(() -> ReferenceData.load(jobs))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("reference/" + location + ": ")
                .hasMessageContaining(message)
                .hasMessageMatching("(?s).* / .*[ก-๙].*");
    }
}
