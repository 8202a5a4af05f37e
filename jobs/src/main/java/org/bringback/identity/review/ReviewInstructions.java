package org.bringback.identity.review;

import java.util.List;
import org.bringback.text.BilingualText;

/** How a review is filled in. */
final class ReviewInstructions {

    static final List<BilingualText> LINES = List.of(
            new BilingualText(
                    "แต่ละแถวคือข้อมูลสองชุดที่อาจเป็นคนเดียวกัน เรียงจากคู่ที่มีผลต่อตัวเลขมากที่สุด",
                    "Each row is two records that may be one person; the pairs that move the most figures come first."),
            new BilingualText(
                    "ช่องสีเหลืองเท่านั้นที่กรอกได้ เลือกคำตัดสินจากรายการ เว้นว่างไว้ถ้ายังไม่ตัดสิน กรอกเพียงบางแถวก็ได้",
                    "Fill in the yellow cells only. Choose a decision from the list, or leave it empty; not all rows need"
                            + " one."),
            new BilingualText(
                    "คนเดียวกัน = ข้อมูลสองชุดเป็นของคนเดียวกัน, คนละคน = เป็นของคนสองคน, ยกเลิกคำตัดสิน = ถอนคำตัดสินที่ให้ไว้ก่อน",
                    "same: one person. different: two persons. open: takes an earlier decision back."),
            new BilingualText(
                    "= หมายถึงตรงกัน ≠ และช่องสีน้ำตาลอ่อนหมายถึงไม่ตรงกัน",
                    "= says the same; ≠, and the tan cells beside it, differs."),
            new BilingualText(
                    "ในช่องหลักฐาน + หมายถึงสนับสนุนว่าเป็นคนเดียวกัน − หมายถึงคัดค้าน ++ และ −− หมายถึงมีน้ำหนักมาก",
                    "In the evidence + speaks for one person and − against it; ++ and −− strongly."),
            new BilingualText(
                    "ถ้าไม่กรอกผู้ตัดสิน จะใช้ชื่อที่ให้ไว้เมื่อนำเข้า (--by)",
                    "Where nobody is named as deciding, the name given to review import (--by) counts."),
            new BilingualText(
                    "นำกลับเข้าด้วยคำสั่ง bringback review import FILE นำเข้าซ้ำได้ ไม่มีผลเพิ่ม",
                    "It goes back by bringback review import FILE; doing so twice changes nothing."),
            new BilingualText(
                    "ไฟล์นี้มีข้อมูลส่วนบุคคล ห้ามส่งต่อ ลบทิ้งเมื่อเสร็จ",
                    "This file holds personal data: do not pass it on, and delete it when done."));

    private ReviewInstructions() {}
}
