package org.bringback.intake.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bringback.intake.RealReferenceContext;
import org.bringback.intake.StandardExport;
import org.bringback.intake.inbox.FileContent;
import org.bringback.intake.row.RowCounts;
import org.bringback.intake.row.RowOutcome;
import org.bringback.intake.row.RowPosition;
import org.bringback.intake.submission.FileName;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.bringback.reference.agency.Column;
import org.bringback.reference.agency.ListId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are refused as a whole, and those that only look as if they should be. */
final class RefusedFilesTest {

    private static final Charset WINDOWS_874 = Charset.forName("x-windows-874");
    private static final List<String> OVEC_ROW = List.of(
            "1",
            "สอศ.",
            "31/05/2565",
            "1310",
            "วิทยาลัย",
            "ตาก",
            "แม่สอด",
            "1-1017-00207-03-0",
            "R-1",
            "นายสมชาย ศรีสุข",
            "ชาย",
            "15 มิ.ย. 2553",
            "ปวช.1",
            "-",
            "-",
            "ไม่พบตัว",
            "15/05/2565",
            "");

    @TempDir
    private Path folder;

    @Test
    void aFileWithHeadersOnlyIsRefused() throws Exception {
        assertThat(refusal(new StandardExport().write(folder)).code()).isEqualTo(NoticeCode.HEADER_ONLY);
        assertThat(refusal(new StandardExport().cells(" ", "").write(folder)).code())
                .isEqualTo(NoticeCode.HEADER_ONLY);
    }

    @Test
    void aFileOfBlankLinesIsEmpty() throws Exception {
        Path file = StandardExport.write(folder, "export-obec-2022-05-31.csv", "\n \n\n");
        assertThat(refusal(file).code()).isEqualTo(NoticeCode.EMPTY_FILE);
    }

    @Test
    void aRenamedColumnIsNamedBesideThoseNotUnderstood() throws Exception {
        Notice notice = refusal(standard(text -> text.replaceFirst("birth_date", "dob")));
        assertThat(notice.code()).isEqualTo(NoticeCode.MISSING_COLUMN);
        assertThat(notice.expected()).isEqualTo("birth_date");
        assertThat(notice.found()).isEqualTo("dob");
        assertThat(notice.location().row()).isEqualTo(1);
    }

    /** Where all columns are missing, their names would hide what to do. */
    @Test
    void aFileOfNothingButATotalIsToldTheFirstHeadersOnly() throws Exception {
        Notice notice = refusal(standard(text -> "รวม,,,,,,,,,,,,,60,,,,\n"));
        assertThat(notice.code()).isEqualTo(NoticeCode.MISSING_COLUMN);
        assertThat(notice.expected()).matches("person_ref, national_id, given_name, … \\([0-9]+\\)");
    }

    @Test
    void theSameHeaderTwiceIsRefused() throws Exception {
        Notice notice = refusal(standard(text -> text.replaceFirst("phone", "status")));
        assertThat(notice.code()).isEqualTo(NoticeCode.DUPLICATE_COLUMN);
        assertThat(notice.found()).isEqualTo("status");
    }

    @Test
    void aMovedColumnIsFoundAndReported() throws Exception {
        Path file = standard(text -> text.replaceFirst("district,school_code", "school_code,district"));
        CheckReport report = StandardExport.check(file);
        assertThat(report.refusal()).isEmpty();
        assertThat(report.counts().accepted()).isEqualTo(1);
        assertThat(report.noticeCounts()).isEqualTo(Map.of(NoticeCode.COLUMN_MOVED, 2L));
        assertThat(report.notices().get(0).text().english())
                .isEqualTo("The column has moved from place 9 to 10; found by its header");
    }

    @Test
    void anotherOrderOfAllColumnsIsSaidOnce() throws Exception {
        Path file = standard(text -> Arrays.stream(text.split("\n"))
                .map(line -> line.replaceFirst("([^,]*),([^,]*),([^,]*),([^,]*),", "$4,$3,$2,$1,") + "\n")
                .collect(Collectors.joining()));
        CheckReport report = StandardExport.check(file);
        assertThat(report.counts().accepted()).isEqualTo(1);
        assertThat(report.noticeCounts()).isEqualTo(Map.of(NoticeCode.COLUMNS_MOVED, 1L));
        assertThat(report.notices().get(0).text().english())
                .isEqualTo("Columns stand in another order than agreed, 4 of them; found by their headers");
    }

    @Test
    void theStandardLayoutWithoutTheRegistersColumnsIsAsAgreedWhateverTheListsOwnFilesLookLike() throws Exception {
        String text = new StandardExport().row().text().replace("enrolled_list,enrolled_on,", "");
        String export = text.replace("081-234-5678,,,", "081-234-5678,");
        for (String list : List.of("nfe-disabled", "ovec", "bse")) {
            Path file = StandardExport.write(folder, "export-" + list + "-2022-05-31.csv", export);
            CheckReport report = StandardExport.check(file);
            assertThat(report.counts().accepted()).as(list).isEqualTo(1);
            assertThat(report.notices()).as(list).isEmpty();
        }
    }

