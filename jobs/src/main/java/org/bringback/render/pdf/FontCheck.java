package org.bringback.render.pdf;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.bringback.render.pdf.template.TemplateContext;
import org.bringback.text.BilingualText;
import org.bringback.text.file.TemporaryFolder;

/** Whether Java can work with fonts on this machine; minimal ones lack the libraries, and it then fails far from the cause. */
public final class FontCheck {

    private static final BilingualText MISSING = new BilingualText(
            "Java ใช้ฟอนต์บนเครื่องนี้ไม่ได้ เพราะไม่มีหรือมีปัญหาที่ fontconfig และ freetype ติดตั้งด้วยคำสั่ง"
                    + " apt-get install fontconfig libfreetype6 (Debian, Ubuntu),"
                    + " dnf install fontconfig freetype (Fedora, RHEL), apk add fontconfig freetype (Alpine)",
            "Java cannot load fonts on this machine: the libraries fontconfig and freetype are missing or broken. "
                    + "Install them with: apt-get install fontconfig libfreetype6 (Debian, Ubuntu), "
                    + "dnf install fontconfig freetype (Fedora, RHEL), apk add fontconfig freetype (Alpine)");

    private FontCheck() {}

    /**
     * What is wrong and what to install, or empty when PDFs can be made.
     *
     * @param templates the folder {@code report-templates}
     */
    public static Optional<BilingualText> problem(Path templates) {
        Path file = templates.resolve(TemplateContext.REGULAR);
        if (!Files.isReadable(file)) {
            return Optional.of(
                    new BilingualText("ไม่พบฟอนต์ของรายงาน: " + file, "The fonts of the reports are missing: " + file));
        }
        try {
            Font font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(Files.readAllBytes(file)));
            new TextLayout("ก", font, new FontRenderContext(null, true, true)).getAdvance();
            return Optional.empty();
        } catch (Exception | LinkageError e) {
            return Optional.of(temporaryFolderFails().orElse(MISSING));
        }
    }

    /** Java copies a font into the folder of temporary files before it looks at it. */
    private static Optional<BilingualText> temporaryFolderFails() {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        try {
            TemporaryFolder.probe(folder);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(new BilingualText(
                    "โฟลเดอร์ชั่วคราว " + folder + " เต็มหรือเขียนไม่ได้: ลบไฟล์ที่ไม่ใช้ให้มีที่ว่าง",
                    "The temporary folder " + folder + " is full or cannot be written: make room on its disk"));
        }
    }
}
