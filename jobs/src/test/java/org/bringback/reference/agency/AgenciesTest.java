package org.bringback.reference.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.codes.Status;
import org.bringback.reference.file.ConfigurationException;
import org.bringback.text.BilingualText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

final class AgenciesTest {

    private static final LocalDate MAY_2022 = LocalDate.of(2022, 5, 31);
    private static final ReferenceData REFERENCE = ReferenceData.load(JobsFolder.real());
    private static final Agencies AGENCIES = Agencies.load(JobsFolder.real(), REFERENCE.statuses());

    @Test
    void theSixListsComeInPublishedOrder() {
        assertThat(AGENCIES.list())
                .extracting(agency -> agency.list().value())
                .containsExactly("obec", "ovec", "nfe", "opec", "bse", "nfe-disabled");
    }

    @ParameterizedTest
    @CsvSource({
        "obec, ALL, 2, สพฐ., OBEC, 40, 2",
        "ovec, ALL, 2, สอศ., OVEC, 18, 1",
        "nfe, ALL, 2, กศน., NFE, 15, 1",
        "opec, LIVING, 2, สช., OPEC, 17, 3",
        "bse, ALL, 2, สศศ., BSE, 15, 2",
        "nfe-disabled, ALL, 1, กศน. (คนพิการ), NFE (disabled), 14, 1"
    })
    void eachListLoadsAsItIsPublished(
            String list, PercentBase base, int decimals, String thai, String english, int columns, int headerRow) {
        Agency agency = AGENCIES.get(new ListId(list));
        assertThat(agency.base()).isEqualTo(base);
        assertThat(agency.decimals()).isEqualTo(decimals);
        assertThat(agency.abbreviation(MAY_2022)).isEqualTo(new BilingualText(thai, english));
        assertThat(agency.layout(MAY_2022).columns()).hasSize(columns);
        assertThat(agency.layout(MAY_2022).headerRow()).isEqualTo(headerRow);
        assertThat(agency.maxSetAsidePercent()).isEqualTo(10);
        assertThat(agency.recipients()).isEmpty();
    }

    @Test
    void anOfficeIsCalledWhatItWasCalledOnThatDay() {
        Agency nfe = AGENCIES.get(new ListId("nfe"));
        assertThat(nfe.office(LocalDate.of(2023, 5, 18)).english())
                .isEqualTo("Office of the Non-Formal and Informal Education");
        assertThat(nfe.office(LocalDate.of(2023, 5, 19)).english()).isEqualTo("Department of Learning Encouragement");
        assertThat(nfe.abbreviation(LocalDate.of(2024, 1, 1)).thai()).isEqualTo("สกร.");
    }

    @Test
    void forwardingDidNotExistInMay2022() {
        Agency disabled = AGENCIES.get(new ListId("nfe-disabled"));
        assertThat(disabled.uses(Status.FORWARDED, MAY_2022)).isFalse();
        assertThat(disabled.uses(Status.FORWARDED, LocalDate.of(2022, 6, 1))).isTrue();
        assertThat(disabled.uses(Status.DIED, MAY_2022)).isTrue();
        assertThat(AGENCIES.get(new ListId("obec")).uses(Status.FORWARDED, LocalDate.of(2022, 9, 23)))
                .isFalse();
    }

    @Test
    void thePupilRegisterHasOneHeaderTwice() {
        Layout obec = AGENCIES.get(new ListId("obec")).layout(MAY_2022);
        assertThat(obec.columns().get(2).header())
                .isEqualTo(obec.columns().get(5).header());
        assertThat(obec.columns().get(2).field()).contains(Field.ID);
        assertThat(obec.columns().get(5).field()).contains(Field.PERSON_REF);
        assertThat(obec.columns().stream().filter(Column::sensitive).map(Column::header))
                .contains("ศาสนา", "เชื้อชาติ", "กลุ่มเลือด");
    }

    @Test
    void anOfficeMayNameItsFilesItsOwnWay(@TempDir Path folder) throws Exception {
        Path jobs = JobsFolder.copyTo(folder);
        JobsFolder.replace(jobs.resolve("agencies/obec.yaml"), "gate:", "inbox: ['รายงาน-สพฐ-<date>*.xlsx']\ngate:");
        Agency obec = Agencies.load(jobs, REFERENCE.statuses()).get(new ListId("obec"));
        FileNamePattern name = obec.fileNamePatterns().get(0);
        assertThat(name.find("รายงาน-สพฐ-2022-05-31-v2.xlsx")).contains(MAY_2022);
        assertThat(name.find("รายงาน-สพฐ-2022-13-31.xlsx")).isEmpty();
        assertThat(name.find("รายงาน-สอศ-2022-05-31.xlsx")).isEmpty();
    }

    /** Such a name could hold another list's usual one with a date of its own, which nobody writes. */
    @Test
    void anOfficesOwnNamesMayBeginWithAnything(@TempDir Path folder) throws Exception {
        Path jobs = JobsFolder.copyTo(folder);
        JobsFolder.replace(jobs.resolve("agencies/obec.yaml"), "gate:", "inbox: ['*สพฐ*<date>*.xlsx']\ngate:");
        Agency obec = Agencies.load(jobs, REFERENCE.statuses()).get(new ListId("obec"));
        assertThat(obec.fileNamePatterns().get(0).find("ส่งใหม่ สพฐ 2022-05-31.xlsx"))
                .contains(MAY_2022);
    }

    @Test
    void anOfficesOwnWordMayNotContradictThePublishedOnes(@TempDir Path folder) throws Exception {
        Path jobs = JobsFolder.copyTo(folder);
        JobsFolder.replace(jobs.resolve("agencies/opec.yaml"), "    205: DIED", "    เสียชีวิต: NOT_FOUND");
        assertThatThrownBy(() -> Agencies.load(jobs, REFERENCE.statuses()))
                .hasMessageContaining("the word already means DIED");
    }

    @ParameterizedTest(name = "{0}:{1}: {4}")
    @CsvFileSource(resources = "broken-agencies.csv", numLinesToSkip = 1)
    void aWrongYamlIsRefusedWithFileAndLine(
            String file, int line, String text, String by, String message, @TempDir Path folder) throws Exception {
        Path jobs = JobsFolder.copyTo(folder);
        JobsFolder.replace(jobs.resolve("agencies").resolve(file), text, by == null ? "" : by);
        assertThatThrownBy(() -> Agencies.load(jobs, REFERENCE.statuses()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("agencies/" + file + ":" + line + ": ")
                .hasMessageContaining(message)
                .hasMessageMatching("(?s).* / .*[ก-๙].*");
    }
}
