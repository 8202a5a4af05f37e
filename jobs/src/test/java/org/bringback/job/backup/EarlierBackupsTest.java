package org.bringback.job.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which backups hold what was removed, and which of them a restore may need. */
class EarlierBackupsTest {

    private static final String ARCHIVED = "archive/abc";

    @TempDir
    Path folder;

    private BackupManifest add(BackupFolder target, int number, String state, String content) throws IOException {
        StoredFile file = target.add(ARCHIVED, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
        BackupManifest made =
                new BackupManifest(number, "2023-01-0" + number + "T00:00:00Z", "1", state, "h2", List.of(file));
        target.add(made);
        return made;
    }

    /** Two backups of before the removal, and what became of the third one, of after it. */
    @ParameterizedTest(name = "the third one is {0}")
    @CsvSource({
        "whole, false, false",
        "without its manifest, false, true",
        "without its contents, false, true",
        "of another state, false, true",
    })
    // a lock is held and never asked for anything
    @SuppressWarnings("try")
    void theOneThatARestoreMayNeedIsNeverRemoved(String third, boolean firstStays, boolean secondStays)
            throws Exception {
        BackupFolder target = new BackupFolder(folder);
        try (Closeable ignored = target.lock()) {
            add(target, 1, "ours", "with contacts");
            add(target, 2, "ours", "with contacts");
            BackupManifest made =
                    add(target, 3, third.equals("of another state") ? "theirs" : "ours", "without contacts");
            if (third.equals("without its manifest")) {
                Files.writeString(folder.resolve("backup-000003.json"), "{");
            } else if (third.equals("without its contents")) {
                Files.delete(target.content(made.files().get(0)));
            }
            BackupManifest now = new BackupManifest(4, "2023-01-04T00:00:00Z", "1", "ours", "h2", made.files());
            assertThat(EarlierBackups.before(target, now))
                    .extracting(EarlierBackups.Holding::number, EarlierBackups.Holding::last)
                    .containsExactly(tuple(1, firstStays), tuple(2, secondStays));
        }
    }
}
