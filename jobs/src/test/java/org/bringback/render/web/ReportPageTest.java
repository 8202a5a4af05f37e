package org.bringback.render.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bringback.reference.CellSymbol;
import org.bringback.reference.Disclosure;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.ProvinceTiles;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.Words;
import org.bringback.render.PlainText;
import org.bringback.render.ReportCells;
import org.bringback.render.SampleRelease;
import org.bringback.render.SharedNames;
import org.bringback.table.report.Cell;
import org.bringback.table.report.Column;
import org.bringback.table.report.Line;
import org.bringback.table.report.Report;
import org.bringback.table.report.ReportKind;
import org.bringback.table.report.ReportTable;
import org.bringback.table.report.SampleReports;
import org.bringback.table.report.Topic;
import org.bringback.table.report.Unit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page as a real browser shows it; skipped where there is none. */
class ReportPageTest {

    private static final Disclosure DISCLOSURE = Disclosure.load(JobsFolder.real());
    private static final ProvinceTiles TILES = ProvinceTiles.load(
            JobsFolder.real(), ReferenceData.load(JobsFolder.real()).provinces());
    private static final PageFonts FONTS = fonts();
    private static final int MOST_BYTES = 2_000_000;
    private static final String CELLS = """
            [...document.querySelectorAll(%s)].flatMap(table => {
              const columns = [...table.querySelectorAll('[data-column]')].map(th => th.dataset.column);
              return [...table.querySelectorAll('tbody tr')].flatMap(row =>
                [...row.querySelectorAll('td')].map((td, place) => {
                  const both = [...td.querySelectorAll('span')].map(span => span.textContent);
                  return [table.dataset.topic, row.dataset.line, columns[place],
                    both.length ? both.join('¦') : td.textContent];
                }));
            })
            """;

    @TempDir
    static Path folder;

    private static Optional<Browser> browser = Optional.empty();

