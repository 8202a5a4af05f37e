package org.bringback.render.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** The project's font inside the page: not every machine has one for Thai, and the page must not fetch any. */
public final class PageFonts {

    private final String css;

    private PageFonts(String css) {
        this.css = css;
    }

    /** @param templates the folder {@code report-templates} */
    public static PageFonts read(Path templates) throws IOException {
        Path fonts = templates.resolve("fonts");
        return new PageFonts(
                face(400, fonts.resolve("Sarabun-Regular.ttf")) + face(700, fonts.resolve("Sarabun-Bold.ttf")));
    }

    private static String face(int weight, Path file) throws IOException {
        return "@font-face{font-family:Sarabun;font-weight:" + weight + ";src:url(data:font/ttf;base64,"
                + Base64.getEncoder().encodeToString(Files.readAllBytes(file)) + ")}\n";
    }

    /** For the style of a page; the family is called Sarabun. */
    public String css() {
        return css;
    }
}
