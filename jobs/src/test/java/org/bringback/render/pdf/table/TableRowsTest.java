package org.bringback.render.pdf.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.disclosure.CellSymbol;
import org.bringback.reference.disclosure.DisclosureRules;
import org.bringback.render.pdf.SamplePdfs;
import org.bringback.render.pdf.text.Labels;
import org.bringback.render.pdf.text.PrintableText;
import org.bringback.render.pdf.text.ReportText;
import org.bringback.table.report.Topics;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.bringback.table.report.table.Unit;
import org.bringback.text.BilingualText;
import org.bringback.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the template of tables is given: every text in its place, and what keeps lines on one page. */
class TableRowsTest {

    private static final PrintableText PRINTABLE =
            new PrintableText(SamplePdfs.pdf().chartFonts().regular());

    @ParameterizedTest
    @CsvSource({
        "PERSONS, 1234567, '1,234,567'",
        "PERSONS, 0, 0",
        "PERCENT, 23.50, 23.50",
        "NUMBER, 1234.5, '1,234.5'",
        "CHANGE, 0, 0"
    })
    void aFigureIsGroupedWithTheDecimalsItHas(Unit unit, BigDecimal figure, String written) {
        assertThat(text(Language.THAI).formatted(ReportCell.of(figure), unit)).isEqualTo(written);
    }

    @Test
    void aChangeHasItsSignAndANumberHasNoneItDoesNotNeed() {
        ReportText text = text(Language.ENGLISH);

        assertThat(text.formatted(ReportCell.of(1234), Unit.CHANGE)).endsWith("+1,234");
        assertThat(text.formatted(ReportCell.of(-1234), Unit.CHANGE))
                .endsWith("1,234")
                .doesNotContain("+");
        assertThat(text.formatted(ReportCell.of(1234), Unit.CHANGE))
                .isNotEqualTo(text.formatted(ReportCell.of(1234), Unit.PERSONS));
    }

    @Test
    void whatIsNoFigureIsPrintedInTheReportsLanguage() {
        ReportCell words = ReportCell.of(new BilingualText("ลด 5 คน", "5 fewer"));
        ReportCell day = ReportCell.of(LocalDate.of(2022, 9, 1));

        assertThat(text(Language.THAI).formatted(words, Unit.TEXT)).isEqualTo("ลด 5\u00A0คน");
        assertThat(text(Language.ENGLISH).formatted(words, Unit.TEXT)).isEqualTo("5\u00A0fewer");
        assertThat(text(Language.THAI).formatted(day, Unit.DATE)).isEqualTo("1 ด9 2565");
        assertThat(text(Language.ENGLISH).formatted(day, Unit.DATE)).isEqualTo("1 m9 2022");
        assertThat(text(Language.THAI).formatted(ReportCell.of(CellSymbol.SUPPRESSED), Unit.PERSONS))
                .isEqualTo("[c]");
    }

    @Test
    void headsAreNumberedFromOneAndWhatStandsAboveIsEmptyWhereThereIsNone() {
        ReportColumn plain = ReportColumn.of("a", new BilingualText("ก", "A"), Unit.PERSONS);
        ReportColumn under = new ReportColumn(
                "b", new BilingualText("ข", "B"), Optional.of(new BilingualText("บน", "over")), Unit.TEXT);
        ReportText text = text(Language.ENGLISH);

        assertThat(new TableRows(table(List.of(plain, under), List.of()), text).heads())
                .isEqualTo(Map.of(
                        "stub", "stub", "continued", "t …", "head1", "A", "over1", "", "head2", "B", "over2", "over"));
        assertThat(text.name(plain)).isEqualTo("A");
        assertThat(text.name(under)).isEqualTo("B (over)");
    }

    /** Of a table of so many lines, the word of each that keeps the last two on one page. */
    @ParameterizedTest
    @CsvSource({"5, 0 1 2 3 3", "3, 0 1 1", "2, 0 0", "1, -1"})
    void theLastTwoLinesStayTogether(int count, String kept) {
        List<ReportRow> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(ReportRow.of("r" + i, both("line " + i), List.of()));
        }
        List<Map<String, ?>> lines = new TableRows(table(List.of(), rows), text(Language.THAI)).lines();

        assertThat(lines.stream().<Object>map(line -> line.get("kept"))).containsExactly((Object[]) kept.split(" "));
        List<Object> ends = new ArrayList<>(Collections.nCopies(count - 1, ""));
        ends.add("end");
        assertThat(lines.stream().<Object>map(line -> line.get("table")).toList())
                .isEqualTo(ends);
    }

    @Test
    void aLineSaysHowItIsPrintedAndHowDeepItStandsButNotDeeperThanThree() {
        ReportRow sum = new ReportRow("s", both("sum"), ReportRow.Weight.SUM, 3, List.of(ReportCell.of(1)));
        ReportRow deep = new ReportRow("d", both("deep"), ReportRow.Weight.PLAIN, 7, List.of(ReportCell.of(2)));
        ReportRow total = ReportRow.total(both("total"), List.of(ReportCell.of(CellSymbol.ZERO)));
        List<Map<String, ?>> lines = new TableRows(
                        table(List.of(ReportColumn.of("a", both("A"), Unit.PERSONS)), List.of(sum, deep, total)),
                        text(Language.THAI))
                .lines();

        assertThat(lines.stream()
                        .map(line -> line.get("stub") + " " + line.get("weight") + " " + line.get("level") + " "
                                + line.get("cell1")))
                .containsExactly("sum sum 3 1", "deep plain 3 2", "total total 0 0");
    }

    @Test
    void charactersWithoutAGlyphAreReportedOfNamesHeadsAndCells() {
        PrintableText printable =
                new PrintableText(SamplePdfs.pdf().chartFonts().regular());
        ReportText text = new ReportText(labels(Language.THAI), DisclosureRules.load(JobsFolder.real()), printable);
        text.formatted(both("中"));
        text.formatted(ReportCell.of(both("😀")), Unit.TEXT);

        assertThat(text.missing()).containsExactly("U+1F600", "U+4E2D");
    }

    private static ReportTable table(List<ReportColumn> columns, List<ReportRow> rows) {
        return new ReportTable(Topics.SEX, both("t"), both("stub"), columns, rows, Optional.empty(), List.of());
    }

    private static ReportText text(Language language) {
        return new ReportText(labels(language), DisclosureRules.load(JobsFolder.real()), PRINTABLE);
    }

    private static Labels labels(Language language) {
        List<String> months = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            months.add((language == Language.THAI ? "ด" : "m") + month);
        }
        return Labels.of("labels.yaml", language, new HashMap<>(Map.of("months", months, "continued", "{title} …")));
    }

    private static BilingualText both(String text) {
        return new BilingualText(text, text);
    }
}
