package org.bringback.intake.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.bringback.intake.StandardExport;
import org.bringback.intake.row.RowCounts;
import org.bringback.intake.row.RowOutcome;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.bringback.reference.codes.AreaId;
import org.bringback.reference.codes.LevelCode;
import org.bringback.reference.codes.ProvinceCode;
import org.bringback.reference.codes.ReasonCode;
import org.bringback.reference.codes.Sex;
import org.bringback.reference.codes.Status;
import org.bringback.thai.date.PartialDate;
import org.bringback.thai.id.IdKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

final class RowOutcomesTest {

    @TempDir
    private Path folder;

    @Test
    void aGoodRowIsTakenWithEverythingItSays() throws Exception {
        RowOutcome outcome = StandardExport.outcomes(new StandardExport().row().write(folder))
                .get(0);
        ExportRow row = row(outcome);
        assertThat(outcome.notices()).isEmpty();
        assertThat(row.personDetails().ref()).isEqualTo("R-1");
        assertThat(row.personDetails().id().kind()).isEqualTo(IdKind.NATIONAL);
        assertThat(row.personDetails().id().value()).isEqualTo("1101700207030");
        assertThat(row.personDetails().name()).isEqualTo(new PersonName("BOY", "สมชาย", "ศรีสุข"));
        assertThat(row.personDetails().sex()).isEqualTo(Sex.M);
        assertThat(row.personDetails().birth()).isEqualTo(PartialDate.ofDay(LocalDate.of(2010, 6, 15)));
        assertThat(row.personDetails().contact())
                .isEqualTo(new ContactDetails(
                        new ProvinceCode("63"), "แม่สอด", "1063000001", "สมศรี ศรีสุข", "081-234-5678"));
        assertThat(row.status()).isEqualTo(Status.FOUND_RETURNED);
        assertThat(row.statusDate()).isEqualTo(LocalDate.of(2022, 5, 20));
        assertThat(row.reason()).isEqualTo(new ReasonCode("R09"));
        assertThat(row.area()).isEqualTo(new AreaId("P6302"));
    }

    @Test
    void aTotalOrASignatureBelowTheTableIsNobodysRow() throws Exception {
        Path file = new StandardExport()
                .row()
                .cells(below("", "(นายสมศักดิ์ ตั้งใจ)", ""))
                .cells(below("", "รวม", "1 คน"))
                .cells(below("1101700207030", "รวม", ""))
                .cells(below("", "สมศรี ศรีสุข", "FOUND_RETURNED"))
                .cells(below("", "", "", "1063000001"))
                .cells(below("", "", "", "รวมไทยพัฒนา"))
                .cells(below("", "", "", "ปลัดปู"))
                .cells(below("", "(ยาย)", "ไม่พบตัว"))
                .cells(below("", "รวมนักเรียน ๑๒ คน", ""))
                .write(folder);
        List<RowOutcome> outcomes = StandardExport.outcomes(file);
        assertThat(outcomes.stream().map(one -> one.getClass().getSimpleName()))
                .containsExactly(
                        "Accepted",
                        "Blank",
                        "Blank",
                        "Rejected",
                        "Rejected",
                        "Rejected",
                        "Rejected",
                        "Rejected",
                        "Rejected",
                        "Blank");
        RowCounts counts = outcomes.stream().reduce(RowCounts.NONE, RowCounts::plus, (one, other) -> other);
        assertThat(counts).isEqualTo(new RowCounts(10, 1, 6, 0, 3));
        assertThat(outcomes)
                .filteredOn(RowOutcome.Blank.class::isInstance)
                .allSatisfy(one -> assertThat(one.notices())
                        .extracting(Notice::code)
                        .containsExactly(NoticeCode.BESIDE_THE_TABLE));
    }

    /** Its reference is no real child's among synthetic ones, its date and its office are no others. */
    @Test
    void aHeaderOnceMoreBetweenTheRowsCostsItself() throws Exception {
        StandardExport made = new StandardExport().row("person_ref", "SYN-1");
        String[] header = made.text().lines().findFirst().orElseThrow().split(",", -1);
        Path file = made.cells(header).row("person_ref", "SYN-2").write(folder);
        assertThat(StandardExport.outcomes(file))
                .extracting(one -> one.getClass().getSimpleName())
                .containsExactly("Accepted", "Blank", "Accepted");
        assertThat(StandardExport.outcomes(file).get(1).notices())
                .extracting(Notice::code)
                .containsExactly(NoticeCode.BESIDE_THE_TABLE);
        assertThat(StandardExport.check(file).refusal()).isEmpty();
    }

