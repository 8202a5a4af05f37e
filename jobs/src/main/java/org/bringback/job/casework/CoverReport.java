package org.bringback.job.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bringback.casework.Partner;
import org.bringback.casework.Referral;
import org.bringback.casework.referral.ForwardingRules;
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
import org.bringback.text.EnglishCount;
import org.bringback.thai.date.ThaiDates;

/** The form that covers a package: how many cases for what, by when to answer, and references. Nobody is in it. */
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
            PackageFiles.Content content, CohortId cohort, List<Referral> referrals, Optional<BilingualText> banner) {
        Partner partner = content.partner();
        LocalDate asOf = content.day().asOf();
        return new Report(
                new ReportId(KIND, partner.id()),
                cohort,
                new BilingualText(
                        "ใบนำส่งถึง" + partner.name().thai(),
                        "Covering form: " + partner.name().english()),
                partner.name(),
                asOf,
                Optional.empty(),
                1,
                content.reference(),
                banner,
                List.of(
                        new BilingualText(
                                "ส่งต่อ " + referrals.size() + " ราย",
                                EnglishCount.agreed(referrals.size() + " {case is|cases are} sent")),
                        answerBy(asOf.plusDays(content.rules().expiresDays()))),
                List.of(table(referrals, content.rules())),
                List.of(new BilingualText(
                        "ข้อมูลรายบุคคลอยู่ในไฟล์ที่เข้ารหัสเท่านั้น รหัสผ่านส่งแยกต่างหาก โปรดกรอกใบตอบรับแล้วส่งกลับ",
                        "Personal data is in the encrypted file only, and its password comes separately; please fill in the receipt"
                                + " and send it back")));
    }

    private static BilingualText answerBy(LocalDate last) {
        return new BilingualText(
                "โปรดแจ้งรับหรือปฏิเสธภายในวันที่ " + ThaiDates.inThai(last)
                        + " รายที่ไม่ได้แจ้งภายในกำหนดจะถือว่าพ้นกำหนดและกลับไปอยู่กับผู้ส่ง",
                "Please accept or reject by " + ThaiDates.inEnglish(last)
                        + "; a case that was neither by then has expired and goes back to the sender");
    }

    private static ReportTable table(List<Referral> referrals, ForwardingRules rules) {
        Map<String, List<Referral>> byPurpose = new TreeMap<>();
        referrals.forEach(one -> byPurpose
                .computeIfAbsent(one.terms().purpose(), purpose -> new ArrayList<>())
                .add(one));
        List<ReportRow> rows = new ArrayList<>();
        byPurpose.forEach((purpose, of) -> rows.add(ReportRow.of(
                purpose,
                rules.words(purpose),
                List.of(
                        ReportCell.of(of.size()),
                        ReportCell.of(same(of.get(0).id())),
                        ReportCell.of(same(of.get(of.size() - 1).id()))))));
        return new ReportTable(
                new Topic("package", 1),
                new BilingualText("รายการที่ส่งต่อ", "What is sent"),
                new BilingualText("วัตถุประสงค์", "Purpose"),
                List.of(
                        ReportColumn.of("cases", new BilingualText("จำนวนราย", "Cases"), Unit.NUMBER),
                        ReportColumn.of("first", new BilingualText("เลขที่แรก", "First reference"), Unit.TEXT),
                        ReportColumn.of("last", new BilingualText("เลขที่สุดท้าย", "Last reference"), Unit.TEXT)),
                rows,
                Optional.empty(),
                List.of(new BilingualText(
                        "เลขที่ของแต่ละเรื่องอาจไม่เรียงต่อกัน ใบตอบรับมีเลขที่ครบทุกราย",
                        "References of a purpose need not follow each other; the receipt has them all")));
    }

    private static BilingualText same(String text) {
        return new BilingualText(text, text);
    }
}
