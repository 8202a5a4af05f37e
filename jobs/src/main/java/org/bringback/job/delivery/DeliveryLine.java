package org.bringback.job.delivery;

import java.time.LocalDate;
import java.util.List;
import org.bringback.text.BilingualText;

/**
 * What became of a recipient's files.
 *
 * @param id of the delivery; empty where nothing is due
 * @param files their names
 * @param why what the other side said, or why nothing was sent
 */
public record DeliveryLine(
        String recipient, LocalDate asOf, int revision, String id, Fate fate, List<String> files, BilingualText why) {

    /** What became of them. */
    public enum Fate {
        SENT,
        /** Sent before, or not changed, or no condition holds. */
        NOTHING_DUE,
        /** Would be sent, were this no trial. */
        DUE,
        /** Stopped by a gate, or as a file is missing. */
        HELD,
        REFUSED,
        UNCERTAIN,
        BOUNCED
    }

    /** Whether somebody has to look at it. */
    boolean isProblem() {
        return switch (fate) {
            case HELD, REFUSED, UNCERTAIN, BOUNCED -> true;
            case SENT, NOTHING_DUE, DUE -> false;
        };
    }

    static DeliveryLine of(Delivery one, Fate fate, BilingualText why) {
        return new DeliveryLine(
                one.recipient(),
                one.release().asOf(),
                one.release().revision(),
                one.id(),
                fate,
                one.files().stream().map(Delivery.SentFile::name).toList(),
                why);
    }

    /** One line of why somebody has to look at it, and what to do. */
    public BilingualText problem() {
        String what = recipient + " " + asOf + " r" + revision;
        BilingualText said = switch (fate) {
            case UNCERTAIN ->
                new BilingualText(
                        "ไม่ทราบว่าถึงผู้รับหรือไม่ ให้ถามผู้รับ แล้วสั่ง deliver --received " + id + " หรือ --resend "
                                + id + ": ",
                        "nobody knows whether it arrived; ask, then give deliver --received " + id + " or --resend "
                                + id + ": ");
            case BOUNCED ->
                new BilingualText(
                        "ส่งไม่ถึงผู้รับ ให้แก้ที่อยู่แล้วสั่ง deliver --resend " + id + ": ",
                        "came back; mend the address, then give deliver --resend " + id + ": ");
            case REFUSED ->
                new BilingualText(
                        "ยังส่งไม่ได้ คำสั่ง deliver ครั้งถัดไปจะลองอีก: ", "not sent, the next deliver tries again: ");
            default -> new BilingualText("ยังไม่ส่ง: ", "not sent: ");
        };
        return new BilingualText("การส่ง " + what + " ", "delivery " + what + " ")
                .join(said)
                .join(why);
    }
}
