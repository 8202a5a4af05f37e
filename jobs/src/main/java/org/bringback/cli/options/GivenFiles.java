package org.bringback.cli.options;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bringback.text.BilingualText;

/** Files named on a command line. */
public final class GivenFiles {

    private GivenFiles() {}

    /** @throws UsageException where one is no file that can be read */
    public static void check(List<Path> files) {
        for (Path file : files) {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                throw new UsageException(new BilingualText("ไม่พบไฟล์: " + file, "no such file: " + file));
            }
        }
    }
}
