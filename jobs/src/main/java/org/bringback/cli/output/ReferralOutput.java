package org.bringback.cli.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bringback.casework.ReferralRefusal;
import org.bringback.job.casework.Forwarding;
import org.bringback.text.BilingualText;
import org.bringback.text.EnglishCount;
import org.bringback.text.OutsideText;
import org.bringback.text.json.Json;

/** What the commands say of referrals to partner agencies. */
public final class ReferralOutput {

    private final Console console;
    private final boolean json;

    ReferralOutput(Console console, boolean json) {
        this.console = console;
        this.json = json;
    }

    public void sent(Forwarding.Sent sent) throws IOException {
        if (json) {
            Map<String, Object> summary = new LinkedHashMap<>();
            summary.put("partner", sent.partner());
            summary.put("cases", sent.cases());
            summary.put("folder", sent.folder().map(Path::toString).orElse(null));
            console.out().println(Json.INDENTED.writeValueAsString(summary));
        } else if (sent.folder().isEmpty()) {
            line(new BilingualText(
                    "ไม่มีรายใหม่ที่ต้องส่งต่อให้ " + sent.partner(), "nothing new to send to " + sent.partner()));
        } else {
            line(new BilingualText(
                            "ส่งต่อ %,d รายให้ %s ไฟล์อยู่ใน %s ส่งรหัสผ่านแยกต่างหาก",
                            "%,d cases for %s are in %s; send the password separately")
                    .map(text -> String.format(
                            Locale.ROOT,
                            text,
                            sent.cases(),
                            sent.partner(),
                            sent.folder().get())));
        }
    }

    /** @param refusal why a request was not kept */
    public void requested(String partner, String caseWord, Optional<ReferralRefusal> refusal) throws IOException {
        if (json) {
            Map<String, Object> summary = new LinkedHashMap<>();
            summary.put("partner", partner);
            summary.put("case", caseWord);
            summary.put("refused", refusal.map(Enum::name).orElse(null));
            console.out().println(Json.INDENTED.writeValueAsString(summary));
        } else if (refusal.isPresent()) {
            console.err()
                    .println(OutsideText.oneLine(caseWord + ": "
                            + console.language().text(refusal.get().text())));
        } else {
            line(new BilingualText(
                    "บันทึกคำขอรับราย " + caseWord + " ของ " + partner + " แล้ว จะส่งไปพร้อมชุดส่งต่อครั้งถัดไป",
                    "kept that " + partner + " asks for the case " + caseWord + "; it goes with the next package"));
        }
    }

    /** @param refused why, by referral */
    public void revoked(List<String> asked, Map<String, ReferralRefusal> refused) throws IOException {
        ended("revoked", "ยกเลิกการส่งต่อแล้ว", asked, refused);
    }

    /** @param refused why, by referral */
    public void closed(List<String> asked, Map<String, ReferralRefusal> refused) throws IOException {
        ended("closed", "ปิดการส่งต่อแล้ว", asked, refused);
    }

    /** @param how the same word for programs and in English */
    private void ended(String how, String thai, List<String> asked, Map<String, ReferralRefusal> refused)
            throws IOException {
        int all = asked.size();
        if (json) {
            Map<String, Object> summary = new LinkedHashMap<>();
            summary.put(how, refused.isEmpty() ? all : 0);
            Map<String, String> why = new TreeMap<>();
            refused.forEach((referral, reason) -> why.put(referral, reason.name()));
            summary.put("refused", why);
            console.out().println(Json.INDENTED.writeValueAsString(summary));
        } else if (refused.isEmpty()) {
            line(new BilingualText(
                    thai + " " + all + " รายการ", EnglishCount.agreed(all + " {referral|referrals} " + how)));
        }
        new TreeMap<>(refused)
                .forEach((referral, why) -> console.err()
                        .println(OutsideText.oneLine(
                                referral + ": " + console.language().text(why.text()))));
    }

    private void line(BilingualText text) {
        console.out().println(OutsideText.oneLine(console.language().text(text)));
    }
}
