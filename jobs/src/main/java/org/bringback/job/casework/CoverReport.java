package org.bringback.job.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bringback.casework.Partner;
import org.bringback.casework.Referral;
import org.bringback.reference.codes.CohortId;
import org.bringback.table.report.Report;
import org.bringback.table.report.definition.ReportDefinition;
import org.bringback.table.report.definition.ReportId;
import org.bringback.table.report.definition.Topic;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.bringback.table.report.table.Unit;
import org.bringback.text.BilingualText;

/** The form that covers a package: how many cases for what, and the first and last reference. Nobody is in it. */
final class CoverReport {

    static final ReportDefinition KIND = new ReportDefinition(
            "COVER",
            ReportDefinition.list().size() + 1,
            new ReportDefinition.Names("covers", new BilingualText("ใบปะหน้า", "Covering forms"), "cover-"),
            ReportDefinition.Prominence.FOLDED,
            Optional.empty(),
            new ReportDefinition.Layout("cover-sheet", List.of()));

    private CoverReport() {}

    static Report of(
            Partner partner,
            CohortId cohort,
            LocalDate asOf,
            List<Referral> referrals,
            Optional<BilingualText> banner) {
        return new Report(
                new ReportId(KIND, partner.id()),
                cohort,
                partner.name(),
                partner.name(),
                asOf,
                Optional.empty(),
                1,
                "package/" + partner.id() + "/" + asOf,
                banner,
                List.of(new BilingualText("ส่งต่อ " + referrals.size() + " ราย", referrals.size() + " cases are sent")),
                List.of(table(referrals)),
                List.of(new BilingualText(
                        "ข้อมูลรายบุคคลอยู่ในไฟล์ที่เข้ารหัสเท่านั้น รหัสผ่านส่งแยกต่างหาก ให้กรอกใบตอบรับแล้วส่งกลับ",
                        "Personal data is in the encrypted file only, and its password comes separately; fill in the receipt"
                                + " and send it back")));
    }

    private static ReportTable table(List<Referral> referrals) {
        Map<String, List<Referral>> byPurpose = new TreeMap<>();
        referrals.forEach(one -> byPurpose
                .computeIfAbsent(one.terms().purpose(), purpose -> new ArrayList<>())
                .add(one));
        List<ReportRow> rows = new ArrayList<>();
        byPurpose.forEach((purpose, of) -> rows.add(ReportRow.of(
                purpose,
                same(purpose),
                List.of(
                        ReportCell.of(of.size()),
                        ReportCell.of(same(of.get(0).id())),
                        ReportCell.of(same(of.get(of.size() - 1).id()))))));
        return new ReportTable(
                new Topic("package", 1),
                new BilingualText("รายการที่ส่งต่อ", "What is sent"),
                new BilingualText("เพื่อ", "Purpose"),
                List.of(
                        ReportColumn.of("cases", new BilingualText("จำนวนราย", "Cases"), Unit.NUMBER),
                        ReportColumn.of("first", new BilingualText("เลขที่แรก", "First reference"), Unit.TEXT),
                        ReportColumn.of("last", new BilingualText("เลขที่สุดท้าย", "Last reference"), Unit.TEXT)),
                rows,
                Optional.empty(),
                List.of());
    }

    private static BilingualText same(String text) {
        return new BilingualText(text, text);
    }
}
