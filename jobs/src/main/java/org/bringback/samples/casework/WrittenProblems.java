package org.bringback.samples.casework;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.bringback.samples.casework.CaseworkTruth.Figure;

/** A coordination centre that writes down what keeps children from coming back, and what it proposes. */
final class WrittenProblems {

    private static final List<List<String>> SAID = List.of(
            List.of("เขตพื้นที่", "ครอบครัวย้ายบ่อยและติดต่อไม่ได้", "ครอบครัวย้ายตามงานก่อสร้างทุกสามเดือน", "open"),
            List.of("สถานศึกษา", "ที่อยู่ของผู้ปกครองไม่แน่นอน", "ผู้ปกครองไม่มีที่อยู่ประจำ", "open"),
            List.of("จังหวัด", "หน่วยงานขาดข้อมูลที่จะช่วยเหลือ", "ไม่ทราบว่าเด็กได้รับความช่วยเหลือใดแล้ว", "solved"),
            List.of("ศูนย์ประสานงาน", "แลกเปลี่ยนข้อมูลกับสำนักทะเบียน", "เสนอให้สอบถามสำนักทะเบียนทุกเดือน", "open"),
            List.of("จังหวัด", "ขาดความรู้และงบประมาณ", "ขอเงินค่าเดินทางเยี่ยมบ้าน", "declined"));

    private final LocalDate round;
    private final CaseworkTruth truth;

    WrittenProblems(LocalDate round, CaseworkTruth truth) {
        this.round = round;
        this.truth = truth;
    }

    void write(Path form, Path inbox) throws IOException {
        try (SentWorkbook workbook = SentWorkbook.open(form)) {
            int row = 1;
            for (List<String> said : SAID) {
                workbook.enter(row, "On", round.plusDays(3L * row));
                workbook.enter(row, "Level", said.get(0));
                workbook.enter(row, "Category", said.get(1));
                workbook.enter(row, "Problem or proposal", said.get(2));
                workbook.enter(row, "State", said.get(3));
                truth.count(said.get(3).equals("open") ? Figure.PROBLEMS_OPEN : Figure.PROBLEMS_ENDED);
                row++;
            }
            workbook.save(inbox.resolve(form.getFileName()));
        }
    }
}
