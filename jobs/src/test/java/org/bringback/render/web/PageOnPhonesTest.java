package org.bringback.render.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.bringback.render.SampleRelease;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    @ValueSource(ints = {360, 390, 768, 1200})
    void nothingStandsOutOfThePage(int width) throws Exception {
        Browser browser = page.browser();
        browser.resize(width, 800);
        page.open(SampleRelease.whole(), "#province-50");
        browser.run("document.querySelectorAll('details').forEach(d => d.open = true)");

        assertThat(browser.run("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(width);
        assertThat(browser.run("[...document.querySelectorAll('#national span.k, #chosen span.k')]"
                                + ".map(part => part.getClientRects().length)"
                                + ".filter(lines => lines > 0).map(lines => lines > 1).join()")
                        .asText())
                .contains("false")
                .doesNotContain("true");
        browser.resize(1200, 800);
    }
}
