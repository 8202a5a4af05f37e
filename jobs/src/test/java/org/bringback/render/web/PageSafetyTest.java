package org.bringback.render.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bringback.table.report.Report;
import org.bringback.table.report.SampleReports;
import org.bringback.table.report.Topics;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.bringback.table.report.table.Unit;
import org.bringback.text.BilingualText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page asks for nothing, and names in it stay text. */
class PageSafetyTest extends BrowserTest {

    @Test
    void thePageAsksForNothingAndComplainsOfNothing() throws Exception {
        Browser browser = page.openWhole("#area-P7101");

        assertThat(browser.requests())
                .filteredOn(url -> !url.startsWith("data:font/"))
                .hasSize(1);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void scriptsThatSomebodySmugglesInAreRefused() throws Exception {
        Browser browser = page.open(List.of(SampleReports.national(1)), "");

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
        NamedPage.check(page, name);
    }

    @Test
    void remarksMayLookLikeThePagesOwnData() throws Exception {
        List<ReportColumn> columns = List.of(
                ReportColumn.of("remark", new BilingualText("หมายเหตุ", "Remark"), Unit.TEXT),
                ReportColumn.of("days", new BilingualText("วัน", "Days"), Unit.NUMBER));
        List<ReportRow> lines = Stream.of("a|b", "#0", "|", "#|#")
                .map(text -> ReportRow.of(
                        text,
                        new BilingualText("ก", "a"),
                        List.of(ReportCell.of(new BilingualText(text, text)), ReportCell.of(7))))
                .toList();
        Report province = SampleReports.province(1);
        ReportTable table = new ReportTable(
                Topics.FINDINGS,
                new BilingualText("ก", "a"),
                new BilingualText("ก", "a"),
                columns,
                lines,
                Optional.empty(),
                List.of());
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

        Browser browser = page.open(List.of(report), "#province-10");

        assertThat(browser.run("[...document.querySelectorAll('#chosen td')].map(td => td.textContent)"))
                .extracting(JsonNode::asText)
                .containsExactly("a|b", "7", "#0", "7", "|", "7", "#|#", "7");
    }

    @Test
    void aFileIsLinkedByItsNameOnly() throws Exception {
        List<String> names = List.of("javascript:alert(1)", "th/ก ข.pdf", "a#b?c.csv", "\"><b>");
        Browser browser = page.open(List.of(SampleReports.national(1)), names, "");

        assertThat(
                        browser.run(
                                "[...document.querySelectorAll('#files a')].map(a => a.protocol + decodeURIComponent(a.pathname))"))
                .extracting(JsonNode::asText)
                .containsExactlyElementsOf(names.stream()
                        .map(name -> "file:" + folder.toAbsolutePath() + "/" + name)
                        .toList());
    }
}
