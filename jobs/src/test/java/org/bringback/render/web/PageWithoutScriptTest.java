package org.bringback.render.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.bringback.table.report.Report;
import org.bringback.table.report.SampleReports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where scripts are off, as in many offices, and on paper. */
class PageWithoutScriptTest extends BrowserTest {

    private static final List<Report> REPORTS =
            List.of(SampleReports.national(1), SampleReports.list(1), SampleReports.province(1));

    private static final String HIDDEN =
            "[...document.querySelectorAll('%s')].filter(e => !e.checkVisibility()).map(e => e.outerHTML)";

    private static final String SHOWN =
            "[...document.querySelectorAll('%s')].filter(e => e.checkVisibility()).map(e => e.outerHTML)";

    @BeforeEach
    void turnScriptsOff() throws Exception {
        page.browser().allowScripts(false);
    }

    @AfterEach
    void turnThemOn() throws Exception {
        page.browser().showOn("");
        page.browser().allowScripts(true);
    }

    @Test
    void everyCellIsPrintedUnderOneTitle() throws Exception {
        Browser browser = page.open(REPORTS, "");
        browser.showOn("print");

        assertThat(browser.run(SHOWN.formatted("td"))).isNotEmpty();
        assertThat(browser.run(HIDDEN.formatted("td, caption"))).isEmpty();
        assertThat(browser.run(SHOWN.formatted("summary:not(.map > summary)"))).isEmpty();
        assertThat(browser.run(SHOWN.formatted("noscript, input, button"))).isEmpty();
    }

    @Test
    void aTableOpensByItsTitleAndBothLanguagesAreThere() throws Exception {
        Browser browser = page.open(REPORTS, "");
        browser.run("document.querySelectorAll('details').forEach(d => d.open || d.querySelector('summary').click())");

        assertThat(browser.run(HIDDEN.formatted("td"))).isEmpty();
        assertThat(text(browser)).contains("กระทรวงศึกษาธิการ").doesNotContain("Ministry of Education");
        browser.run("document.getElementById('in-english').click()");
        assertThat(text(browser)).contains("Ministry of Education", "Not found").doesNotContain("กระทรวง", "ไม่พบตัว");
    }

    private static String text(Browser browser) throws Exception {
        return browser.run("document.querySelector('main').innerText").asText();
    }

    @Test
    void nothingIsOfferedThatDoesNotWork() throws Exception {
        Browser browser = page.open(REPORTS, "");

        assertThat(browser.run(SHOWN.formatted("button, #query, .count"))).isEmpty();
        for (JsonNode link : browser.run("[...document.querySelectorAll('#find a')]"
                + ".filter(a => a.checkVisibility()).map(a => a.hash.slice(1))")) {
            assertThat(browser.run("document.getElementById('" + link.asText() + "') !== null")
                            .asBoolean())
                    .as(link.asText())
                    .isTrue();
        }
    }
}
