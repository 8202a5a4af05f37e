package org.bringback.intake.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.bringback.intake.RealReferenceContext;
import org.bringback.notice.NoticeCode;
import org.bringback.notice.ProvokedNotices;
import org.bringback.source.refusal.RefusedFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

final class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "export-obec-2022-05-31.xlsx, EXPORT, obec",
        "export-nfe-disabled-2022-05-31.txt, EXPORT, nfe-disabled",
        "export-nfe-2022-05-31-corrected-2.csv, EXPORT, nfe",
        "export-bse-2022-05-31-ฉบับแก้ไข.xls, EXPORT, bse",
        "register-all-2022-05-31.csv.gz, REGISTER, all",
        "register-opec-2022-05-31.csv, REGISTER, opec",
        "control-all-2022-05-31.csv, CONTROL, all",
        "worklist-ovec-2022-05-31.xlsx, WORKLIST, ovec",
        "answer-ovec-2022-05-31.xlsx, ANSWER, ovec"
    })
    void aNameSaysKindListAndDate(String name, String kind, String list) throws Exception {
        FileName parsed = FileName.parse(name, RealReferenceContext.REAL.agencies());
        assertThat(parsed.kind().code()).isEqualTo(kind);
        assertThat(parsed.listWord()).isEqualTo(list);
        assertThat(parsed.asOf()).isEqualTo(LocalDate.of(2022, 5, 31));
        assertThat(parsed.name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "obec.xlsx, UNKNOWN_NAME",
        "export-obec.xlsx, MISNAMED",
        "export-obec-2022-02-30.xlsx, MISNAMED",
        "export-obec-31-05-2022.xlsx, MISNAMED",
        "export-obec-2022-05-31, UNKNOWN_NAME",
        "report-obec-2022-05-31.csv, UNKNOWN_NAME",
        "EXPORT-obec-2022-05-31.csv, MISNAMED",
        "~$export obec 2022-05-31.xlsx, UNKNOWN_NAME",
        "export obec 2022-05-31.docx, UNKNOWN_NAME",
        "export-dla-2022-05-31.csv, UNKNOWN_LIST",
        "export-all-2022-05-31.csv, UNKNOWN_LIST",
        "register-onab-2022-05-31.csv, UNKNOWN_LIST",
        "programme-elephants-2022-05-31.csv, UNKNOWN_PROGRAMME"
    })
    void anotherNameIsRefused(String name, NoticeCode code) {
        assertThatThrownBy(() -> FileName.parse(name, RealReferenceContext.REAL.agencies()))
                .isInstanceOfSatisfying(
                        RefusedFileException.class,
                        e -> assertThat(ProvokedNotices.seen(e.notice()).code()).isEqualTo(code));
    }

    @Test
    void anUnknownListIsToldTheKnownOnes() {
        assertThatThrownBy(() -> FileName.parse("export-dla-2022-05-31.csv", RealReferenceContext.REAL.agencies()))
                .isInstanceOfSatisfying(
                        RefusedFileException.class,
                        e -> assertThat(e.notice().text().english())
                                .isEqualTo(
                                        "There is no list dla; known are obec, ovec, nfe, opec, bse, nfe-disabled. Correct the"
                                                + " file's name; a new list is described first: bin/bringback list new drafts that"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "advance | advance-children, advance-incidents, advance-rosters.",
                "advance-roster | advance-children, advance-incidents, advance-rosters.",
                "elephants-visits | advance-children, advance-incidents, advance-rosters, area-based-education-children,"
            })
    void aFileOfAProgrammeNobodyDescribedIsToldWhatThereIsAndHowToDescribeIt(String word, String known) {
        assertThatThrownBy(() ->
                        FileName.parse("programme-" + word + "-2022-05-31.csv", RealReferenceContext.REAL.agencies()))
                .isInstanceOfSatisfying(
                        RefusedFileException.class,
                        e -> assertThat(ProvokedNotices.seen(e.notice()).text().english())
                                .startsWith("There is no programme with a table " + word + "; known are " + known)
                                .contains("bin/bringback programme new"));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "misnamed.csv", numLinesToSkip = 1)
    void aNameThatNearlyFollowsThePatternIsToldTheRightOne(String name, String right) {
        assertThatThrownBy(() -> FileName.parse(name, RealReferenceContext.REAL.agencies()))
                .isInstanceOfSatisfying(
                        RefusedFileException.class,
                        e -> assertThat(ProvokedNotices.seen(e.notice()).code() + " "
                                        + e.notice().expected())
                                .isEqualTo(right == null ? "UNKNOWN_NAME " + SHAPE : "MISNAMED " + right));
    }

    private static final String SHAPE = "<kind>-<list>-<YYYY-MM-DD>[-anything].<ext>";
}
