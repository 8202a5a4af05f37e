package org.bringback.delivery;

import java.io.IOException;
import java.nio.file.Path;
import org.bringback.text.BilingualFailure;
import org.bringback.text.BilingualText;

/** A release's manifest is missing or cannot be read, so it is not known which revision it is. The message says what to do. */
final class DamagedManifestException extends IOException implements BilingualFailure {

    private static final long serialVersionUID = 1;

    private final transient BilingualText problem;

    DamagedManifestException(Path manifest) {
        this(text(manifest));
    }

    private DamagedManifestException(BilingualText problem) {
        super(problem.englishThenThai());
        this.problem = problem;
    }

    private static BilingualText text(Path manifest) {
        return new BilingualText(
                manifest + " เสียหายหรือหายไป ให้ย้ายโฟลเดอร์ที่มีไฟล์นี้ออกไป แล้วสั่งงานเดิมอีกครั้งเพื่อเผยแพร่ใหม่",
                manifest
                        + " is damaged or missing; move the folder it is in away and repeat the command, which publishes"
                        + " the same again");
    }

    @Override
    public BilingualText explanation() {
        return problem;
    }
}
