package org.bringback.tools.samples;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bringback.notice.NoticeCode;
import org.bringback.samples.SyntheticPopulation;
import org.bringback.samples.country.OfficeList;
import org.bringback.samples.file.DelimitedTextWriter;

/** Text files of the list nfe (and one of ovec) with one thing wrong in each. */
final class MalformedTextFiles {

    private static final String NAME = "export-nfe-2022-05-31";
    private static final String STATUS = "สถานะการติดตาม";
    private static final String STATUS_DATE = "ณ วันที่";
    private static final String LEVEL = "ระดับชั้น";
    private static final String BIRTH = "วดป.เกิด";
    private static final String GUARDIAN = "ผู้ปกครอง";

    private final SampleTable table;
    private final SampleTable ovec;

    MalformedTextFiles(SyntheticPopulation population) {
        table = SampleTable.of(population, OfficeList.NFE);
        ovec = SampleTable.of(population, OfficeList.OVEC);
    }

    List<MalformedFile> all() throws IOException {
        return List.of(
                MalformedFile.file(path("empty-file"), new byte[0], NoticeCode.EMPTY_FILE),
                MalformedFile.file(path("header-only"), bytes(table.head()), NoticeCode.HEADER_ONLY),
                MalformedFile.file(path("missing-column"), bytes(table.without(STATUS)), NoticeCode.MISSING_COLUMN),
                MalformedFile.file(
                        path("renamed-column"),
                        bytes(table.renamed(STATUS, "ผลครั้งสุดท้าย")),
                        NoticeCode.MISSING_COLUMN),
                MalformedFile.file(path("moved-column"), bytes(table.lastTwoSwapped()), NoticeCode.COLUMN_MOVED),
                MalformedFile.file(path("header-twice"), bytes(table.twice(STATUS)), NoticeCode.DUPLICATE_COLUMN),
                MalformedFile.file(path("garbage-bytes"), garbage(), NoticeCode.WRONG_ENCODING),
                MalformedFile.file(path("encoded-twice"), encodedTwice(), NoticeCode.WRONG_ENCODING),
                MalformedFile.file(path("utf-16-without-mark"), utf16(), NoticeCode.ENCODING_DIFFERS),
                row("nul-character", GUARDIAN, "สม\0ชาย", NoticeCode.CONTROL_CHARACTER),
                row("unknown-status", STATUS, "Gone fishing", NoticeCode.UNKNOWN_STATUS),
                row("status-not-used", STATUS, "Tracking to other agencies (MSDHS.)", NoticeCode.STATUS_NOT_USED),
                row("date-in-future", STATUS_DATE, "01/06/65", NoticeCode.DATE_IN_FUTURE),
                row("date-before-1900", BIRTH, "15/06/2440", NoticeCode.DATE_TOO_EARLY),
                row("leap-day-of-common-year", BIRTH, "29/02/2565", NoticeCode.BAD_DATE),
                unknownLevel(),
                MalformedFile.file(
                        path("other-office"),
                        ovec.bytes(DelimitedTextWriter.Format.WINDOWS_874),
                        NoticeCode.FOREIGN_EXPORT),
                MalformedFile.file(
                        "date-contradicts-name/export-ovec-2022-09-23.csv",
                        ovec.bytes(DelimitedTextWriter.Format.WINDOWS_874),
                        NoticeCode.DATE_CONTRADICTS_NAME),
                MalformedFile.file(claim("a"), bytes(table), NoticeCode.COMPETING_EXPORTS),
                MalformedFile.file(
                        claim("b"), bytes(table.with(1, GUARDIAN, "สมชาย ศรีสุข")), NoticeCode.COMPETING_EXPORTS),
                MalformedFile.fine(
                        "still-being-written/" + NAME + ".csv.part", bytes(table), MalformedFile.Outcome.IGNORED),
                MalformedFile.fine(path("newlines-and-quotes"), quoted(), MalformedFile.Outcome.ACCEPTED));
    }

    private static String path(String folder) {
        return folder + "/" + NAME + ".csv";
    }

    private static String claim(String suffix) {
        return "two-claims/" + NAME + "-" + suffix + ".csv";
    }

    private static byte[] bytes(SampleTable any) throws IOException {
        return any.bytes(DelimitedTextWriter.Format.UTF_8_MARKED);
    }

    /** The fault stands in the third data row, which is the fourth row of the file. */
    private MalformedFile row(String folder, String column, String value, NoticeCode code) throws IOException {
        return MalformedFile.row(path(folder), bytes(table.with(3, column, value)), code, 4);
    }

    private MalformedFile unknownLevel() throws IOException {
        byte[] bytes = ovec.with(3, LEVEL, "มัธยม 7").bytes(DelimitedTextWriter.Format.WINDOWS_874);
        return MalformedFile.row("unknown-level/export-ovec-2022-05-31.csv", bytes, NoticeCode.UNKNOWN_LEVEL, 4);
    }

    /** Good data: a quoted cell may run over lines and hold quotes and commas. */
    private byte[] quoted() throws IOException {
        return bytes(table.with(2, GUARDIAN, "สมชาย \"ชาย\" ศรีสุข,\nลุงของเด็ก"));
    }

    /** Among Thai letters bytes that neither UTF-8 nor the Thai code page has. */
    private byte[] garbage() throws IOException {
        byte[] bytes = table.bytes(DelimitedTextWriter.Format.WINDOWS_874);
        for (int i = 40; i < bytes.length; i += 50) {
            bytes[i] = (byte) 0xFD;
        }
        return bytes;
    }

    /** UTF-8 that a program took for the Thai code page and saved as UTF-8 once more. */
    private byte[] encodedTwice() throws IOException {
        byte[] once = table.bytes(DelimitedTextWriter.Format.UTF_8);
        return new String(once, Charset.forName("x-windows-874")).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] utf16() throws IOException {
        return table.bytes(new DelimitedTextWriter.Format(StandardCharsets.UTF_16LE, false, ',', "\n"));
    }
}