    @Test
    void anotherOfficesExportIsRefused() throws Exception {
        Notice notice = refusal(text("export-nfe-2022-05-31.csv", "ovec", OVEC_ROW, StandardCharsets.UTF_8));
        assertThat(notice.code()).isEqualTo(NoticeCode.FOREIGN_EXPORT);
        assertThat(notice.expected()).isEqualTo("nfe");
        assertThat(notice.found()).isEqualTo("ovec");
    }

    @Test
    void anOfficeAndADateInEveryRowAreTaken() throws Exception {
        assertThat(StandardExport.check(ovec(OVEC_ROW)).counts()).isEqualTo(new RowCounts(1, 1, 0, 0, 0));
    }

    @Test
    void anotherOfficeInARowRefusesTheFile() throws Exception {
        Notice notice = refusal(ovec(with(OVEC_ROW, 1, "สช.")));
        assertThat(notice.code()).isEqualTo(NoticeCode.FOREIGN_EXPORT);
        assertThat(notice.found()).isEqualTo("opec");
        assertThat(notice.location().column()).contains("สังกัด");
    }

    @Test
    void anotherDateInARowRefusesTheFile() throws Exception {
        Notice notice = refusal(ovec(with(OVEC_ROW, 2, "23/09/2565")));
        assertThat(notice.code()).isEqualTo(NoticeCode.DATE_CONTRADICTS_NAME);
        assertThat(notice.expected()).isEqualTo("2022-05-31");
        assertThat(notice.found()).isEqualTo("2022-09-23");
    }

    @Test
    void aTotalRowOrATitleRowCostsItselfWhateverStandsWhereTheDateBelongs() throws Exception {
        String rows = lines(
                headers("ovec"),
                OVEC_ROW,
                List.of("", "จังหวัดตาก", "ข้อมูล ณ วันที่ 31 พ.ค. 2564"),
                with(OVEC_ROW, 2, "ปัจจุบัน"),
                List.of("รวม", "รวมทั้งสิ้น", "รวม 2 ราย"));
        Path file = StandardExport.write(folder, "export-ovec-2022-05-31.csv", rows, WINDOWS_874);
        assertThat(StandardExport.check(file).refusal()).isEmpty();
        assertThat(StandardExport.check(file).counts()).isEqualTo(new RowCounts(4, 2, 0, 0, 2));
    }

    @Test
    void aTotalRowIsNoRealRowAmongSyntheticOnes() throws Exception {
        Path file = new StandardExport()
                .row("person_ref", "SYN-1")
                .row("person_ref", "รวม 1 ราย", "given_name", "", "status", "")
                .write(folder);
        assertThat(StandardExport.check(file).counts()).isEqualTo(new RowCounts(2, 1, 1, 0, 0));
    }

    @Test
    void aHeaderInAnotherRowIsNamedWithTheSettingToChange() throws Exception {
        String rows = lines(List.of("รายงาน"), List.of(""), headers("ovec"), OVEC_ROW);
        Notice notice = refusal(StandardExport.write(folder, "export-ovec-2022-05-31.csv", rows, WINDOWS_874));
        assertThat(notice.code()).isEqualTo(NoticeCode.HEADER_ELSEWHERE);
        assertThat(notice.location().row()).isEqualTo(3);
        assertThat(notice.text().english())
                .contains("in row 3,", "header-row: 1 (ovec.yaml)", "the setting to header-row: 3");
        assertThat(notice.text().thai()).contains("แถวที่ 3 ", "header-row: 1 (ovec.yaml)", "เป็น header-row: 3");
    }

