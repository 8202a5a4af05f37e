package org.bringback.render.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import org.bringback.render.SampleRelease;
import org.bringback.table.report.Report;
import org.bringback.table.report.SampleReports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Finding a report, opening it and changing the language, in a real browser. */
class PageSearchTest extends BrowserTest {

    @ParameterizedTest
    @CsvSource({"เชียงใหม่, province-50", "chiang mai, province-50", "CHIANG RAI, province-57", "P7101, area-P7101"})
    void aSearchFindsWhatIsNamedSoAndOnlyThat(String query, String first) throws Exception {
        List<Report> reports = SampleRelease.whole();
        Browser browser = page.openWhole("");

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
        Browser browser = page.openWhole("");

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
        Browser browser = page.open(List.of(SampleReports.national(1), SampleReports.province(1)), "#province-10");
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
}