    private static PageFonts fonts() {
        try {
            return PageFonts.read(JobsFolder.real().resolveSibling("report-templates"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeAll
    static void start() throws Exception {
        Optional<Path> program = Browser.find();
        if (program.isPresent()) {
            browser = Optional.of(new Browser(program.get(), folder.resolve("profile")));
        }
    }

    @AfterAll
    static void stop() throws Exception {
        if (browser.isPresent()) {
            browser.get().close();
        }
    }

    private static Browser browser() {
        assumeTrue(browser.isPresent(), "no chromium or google-chrome on PATH, and no CHROME");
        return browser.get();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyCellStandsOnThePage(long seed) throws Exception {
        List<Report> reports =
                List.of(SampleReports.national(seed), SampleReports.list(seed), SampleReports.province(seed));
        SortedMap<String, String> cells = new TreeMap<>();

        Browser browser = open(reports, "#province-10");
        cells(browser, "national", "'#national table'", cells);
        cells(browser, "obec", "'#obec table'", cells);
        cells(browser, "province-10", "'#chosen table'", cells);

        assertThat(cells).isEqualTo(shown(reports));
    }

    @Test
    void aReportWithoutAnEarlierDayHasNoChange() throws Exception {
        List<Report> reports = List.of(SampleReports.first(4));
        SortedMap<String, String> cells = new TreeMap<>();

        cells(open(reports, ""), "obec", "'#obec table'", cells);

        assertThat(cells).isEqualTo(shown(reports));
    }

    private static void cells(Browser browser, String report, String tables, SortedMap<String, String> cells)
            throws Exception {
        for (JsonNode cell : browser.run(CELLS.formatted(tables))) {
            String place = String.join(
                    "|",
                    report,
                    cell.get(0).asText(),
                    cell.get(1).asText(),
                    cell.get(2).asText());
            assertThat(cells.put(place, cell.get(3).asText())).isNull();
        }
    }

    // says by itself how a figure, a symbol, a day look
    private static SortedMap<String, String> shown(List<Report> reports) {
        SortedMap<String, String> shown = new TreeMap<>(ReportCells.of(reports));
        shown.replaceAll(ReportPageTest::shown);
        return shown;
    }

    private static String shown(String place, String cell) {
        for (CellSymbol symbol : CellSymbol.values()) {
            if (cell.equals(SharedNames.key(symbol))) {
                return DISCLOSURE.symbol(symbol).mark();
            }
        }
        if (cell.matches("\\d{4}-\\d{2}-\\d{2}")) {
            LocalDate day = LocalDate.parse(cell);
            return day.getDayOfMonth() + " กันยายน 2565¦" + day.getDayOfMonth() + " September 2022";
        }
        if (!cell.matches("-?[0-9.]+")) {
            return cell;
        }
        String grouped = grouped(new BigDecimal(cell).abs());
        boolean change = place.endsWith("|change") && !cell.equals("0");
        String sign = cell.startsWith("-") ? "▼ −" : "▲ +";
        return (change ? sign : "") + grouped;
    }

    private static String grouped(BigDecimal number) {
        return String.format(Locale.ROOT, "%,." + Math.max(0, number.scale()) + "f", number);
    }

    @ParameterizedTest
    @CsvSource({"เชียงใหม่, province-50", "chiang mai, province-50", "CHIANG RAI, province-57", "P7101, area-P7101"})
    void aSearchFindsWhatIsNamedSoAndOnlyThat(String query, String first) throws Exception {
        List<Report> reports = SampleRelease.whole();
        Browser browser = open(reports, "");

        browser.run("{const q = document.getElementById('query'); q.value = '" + query
                + "'; q.dispatchEvent(new Event('input')); 0}");

        String wanted = query.toLowerCase(Locale.ROOT);
        List<String> expected = reports.stream()
                .filter(report -> (report.name().thai() + " " + report.name().english() + " "
                                + report.id().key())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .map(report -> "#" + report.id().fileStem())
                .toList();
        JsonNode found = browser.run(
                "[...document.querySelectorAll('.reports li')].filter(li => li.offsetParent).map(li => li.firstChild.getAttribute('href'))");
        assertThat(found)
                .extracting(JsonNode::asText)
                .containsExactlyElementsOf(expected)
                .contains("#" + first);
        assertThat(browser.run("document.getElementById('count').textContent").asText())
                .isEqualTo("" + expected.size());
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aClickShowsTheReportAndMovesTheFocusThere() throws Exception {
        Browser browser = open(SampleRelease.whole(), "");

        browser.run("document.querySelector('a[href=\"#province-50\"]').click()");
        browser.run("new Promise(done => setTimeout(done, 200)).then(() => 0)");

        assertThat(browser.run("document.activeElement.innerText").asText()).isEqualTo("เชียงใหม่");
        assertThat(browser.run("document.querySelectorAll('#chosen svg').length")
                        .asInt())
                .isEqualTo(2);
        assertThat(browser.run(
                                "[...document.querySelectorAll('#chosen .files a')].map(a => a.getAttribute('href')).join()")
                        .asText())
                .isEqualTo("./th/province-50.th.pdf,./en/province-50.en.pdf");
    }

    @Test
    void theLanguageIsSwitchedWithoutLoadingAnything() throws Exception {
        Browser browser = open(List.of(SampleReports.national(1), SampleReports.province(1)), "#province-10");
        assertThat(text(browser)).contains("กระทรวงศึกษาธิการ", "ไม่พบตัว").doesNotContain("Ministry of Education");
        assertThat(browser.run("document.documentElement.lang").asText()).isEqualTo("th");

        browser.run("document.querySelector('[data-language=en]').click()");

        assertThat(text(browser))
                .contains("Ministry of Education", "23 September 2022", "Not found", "Bangkok")
                .doesNotContain("ศึกษา");
        assertThat(browser.run("document.documentElement.lang").asText()).isEqualTo("en");
        assertThat(browser.run("document.querySelector('nav').getAttribute('aria-label')")
                        .asText())
                .isEqualTo("Sections of the page");
        assertThat(browser.requests())
                .filteredOn(url -> !url.startsWith("data:font/"))
                .hasSize(1);
    }

    private static String text(Browser browser) throws Exception {
        return browser.run("document.querySelector('main').innerText").asText();
    }

    @Test
    void thePageAsksForNothingAndComplainsOfNothing() throws Exception {
        Browser browser = open(SampleRelease.whole(), "#area-P7101");

        assertThat(browser.requests())
                .filteredOn(url -> !url.startsWith("data:font/"))
                .hasSize(1);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void scriptsThatSomebodySmugglesInAreRefused() throws Exception {
        Browser browser = open(List.of(SampleReports.national(1)), "");

        browser.run("{const s = document.createElement('script'); s.textContent = 'window.smuggled = 1';"
                + " document.body.appendChild(s); 0}");

        assertThat(browser.run("window.smuggled === undefined").asBoolean()).isTrue();
        assertThat(browser.complaints()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=x onerror=alert(1)>",
                "</script><script>alert(1)</script>",
                "\" onfocus=\"alert(1)",
                "<!--<script>",
                "</script x",
                "=cmd|' /C calc'!A0",
                "#0|a",
                "🧒🏽 👨‍👩‍👧",
                "אבג עברית",
                "a\u0001\u202Eb\uFFFF"
            })
    void namesAreTextWhateverTheySay(String name) throws Exception {
        check(name);
    }

    @Test
    void remarksMayLookLikeThePagesOwnData() throws Exception {
        List<Column> columns = List.of(
                Column.of("remark", new Words("หมายเหตุ", "Remark"), Unit.TEXT),
                Column.of("days", new Words("วัน", "Days"), Unit.NUMBER));
        List<Line> lines = Stream.of("a|b", "#0", "|", "#|#")
                .map(text -> Line.of(text, new Words("ก", "a"), List.of(Cell.of(new Words(text, text)), Cell.of(7))))
                .toList();
        Report province = SampleReports.province(1);
        ReportTable table = new ReportTable(
                Topic.FINDINGS, new Words("ก", "a"), new Words("ก", "a"), columns, lines, Optional.empty(), List.of());
        Report report = new Report(
                province.id(),
                province.cohort(),
                province.name(),
                province.abbreviation(),
                province.asOf(),
                province.against(),
                1,
                province.reference(),
                Optional.empty(),
                List.of(),
                List.of(table),
                List.of());

        Browser browser = open(List.of(report), "#province-10");

        assertThat(browser.run("[...document.querySelectorAll('#chosen td')].map(td => td.textContent)"))
                .extracting(JsonNode::asText)
                .containsExactly("a|b", "7", "#0", "7", "|", "7", "#|#", "7");
    }

    @Test
    void aNameOfThreeHundredLettersFitsThePhone() throws Exception {
        browser().resize(390, 800);
        check("ก".repeat(300));
        assertThat(browser().run("document.documentElement.scrollWidth").asInt())
                .isLessThanOrEqualTo(390);
        browser().resize(1200, 800);
    }

    private static void check(String name) throws Exception {
        Report list = SampleReports.named(name);
        Report area = new Report(
                new org.bringback.table.report.ReportId(ReportKind.AREA, "A1"),
                list.cohort(),
                list.name(),
                list.abbreviation(),
                list.asOf(),
                list.against(),
                1,
                list.reference(),
                list.everyPage(),
                list.sentences(),
                list.tables(),
                list.notes());
        Browser browser = open(List.of(list, area), "#area-A1");

        String plain = PlainText.of(name);
        for (String heading : List.of("#obec h3", "#obec .lead", "#chosen h2", "#chosen tbody th", "#chosen .note")) {
            assertThat(browser.run("document.querySelector('" + heading + "').textContent")
                            .asText())
                    .isEqualTo(plain);
        }
        assertThat(browser.run("document.querySelectorAll('main img, main script').length")
                        .asInt())
                .isZero();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void everythingThatReadersAndKeyboardsNeedIsThere() throws Exception {
        Browser browser = open(SampleRelease.whole(), "#province-50");

        Map<String, String> faults = Map.of(
                "tables without a caption", "[...document.querySelectorAll('table')].filter(t => !t.caption)",
                "headers without a scope", "document.querySelectorAll('th:not([scope])')",
                "ids that occur twice",
                        "[...document.querySelectorAll('[id]')].filter(e => document.querySelectorAll('#' + CSS.escape(e.id)).length > 1)",
                "names of regions that are not there",
                        "[...document.querySelectorAll('[aria-labelledby]')].filter(e => !document.getElementById(e.getAttribute('aria-labelledby')))",
                "links within the page that lead nowhere",
                        "[...document.querySelectorAll('a[href^=\"#\"]')].filter(a => !document.getElementById(a.hash.slice(1)) && !/^#(province|area)-/.test(a.hash))",
                "fields without a label", "[...document.querySelectorAll('input')].filter(i => !i.labels.length)",
                "charts that a reader would spell", "document.querySelectorAll('svg:not([aria-hidden=true])')");
        for (Map.Entry<String, String> fault : faults.entrySet()) {
            assertThat(browser.run("[..." + fault.getValue() + "].map(e => e.outerHTML.slice(0, 200))"))
                    .as(fault.getKey())
                    .isEmpty();
        }
        assertThat(browser.run("['header', 'nav', 'main', 'footer', '.skip', 'h1', '[aria-live]']"
                        + ".filter(name => document.querySelectorAll(name).length !== 1)"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 390, 768, 1200})
    void nothingStandsOutOfThePage(int width) throws Exception {
        Browser browser = browser();
        browser.resize(width, 800);
        open(SampleRelease.whole(), "#province-50");
        browser.run("document.querySelectorAll('details').forEach(d => d.open = true)");

        assertThat(browser.run("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(width);
        browser.resize(1200, 800);
    }

    @Test
    void aWholeReleaseIsSmallAndTheSameEveryTime() throws IOException {
        String page = page(SampleRelease.whole());

        // this made-up country has more lines than a real one, and no fonts in the measure
        int bytes = page.getBytes(StandardCharsets.UTF_8).length - FONTS.css().length();
        assertThat(bytes).isLessThan(MOST_BYTES);
        assertThat(page(SampleRelease.whole())).isEqualTo(page);
    }

    @Test
    void theMapHasATileAProvinceWithTheFigureOfTheTable() throws Exception {
        Report national = SampleRelease.national();
        Browser browser = open(List.of(national), "");
        List<String> figures = national.find(Topic.PLACE).orElseThrow().lines().stream()
                .filter(line -> line.weight() == Line.Weight.SUM)
                .map(line -> line.cells().get(line.cells().size() - 1))
                .map(cell -> new CellWords(DISCLOSURE).of(cell, Unit.PERSONS).thai())
                .toList();

        assertThat(browser.run("document.querySelectorAll('.map rect').length").asInt())
                .isEqualTo(77);
        assertThat(browser.run("[...document.querySelectorAll('.map text.f')].map(text => text.textContent)"))
                .extracting(JsonNode::asText)
                .containsExactlyElementsOf(figures);
    }

    @Test
    void aFileIsLinkedByItsNameOnly() throws Exception {
        List<String> names = List.of("javascript:alert(1)", "th/ก ข.pdf", "a#b?c.csv", "\"><b>");
        Browser browser = open(List.of(SampleReports.national(1)), names, "");

        assertThat(
                        browser.run(
                                "[...document.querySelectorAll('#files a')].map(a => a.protocol + decodeURIComponent(a.pathname))"))
                .extracting(JsonNode::asText)
                .containsExactlyElementsOf(names.stream()
                        .map(name -> "file:" + folder.toAbsolutePath() + "/" + name)
                        .toList());
    }

    private static Browser open(List<Report> reports, String place) throws Exception {
        return open(reports, SampleRelease.files(), place);
    }

    private static Browser open(List<Report> reports, List<String> files, String place) throws Exception {
        Browser browser = browser();
        StringWriter out = new StringWriter();
        ReportPage.write(reports, DISCLOSURE, TILES, FONTS, files, out);
        Path page = Files.writeString(folder.resolve("index.html"), out.toString());
        browser.open(page.toUri() + place);
        return browser;
    }

    private static String page(List<Report> reports) throws IOException {
        StringWriter out = new StringWriter();
        ReportPage.write(reports, DISCLOSURE, TILES, FONTS, SampleRelease.files(), out);
        return out.toString();
    }
}
