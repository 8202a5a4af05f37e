package org.bringback.render.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.bringback.reference.agency.ListId;
import org.bringback.table.control.model.ControlFinding;
import org.bringback.table.control.model.FindingKind;
import org.bringback.text.BilingualText;
import org.bringback.text.Language;
import org.junit.jupiter.api.Test;

class FindingWritersTest {

    private static final ControlFinding FINDING = new ControlFinding(
            new ListId("obec"),
            LocalDate.of(2022, 5, 31),
            "NOT_FOUND",
            "persons",
            FindingKind.DOES_NOT_FOOT,
            "426",
            "428",
            new BilingualText("แถวรวมกันได้ 28,132", "the rows add up to 28,132"));
    private static final ControlFinding MISSING = new ControlFinding(
            new ListId("obec"),
            LocalDate.of(2022, 5, 31),
            "TOTAL",
            "status",
            FindingKind.MISSING_STATUS,
            "",
            "",
            FindingKind.MISSING_STATUS.meaning());

    @Test
    void textNamesPlaceKindFiguresAndReason() throws IOException {
        StringBuilder out = new StringBuilder();
        new FindingText(List.of(Language.THAI, Language.ENGLISH)).write(List.of(FINDING, MISSING), out);

        assertThat(out).hasToString("""
                        obec 2022-05-31 NOT_FOUND persons: does-not-foot, ที่เผยแพร่ / printed 426, ที่คำนวณได้ / computed 428
                            ผลรวมของคอลัมน์ไม่ตรงกับยอดรวม: แถวรวมกันได้ 28,132
                            the rows do not add up to the printed total: the rows add up to 28,132
                        obec 2022-05-31 TOTAL status: missing-status
                            ขาดแถวที่ควรมี
                            a row that belongs to the table is missing
                        """);
    }

    @Test
    void englishTextHasNoThai() throws IOException {
        StringBuilder out = new StringBuilder();
        new FindingText(List.of(Language.ENGLISH)).write(List.of(FINDING), out);

        assertThat(out.toString()).doesNotContain("แถว").contains("add up to 28,132");
    }

    @Test
    void nothingFoundIsSaid() throws IOException {
        StringBuilder out = new StringBuilder();
        new FindingText(List.of(Language.ENGLISH)).write(List.of(), out);

        assertThat(out).hasToString("No findings\n");
    }

    @Test
    void csvHasTheColumnsOfTheContract() throws IOException {
        StringBuilder out = new StringBuilder();
        FindingCsv.write(List.of(FINDING), true, out);

        assertThat(out)
                .hasToString("list,as_of,status,column,finding,printed,computed,why,why_th,synthetic\r\n"
                        + "obec,2022-05-31,NOT_FOUND,persons,does-not-foot,426,428,"
                        + "\"the rows add up to 28,132\",\"แถวรวมกันได้ 28,132\",true\r\n");
    }

    @Test
    void jsonHasTheSameNames() throws IOException {
        StringBuilder out = new StringBuilder();
        FindingJson.write(List.of(FINDING), out);

        assertThat(out).hasToString("""
                        [
                          {
                            "list": "obec",
                            "as_of": "2022-05-31",
                            "status": "NOT_FOUND",
                            "column": "persons",
                            "finding": "does-not-foot",
                            "printed": "426",
                            "computed": "428",
                            "why": "the rows add up to 28,132",
                            "why_th": "แถวรวมกันได้ 28,132"
                          }
                        ]
                        """);
    }
}
