package org.bringback.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code doctor} says of machines that are fit and of one that is not. */
class DoctorTest {

    @TempDir
    Path folder;

    private Program.Ended doctor(String locale) throws Exception {
        return new Program(folder, Map.of("LC_ALL", locale), Program.LARGE).run("doctor", "--state", folder.toString());
    }

    @Test
    void aFitMachineHasNothingToBeDone() throws Exception {
        Program.Ended ended = doctor("C.UTF-8");
        assertThat(ended.out()).contains("6 lists").doesNotContain("!");
    }

    /** A file of ten gigabytes without content, which takes no disk. */
    @Test
    void whatTheFilesOfAnInboxNeedIsSaidAndWhereItIsMissing() throws Exception {
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        try (RandomAccessFile file =
                new RandomAccessFile(inbox.resolve("export-nfe-2022-09-23.csv").toFile(), "rw")) {
            file.setLength(10_000_000_000L);
        }
        Program.Ended ended = new Program(folder, Map.of("LC_ALL", "C.UTF-8"), Program.LARGE)
                .run("doctor", "--state", folder.toString(), "--inbox", inbox.toString());
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out())
                .contains("about 66,666,666 rows", "name it in BRINGBACK_DATABASE_URL", "set BRINGBACK_HEAP=");
    }

    @Test
    void whereThaiFileNamesCannotBeReadItSaysWhatToSet() throws Exception {
        Program.Ended ended = doctor("C");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).contains("file names     !").contains("set LC_ALL to C.UTF-8");
    }
}
