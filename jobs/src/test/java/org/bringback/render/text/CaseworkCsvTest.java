package org.bringback.render.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bringback.casework.CaseFinding;
import org.bringback.casework.ReferralFinding;
import org.bringback.casework.ReferralRefusal;
import org.bringback.intake.row.RowKey;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.agency.Agencies;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.agency.ReferenceContext;
import org.bringback.reference.codes.AreaId;
import org.bringback.text.BilingualText;
import org.junit.jupiter.api.Test;

class CaseworkCsvTest {

    private static final RowKey LISTED = new RowKey(1, 4);
    private static final RowKey REGISTERED = new RowKey(2, 9);
    private static final RowKey ENTERED = new RowKey(3, 1);
    private static final RowKey GONE = new RowKey(3, 2);
    private static final LocalDate DAY = LocalDate.of(2022, 5, 31);

    private static final CaseworkCsv.Known KNOWN = new CaseworkCsv.Known(
            Map.of(
                    LISTED,
                    new CaseworkCsv.Listed(Optional.of(new ListId("obec")), Optional.of(new AreaId("P7101")), "a")),
            Map.of(1L, "export.xlsx", 2L, "register.csv", 3L, "worklist.xlsx"),
            Map.of(LISTED, "May 7", REGISTERED, ""));

    private static CaseworkCsv csv() {
        ReferenceData reference = ReferenceData.load(JobsFolder.real());
        return new CaseworkCsv(
                new CodeWords(
                        new ReferenceContext(reference, Agencies.load(JobsFolder.real(), reference.statuses())), DAY),
                false);
    }

    private static List<String> findings(CaseFinding... findings) throws IOException {
        StringBuilder out = new StringBuilder();
        csv().writeFindings(List.of(findings), KNOWN, out);
        return out.toString().lines().toList();
    }

    @Test
    void aFindingSaysFileAndLineWhereTheyAreKnown() throws IOException {
        assertThat(findings(new CaseFinding(
                                CaseFinding.Kind.ENROLLED_SINCE, LISTED, DAY, List.of(LISTED, REGISTERED, ENTERED)))
                        .get(1))
                .startsWith("ENROLLED_SINCE,")
                .endsWith(",a,export.xlsx:May 7 register.csv worklist.xlsx:2,false");
    }

    @Test
    void besideEachCodeStandsWhatPeopleCallIt() throws IOException {
        List<String> lines = findings(
                new CaseFinding(CaseFinding.Kind.WENT_BACK, LISTED, DAY, List.of()),
                new CaseFinding(CaseFinding.Kind.WENT_BACK, GONE, DAY, List.of()));
        assertThat(lines.get(0))
                .isEqualTo(
                        "\uFEFFfinding,finding_th,finding_en,case,on,rows,why,why_th,list,list_th,list_en,area,area_th,"
                                + "reference,where,synthetic");
        assertThat(lines.get(1))
                .startsWith("WENT_BACK,สถานะย้อนกลับ,status went back," + LISTED.word() + ",2022-05-31,,")
                .endsWith(",obec,สพฐ.,OBEC,P7101,สพป.กาญจนบุรี เขต 1,a,,false");
        assertThat(lines.get(2)).as("a case that is on no list").endsWith(",,,,,,,,false");
    }

    @Test
    void aFindingAboutAReferralSaysSoInBothLanguages() throws IOException {
        StringBuilder out = new StringBuilder();
        csv().writeReferralFindings(
                        List.of(new ReferralFinding("F7", ReferralRefusal.CASE_GONE, DAY, Optional.of(ENTERED))),
                        KNOWN,
                        out);
        assertThat(out.toString().lines().skip(1).findFirst().orElseThrow())
                .startsWith("CASE_GONE,ไม่มีรายชื่อใดมีรายนี้แล้ว,on no list any more,F7,2022-05-31," + ENTERED.word()
                        + ",")
                .endsWith(",worklist.xlsx:2,false");
    }

    /** They are for sorting and filtering: no two are alike, and the sentence beside them says what to do. */
    @Test
    void titlesAreShortAndDiffer() {
        for (Stream<BilingualText> titles : List.of(
                Arrays.stream(CaseFinding.Kind.values()).map(CaseFinding.Kind::title),
                Arrays.stream(ReferralRefusal.values()).map(ReferralRefusal::title))) {
            List<BilingualText> all = titles.toList();
            assertThat(all)
                    .extracting(BilingualText::thai)
                    .doesNotHaveDuplicates()
                    .allMatch(text -> text.length() < 50);
            assertThat(all)
                    .extracting(BilingualText::english)
                    .doesNotHaveDuplicates()
                    .allMatch(text -> text.length() < 40 && !text.contains("_"));
        }
    }
}
