package org.bringback.delivery;

import java.io.IOException;
import java.nio.file.Path;
import org.bringback.text.BilingualText;

/** A release's manifest is missing or cannot be read, so it is not known which revision it is. The message says what to do. */
final class DamagedManifestException extends IOException {

    private static final long serialVersionUID = 1;

    DamagedManifestException(Path manifest) {
        super(new BilingualText(
                        manifest
                                + " เสียหายหรือหายไป ให้ย้ายโฟลเดอร์ที่มีไฟล์นี้ออกไป แล้วสั่งงานเดิมอีกครั้งเพื่อเผยแพร่ใหม่",
                        manifest
                                + " is damaged or missing; move the folder it is in away and repeat the command, which publishes"
                                + " the same again")
                .englishThenThai());
    }
}
