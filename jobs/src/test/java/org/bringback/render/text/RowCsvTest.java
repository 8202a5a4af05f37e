package org.bringback.render.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.opencsv.CSVReader;
import com.opencsv.exceptions.CsvException;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bringback.intake.RealReferenceContext;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.codes.Status;
import org.bringback.status.evidence.EvidenceWords;
import org.bringback.status.evidence.RegisterContradiction;
import org.bringback.status.evidence.RegisterEvidence;
import org.bringback.table.drilldown.CaseRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of cases and of evidence as CSV, and the rules for every cell of them. */
class RowCsvTest {

    private static final ListId LIST = new ListId("obec");

    /** A cell in brackets, and how it stands in the file. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[a] | [a]",
                "[] | []",
                "[a,b] | [\"a,b\"]",
                "[a\"b] | [\"a\"\"b\"]",
                "[=1+1] | ['=1+1]",
                "[@a,b] | [\"'@a,b\"]",
                "[-5] | [-5]",
                "[+1,234.5%] | [\"+1,234.5%\"]",
                "[-a] | ['-a]",
                "[ก ข] | [ก ข]"
            })
    void aCellIsQuotedWhereItMustAndNeverComputed(String cell, String written) throws IOException {
        StringBuilder out = new StringBuilder();
        new CsvWriter(out).row(List.of(inner(cell), "x"));

        assertThat(out).hasToString(inner(written) + ",x\r\n");
    }

    @Test
    void aLineEndInACellStaysInItsCell() throws IOException {
        StringBuilder out = new StringBuilder();
        new CsvWriter(out).row(List.of("a\nb", "c\rd", "e"));

        assertThat(out).hasToString("\"a\nb\",\"c\rd\",e\r\n");
        StringBuilder marked = new StringBuilder();
        CsvWriter.forSpreadsheets(marked).row(List.of("ก"));
        assertThat(marked).hasToString("\uFEFFก\r\n");
    }

    @Test
    void aCaseRowHidesWhatNamesAPerson() throws IOException, CsvException {
        CaseRow full = row("1101700203451", Optional.of(LocalDate.of(2010, 2, 3)), true, CaseRow.Because.ONLY_ROW);
        CaseRow bare = row("", Optional.empty(), false, CaseRow.Because.SAME_ON_ANOTHER_LIST);
        StringBuilder masked = new StringBuilder();
        CaseRowCsv csv = new CaseRowCsv(masked, text -> text.isEmpty() ? "" : "*", UnaryOperator.identity());
        csv.row(full);
        csv.row(bare);
        StringBuilder open = new StringBuilder();
        new CaseRowCsv(open, UnaryOperator.identity(), UnaryOperator.identity()).row(full);

        List<String[]> rows = read(masked);
        assertThat(String.join(",", rows.get(0)))
                .isEqualTo("list,person,status,status_date,file,sheet,line,counts,because,rows,id,name,birth_date");
        assertThat(String.join("|", rows.get(1)))
                .isEqualTo("obec|77|DIED|2010-02-03|a.xlsx|แผ่น 1|12|yes|only row|3|*|*|*");
        assertThat(String.join("|", rows.get(2)))
                .isEqualTo("obec|77|DIED||a.xlsx|แผ่น 1|12|no|same on another list|3||*|");
        assertThat(masked.toString()).doesNotContain("1101700203451", "สมชาย");
        assertThat(String.join("|", read(open).get(1))).endsWith("|1101700203451|สมชาย ใจดี|2010-02-03");
    }

    private static CaseRow row(String id, Optional<LocalDate> date, boolean counts, CaseRow.Because because) {
        return new CaseRow(
                LIST,
                77,
                new CaseRow.Location("a.xlsx", "แผ่น 1", 12),
                Status.DIED,
                date,
                counts,
                because,
                3,
                new CaseRow.Named(id, "สมชาย ใจดี", date));
    }

    @Test
    void evidenceSaysWhyInBothLanguagesAndNamesNobody() throws IOException, CsvException {
        RegisterEvidence enrolled = evidence(RegisterContradiction.ENROLLED_SINCE, "ovec", "1001");
        RegisterEvidence none = evidence(RegisterContradiction.RETURNED_BUT_ON_NO_ROLL, "", "");
        StringBuilder out = new StringBuilder();
        EvidenceCsv.write(
                List.of(enrolled, none),
                new EvidenceWords(RealReferenceContext.REAL, LocalDate.of(2022, 9, 23)),
                false,
                out);

        assertThat(out.toString()).startsWith("\uFEFFfinding,file,sheet,line,person_ref,status,");
        List<String[]> rows = read(out.deleteCharAt(0));
        assertThat(rows).hasSize(3).allSatisfy(row -> assertThat(row).hasSize(16));
        assertThat(String.join("|", rows.get(1)))
                .isEqualTo("ENROLLED_SINCE|a.csv||8|'=x1|NOT_FOUND|2022-05-01|ovec|1001|2022-06-01"
                        + "|reported as “Tracking and not found” on 1 May 2022, but on a roll of OVEC, school 1001, since"
                        + " 1 June 2022|หน่วยงานรายงานว่า “ไม่พบตัว” เมื่อวันที่ 1 พฤษภาคม 2565"
                        + " แต่ทะเบียนระบุว่ามีชื่อเป็นผู้เรียนของ สอศ. สถานศึกษารหัส 1001 ตั้งแต่วันที่ 1 มิถุนายน 2565|P7101|"
                        + enrolled.contradiction().action().english() + "|"
                        + enrolled.contradiction().action().thai() + "|false");
        assertThat(rows.get(2)[10])
                .isEqualTo("reported as “Tracking and not found” on 1 May 2022, but on no school's roll"
                        + " on 1 July 2022");
        assertThat(rows.get(2)[11])
                .isEqualTo("หน่วยงานรายงานว่า “ไม่พบตัว” เมื่อวันที่ 1 พฤษภาคม 2565"
                        + " แต่ทะเบียนระบุว่าไม่มีชื่อเป็นผู้เรียนของสถานศึกษาใด ณ วันที่ 1 กรกฎาคม 2565");
    }

    private static RegisterEvidence evidence(RegisterContradiction kind, String roll, String school) {
        return new RegisterEvidence(
                LIST,
                kind,
                "P7101",
                "a.csv",
                "",
                8,
                "=x1",
                "NOT_FOUND",
                "2022-05-01",
                roll,
                school,
                "2022-06-01",
                "2022-07-01");
    }

    private static String inner(String quoted) {
        return quoted.substring(1, quoted.length() - 1);
    }

    private static List<String[]> read(CharSequence csv) throws IOException, CsvException {
        try (CSVReader reader = new CSVReader(new StringReader(csv.toString()))) {
            return reader.readAll();
        }
    }
}
