package org.bringback.render.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.bringback.reference.codes.ProvinceTiles;
import org.bringback.reference.disclosure.DisclosureRules;
import org.bringback.render.KeptTogether;
import org.bringback.table.report.Report;
import org.bringback.table.report.definition.ReportDefinition;
import org.bringback.text.file.Sha256;
import org.bringback.text.json.Json;

/**
 * {@code index.html}: the national picture, a search over all reports, the offices' reports, and all files. The page
 * needs no other file and asks no network for anything; its policy allows its own style and script and nothing else.
 * The reports of nation and offices are real HTML; those of provinces and areas lie in the page as data, and its script
 * shows the one that is asked for. Data becomes text there, never markup.
 */
public final class ReportPage {

    private final HtmlWriter html;
    private final List<Report> reports;
    private final DisclosureRules disclosure;
    private final SvgCharts charts;
    private final CellFormat cells;
    private final PublishedFiles files;
    private final List<PageLink> beside;
    private final PageWords words;
    private final Appendable out;

    private ReportPage(
            List<Report> reports,
            DisclosureRules disclosure,
            ProvinceTiles tiles,
            List<String> files,
            List<PageLink> beside,
            Appendable out) {
        this.html = new HtmlWriter(out);
        this.reports = reports;
        this.disclosure = disclosure;
        this.cells = new CellFormat(disclosure);
        this.charts = new SvgCharts(tiles, cells);
        this.files = new PublishedFiles(html, files);
        this.beside = beside;
        this.words = PageWords.of(reports);
        this.out = out;
    }

    /** @param files names of all published files, relative to the page's folder */
    public static void write(
            List<Report> reports,
            DisclosureRules disclosure,
            ProvinceTiles tiles,
            PageFonts fonts,
            List<String> files,
            Appendable out)
            throws IOException {
        write(reports, disclosure, tiles, fonts, files, List.of(), out);
    }

    /** @param beside other pages of the same output folder */
    public static void write(
            List<Report> reports,
            DisclosureRules disclosure,
            ProvinceTiles tiles,
            PageFonts fonts,
            List<String> files,
            List<PageLink> beside,
            Appendable out)
            throws IOException {
        new ReportPage(reports, disclosure, tiles, files, beside, out).write(fonts);
    }

    private void write(PageFonts fonts) throws IOException {
        String style = fonts.css() + resource("page.css");
        String script = resource("page.js");
        head(style, script);
        PageFrame frame = new PageFrame(html, words);
        frame.top(reports, beside);
        html.open("main", "id", "main", "tabindex", "-1").line();
        for (Report report : ofKind(ReportDefinition::isOverview)) {
            section("national");
            reports().write(report, "h1");
            html.close("section").line();
        }
        frame.find(reports);
        lists();
        frame.files(files);
        html.close("main").line();
        frame.legend(disclosure);
        data();
        html.open("script").raw(script).close("script", "body", "html").line();
    }

    private void head(String style, String script) throws IOException {
        String policy = "default-src 'none'; font-src data:; style-src " + hash(style) + "; script-src " + hash(script)
                + "; base-uri 'none'; form-action 'none'";
        html.raw("<!DOCTYPE html>")
                .line()
                .open("html", "lang", "th")
                .open("head")
                .line();
        html.open("meta", "charset", "utf-8").line();
        html.open("meta", "http-equiv", "Content-Security-Policy", "content", policy)
                .line();
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        html.open("meta", "name", "referrer", "content", "no-referrer").line();
        html.open("title").text(words.title().thai()).close("title").line();
        html.open("style").raw(style).close("style", "head").line();
        html.open("body", "data-title", words.title().english(), "data-together", KeptTogether.pattern())
                .line();
    }

    private void lists() throws IOException {
        List<Report> lists = ofKind(words.others().kind()::equals);
        if (lists.isEmpty()) {
            return;
        }
        section("lists");
        html.words("h2", words.others().heading()).line();
        for (Report report : lists) {
            html.open("article", "id", report.id().fileStem()).line();
            reports().write(report, "h3");
            html.close("article").line();
        }
        html.close("section").line();
    }

    private ReportHtml reports() {
        return new ReportHtml(html, cells, charts, files);
    }

    private void section(String id) throws IOException {
        html.open("section", "id", id).line();
    }

    private void data() throws IOException {
        html.open("script", "type", "application/json", "id", "data");
        List<Report> rest = reports.stream()
                .filter(report -> !report.id().kind().isAlways())
                .toList();
        Json.writeInHtml(PageData.of(rest, cells, charts), out);
        html.close("script").line();
    }

    private List<Report> ofKind(Predicate<ReportDefinition> kind) {
        return reports.stream().filter(report -> kind.test(report.id().kind())).toList();
    }

    private static String hash(String text) {
        return "'sha256-"
                + Base64.getEncoder().encodeToString(new Sha256().add(text).bytes()) + "'";
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(ReportPage.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
