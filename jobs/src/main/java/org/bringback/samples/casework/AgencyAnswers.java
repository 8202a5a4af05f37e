package org.bringback.samples.casework;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.bringback.samples.casework.CaseworkTruth.Figure;

/** A partner agency: what it does about a referral follows from its place in the package. */
final class AgencyAnswers {

    private static final String ACCEPTED = "รับไว้ดำเนินการ";
    private static final int KINDS = 10;
    /** The kinds of which nothing counts that the agency says: it never answers, or its referral was revoked. */
    private static final Set<Integer> SILENT = Set.of(3, 4);

    private final CaseworkCountry.Sent sent;
    private final CaseworkTruth truth;

    AgencyAnswers(CaseworkCountry.Sent sent, CaseworkTruth truth) {
        this.sent = sent;
        this.truth = truth;
    }

    void write(Path inbox) throws IOException {
        String name = sent.receipt().getFileName().toString();
        try (SentWorkbook receipt = SentWorkbook.open(sent.receipt());
                SentWorkbook again = SentWorkbook.open(sent.receipt());
                SentWorkbook packet = SentWorkbook.open(sent.packet(), sent.password())) {
            int rows = receipt.rows();
            for (int row = 1; row <= rows; row++) {
                truth.count(Figure.SENT);
                answer(receipt, again, packet, row);
            }
            receipt.save(inbox.resolve(name));
            again.save(inbox.resolve(name.replace(".xlsx", "-2.xlsx")));
            packet.save(inbox.resolve(sent.packet().getFileName()), sent.password());
        }
    }

    /** Whether what the agency does about a row of its package moves a case. */
    static boolean moves(int row) {
        return !SILENT.contains(row % KINDS);
    }

    private void answer(SentWorkbook receipt, SentWorkbook again, SentWorkbook packet, int row) {
        switch (row % KINDS) {
            case 0 -> {
                say(receipt, row, "ปฏิเสธ", 10);
                receipt.enter(row, "Reason or remark", "อยู่นอกเขตรับผิดชอบ");
                truth.count(Figure.REJECTED);
                truth.count(Figure.ANSWERED_IN_TIME);
            }
            case 1 -> {
                say(receipt, row, ACCEPTED, 10);
                int then = receipt.copy(row);
                say(receipt, then, "ตอบแล้ว", 40);
                receipt.enter(then, "Result", "ไม่พบ");
                held(true);
            }
            case 2 -> {
                say(receipt, row, ACCEPTED, 45);
                held(false);
            }
            case 3 -> truth.count(Figure.ENDED); // never answers: the referral expires
            case 4 -> {
                truth.revoke(receipt.text(row, "Referral"));
                say(receipt, row, ACCEPTED, CaseworkCountry.DAY_OF_REVOKING);
                truth.count(Figure.ENDED);
                truth.count(Figure.ANSWERS_TO_REVOKED);
            }
            case 5 -> {
                say(receipt, row, ACCEPTED, 10);
                say(again, row, ACCEPTED, 11);
                held(true);
                truth.count(Figure.ANSWERS_SAID_TWICE);
            }
            case 6 -> {
                say(packet, row, ACCEPTED, 12);
                int then = packet.copy(row);
                say(packet, then, "ตอบแล้ว", 50);
                packet.enter(then, "Result", "กลับเข้าเรียนแล้ว");
                held(true);
                truth.count(Figure.ENROLLED);
                if (SchoolAnswers.BEFORE_CONTACT.contains(packet.text(row, "Step"))) {
                    truth.count(Figure.FIRST_CONTACTS);
                }
            }
            case 7 -> {
                say(receipt, row, ACCEPTED, 8);
                say(receipt, receipt.copy(row), "ส่งคืน", 60);
                truth.count(Figure.GIVEN_BACK);
                truth.count(Figure.ANSWERED_IN_TIME);
            }
            case 8 -> {
                say(receipt, row, "ได้รับแล้ว", 3);
                say(receipt, receipt.copy(row), ACCEPTED, 20);
                held(true);
            }
            default -> {
                say(receipt, row, ACCEPTED, 15);
                held(true);
            }
        }
    }

    private void held(boolean inTime) {
        truth.count(Figure.HELD);
        if (inTime) {
            truth.count(Figure.ANSWERED_IN_TIME);
        }
    }

    private void say(SentWorkbook workbook, int row, String what, int days) {
        workbook.enter(row, "What was done", what);
        workbook.enter(row, "Done on", sent.round().plusDays(days));
    }
}
