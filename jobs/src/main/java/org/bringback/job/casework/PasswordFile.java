package org.bringback.job.casework;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bringback.job.workspace.SetupException;
import org.bringback.text.BilingualText;
import org.bringback.text.file.OwnerOnly;

/** A password in a file of its own, which only its owner may read; it is sent to the receiver by another way. */
final class PasswordFile {

    /** On any keyboard, and long enough that nobody tries them all. */
    private static final String ALLOWED = "[A-Za-z0-9]{12,64}";

    private PasswordFile() {}

    /** @throws SetupException when the file is missing, open to others, or holds no such password */
    static String read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new SetupException(
                    new BilingualText("ไม่พบไฟล์รหัสผ่าน: " + file, "there is no password file: " + file));
        }
        if (OwnerOnly.isOpenToOthers(file)) {
            throw new SetupException(new BilingualText(
                    "ผู้อื่นอ่านไฟล์รหัสผ่านได้ ให้สั่ง chmod 600 " + file,
                    "others can read the password file: chmod 600 " + file));
        }
        String password = Files.readString(file).strip();
        if (!password.matches(ALLOWED)) {
            throw new SetupException(new BilingualText(
                    "รหัสผ่านใน " + file + " ต้องเป็นอักษรอังกฤษและตัวเลข 12 ถึง 64 ตัว",
                    "the password in " + file + " must be 12 to 64 ASCII letters and digits"));
        }
        return password;
    }
}