    /** As many cells a line as the longest has. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    private static String lines(List<String>... rows) {
        int width = Arrays.stream(rows).mapToInt(List::size).max().orElseThrow();
        return Arrays.stream(rows)
                .map(row -> String.join(",", row) + ",".repeat(width - row.size()) + "\r\n")
                .collect(Collectors.joining());
    }

    @Test
    void syntheticAndRealRowsInOneFileRefuseIt() throws Exception {
        Path file = new StandardExport()
                .row("person_ref", "SYN-1")
                .row("person_ref", "R-2")
                .write(folder);
        CheckReport report = StandardExport.check(file);
        assertThat(report.refusal()).map(Notice::code).contains(NoticeCode.SYNTHETIC_MIX);
        assertThat(report.counts().seen()).isEqualTo(1);
    }

    @Test
    void aSyntheticFileMayNotJoinAStateOfRealRows() throws Exception {
        Path file = new StandardExport().cells("").row("person_ref", "SYN-1").write(folder);
        FileName name = StandardExport.name(file);
        try (SubmissionFileReader reader = SubmissionFileReader.open(file, name, RealReferenceContext.REAL)) {
            FileContent content = new FileContent(1, Optional.empty(), reader.synthetic(), Optional.empty());
            assertThat(content.mixedWith(Optional.of(false), name))
                    .map(Notice::code)
                    .contains(NoticeCode.SYNTHETIC_MIX);
            assertThat(content.mixedWith(Optional.of(true), name)).isEmpty();
            assertThat(content.mixedWith(Optional.empty(), name)).isEmpty();
        }
    }

    @Test
    void readingGoesOnBehindRowsThatAreStoredAlready() throws Exception {
        Path file =
                new StandardExport().row().cells("").row("person_ref", "R-3").write(folder);
        try (SubmissionFileReader reader =
                SubmissionFileReader.open(file, StandardExport.name(file), RealReferenceContext.REAL)) {
            reader.skip(2);
            assertThat(reader.next())
                    .isNotNull()
                    .satisfies(
                            row -> assertThat(row.at()).isEqualTo(new RowPosition(3, java.util.Optional.empty(), 4)));
            assertThat(reader.next()).isNull();
            assertThat(reader.seen()).isEqualTo(3);
        }
    }

    @Test
    void controlFiguresAreReadAsPrinted() throws Exception {
        Path file = StandardExport.write(
                folder,
                "control-all-2022-09-23.csv",
                "list,status,as_of,persons,percent,change,remark_persons\n"
                        + "obec,NOT_FOUND,2022-09-23,373,1.330,-55,\nobec,TOTAL,2022-09-23,\"28,134\",100,,\n"
                        + "dla,TOTAL,2022-09-23,1,,,\nobec,TOTAL,2022-09-23,many,,,\n");
        List<RowOutcome> outcomes = StandardExport.outcomes(file);
        ControlRow first = (ControlRow) ((RowOutcome.Accepted) outcomes.get(0)).row();
        assertThat(first.percent()).isEqualTo("1.330");
        assertThat(first.change()).isEqualTo(-55);
        assertThat(((ControlRow) ((RowOutcome.Accepted) outcomes.get(1)).row()).persons())
                .isEqualTo(28134);
        assertThat(outcomes.get(2).notices()).extracting(Notice::code).containsExactly(NoticeCode.NO_SUCH_LIST);
        assertThat(outcomes.get(3).notices()).extracting(Notice::code).containsExactly(NoticeCode.BAD_NUMBER);
    }

    @Test
    void anotherEncodingAndSeparatorThanAgreedAreReadWithAWarning() throws Exception {
        Path file = text("export-ovec-2022-05-31.csv", "ovec", OVEC_ROW, StandardCharsets.UTF_8);
        assertThat(StandardExport.check(file).noticeCounts()).containsOnlyKeys(NoticeCode.ENCODING_DIFFERS);
        Path semicolons = standard(text -> text.replace(',', ';'));
        assertThat(StandardExport.check(semicolons).counts().accepted()).isEqualTo(1);
        assertThat(StandardExport.check(semicolons).noticeCounts()).containsOnlyKeys(NoticeCode.SEPARATOR_DIFFERS);

        // the office's own layout is in windows-874, the one that the file follows is not
        Path standard = StandardExport.write(
                folder,
                "export-ovec-2022-05-31.csv",
                new StandardExport().row().text().replace(',', ';'),
                StandardCharsets.UTF_16);
        assertThat(StandardExport.check(standard).notices())
                .extracting(notice -> notice.code() + " " + notice.expected() + " " + notice.found())
                .contains("ENCODING_DIFFERS UTF-8 UTF-16", "SEPARATOR_DIFFERS , ;");
    }

    static Notice refusal(Path file) {
        return StandardExport.check(file).refusal().orElseThrow();
    }

    private Path standard(java.util.function.UnaryOperator<String> change) throws IOException {
        String text = change.apply(new StandardExport().row().text());
        return StandardExport.write(folder, "export-obec-2022-05-31.csv", text);
    }

    private Path ovec(List<String> row) throws IOException {
        return text("export-ovec-2022-05-31.csv", "ovec", row, WINDOWS_874);
    }

    private Path text(String name, String layout, List<String> row, Charset charset) throws IOException {
        String text = String.join(",", headers(layout)) + "\r\n" + String.join(",", row) + "\r\n";
        return StandardExport.write(folder, name, text, charset);
    }

    static List<String> headers(String list) {
        return RealReferenceContext.REAL
                .agencies()
                .get(new ListId(list))
                .layout(LocalDate.of(2022, 5, 31))
                .columns()
                .stream()
                .map(Column::header)
                .toList();
    }

    private static List<String> with(List<String> row, int index, String value) {
        List<String> changed = new ArrayList<>(row);
        changed.set(index, value);
        return changed;
    }
}