    /** A row of the standard layout with nothing but an ID, a guardian, a status and a school. */
    private static String[] below(String id, String guardian, String status, String... school) {
        String[] cells = new String[18];
        Arrays.fill(cells, "");
        cells[1] = id;
        cells[10] = guardian;
        cells[14] = status;
        cells[9] = school.length == 0 ? "" : school[0];
        return cells;
    }

    @ParameterizedTest(name = "{0}={1}: {3} {2}")
    @CsvFileSource(resources = "rows.csv", numLinesToSkip = 1, maxCharsPerColumn = 100_000)
    void oneOddCellHasThisOutcome(String column, String value, String code, String outcome) throws Exception {
        Path file = new StandardExport().row(column, value == null ? "" : value).write(folder);
        RowOutcome found = StandardExport.outcomes(file).get(0);
        assertThat(found.getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(found.notices())
                .extracting(notice -> notice.code().name())
                .containsExactlyElementsOf(code == null ? List.of() : List.of(code.split(" ")));
        assertThat(found.notices())
                .allSatisfy(notice -> assertThat(notice.location().row()).isEqualTo(2))
                .allSatisfy(notice -> assertThat(notice.location().column()).contains(column));
    }

    /** The class a pupil was in: offices write all sorts of things there, and no row is lost for it. */
    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "ปวช.1, L5,",
        "มัธยมศึกษาปีที่ 2, L3,",
        "-, ,",
        "มัธยม 7, , UNKNOWN_LEVEL",
        "081-234-5678, , UNKNOWN_LEVEL",
    })
    void aClassThatIsNoLevelIsReportedAndItsRowIsTaken(String word, String level, String code) throws Exception {
        RowOutcome outcome = StandardExport.outcomes(ovec(word)).get(0);
        assertThat(row(outcome).level()).isEqualTo(level == null ? null : new LevelCode(level));
        assertThat(outcome.notices())
                .extracting(notice -> notice.code().name())
                .containsExactlyElementsOf(code == null ? List.of() : List.of(code));
        assertThat(outcome.notices()).allSatisfy(notice -> {
            assertThat(notice.location().column()).contains("ระดับชั้น");
            assertThat(notice.found()).isIn("xxxxx 9", "999-999-9999");
        });
    }

    private Path ovec(String level) throws Exception {
        String text =
                "ลำดับ,สังกัด,ข้อมูล ณ วันที่,รหัสสถานศึกษา,ชื่อสถานศึกษา,จังหวัด,อำเภอ,เลขประจำตัวประชาชน,รหัสนักศึกษา,"
                        + "ชื่อ-นามสกุล,เพศ,วันเดือนปีเกิด,ระดับชั้น,ชื่อผู้ปกครอง,เบอร์โทรศัพท์,สถานะ,วันที่ปรับปรุงสถานะ,สาเหตุ\r\n"
                        + "1,สอศ.,31/05/2565,1,วิทยาลัย,ตาก,,,R-1,นายสมชาย ศรีสุข,ชาย,15 มิ.ย. 2548," + level
                        + ",,,ไม่พบตัว,20/05/2565,\r\n";
        return StandardExport.write(folder, "export-ovec-2022-05-31.csv", text, Charset.forName("x-windows-874"));
    }

    @Test
    void everythingThatIsWrongWithARowIsSaidAtOnce() throws Exception {
        Path file = new StandardExport()
                .row("status", "gone", "birth_date", "31/02/2553", "given_name", "", "province_code", "98")
                .write(folder);
        RowOutcome.Rejected rejected =
                (RowOutcome.Rejected) StandardExport.outcomes(file).get(0);
        assertThat(rejected.notices())
                .extracting(Notice::code)
                .containsExactlyInAnyOrder(
                        NoticeCode.UNKNOWN_STATUS,
                        NoticeCode.BAD_DATE,
                        NoticeCode.REQUIRED_EMPTY,
                        NoticeCode.UNKNOWN_PROVINCE);
        assertThat(rejected.cells()).contains("gone", "31/02/2553", "98");
    }

    @Test
    void aRejectedRowNamesTheKnownStatusesAndHidesPersonalValues() throws Exception {
        Path file = new StandardExport()
                .row("status", "gone", "birth_date", "31/02/2553", "national_id", "1.1017E+12")
                .write(folder);
        List<Notice> notices = StandardExport.outcomes(file).get(0).notices();
        assertThat(notices)
                .filteredOn(n -> n.code() == NoticeCode.UNKNOWN_STATUS)
                .allSatisfy(n -> {
                    assertThat(n.expected()).contains("ไม่พบตัว", "เสียชีวิต");
                    assertThat(n.found()).isEqualTo("xxxx");
                });
        assertThat(notices).noneSatisfy(n -> assertThat(n.found()).contains("2553"));
        assertThat(notices).noneSatisfy(n -> assertThat(n.found()).contains("1.1017"));
    }

    /** A word of another office's list helps to find the mistake; anything else may be a name. */
    @ParameterizedTest
    @CsvSource({
        "สมชาย, xxxxx",
        "Somchai Srisuk, xxxxxxx xxxxxx",
        "202, 202",
        "2553, 9999",
        "903, 903",
    })
    void anUnknownStatusIsShownOnlyWhereItCannotBeAName(String word, String shown) throws Exception {
        Path file = new StandardExport().row("status", word).write(folder);
        assertThat(StandardExport.outcomes(file).get(0).notices())
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.code()).isEqualTo(NoticeCode.UNKNOWN_STATUS);
                    assertThat(notice.found()).isEqualTo(shown);
                });
    }

    @Test
    void aStatusIsRefusedOnAListOrDayThatDoesNotKnowIt() throws Exception {
        String text = new StandardExport().row("status", "FORWARDED").text();
        assertThat(codes("export-opec-2022-09-23.csv", text)).containsExactly(NoticeCode.STATUS_NOT_USED);
        assertThat(codes("export-nfe-disabled-2022-05-31.csv", text)).containsExactly(NoticeCode.STATUS_NOT_USED);
        assertThat(codes("export-nfe-disabled-2022-09-23.csv", text)).isEmpty();
    }

    private List<NoticeCode> codes(String name, String text) throws Exception {
        return StandardExport.outcomes(StandardExport.write(folder, name, text)).get(0).notices().stream()
                .map(Notice::code)
                .toList();
    }

    @Test
    void aRowOfTheWrongShapeIsRejectedForThatAlone() throws Exception {
        Path file = new StandardExport().row().cells("R-2", "too", "few").write(folder);
        List<RowOutcome> outcomes = StandardExport.outcomes(file);
        assertThat(outcomes.get(0)).isInstanceOf(RowOutcome.Accepted.class);
        assertThat(outcomes.get(1).notices()).singleElement().satisfies(notice -> {
            assertThat(notice.code()).isEqualTo(NoticeCode.ROW_SHAPE);
            assertThat(notice.expected()).isEqualTo("18");
            assertThat(notice.found()).isEqualTo("3");
        });
    }

    @Test
    void blankRowsAreCountedAndChangeNothing() throws Exception {
        Path file = new StandardExport().row().cells("").cells(" ", " ").row().write(folder);
        assertThat(StandardExport.check(file).counts()).isEqualTo(new RowCounts(4, 2, 0, 0, 2));
    }

    @Test
    void aNulCostsItsRow() throws Exception {
        Path file = new StandardExport().row("phone", "081\u0007").row().write(folder);
        assertThat(StandardExport.outcomes(file).get(0).notices())
                .extracting(Notice::code)
                .containsExactly(NoticeCode.CONTROL_CHARACTER);
    }

    @Test
    void twoMegabytesInOneCellCostTheRowOnly() throws Exception {
        Path file = new StandardExport()
                .row("district", "ก".repeat(1_000_000))
                .row()
                .write(folder);
        List<RowOutcome> outcomes = StandardExport.outcomes(file);
        assertThat(outcomes.get(0).notices()).extracting(Notice::code).containsExactly(NoticeCode.CELL_TOO_LONG);
        assertThat(outcomes.get(1)).isInstanceOf(RowOutcome.Accepted.class);
    }

    @Test
    void theHashTellsContentsApartAndNotPlaces() throws Exception {
        Path file = new StandardExport()
                .row()
                .row("district", "แม่ระมาด")
                .row("given_name", "สมชาย\u200B", "title", "เด็กชาย", "province_code", "ตาก")
                .row("given_name", "สมชายศรี", "family_name", "สุข")
                .write(folder);
        List<Long> hashes = StandardExport.outcomes(file).stream()
                .map(outcome -> row(outcome).hash())
                .toList();
        assertThat(hashes.get(2)).isEqualTo(hashes.get(0));
        assertThat(hashes.get(1)).isNotEqualTo(hashes.get(0));
        assertThat(hashes.get(3)).isNotEqualTo(hashes.get(0));
        assertThat(hashes.get(0)).as("stays the same from release to release").isEqualTo(HASH_OF_THE_GOOD_ROW);
    }

    private static final long HASH_OF_THE_GOOD_ROW = 6006659298140706123L;

    private static ExportRow row(RowOutcome outcome) {
        return (ExportRow) ((RowOutcome.Accepted) outcome).row();
    }
}
