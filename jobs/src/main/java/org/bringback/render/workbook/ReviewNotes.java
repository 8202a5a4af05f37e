package org.bringback.render.workbook;

import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.DeferredSXSSFSheet;
import org.bringback.identity.review.FilledReview;
import org.bringback.identity.review.ReviewSelection;

/** The sheet that says how a review is filled in, and what it was made from. */
final class ReviewNotes {

    private static final List<List<String>> HOW_TO = List.of(
            List.of(
                    "แต่ละแถวคือข้อมูลสองชุดที่อาจเป็นคนเดียวกัน เรียงจากคู่ที่มีผลต่อตัวเลขมากที่สุด",
                    "Each row is two records that may be one person; the pairs that move the most figures come first."),
            List.of(
                    "ช่องสีเหลืองเท่านั้นที่กรอกได้ เลือกคำตัดสินจากรายการ เว้นว่างไว้ถ้ายังไม่ตัดสิน กรอกเพียงบางแถวก็ได้",
                    "Fill in the yellow cells only. Choose a decision from the list, or leave it empty; not all rows need"
                            + " one."),
            List.of(
                    "same = คนเดียวกัน, different = คนละคน, open = ยกเลิกคำตัดสินที่ให้ไว้ก่อน",
                    "same: one person. different: two persons. open: takes an earlier decision back."),
            List.of(
                    "= หมายถึงตรงกัน ≠ และช่องสีน้ำตาลอ่อนหมายถึงไม่ตรงกัน",
                    "= says the same; ≠, and the tan cells beside it, differs."),
            List.of(
                    "ในช่องหลักฐาน + หมายถึงสนับสนุนว่าเป็นคนเดียวกัน − หมายถึงคัดค้าน ++ และ −− หมายถึงมีน้ำหนักมาก",
                    "In the evidence + speaks for one person and − against it; ++ and −− strongly."),
            List.of(
                    "ถ้าไม่กรอกผู้ตัดสิน จะใช้ชื่อที่ให้ไว้เมื่อนำเข้า (--by)",
                    "Where nobody is named as deciding, the name given to review import (--by) counts."),
            List.of(
                    "นำกลับเข้าด้วยคำสั่ง bringback review import FILE นำเข้าซ้ำได้ ไม่มีผลเพิ่ม",
                    "It goes back by bringback review import FILE; doing so twice changes nothing."),
            List.of(
                    "ไฟล์นี้มีข้อมูลส่วนบุคคล ห้ามส่งต่อ ลบทิ้งเมื่อเสร็จ",
                    "This file holds personal data: do not pass it on, and delete it when done."));

    private ReviewNotes() {}

    static void write(DeferredSXSSFSheet sheet, ReviewSelection review, ReviewStyles styles) {
        sheet.setColumnWidth(0, 80 * 256);
        sheet.setColumnWidth(1, 80 * 256);
        sheet.enableLocking();
        sheet.setRowGenerator(rows -> {
            int number = 0;
            for (List<String> note : HOW_TO) {
                line(rows, number++, note, styles);
            }
            number++;
            line(rows, number++, List.of(FilledReview.MODEL_NOTE, review.model()), styles);
            line(
                    rows,
                    number++,
                    List.of(FilledReview.COHORT_NOTE, review.cohort().value()),
                    styles);
            line(rows, number++, List.of(FilledReview.AS_OF_NOTE, review.asOf().toString()), styles);
            line(rows, number, List.of(FilledReview.RUN_NOTE, review.run()), styles);
        });
    }

    private static void line(Sheet sheet, int number, List<String> texts, ReviewStyles styles) {
        Row row = sheet.createRow(number);
        for (int column = 0; column < texts.size(); column++) {
            Cell cell = row.createCell(column);
            cell.setCellStyle(styles.text());
            cell.setCellValue(texts.get(column));
        }
    }
}
