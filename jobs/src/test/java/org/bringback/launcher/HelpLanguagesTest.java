package org.bringback.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.bringback.text.MessageLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who asks for both languages gets the help in both, of one command and of all. */
class HelpLanguagesTest {

    @TempDir
    Path folder;

    @Test
    void helpInBothLanguagesIsThaiAndThenEnglish() throws Exception {
        String command =
                new Program(folder).run("history", "--help", "--lang", "both").out();
        assertThat(command).containsSubsequence("วิธีใช้: bringback history", "Usage: bringback history");
        String all = new Program(folder, Map.of(MessageLanguage.SETTING, "both"))
                .run("-h")
                .out();
        assertThat(all).containsSubsequence("วิธีใช้: bringback", "คำสั่ง:", "Usage: bringback", "Commands:");
    }
}
