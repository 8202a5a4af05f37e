package org.bringback.samples.casework;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.bringback.samples.casework.CaseworkTruth.Figure;

/** A registration office: what it knows of a child follows from the child's name and birth day alone. */
final class RegistryAnswers {

    private static final int KINDS = 6;

    private final LocalDate round;
    private final Set<String> moved;
    private final CaseworkTruth truth;

    /** @param moved children about whom a school or an agency says something, so that it is certain who moved a case */
    RegistryAnswers(LocalDate round, Set<String> moved, CaseworkTruth truth) {
        this.round = round;
        this.moved = moved;
        this.truth = truth;
    }

    /** As a worklist and a package name a child. */
    static String child(SentWorkbook workbook, int row) {
        return workbook.text(row, "Name") + " " + workbook.text(row, "Born");
    }

    void write(Path packet, String password, Path inbox) throws IOException {
        try (SentWorkbook query = SentWorkbook.open(packet, password)) {
            int rows = query.rows();
            for (int row = 1; row <= rows; row++) {
                truth.count(Figure.REGISTRY_ASKED);
                String child = child(query, row);
                if (!moved.contains(child)) {
                    answer(query, row, Math.floorMod(child.hashCode(), KINDS));
                }
            }
            query.save(inbox.resolve(packet.getFileName()), password);
        }
    }

    private void answer(SentWorkbook query, int row, int kind) {
        switch (kind) {
            case 0 -> {
                say(query, row, "เสียชีวิต");
                truth.count(Figure.CLOSED);
                truth.count(Figure.STATUS_DIFFERS);
            }
            case 1 -> {
                say(query, row, "ย้ายไปต่างประเทศ");
                truth.count(Figure.CLOSED);
                truth.count(Figure.STATUS_DIFFERS);
            }
            case 2 -> say(query, row, "ย้ายที่อยู่ตามทะเบียนราษฎร");
            case 3 -> {
                int answer = say(query, row, "เปลี่ยนชื่อหรือเลขประจำตัว");
                query.enter(answer, "New given name", "นามใหม่สมมุติ");
                truth.count(Figure.NAMES_CHANGED);
            }
            case 4 -> say(query, row, "ไม่พบ");
            default -> {} // has not looked yet: the query expires
        }
    }

    /** Takes the question up and answers it; returns the row of the answer. */
    private int say(SentWorkbook query, int row, String result) {
        int answer = query.copy(row);
        enter(query, row, "รับไว้ดำเนินการ", 5);
        enter(query, answer, "ตอบแล้ว", 20);
        query.enter(answer, "Result", result);
        truth.count(Figure.REGISTRY_ANSWERED);
        return answer;
    }

    private void enter(SentWorkbook query, int row, String what, int days) {
        query.enter(row, "What was done", what);
        query.enter(row, "Done on", round.plusDays(days));
    }
}
