package org.bringback.samples.casework;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bringback.samples.casework.CaseworkTruth.Figure;

/** Schools that fill in their worklists: what they do with a row follows from its reference alone. */
final class SchoolAnswers {

    static final Set<String> BEFORE_CONTACT = Set.of("ตรวจสอบรายชื่อ", "ติดต่อครั้งแรก");
    private static final String FOLLOW_UP = "ติดตามครั้งที่ ";
    private static final String LAST_FOLLOW_UP = FOLLOW_UP + "4";
    private static final int KINDS = 8;
    /** From this kind on a school leaves a row empty. */
    private static final int EMPTY = 6;

    private final LocalDate round;
    private final Set<String> referred;
    private final CaseworkTruth truth;
    private final Set<String> moved = new HashSet<>();

    SchoolAnswers(LocalDate round, Set<String> referred, CaseworkTruth truth) {
        this.round = round;
        this.referred = referred;
        this.truth = truth;
    }

    void fill(Path worklist, Path inbox) throws IOException {
        String name = worklist.getFileName().toString();
        List<Integer> contradicted = new ArrayList<>();
        try (SentWorkbook mine = SentWorkbook.open(worklist)) {
            for (int row = 1; row <= mine.rows(); row++) {
                String reference = mine.text(row, "Reference");
                int kind = Math.floorMod(reference.hashCode(), KINDS);
                if (!referred.contains(reference) && kind < EMPTY) {
                    moved.add(RegistryAnswers.child(mine, row));
                    if (fill(mine, row, kind)) {
                        contradicted.add(row);
                    }
                }
            }
            mine.save(inbox.resolve(name));
        }
        if (!contradicted.isEmpty()) {
            try (SentWorkbook copy = SentWorkbook.open(worklist)) {
                contradicted.forEach(row -> attempt(copy, row, "ตกลงกลับเข้าเรียน", 8));
                copy.save(inbox.resolve(name.replace(".xlsx", "-b.xlsx")));
            }
        }
    }

    /** Children about whom a school said something. */
    Set<String> moved() {
        return Set.copyOf(moved);
    }

    /** True where a second copy is to say something else. */
    private boolean fill(SentWorkbook mine, int row, int kind) {
        String step = mine.text(row, "Step");
        if (step.startsWith(FOLLOW_UP)) {
            followUp(mine, row, step, kind);
            return false;
        }
        switch (kind) {
            case 0 -> {
                mine.enter(row, "Listing", "อยู่ในรายชื่อโดยผิดพลาด");
                mine.enter(row, "Listing checked on", round.plusDays(7));
                truth.count(Figure.CLOSED);
            }
            case 1 -> {
                attempt(mine, row, "เสียชีวิต", 9);
                truth.count(Figure.CLOSED);
            }
            case 2 -> enrol(mine, row, step);
            case 3 -> attempt(mine, row, "ติดต่อไม่ได้", 8);
            case 4 -> {
                attempt(mine, row, "ปฏิเสธ", 10);
                contacted(step);
            }
            case 5 -> {
                attempt(mine, row, "ปฏิเสธ", 8);
                truth.count(Figure.COPIES_THAT_DIFFER);
                return true;
            }
            default -> throw new IllegalStateException("a school leaves such a row empty");
        }
        return false;
    }

    private void attempt(SentWorkbook workbook, int row, String result, int days) {
        workbook.enter(row, "Attempt", result);
        workbook.enter(row, "Attempted on", round.plusDays(days));
    }

    private void contacted(String step) {
        if (BEFORE_CONTACT.contains(step)) {
            truth.count(Figure.FIRST_CONTACTS);
        }
    }

    private void enrol(SentWorkbook mine, int row, String step) {
        attempt(mine, row, "ตกลงกลับเข้าเรียน", 8);
        mine.enter(row, "Visited on", round.plusDays(12));
        mine.enter(row, "Decision", "จะกลับเข้าเรียน");
        mine.enter(row, "Decided on", round.plusDays(15));
        mine.enter(row, "Enrolled on", round.plusDays(30));
        contacted(step);
        truth.count(Figure.ENROLLED);
    }

    private void followUp(SentWorkbook mine, int row, String step, int kind) {
        switch (kind) {
            case 0, 1, 2 -> {
                followUp(mine, row, "ยังเรียนอยู่");
                truth.count(Figure.STILL_THERE);
                if (step.equals(LAST_FOLLOW_UP)) {
                    truth.count(Figure.CLOSED);
                }
            }
            case 3 -> {
                followUp(mine, row, "ออกอีกครั้ง");
                truth.count(Figure.LEFT_AGAIN);
            }
            case 4 -> {
                followUp(mine, row, "ไม่ทราบ");
                truth.count(Figure.UNKNOWN);
            }
            default -> {} // not asked yet
        }
    }

    private void followUp(SentWorkbook mine, int row, String result) {
        mine.enter(row, "Follow-up", result);
        mine.enter(row, "Followed up on", round.plusDays(60));
    }
}
