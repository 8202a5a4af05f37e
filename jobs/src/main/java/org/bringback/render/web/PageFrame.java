package org.bringback.render.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bringback.reference.disclosure.DisclosureRules;
import org.bringback.table.report.Report;
import org.bringback.table.report.definition.ReportDefinition;
import org.bringback.text.BilingualText;

/** What stands around the reports: heading, search, list of reports, legend. */
final class PageFrame {

    private final HtmlWriter html;
    private final PageWords words;

    PageFrame(HtmlWriter html, PageWords words) {
        this.html = html;
        this.words = words;
    }

    void top(List<Report> reports, List<PageLink> beside) throws IOException {
        html.open("a", "class", "skip", "href", "#main")
                .words(PageLabels.SKIP)
                .close("a")
                .line();
        patterns();
        html.open("header").line();
        html.words("p", words.programme(), "class", "programme").line();
        for (BilingualText mark : marks(reports)) {
            html.words("p", mark, "class", "edition").line();
        }
        html.open("div", "class", "languages", "role", "group", "aria-label", both(PageLabels.LANGUAGE));
        language("th", "ไทย", "true");
        language("en", "English", "false");
        html.close("div").line();
        html.open("nav", "aria-label", both(PageLabels.SECTIONS));
        link("#national", words.overview());
        link("#find", PageLabels.FIND);
        if (reports.stream()
                .anyMatch(report -> report.id().kind().equals(words.others().kind()))) {
            link("#lists", words.others().heading());
        }
        link("#files", PageLabels.FILES);
        for (PageLink other : beside) {
            link(other.path(), other.words());
        }
        html.close("nav", "header").line();
        withoutScript();
    }

    private static List<BilingualText> marks(List<Report> reports) {
        return reports.stream()
                .flatMap(report -> report.banner().stream())
                .distinct()
                .toList();
    }

    /** The hatches that stand for what has no colour, in black and white too; page.css refers to them. */
    private void patterns() throws IOException {
        html.open("svg", "class", "defs", "width", "0", "height", "0", "aria-hidden", "true")
                .open("defs");
        pattern("hatch", "6", "patternTransform", "rotate(45)");
        html.empty("rect", "width", "2", "height", "6", "fill", "#1a1a1a").close("pattern");
        pattern("dots", "5");
        html.empty("circle", "cx", "2", "cy", "2", "r", "1", "fill", "#767676").close("pattern");
        html.close("defs", "svg").line();
    }

    private void pattern(String id, String size, String... more) throws IOException {
        List<String> attributes = List.of("id", id, "width", size, "height", size, "patternUnits", "userSpaceOnUse");
        html.open("pattern", Stream.concat(attributes.stream(), Stream.of(more)).toArray(String[]::new));
        html.empty("rect", "width", size, "height", size, "fill", "#fff");
    }

    // style alone switches languages there: see page.css
    private void withoutScript() throws IOException {
        html.open("noscript").line();
        choice("th", "ไทย", "checked", "");
        choice("en", "English", "id", "in-english");
        html.words("p", PageLabels.NO_SCRIPT).close("noscript").line();
    }

    private void choice(String code, String name, String attribute, String value) throws IOException {
        html.open("label", "lang", code)
                .open("input", "type", "radio", "name", "language", attribute, value)
                .text(" " + name)
                .close("label")
                .line();
    }

    private void language(String code, String name, String pressed) throws IOException {
        html.open("button", "type", "button", "lang", code, "data-language", code, "aria-pressed", pressed)
                .text(name)
                .close("button");
    }

    private void link(String target, BilingualText words) throws IOException {
        html.open("a", "href", target).words(words).close("a");
    }

    void find(List<Report> reports) throws IOException {
        html.open("section", "id", "find", "role", "search")
                .words("h2", PageLabels.FIND)
                .line();
        html.words("label", words.findLabel(), "for", "query");
        html.open("input", "id", "query", "type", "search", "autocomplete", "off", "spellcheck", "false")
                .line();
        html.open("p", "class", "count", "aria-live", "polite")
                .words(PageLabels.FOUND)
                .text(" ");
        html.open("output", "id", "count", "for", "query")
                .text(Integer.toString(reports.size()))
                .close("output", "p");
        html.line();
        SortedMap<ReportDefinition, List<Report>> byKind = new TreeMap<>();
        reports.forEach(report -> byKind.computeIfAbsent(report.id().kind(), any -> new ArrayList<>())
                .add(report));
        for (Map.Entry<ReportDefinition, List<Report>> some : byKind.entrySet()) {
            group(some.getKey(), some.getValue());
        }
        html.close("section").line();
        html.open("section", "id", "chosen", "hidden", "").close("section").line();
    }

    private void group(ReportDefinition kind, List<Report> reports) throws IOException {
        String[] open =
                kind.prominence() == ReportDefinition.Prominence.FOLDED ? new String[0] : new String[] {"open", ""};
        html.open("details", open).open("summary").words(kind.names().heading());
        html.text(" (").open("span", "class", "number").text(Integer.toString(reports.size()));
        html.close("span")
                .text(")")
                .close("summary")
                .open("ul", "class", "reports")
                .line();
        for (Report report : reports) {
            String stem = report.id().fileStem();
            html.open("li")
                    .open("a", "href", "#" + stem, "data-find", find(report))
                    .words(report.name());
            html.close("a", "li").line();
        }
        html.close("ul", "details").line();
    }

    private static String find(Report report) {
        BilingualText name = report.name();
        return Stream.of(
                        report.id().key(),
                        report.abbreviation().thai(),
                        report.abbreviation().english())
                .filter(text -> !text.equals(name.thai()) && !text.equals(name.english()))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    void files(PublishedFiles files) throws IOException {
        html.open("section", "id", "files")
                .words("h2", PageLabels.FILES)
                .open("details")
                .line();
        html.words("summary", PageLabels.FILES).line();
        files.writeAll();
        html.close("details", "section").line();
    }

    void legend(DisclosureRules disclosure) throws IOException {
        html.open("footer").words("h2", PageLabels.SYMBOLS).open("dl").line();
        for (DisclosureRules.Symbol symbol : disclosure.symbols().values()) {
            html.open("dt")
                    .text(symbol.mark())
                    .close("dt")
                    .words("dd", symbol.meaning())
                    .line();
        }
        html.close("dl", "footer").line();
    }

    // a name that only screen readers say; the script leaves one language
    private static String both(BilingualText words) {
        return words.thaiThenEnglish();
    }
}
