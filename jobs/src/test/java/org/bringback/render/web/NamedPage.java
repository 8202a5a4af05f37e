package org.bringback.render.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bringback.render.PlainText;
import org.bringback.table.report.Report;
import org.bringback.table.report.SampleReports;
import org.bringback.table.report.definition.ReportDefinition;
import org.bringback.table.report.definition.ReportId;

/** Reports of an office and an area with a name of any sort. */
final class NamedPage {

    private NamedPage() {}

    /** The name stands as it is wherever it can stand, and nothing else comes of it. */
    static void check(PageInBrowser page, String name) throws Exception {
        Report list = SampleReports.named(name);
        Report area = new Report(
                new ReportId(ReportDefinition.AREA, "A1"),
                list.cohort(),
                list.name(),
                list.abbreviation(),
                list.asOf(),
                list.against(),
                1,
                list.reference(),
                list.banner(),
                list.keyMessages(),
                list.tables(),
                list.notes());
        Browser browser = page.open(List.of(list, area), "#area-A1");

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
}
