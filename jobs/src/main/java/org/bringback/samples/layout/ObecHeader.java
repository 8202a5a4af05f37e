package org.bringback.samples.layout;

import java.util.List;
import org.bringback.samples.file.SampleCell;

/** The headers of the pupil register: one of them stands there twice. */
final class ObecHeader {

    private static final String PUPIL_NUMBER = "เลขประจำตัวนักเรียน";
    static final List<SampleCell> CELLS = SampleCell.texts(
            "รหัสโรงเรียน",
            "ชื่อโรงเรียน",
            PUPIL_NUMBER,
            "ชั้น",
            "ห้อง",
            PUPIL_NUMBER,
            "เพศ",
            "คำนำหน้าชื่อ",
            "ชื่อ",
            "นามสกุล",
            "วันเกิด",
            "อายุ(ปี)",
            "น้ำหนัก",
            "ส่วนสูง",
            "กลุ่มเลือด",
            "ศาสนา",
            "เชื้อชาติ",
            "สัญชาติ",
            "บ้านเลขที่",
            "หมู่",
            "ถนน/ซอย",
            "ตำบล",
            "อำเภอ",
            "จังหวัด",
            "ชื่อผู้ปกครอง",
            "นามสกุลผู้ปกครอง",
            "อาชีพของผู้ปกครอง",
            "ความเกี่ยวข้องของผู้ปกครองกับนักเรียน",
            "ชื่อบิดา",
            "นามสกุลบิดา",
            "อาชีพของบิดา",
            "ชื่อมารดา",
            "นามสกุลมารดา",
            "อาชีพของมารดา",
            "ความด้อยโอกาส",
            "ยังไม่สามารถจำหน่ายได้ (3.1.8)",
            "สถานะการติดตาม",
            "วันที่ติดตาม",
            "สาเหตุ",
            "เขตพื้นที่การศึกษา");

    private ObecHeader() {}
}
