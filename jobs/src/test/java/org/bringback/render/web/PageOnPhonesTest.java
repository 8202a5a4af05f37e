package org.bringback.render.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing is wider than the window, however narrow. */
class PageOnPhonesTest extends BrowserTest {

    @Test
    void aNameOfThreeHundredLettersFitsThePhone() throws Exception {
        page.browser().resize(390, 800);
        NamedPage.check(page, "ก".repeat(300));
        assertThat(page.browser().run("document.documentElement.scrollWidth").asInt())
                .isLessThanOrEqualTo(390);
        page.browser().resize(1200, 800);
    }

    @ParameterizedTest
    @CsvSource({"360, 390", "768, 1200"})
    void nothingStandsOutOfThePage(int width, int turned) throws Exception {
        Browser browser = page.browser();
        browser.resize(width, 800);
        page.openWhole("#province-50");
        browser.run("document.querySelectorAll('details').forEach(d => d.open = true)");
        nothingStandsOut(browser, width);
        browser.resize(turned, 800);
        nothingStandsOut(browser, turned);
        browser.resize(1200, 800);
    }

    private static void nothingStandsOut(Browser browser, int width) throws Exception {
        assertThat(browser.run("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(width);
        assertThat(browser.run("[...document.querySelectorAll('#national span.k, #chosen span.k')]"
                                + ".map(part => part.getClientRects().length)"
                                + ".filter(lines => lines > 0).map(lines => lines > 1).join()")
                        .asText())
                .contains("false")
                .doesNotContain("true");
    }
}
