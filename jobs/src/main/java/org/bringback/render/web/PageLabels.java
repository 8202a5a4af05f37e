package org.bringback.render.web;

import org.bringback.text.BilingualText;

/** What the page says besides its data. */
final class PageLabels {

    static final BilingualText TITLE = new BilingualText(
            "พาน้องกลับมาเรียน: ภาพรวมและรายงาน", "Bring students back to school: figures and reports");
    static final BilingualText PROGRAMME =
            new BilingualText("โครงการพาน้องกลับมาเรียน", "Bring students back to school");
    static final BilingualText SKIP = new BilingualText("ข้ามไปยังเนื้อหา", "Skip to the content");
    static final BilingualText LANGUAGE = new BilingualText("ภาษา", "Language");
    static final BilingualText SECTIONS = new BilingualText("ส่วนของหน้า", "Sections of the page");
    static final BilingualText OVERVIEW = new BilingualText("ภาพรวมประเทศ", "National picture");
    static final BilingualText FIND = new BilingualText("ค้นหารายงาน", "Find a report");
    static final BilingualText FIND_LABEL = new BilingualText(
            "ชื่อหน่วยงาน จังหวัด เขตพื้นที่ หรือรหัส", "Name or code of an office, province or area");
    static final BilingualText LISTS = new BilingualText("รายงานของหน่วยงาน", "Reports of the offices");
    static final BilingualText FILES = new BilingualText("แฟ้มทั้งหมด", "All files");
    static final BilingualText REPORT_FILES = new BilingualText("แฟ้มของรายงานนี้", "Files of this report");
    static final BilingualText SYMBOLS = new BilingualText("เครื่องหมายในตาราง", "Symbols in the tables");
    static final BilingualText NOTES = new BilingualText("หมายเหตุ", "Notes");
    static final BilingualText REFERENCE = new BilingualText("เลขอ้างอิง", "Reference");
    static final BilingualText AS_OF = new BilingualText("ข้อมูล ณ วันที่", "As of");
    static final BilingualText AGAINST = new BilingualText("เทียบกับ", "Compared with");
    static final BilingualText REVISION = new BilingualText("ปรับปรุงครั้งที่", "Revision");
    static final BilingualText FOUND = new BilingualText("รายงานที่พบ:", "Reports found:");
    static final BilingualText TO_LIST = new BilingualText("กลับไปยังการค้นหา", "Back to the search");
    static final BilingualText SHARES =
            new BilingualText("แต่ละวันแบ่งเป็นสถานะใดบ้าง", "How each date divides by status");
    static final BilingualText CHANGES = new BilingualText("เพิ่มหรือลดเท่าใด", "What changed");
    static final BilingualText TREND = new BilingualText(
            "ร้อยละของแต่ละวันที่เผยแพร่ (ไม่เกิน 8 วันล่าสุดที่นับรายการชุดเดียวกัน)",
            "The shares of each published day (the newest eight at most, since the same lists have been counted)");
    static final BilingualText CAUSES = new BilingualText(
            "สาเหตุ ร้อยละของผู้ที่ไม่ประสงค์กลับทั้งหมด", "Causes, per cent of all who are not back");
    static final BilingualText IN_CASES = new BilingualText(" (ราย)", " (cases)");
    static final BilingualText IN_PERSONS = new BilingualText(" (คน)", " (persons)");
    static final BilingualText ACHIEVEMENTS = new BilingualText(
            "ความก้าวหน้าของตัวชี้วัดที่มีเป้าหมาย เส้นตั้งคือเป้าหมาย",
            "How far indicators with a target have come; the line is the target");
    static final BilingualText RANKED = new BilingualText(
            "พื้นที่เรียงตามสัดส่วน แถบสีเทาคือขอบเขตที่ต่างกันได้โดยบังเอิญ (ร้อยละ 95 และ 99.8)",
            "Places ranked; the grey bands are how far they may differ by chance (95% and 99.8%)");
    static final BilingualText MEDIAN =
            new BilingualText("มัธยฐานของพื้นที่ในตาราง", "median of the places in the table");
    static final BilingualText WHOLE = new BilingualText("ทุกพื้นที่รวมกัน", "all places together");
    static final BilingualText MAP = new BilingualText("แผนที่จังหวัด:", "The provinces:");
    static final BilingualText DARKER = new BilingualText("(ยิ่งเข้มยิ่งมาก)", "(the darker, the more)");
    static final BilingualText NOT_SHOWN =
            new BilingualText("ไม่แสดงเป็นตัวเลข ดูเครื่องหมาย", "not shown as a figure: see the symbols");
    static final BilingualText NO_SCRIPT = new BilingualText(
            "รายงานของจังหวัดและเขตพื้นที่ในหน้านี้ต้องเปิดใช้สคริปต์ หรือเปิดจากแฟ้มในรายการท้ายหน้า",
            "The reports of provinces and areas need scripts on this page; the files listed below have them too.");

    private PageLabels() {}
}
