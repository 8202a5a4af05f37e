package org.bringback.job.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bringback.table.disclosure.LinkedTables;
import org.bringback.table.disclosure.Population;
import org.bringback.table.disclosure.RandomTables;
import org.bringback.table.disclosure.WrittenTable;
import org.bringback.table.disclosure.release.ProtectedRelease;
import org.bringback.table.disclosure.release.ProtectedRelease.Promise;
import org.bringback.text.BilingualText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuppressionLossTest {

    @TempDir
    Path restricted;

    /** Two of eight cells with 5 of 63 persons; the grand total is a status table's. */
    @Test
    void cellsAndPersonsThatAreHiddenAreCountedInBothLanguages() throws Exception {
        WrittenTable written = WrittenTable.parse("t", new Population("obec", RandomTables.NOW, 1), """
                AGE/REASON  a   b   TOTAL
                x           1*  9   10
                y           7   4*  11
                TOTAL       8   13  21
                """);

        SuppressionLoss.write(
                restricted,
                Optional.empty(),
                SuppressionLoss.lines(
                        "office",
                        LinkedTables.of(written.table()),
                        new ProtectedRelease(written.publication(), Promise.EACH_DAY)));

        assertThat(restricted.resolve("suppression.txt")).content().isEqualTo("""
                        office: ช่องที่ปกปิดคลุมเครือตามเกณฑ์เฉพาะเมื่ออ่านทีละวันที่ ไม่พบวิธีปกปิดทั้งสองวันที่ร่วมกัน ผู้ที่เทียบตัวเลขสองวันที่อาจประมาณได้แคบกว่า
                        office: suppressed cells are as vague as asked for on their own day only: no pattern for both days was found, and readers who put both days together may come nearer
                        office, obec, 2022-09-23: ปกปิด 2 จาก 8 ช่อง (ร้อยละ 25.0) ซึ่งนับคนร้อยละ 7.9 ของทุกช่องรวมกัน
                        office, obec, 2022-09-23: 2 of 8 cells are suppressed (25.0 %), with 7.9 % of the persons in all cells
                        """);
    }

    @Test
    void releasesThatWereNotLookedAtAreSaidToBe() {
        WrittenTable written = WrittenTable.parse("t", new Population("obec", RandomTables.NOW, 1), """
                AGE/REASON  a   b   TOTAL
                x           1*  9   10
                y           7   4*  11
                TOTAL       8   13  21
                """);
        ProtectedRelease release = new ProtectedRelease(written.publication(), Promise.BOTH_DAYS, true);

        assertThat(SuppressionLoss.lines("office", LinkedTables.of(written.table()), release))
                .extracting(BilingualText::english)
                .element(1)
                .isEqualTo("office: this edition was not shown to be safe together with editions of other days and"
                        + " revisions (too many cells hang together, these cannot be counted again, or no pattern was"
                        + " found): readers who put them together may come nearer to suppressed cells");
    }

    @Test
    void withoutBreakdownsNothingIsSaid() throws Exception {
        SuppressionLoss.write(restricted, Optional.empty(), List.of());
        assertThat(restricted).isEmptyDirectory();
    }
}
