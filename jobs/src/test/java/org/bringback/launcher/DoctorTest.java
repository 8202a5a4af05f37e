package org.bringback.launcher;

import static org.assertj.core.api.Assertions.assertThat;

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

    @Test
    void whereThaiFileNamesCannotBeReadItSaysWhatToSet() throws Exception {
        Program.Ended ended = doctor("C");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).contains("file names     !").contains("set LC_ALL to C.UTF-8");
    }
}
