package org.bringback.job.protection;

import java.nio.file.Path;
import org.bringback.reference.file.ConfigurationException;
import org.bringback.text.BilingualText;
import org.bringback.text.OutsideText;

/** What is wrong where a state and its key do not belong together, and what to do. */
final class ProtectionProblem {

    private static final String WITH = KeyFile.SETTING + "=FILE";

    private ProtectionProblem() {}

    static ConfigurationException noKey(Path state) {
        return refusal(
                state,
                new BilingualText(
                        "สถานะนี้เข้ารหัสไว้ ให้ระบุไฟล์กุญแจของสถานะด้วย " + WITH,
                        "this state is encrypted; name its key file with " + WITH));
    }

    static ConfigurationException notEncrypted(Path state) {
        return refusal(
                state,
                new BilingualText(
                        "สถานะนี้ยังไม่ได้เข้ารหัส เข้ารหัสด้วยคำสั่ง: " + WITH
                                + " bin/bringback state encrypt --state " + OutsideText.shellWord(state)
                                + " หรือไม่ต้องตั้ง "
                                + KeyFile.SETTING,
                        "this state is not encrypted; encrypt it with: " + WITH
                                + " bin/bringback state encrypt --state " + OutsideText.shellWord(state)
                                + ", or do not set "
                                + KeyFile.SETTING));
    }

    /** Its encryption was. */
    static ConfigurationException interrupted(Path state) {
        return refusal(
                state,
                new BilingualText(
                        "การเข้ารหัสสถานะนี้ถูกขัดจังหวะ สั่งคำสั่งเดิมอีกครั้ง: bin/bringback state encrypt --state "
                                + OutsideText.shellWord(state),
                        "the encryption of this state was interrupted; give the command again: bin/bringback state encrypt"
                                + " --state " + OutsideText.shellWord(state)));
    }

    static ConfigurationException otherKey(Path state) {
        return refusal(
                state,
                new BilingualText(
                        "กุญแจใน " + KeyFile.SETTING + " ไม่ใช่กุญแจที่ใช้เข้ารหัสสถานะนี้ ไม่มีสิ่งใดถูกเปลี่ยน",
                        "the key that " + KeyFile.SETTING
                                + " names is not the one this state was encrypted with; nothing was changed"));
    }

    private static ConfigurationException refusal(Path state, BilingualText problem) {
        return new ConfigurationException(ProtectionMarker.file(state), 0, problem);
    }
}
