package org.bringback.render.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bringback.reference.disclosure.CellSymbol;
import org.bringback.render.ReportCells;
import org.bringback.render.SampleRelease;
import org.bringback.render.SharedNames;
import org.bringback.table.report.Report;
import org.bringback.table.report.SampleReports;
import org.bringback.table.report.Topics;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.bringback.table.report.table.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands on the page, as a real browser shows it; skipped where there is none. */
class ReportPageTest extends BrowserTest {

    private static final int MOST_BYTES = 2_000_000;
    private static final String CELLS = """
            [...document.querySelectorAll(%s)].flatMap(table => {
              const columns = [...table.querySelectorAll('[data-column]')].map(th => th.dataset.column);
              return [...table.querySelectorAll('tbody tr')].flatMap(row =>
                [...row.querySelectorAll('td')].map((td, place) => {
                  const both = [...td.querySelectorAll('span[lang]')].map(span => span.textContent);
                  return [table.dataset.topic, row.dataset.line, columns[place],
                    both.length ? both.join('¦') : td.textContent];
                }));
            })
            """;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyCellStandsOnThePage(long seed) throws Exception {
        List<Report> reports =
                List.of(SampleReports.national(seed), SampleReports.list(seed), SampleReports.province(seed));
        SortedMap<String, String> cells = new TreeMap<>();

        Browser browser = page.open(reports, "#province-10");
        cells(browser, "national", "'#national table'", cells);
        cells(browser, "obec", "'#obec table'", cells);
        cells(browser, "province-10", "'#chosen table'", cells);

        assertThat(cells).isEqualTo(shown(reports));
    }

    @Test
    void theRankedDotsSayWhereTheMiddleIs() throws Exception {
        Report national = SampleRelease.national();
        Browser browser = page.open(List.of(national), "");
        List<BigDecimal> shares = shares(national);
        String middle = shares.get((shares.size() - 1) / 2).toPlainString();

        assertThat(browser.run("[...document.querySelectorAll('#national text.median')].map(t => t.textContent)"))
                .extracting(JsonNode::asText)
                .containsExactly("มัธยฐานของพื้นที่ในตาราง " + middle, "median of the places in the table " + middle);
    }

    @Test
    void theDotsStandBetweenNoughtAndTheHighestShare() throws Exception {
        Report national = SampleRelease.national();
        Browser browser = page.open(List.of(national), "");
        List<Double> shares =
                shares(national).stream().map(BigDecimal::doubleValue).limit(10).toList();

        List<Double> dots = new ArrayList<>();
        browser.run("[...document.querySelectorAll('#national circle')].map(c => parseFloat(c.getAttribute('cx')))")
                .forEach(dot -> dots.add(dot.asDouble()));
        assertThat(dots).hasSameSizeAs(shares);
        for (int position = 0; position < dots.size(); position++) {
            assertThat(dots.get(position)).isCloseTo(2 + 96 * shares.get(position) / shares.get(0), within(0.01));
        }
    }

    private static List<BigDecimal> shares(Report national) {
        ReportTable table = national.find(Topics.ATTENTION.word()).orElseThrow();
        int column = table.columns().stream().map(ReportColumn::unit).toList().indexOf(Unit.PERCENT);
        return table.rows().stream()
                .map(line -> line.cells().get(column))
                .filter(ReportCell.Figure.class::isInstance)
                .map(cell -> ((ReportCell.Figure) cell).value())
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    @Test
    void aReportWithoutAnEarlierDayHasNoChange() throws Exception {
        List<Report> reports = List.of(SampleReports.first(4));
        SortedMap<String, String> cells = new TreeMap<>();

        cells(page.open(reports, ""), "obec", "'#obec table'", cells);

        assertThat(cells).isEqualTo(shown(reports));
    }

    private static void cells(Browser browser, String report, String tables, SortedMap<String, String> cells)
            throws Exception {
        for (JsonNode cell : browser.run(CELLS.formatted(tables))) {
            String position = String.join(
                    "|",
                    report,
                    cell.get(0).asText(),
                    cell.get(1).asText(),
                    cell.get(2).asText());
            assertThat(cells.put(position, cell.get(3).asText())).isNull();
        }
    }

    // says by itself how a figure, a symbol, a day look
    private static SortedMap<String, String> shown(List<Report> reports) {
        SortedMap<String, String> shown = new TreeMap<>(ReportCells.of(reports));
        shown.replaceAll(ReportPageTest::shown);
        return shown;
    }

    private static String shown(String position, String cell) {
        for (CellSymbol symbol : CellSymbol.values()) {
            if (cell.equals(SharedNames.key(symbol))) {
                return PageInBrowser.DISCLOSURE.symbol(symbol).mark();
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
        boolean change = position.endsWith("|change") && !cell.equals("0");
        String sign = cell.startsWith("-") ? "▼ −" : "▲ +";
        return (change ? sign : "") + grouped;
    }

    private static String grouped(BigDecimal number) {
        return String.format(Locale.ROOT, "%,." + Math.max(0, number.scale()) + "f", number);
    }

    @Test
    void everythingThatReadersAndKeyboardsNeedIsThere() throws Exception {
        Browser browser = page.openWhole("#province-50");

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

    @Test
    void aWholeReleaseIsSmallAndTheSameEveryTime() throws IOException {
        String html = PageInBrowser.html(SampleRelease.whole());

        // this made-up country has more lines than a real one, and no fonts in the measure
        int bytes = html.getBytes(StandardCharsets.UTF_8).length
                - PageInBrowser.FONTS.css().length();
        assertThat(bytes).isLessThan(MOST_BYTES);
        assertThat(PageInBrowser.html(SampleRelease.whole())).isEqualTo(html);
    }

    @Test
    void theMapHasATileAProvinceWithTheFigureOfTheTable() throws Exception {
        Report national = SampleRelease.national();
        Browser browser = page.open(List.of(national), "");
        List<String> figures = national.find(Topics.PLACE.word()).orElseThrow().rows().stream()
                .filter(line -> line.weight() == ReportRow.Weight.SUM)
                .map(line -> line.cells().get(line.cells().size() - 1))
                .map(cell -> new CellFormat(PageInBrowser.DISCLOSURE)
                        .textOf(cell, Unit.PERSONS)
                        .thai())
                .toList();

        assertThat(browser.run("document.querySelectorAll('.map rect').length").asInt())
                .isEqualTo(77);
        assertThat(browser.run("[...document.querySelectorAll('.map text.f')].map(text => text.textContent)"))
                .extracting(JsonNode::asText)
                .containsExactlyElementsOf(figures);
    }
}
