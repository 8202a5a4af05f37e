package org.bringback.cli.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.bringback.cli.options.BackupOptions;
import org.bringback.job.backup.BackupCheck;
import org.bringback.job.backup.StateBackup;
import org.bringback.job.workspace.FailureCause;
import org.bringback.job.workspace.Progress;
import org.bringback.job.workspace.StateInUseException;
import org.bringback.text.BilingualText;

/** The backup after a night: a few parts of the last one are read before the next one is made. */
final class NightBackup {

    private NightBackup() {}

    /** Makes it; what went wrong, in words that say that the night itself is done. */
    static Optional<BilingualText> problem(Path state, Path folder, Progress progress) {
        try {
            BackupCheck check = new BackupCheck(folder);
            Optional<BilingualText> damage = check.isThere() ? check.someOf(new Random()) : Optional.empty();
            new StateBackup(state, folder, System.getenv(), progress).run(Integer.parseInt(BackupOptions.USUALLY_KEPT));
            return damage.map(what -> new BilingualText(
                            "รอบกลางคืนเสร็จแล้วและทำสำเนาสำรองใหม่แล้ว แต่ชุดก่อนหน้าเสียหาย: ",
                            "The night is done and a new backup made, but the one before was damaged: ")
                    .join(what));
        } catch (IOException | StateInUseException | RuntimeException e) {
            return Optional.of(new BilingualText(
                            "รอบกลางคืนเสร็จแล้ว แต่ทำสำเนาสำรองไม่ได้: ", "The night is done, but its backup failed: ")
                    .join(FailureCause.describe(e)));
        }
    }
}
