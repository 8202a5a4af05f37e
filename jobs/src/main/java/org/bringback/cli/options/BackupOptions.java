package org.bringback.cli.options;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.bringback.text.BilingualText;
import org.jspecify.annotations.Nullable;

/** Where backups are, and how many of them. */
public final class BackupOptions {

    /** Two weeks of nights. */
    public static final String USUALLY_KEPT = "14";

    private static final String SETTING = "BRINGBACK_BACKUP";

    private BackupOptions() {}

    /** The folder that the environment names. */
    public static Optional<Path> find(Map<String, String> environment) {
        return Optional.ofNullable(environment.get(SETTING))
                .filter(path -> !path.isEmpty())
                .map(Path::of);
    }

    /** @throws UsageException when neither command line nor environment names a folder */
    public static Path required(@Nullable Path given) {
        return given != null
                ? given
                : find(System.getenv())
                        .orElseThrow(() -> new UsageException(new BilingualText(
                                "ให้ระบุโฟลเดอร์สำเนาสำรอง หรือตั้ง " + SETTING,
                                "name the folder of backups, or set " + SETTING)));
    }

    /** @throws UsageException when none would be left */
    public static void requireCount(int keep) {
        if (keep < 1) {
            throw new UsageException(new BilingualText(
                    "--keep: ต้องเป็น 1 ขึ้นไป ไม่ใช่ " + keep, "--keep: must be 1 or more, not " + keep));
        }
    }
}
