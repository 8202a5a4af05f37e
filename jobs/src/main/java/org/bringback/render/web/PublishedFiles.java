package org.bringback.render.web;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.bringback.render.PlainText;

/** Links to the files that are published beside the page. */
final class PublishedFiles {

    private final HtmlWriter html;
    private final List<String> files;

    PublishedFiles(HtmlWriter html, List<String> files) {
        this.html = html;
        this.files = files;
    }

    void writeOf(String stem) throws IOException {
        List<String> own = files.stream().filter(file -> isOf(stem, file)).toList();
        if (!own.isEmpty()) {
            html.open("p", "class", "own").words(PageLabels.REPORT_FILES).close("p");
            write(own);
        }
    }

    void writeAll() throws IOException {
        write(files);
    }

    private void write(List<String> some) throws IOException {
        html.open("ul", "class", "files").line();
        for (String file : some) {
            html.open("li")
                    .open("a", "href", link(file))
                    .text(file)
                    .close("a", "li")
                    .line();
        }
        html.close("ul").line();
    }

    private static boolean isOf(String stem, String file) {
        return file.substring(file.lastIndexOf('/') + 1).startsWith(stem + ".");
    }

    // a name never names another place
    private static String link(String file) {
        try {
            return new URI(null, null, "./" + PlainText.of(file), null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("no name of a file", e);
        }
    }
}
