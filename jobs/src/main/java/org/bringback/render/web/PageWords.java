package org.bringback.render.web;

import java.util.Map;
import org.bringback.reference.Words;
import org.bringback.table.report.ReportKind;

/** What the page says besides its data. */
final class PageWords {

    static final Words TITLE =
            new Words("พาน้องกลับมาเรียน: ภาพรวมและรายงาน", "Bring students back to school: figures and reports");
    static final Words PROGRAMME = new Words("โครงการพาน้องกลับมาเรียน", "Bring students back to school");
    static final Words SKIP = new Words("ข้ามไปยังเนื้อหา", "Skip to the content");
    static final Words LANGUAGE = new Words("ภาษา", "Language");
    static final Words SECTIONS = new Words("ส่วนของหน้า", "Sections of the page");
    static final Words OVERVIEW = new Words("ภาพรวมประเทศ", "National picture");
    static final Words FIND = new Words("ค้นหารายงาน", "Find a report");
    static final Words FIND_LABEL =
            new Words("ชื่อหน่วยงาน จังหวัด เขตพื้นที่ หรือรหัส", "Name or code of an office, province or area");
    static final Words LISTS = new Words("รายงานของหน่วยงาน", "Reports of the offices");
    static final Words FILES = new Words("แฟ้มทั้งหมด", "All files");
    static final Words REPORT_FILES = new Words("แฟ้มของรายงานนี้", "Files of this report");
    static final Words SYMBOLS = new Words("เครื่องหมายในตาราง", "Symbols in the tables");
    static final Words NOTES = new Words("หมายเหตุ", "Notes");
    static final Words REFERENCE = new Words("เลขอ้างอิง", "Reference");
    static final Words AS_OF = new Words("ข้อมูล ณ วันที่", "As of");
    static final Words AGAINST = new Words("เทียบกับ", "Compared with");
    static final Words REVISION = new Words("ฉบับที่", "Revision");
    static final Words FOUND = new Words("รายงานที่พบ:", "Reports found:");
    static final Words TO_LIST = new Words("กลับไปยังการค้นหา", "Back to the search");
    static final Words SHARES =
            new Words("แต่ละวันแบ่งเป็นสถานะใดบ้าง (คน)", "How each date divides by status (persons)");
    static final Words CHANGES = new Words("เพิ่มหรือลดเท่าใด (คน)", "What changed (persons)");
    static final Words RANKED = new Words("พื้นที่ที่ควรให้ความสนใจก่อน", "Places to look at first");
    static final Words MEDIAN = new Words("มัธยฐานของพื้นที่ในตาราง", "median of the places in the table");
    static final Words MAP = new Words("แผนที่จังหวัด:", "The provinces:");
    static final Words DARKER = new Words("(ยิ่งเข้มยิ่งมาก)", "(the darker, the more)");
    static final Words NOT_SHOWN =
            new Words("ไม่แสดงเป็นตัวเลข ดูเครื่องหมาย", "not shown as a figure: see the symbols");
    static final Words NO_SCRIPT = new Words(
            "รายงานของจังหวัดและเขตพื้นที่ในหน้านี้ต้องเปิดใช้สคริปต์ หรือเปิดจากแฟ้มในรายการท้ายหน้า",
            "The reports of provinces and areas need scripts on this page; the files listed below have them too.");

    private static final Map<ReportKind, Words> KINDS = Map.of(
            ReportKind.NATIONAL, new Words("ประเทศ", "The nation"),
            ReportKind.LIST, new Words("หน่วยงาน", "Offices"),
            ReportKind.PROVINCE, new Words("จังหวัด", "Provinces"),
            ReportKind.AREA, new Words("เขตพื้นที่การศึกษา", "Education areas"));

    private PageWords() {}

    static Words kind(ReportKind kind) {
        return KINDS.getOrDefault(kind, CellWords.same(kind.name()));
    }
}
