package org.bringback.render.pdf;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.bringback.render.pdf.template.TemplateContext;

/** Whether Java can work with fonts on this machine; minimal ones lack the libraries, and it then fails far from the cause. */
public final class FontCheck {

    private static final String HELP =
            "Java cannot load fonts on this machine: the libraries fontconfig and freetype are missing or broken. "
                    + "Install them with: apt-get install fontconfig libfreetype6 (Debian, Ubuntu), "
                    + "dnf install fontconfig freetype (Fedora, RHEL), apk add fontconfig freetype (Alpine)";

    private FontCheck() {}

    /**
     * What is wrong and what to install, or empty when PDFs can be made.
     *
     * @param templates the folder {@code report-templates}
     */
    public static Optional<String> problem(Path templates) {
        Path file = templates.resolve(TemplateContext.REGULAR);
        if (!Files.isReadable(file)) {
            return Optional.of("The fonts of the reports are missing: " + file);
        }
        try {
            Font font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(Files.readAllBytes(file)));
            new TextLayout("ก", font, new FontRenderContext(null, true, true)).getAdvance();
            return Optional.empty();
        } catch (Exception | LinkageError e) {
            return Optional.of(HELP + " (" + e.getClass().getSimpleName() + ")");
        }
    }
}
