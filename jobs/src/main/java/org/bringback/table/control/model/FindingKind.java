package org.bringback.table.control.model;

import java.util.Locale;
import org.bringback.text.BilingualText;

/** The ways in which a printed table can be wrong, in the order in which they are reported. */
public enum FindingKind {
    UNKNOWN_STATUS(new BilingualText(
            "ไม่รู้จักสถานะนี้ จึงไม่นำมาตรวจ", "the row's status is not known; the row is not judged")),
    DUPLICATE_ROW(new BilingualText(
            "มีแถวซ้ำของรายการ วันที่ และสถานะเดียวกัน ใช้แถวแรก",
            "list, date and status occur again; the first row is used")),
    MISSING_STATUS(new BilingualText("ขาดแถวที่ควรมี", "a row that belongs to the table is missing")),
    UNREADABLE_PERCENT(new BilingualText("ร้อยละไม่ใช่ตัวเลข", "the percentage is not a number")),
    DOES_NOT_FOOT(new BilingualText("ผลรวมของคอลัมน์ไม่ตรงกับยอดรวม", "the rows do not add up to the printed total")),
    PERCENT_FORCED(new BilingualText(
            "ปรับร้อยละหนึ่งช่องเพื่อให้รวมได้ 100",
            "a percentage was raised or lowered so that the column adds to 100")),
    PERCENT_BASE(new BilingualText(
            "ร้อยละคิดจากฐานอื่น", "the percentages are shares of another number than the printed total")),
    PERCENT_WRONG(new BilingualText("ร้อยละไม่ตรงกับจำนวนคน", "the percentage follows from no base")),
    REMARK_CONTRADICTS_TABLE(new BilingualText("หมายเหตุขัดกับตาราง", "a remark gives another number than the table")),
    MIXED_PRECISION(new BilingualText("ทศนิยมในคอลัมน์ไม่เท่ากัน", "the cell has other decimals than its column")),
    PERCENT_SUM(new BilingualText(
            "ร้อยละที่ปัดเศษแล้วรวมไม่เท่ากับยอดที่พิมพ์",
            "the rounded percentages do not add up to the printed total")),
    CHANGE_NOT_DIFFERENCE(new BilingualText(
            "การเปลี่ยนแปลงไม่เท่ากับผลต่างของสองคอลัมน์", "the change is not the difference of its two columns")),
    TOTAL_MOVED(new BilingualText(
            "ยอดรวมเปลี่ยน ทั้งที่เป็นกลุ่มปิด", "the total of a closed cohort moved between two dates")),
    WENT_BACKWARDS(new BilingualText("สถานะที่เป็นที่สุดลดลง", "fewer have died than at the earlier date")),
    DIFFERS_FROM_CASES(
            new BilingualText("จำนวนที่พิมพ์ไม่ตรงกับรายกรณี", "the printed number is not that of the cases"));

    private final BilingualText meaning;

    FindingKind(BilingualText meaning) {
        this.meaning = meaning;
    }

    /** Such as {@code does-not-foot}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What is wrong, whatever the figures. */
    public BilingualText meaning() {
        return meaning;
    }
}
