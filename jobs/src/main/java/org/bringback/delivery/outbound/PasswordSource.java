package org.bringback.delivery.outbound;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.bringback.text.BilingualText;
import org.bringback.text.file.OwnerOnly;

/** Where a password stands: in a file of its own, or in the environment. */
interface PasswordSource {

    /** @throws Missing when there is none, or others can read it */
    String read(Map<String, String> environment) throws Missing;

    /** A password that cannot be had; the text says why and never names it. */
    final class Missing extends Exception {

        private static final long serialVersionUID = 1;

        private final transient BilingualText problem;

        Missing(BilingualText problem) {
            super(problem.englishThenThai());
            this.problem = problem;
        }

        BilingualText problem() {
            return problem;
        }
    }

    record OfFile(Path file) implements PasswordSource {

        @Override
        public String read(Map<String, String> environment) throws Missing {
            try {
                if (OwnerOnly.isOpenToOthers(file)) {
                    throw new Missing(new BilingualText(
                            "ผู้อื่นอ่านไฟล์รหัสผ่านได้ ให้สั่ง chmod 600 " + file,
                            "others can read the password file: chmod 600 " + file));
                }
                return Files.readString(file).strip();
            } catch (IOException e) {
                throw new Missing(new BilingualText(
                        "อ่านไฟล์รหัสผ่าน " + file + " ไม่ได้", "the password file " + file + " cannot be read"));
            }
        }
    }

    record OfEnvironment(String name) implements PasswordSource {

        @Override
        public String read(Map<String, String> environment) throws Missing {
            String password = environment.getOrDefault(name, "");
            if (password.isEmpty()) {
                throw new Missing(new BilingualText(
                        "ไม่มีรหัสผ่านในตัวแปรสภาพแวดล้อม " + name,
                        "the environment variable " + name + " holds no password"));
            }
            return password;
        }
    }
}
