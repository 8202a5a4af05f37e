package org.bringback.job.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bringback.reference.disclosure.Audience;
import org.bringback.table.disclosure.LinkedTables;
import org.bringback.table.disclosure.Population;
import org.bringback.table.disclosure.RandomTables;
import org.bringback.table.disclosure.WrittenTable;
import org.bringback.table.disclosure.release.ProtectedRelease;
import org.bringback.table.disclosure.release.ProtectedRelease.Promise;
import org.bringback.text.BilingualText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RiskReportTest {

    @TempDir
    Path restricted;

    /** Two lines and columns of two cells each: each rests on one other, two of them on the person alone in the first. */
    @Test
    void whatSuppressedCellsRestOnIsWrittenAsDataAndInBothLanguages() throws Exception {
        WrittenTable written = WrittenTable.parse("t", new Population("obec", RandomTables.NOW, 1), """
                AGE/REASON  a   b   c   TOTAL
                x           1*  9*  30  40
                y           7*  20* 30  57
                z           30  30  30  90
                TOTAL       38  59  90  187
                """);
        Audience office = new Audience("office", 5, 5, 20, Optional.empty());

        RiskReport.write(
                restricted,
                Optional.of(new BilingualText("สมมติ", "made up")),
                RiskReport.lines(
                        office,
                        LinkedTables.of(written.table()),
                        new ProtectedRelease(written.publication(), Promise.BOTH_DAYS)));

        assertThat(restricted.resolve("disclosure-risk.csv")).content().isEqualTo("""
                audience,list,as_of,suppressed_cells,of_one_person,resting_on_one_other,resting_on_one_person,narrowed_by_two_lists,promised_width,width_by_single_sums,synthetic
                office,obec,2022-09-23,4,1,4,2,0,5,6,true
                """);
        assertThat(restricted.resolve("disclosure-risk.txt")).content().isEqualTo("""
                สมมติ
                made up
                office, obec, 2022-09-23: ปกปิด 4 ช่อง ในจำนวนนี้นับคนเดียว 1 ช่อง อาศัยอีกช่องเดียว 4 ช่อง (ช่องนั้นนับคนเดียว ผู้นั้นคำนวณได้หากรู้ว่ามีตนคนเดียว 2 ช่อง) สองหน่วยงานที่รวมรายชื่อกันประมาณได้แคบกว่าเกณฑ์ 0 ช่อง ความกว้างที่รับรอง 5 และผลรวมทีละแถวเหลือช่วงแคบที่สุด 6
                office, obec, 2022-09-23: 4 cells are suppressed; 1 of them count one person, 4 rest on one other cell (2 on a cell of one person, who can work them out if they know that they are alone), and two offices that pool their lists come nearer than promised to 0; the width promised is 5, and the narrowest interval that single sums leave is 6 wide
                """);
    }

    @Test
    void withoutBreakdownsNothingIsSaid() throws Exception {
        RiskReport.write(restricted, Optional.empty(), List.of());
        assertThat(restricted).isEmptyDirectory();
    }
}
