package org.bringback.job.workspace;

import java.io.IOException;
import org.bringback.text.BilingualFailure;
import org.bringback.text.BilingualText;

/** The archive's copy of a file that was taken in is missing, or no longer what was taken in. */
public final class ArchivedFileException extends IOException implements BilingualFailure {

    private static final long serialVersionUID = 1;

    private final transient BilingualText problem;

    ArchivedFileException(String sha256) {
        this(text(sha256));
    }

    private ArchivedFileException(BilingualText problem) {
        super(problem.englishThenThai());
        this.problem = problem;
    }

    private static BilingualText text(String sha256) {
        return new BilingualText(
                "สำเนาไฟล์ในคลังเก็บของสถานะหายหรือเสียหาย (archive/" + sha256
                        + ") ให้วางไฟล์เดิมของหน่วยงานในกล่องรับไฟล์อีกครั้งแล้วสั่งงานใหม่",
                "the state's kept copy of a file is missing or damaged (archive/" + sha256
                        + "); put the office's same file into the inbox again and repeat the command");
    }

    @Override
    public BilingualText explanation() {
        return problem;
    }
}
