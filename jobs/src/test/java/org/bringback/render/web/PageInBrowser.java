package org.bringback.render.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.codes.ProvinceTiles;
import org.bringback.reference.disclosure.DisclosureRules;
import org.bringback.render.SampleRelease;
import org.bringback.table.report.Report;

/** Pages written to a folder and opened in a real browser. */
record PageInBrowser(Path folder, Browser browser) implements AutoCloseable {

    static final DisclosureRules DISCLOSURE = DisclosureRules.load(JobsFolder.real());
    static final PageFonts FONTS = fonts();
    private static final ProvinceTiles TILES = ProvinceTiles.load(
            JobsFolder.real(), ReferenceData.load(JobsFolder.real()).provinces());

    /** Written once, however many tests open it. */
    private static final class Whole {
        static final String HTML = make();

        private static String make() {
            try {
                return html(SampleRelease.whole());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static PageFonts fonts() {
        try {
            return PageFonts.read(JobsFolder.real().resolveSibling("report-templates"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PageInBrowser start(Path folder) throws Exception {
        return new PageInBrowser(folder, new Browser(Browser.program(), folder.resolve("profile")));
    }

    /** The page of {@link SampleRelease#whole}. */
    Browser openWhole(String position) throws Exception {
        browser.open(Files.writeString(folder.resolve("index.html"), Whole.HTML).toUri() + position);
        return browser;
    }

    Browser open(List<Report> reports, String position) throws Exception {
        return open(reports, SampleRelease.files(), position);
    }

    Browser open(List<Report> reports, List<String> files, String position) throws Exception {
        browser.open(write(reports, files).toUri() + position);
        return browser;
    }

    Path write(List<Report> reports, List<String> files) throws IOException {
        return Files.writeString(folder.resolve("index.html"), html(reports, files));
    }

    static String html(List<Report> reports) throws IOException {
        return html(reports, SampleRelease.files());
    }

    private static String html(List<Report> reports, List<String> files) throws IOException {
        StringWriter out = new StringWriter();
        ReportPage.write(reports, DISCLOSURE, TILES, FONTS, files, out);
        return out.toString();
    }

    @Override
    public void close() {
        browser.close();
    }
}
