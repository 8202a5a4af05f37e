package org.bringback.render.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.bringback.table.report.Report;
import org.bringback.table.report.SampleReports;
import org.bringback.table.report.definition.ReportDefinition;
import org.bringback.table.report.definition.ReportId;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.ReportTable;
import org.junit.jupiter.api.Test;

/** What the page's script adds to tables and reports: sorting, downloads, comparison, printing one report. */
class PageToolsTest extends BrowserTest {

    /** The figures of the first column of the places' table, sums left out. */
    private static final String FIGURES =
            "[...document.querySelectorAll('#national table[data-topic=place] tbody tr:not(.total):not(.memo)')]"
                    + ".filter(row => row.cells[0].classList.contains('l0')).map(row => row.cells[1].textContent)";

    private static final String PRESS =
            "[...document.querySelectorAll('#national table[data-topic=place] thead button')][%d].click(); 0";

    @Test
    void aTableIsSortedByAColumnAndBroughtBackByTheThirdPress() throws Exception {
        Browser browser = page.openWhole("");
        List<String> usual = texts(browser.run(FIGURES));

        browser.run(PRESS.formatted(1));
        List<Integer> down = numbers(texts(browser.run(FIGURES)));
        assertThat(down).hasSizeGreaterThan(20).isSortedAccordingTo((one, other) -> other - one);
        assertThat(browser.run("document.querySelector('[aria-sort]').getAttribute('aria-sort')")
                        .asText())
                .isEqualTo("descending");

        browser.run(PRESS.formatted(1));
        assertThat(numbers(texts(browser.run(FIGURES)))).isSorted().hasSameElementsAs(down);
        browser.run(PRESS.formatted(1));
        assertThat(texts(browser.run(FIGURES))).isEqualTo(usual);
        assertThat(browser.run("document.querySelectorAll('[aria-sort]').length")
                        .asInt())
                .isZero();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void areasStayBelowTheirProvinceAndTheTotalStaysLast() throws Exception {
        Browser browser = page.openWhole("");
        String lines = "[...document.querySelectorAll('#national table[data-topic=place] tbody tr')]"
                + ".map(row => row.dataset.line)";
        List<String> before = texts(browser.run(lines));
        browser.run(PRESS.formatted(2));
        List<String> after = texts(browser.run(lines));
        assertThat(after).containsExactlyInAnyOrderElementsOf(before).isNotEqualTo(before);
        assertThat(after.get(after.size() - 1)).isEqualTo(before.get(before.size() - 1));
        String province = "";
        for (String line : after) {
            if (line.contains(":")) {
                assertThat(line).startsWith(province + ":");
            } else {
                province = line;
            }
        }
    }

    @Test
    void aTableIsDownloadedWithItsFiguresAsNumbersAndItsHeadingsInOneRow() throws Exception {
        Browser browser = page.open(List.of(SampleReports.national(1), SampleReports.list(1)), "");
        browser.run("window.kept = []; URL.createObjectURL = blob => { kept.push(blob); return '#'; };"
                + " HTMLAnchorElement.prototype.click = function () { kept.push(this.download); };"
                + " document.querySelector('#obec table[data-topic=status]').closest('article')"
                + ".querySelectorAll('.tools button')[1].dispatchEvent(new Event('click')); 0");
        assertThat(browser.run("kept[1]").asText()).isEqualTo("obec-status.th.csv");
        String csv = browser.run("kept[0].text()").asText();
        List<String> lines = csv.lines().toList();
        assertThat(lines.get(0)).contains("(23 กันยายน 2565)");
        assertThat(lines)
                .hasSize(1 + 7)
                .allMatch(line -> line.split(",").length == lines.get(0).split(",").length);
        assertThat(lines.get(1)).containsPattern(",[0-9]{4,},");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void theDocumentIsCalledAfterTheReportThatIsShown() throws Exception {
        Browser browser = page.openWhole("#province-50");
        String whole = browser.run("document.title").asText();
        assertThat(whole).startsWith("เชียงใหม่ – ");
        browser.run("document.querySelector('[data-language=en]').click()");
        assertThat(browser.run("document.title").asText()).startsWith("Chiang Mai – ");
        browser.run("location.hash = '#find'; new Promise(done => setTimeout(done, 200)).then(() => 0)");
        assertThat(browser.run("document.title").asText()).doesNotContain("Chiang Mai");
    }

    @Test
    void twoProvincesStandBesideEachOther() throws Exception {
        Browser browser = page.openWhole("#province-50");
        browser.run("{const c = document.getElementById('compare'); c.value = [...c.options]"
                + ".find(o => o.textContent === 'เชียงราย').value; c.dispatchEvent(new Event('change')); 0}");
        String table = "document.querySelector('#chosen table[data-topic=comparison]')";
        assertThat(texts(browser.run(
                        "[..." + table + ".querySelectorAll('thead tr:first-child th')].map(h => h.innerText)")))
                .containsSubsequence("เชียงใหม่", "เชียงราย");
        assertThat(browser.run(table + ".querySelectorAll('tbody tr').length").asInt())
                .isEqualTo(7);
        assertThat(texts(browser.run("[..." + table + ".querySelectorAll('tbody td')].map(c => c.innerText)")))
                .allMatch(text -> !text.isBlank());
        browser.run("document.querySelector('[data-language=en]').click()");
        assertThat(browser.run("[...document.querySelectorAll('#compare option')].map(o => o.textContent).join()")
                        .asText())
                .contains("Chiang Rai")
                .doesNotContain("เชียง");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void picturesSayWhetherTheyCountCasesOrPersons() throws Exception {
        Report persons = SampleReports.list(1);
        ReportTable status = persons.tables().get(0);
        List<ReportColumn> columns = status.columns().stream()
                .map(column -> new ReportColumn(
                        column.id().replace("persons", "cases"), column.head(), column.spanner(), column.unit()))
                .toList();
        ReportTable inCases = new ReportTable(
                status.topic(), status.title(), status.stub(), columns, status.rows(), status.reference(), List.of());
        Report cases = new Report(
                new ReportId(ReportDefinition.LIST, "ovec"),
                persons.cohort(),
                persons.name(),
                persons.abbreviation(),
                persons.asOf(),
                persons.against(),
                1,
                persons.reference(),
                persons.banner(),
                persons.keyMessages(),
                List.of(inCases),
                persons.notes());
        Browser browser = page.open(List.of(persons, cases), "");
        assertThat(texts(browser.run(
                        "['obec', 'ovec'].map(id => document.querySelector('#' + id + ' figcaption').innerText)")))
                .containsExactly("แต่ละวันแบ่งเป็นสถานะใดบ้าง (คน)", "แต่ละวันแบ่งเป็นสถานะใดบ้าง (ราย)");
    }

    @Test
    void oneReportIsPrintedAlone() throws Exception {
        Browser browser = page.openWhole("#province-50");
        browser.showOn("print");
        browser.run("window.print = () => { window.seen = [...document.querySelectorAll('h1,h2,h3')]"
                + ".filter(h => h.offsetParent).map(h => h.innerText); };"
                + " document.querySelector('#chosen .tools button').dispatchEvent(new Event('click')); 0");
        assertThat(texts(browser.run("seen"))).startsWith("เชียงใหม่").hasSizeLessThan(3);
        assertThat(browser.run("document.querySelectorAll('.one, .printed').length")
                        .asInt())
                .isZero();
    }

    private static List<String> texts(JsonNode array) {
        return java.util.stream.StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static List<Integer> numbers(List<String> figures) {
        return figures.stream()
                .map(figure -> figure.replace(",", ""))
                .filter(figure -> figure.matches("[0-9]+"))
                .map(Integer::valueOf)
                .toList();
    }
}
