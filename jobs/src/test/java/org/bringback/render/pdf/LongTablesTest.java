package org.bringback.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;
import org.bringback.table.report.Report;
import org.bringback.table.report.Topics;
import org.bringback.table.report.definition.ReportDefinition;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.bringback.table.report.table.Unit;
import org.bringback.text.BilingualText;
import org.bringback.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where pages end: tables of every length that can end at the foot of a page. */
class LongTablesTest {

    private static final int SHORTEST = 25;
    private static final int LONGEST = 70;

    @ParameterizedTest
    @EnumSource(Language.class)
    void theTotalIsNeverAloneUnderRepeatedHeads(Language language) throws Exception {
        int broken = 0;
        for (int lines = SHORTEST; lines <= LONGEST; lines++) {
            List<List<String>> pages = pages(lines, language);
            List<String> last = pages.get(pages.size() - 1);
            assertThat(last).as("%d lines", lines).contains("total of all").contains("place " + (lines - 1));
            broken += last.contains("place 0") ? 0 : 1;
            assertThat(pages.stream().flatMap(List::stream).filter(text -> text.startsWith("place ")))
                    .containsExactlyElementsOf(IntStream.range(0, lines)
                            .mapToObj(n -> "place " + n)
                            .toList());
        }
        assertThat(broken).as("tables that went over a page's end").isPositive();
    }

    /** The texts of the pages that have lines of the table. */
    private static List<List<String>> pages(int lines, Language language) throws Exception {
        return SamplePdfs.pdf().fill(report(lines), language).getPages().stream()
                .map(JRPrintPage::getElements)
                .map(LongTablesTest::texts)
                .filter(texts -> texts.stream().anyMatch(text -> text.matches("place .*|total of all")))
                .toList();
    }

    private static List<String> texts(List<JRPrintElement> elements) {
        List<String> texts = new ArrayList<>();
        for (JRPrintElement element : elements) {
            if (element instanceof JRPrintFrame frame) {
                texts.addAll(texts(frame.getElements()));
            } else if (element instanceof JRPrintText text) {
                texts.add(text.getFullText());
            }
        }
        return texts;
    }

    private static Report report(int places) {
        List<ReportRow> lines = new ArrayList<>();
        for (int n = 0; n < places; n++) {
            String name = "place " + n;
            lines.add(ReportRow.of(name, new BilingualText(name, name), List.of(ReportCell.of(n))));
        }
        lines.add(ReportRow.total(new BilingualText("total of all", "total of all"), List.of(ReportCell.of(places))));
        Report whole = SamplePdfs.madeUp(ReportDefinition.AREA);
        ReportTable table = new ReportTable(
                Topics.REASON,
                new BilingualText("ก", "a"),
                new BilingualText("ข", "b"),
                List.of(ReportColumn.of("persons", new BilingualText("คน", "Persons"), Unit.PERSONS)),
                lines,
                Optional.empty(),
                List.of());
        return ChangedReports.with(whole, List.of(whole.tables().get(0), table), List.of());
    }
}
