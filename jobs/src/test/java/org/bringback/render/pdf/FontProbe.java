package org.bringback.render.pdf;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.bringback.text.BilingualText;

/** Says in a process of its own whether fonts can be used: Java remembers its temporary folder for good. */
public final class FontProbe {

    private FontProbe() {}

    public static void main(String[] arguments) {
        Path templates = Path.of(System.getProperty("bringback.home"), "report-templates");
        String said =
                FontCheck.problem(templates).map(BilingualText::englishThenThai).orElse("well");
        System.out.write(said.getBytes(StandardCharsets.UTF_8), 0, said.getBytes(StandardCharsets.UTF_8).length);
        System.out.flush();
    }
}
