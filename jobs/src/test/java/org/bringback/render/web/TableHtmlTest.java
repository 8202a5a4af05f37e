package org.bringback.render.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.disclosure.DisclosureRules;
import org.bringback.render.SampleRelease;
import org.bringback.table.report.Topics;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.bringback.table.report.table.Unit;
import org.bringback.text.BilingualText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page's tables without script, taken apart again and held against the report's cells. */
class TableHtmlTest {

    private static final CellFormat CELLS = new CellFormat(DisclosureRules.load(JobsFolder.real()));
    private static final Pattern ROW =
            Pattern.compile("<tr class=\"([a-z-]+)\" data-line=\"([^\"]*)\">(.*?)</tr>", Pattern.DOTALL);
    private static final Pattern SPAN = Pattern.compile("<th scope=\"colgroup\" colspan=\"(\\d+)\"[^>]*>(.*?)</th>");

    @Test
    void everyLineAndEveryCellOfEveryTableStandsInItsPlace() throws IOException {
        List<ReportTable> tables = Stream.concat(
                        SampleRelease.national().tables().stream(),
                        SampleRelease.whole().stream().skip(1).limit(9).flatMap(report -> report.tables().stream()))
                .toList();
        assertThat(tables).hasSizeGreaterThan(20);
        for (ReportTable table : tables) {
            String html = html(table);
            List<String> found = new ArrayList<>();
            for (Matcher row = ROW.matcher(html); row.find(); ) {
                String[] cells = row.group(3).split("<td[^>]*>");
                found.add(row.group(2) + "|" + row.group(1) + "|"
                        + String.join(
                                "|",
                                Arrays.stream(cells).map(TableHtmlTest::plain).toList()));
            }
            assertThat(found).as(table.topic().word()).containsExactlyElementsOf(expected(table));
        }
    }

    private static List<String> expected(ReportTable table) {
        List<String> lines = new ArrayList<>();
        for (ReportRow line : table.rows()) {
            List<String> cells = new ArrayList<>(List.of(words(line.head())));
            for (int i = 0; i < line.cells().size(); i++) {
                cells.add(words(
                        CELLS.textOf(line.cells().get(i), table.columns().get(i).unit())));
            }
            lines.add(line.id() + "|" + line.weight().name().toLowerCase(java.util.Locale.ROOT) + "|"
                    + String.join("|", cells));
        }
        return lines;
    }

    private static String words(BilingualText words) {
        return words.thai().equals(words.english()) ? words.thai() : words.thai() + "¦" + words.english();
    }

    /** The text of a piece of HTML, both languages parted by a broken bar. */
    private static String plain(String html) {
        return html.replace("</span><span lang=\"en\">", "¦")
                .replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    /** Heads above the columns ("-" for none), and what the upper row of heads spans. */
    @ParameterizedTest
    @CsvSource({"a a b, 2a 1b", "a b a, 1a 1b 1a", "- a a -, 1 2a 1", "- - a, 2 1a"})
    void headsAboveSpanAllColumns(String heads, String spans) throws IOException {
        List<ReportColumn> columns = new ArrayList<>();
        for (String head : heads.split(" ")) {
            columns.add(new ReportColumn(
                    "c" + columns.size(),
                    both("x"),
                    head.equals("-") ? Optional.empty() : Optional.of(both(head)),
                    Unit.PERSONS));
        }
        String html = html(table(columns, List.of(), List.of()));

        List<String> found = new ArrayList<>();
        for (Matcher span = SPAN.matcher(html); span.find(); ) {
            found.add(span.group(1) + span.group(2));
        }
        assertThat(found).containsExactly(spans.split(" "));
        assertThat(html).contains("<th scope=\"col\" rowspan=\"2\">stub</th>");
    }

    @Test
    void aTableWithoutHeadsAboveHasOneRowOfHeads() throws IOException {
        String html = html(table(
                List.of(ReportColumn.of("a", both("A"), Unit.PERSONS), ReportColumn.of("b", both("B"), Unit.TEXT)),
                List.of(),
                List.of()));

        assertThat(html)
                .contains("<thead><tr><th scope=\"col\">stub</th>"
                        + "<th scope=\"col\" class=\"n\" data-column=\"a\">A</th>"
                        + "<th scope=\"col\" class=\"w\" data-column=\"b\">B</th></tr></thead>")
                .doesNotContain("rowspan");
    }

    @Test
    void whatNamesAndNotesSayIsTextAndNoMarkup() throws IOException {
        ReportRow row = new ReportRow(
                "a\"><i>",
                both("<b>x</b> & \"y\""),
                ReportRow.Weight.SUM,
                9,
                List.of(ReportCell.of(new BilingualText("<ก>", "<a>"))));
        String html = html(
                table(List.of(ReportColumn.of("t", both("T"), Unit.TEXT)), List.of(row), List.of(both("1 < 2 & 3"))));

        assertThat(html)
                .contains("<tr class=\"sum\" data-line=\"a&quot;&gt;&lt;i&gt;\">")
                .contains("<th scope=\"row\" class=\"l3\">&lt;b&gt;x&lt;/b&gt; &amp; &quot;y&quot;</th>")
                .contains("<td class=\"w\"><span lang=\"th\">&lt;ก&gt;</span><span lang=\"en\">&lt;a&gt;</span>")
                .contains("<p class=\"note\">1 &lt; 2 &amp; 3</p>")
                .contains("<code>ref/1</code>")
                .doesNotContain("<b>", "<i>");
    }

    private static ReportTable table(List<ReportColumn> columns, List<ReportRow> rows, List<BilingualText> notes) {
        return new ReportTable(Topics.SEX, both("title"), both("stub"), columns, rows, Optional.of("ref/1"), notes);
    }

    private static BilingualText both(String text) {
        return new BilingualText(text, text);
    }

    private static String html(ReportTable table) throws IOException {
        StringBuilder out = new StringBuilder();
        new TableHtml(new HtmlWriter(out), CELLS).write(table, "t1");
        assertThat(out.toString())
                .startsWith("<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-labelledby=\"t1-caption\">");
        return out.toString();
    }
}
