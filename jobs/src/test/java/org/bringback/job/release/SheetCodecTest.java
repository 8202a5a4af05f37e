package org.bringback.job.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bringback.reference.codes.CohortId;
import org.bringback.reference.disclosure.CellSymbol;
import org.bringback.table.report.Report;
import org.bringback.table.report.definition.ReportDefinition;
import org.bringback.table.report.definition.ReportId;
import org.bringback.table.report.definition.Topic;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.bringback.table.report.table.Unit;
import org.bringback.text.BilingualText;
import org.bringback.text.Language;
import org.junit.jupiter.api.Test;

class SheetCodecTest {

    private static final LocalDate DAY = LocalDate.of(2022, 9, 23);

    private static BilingualText words(String text) {
        return new BilingualText("ที่" + text + "\n😀", text);
    }

    private static ReportColumn column(Unit unit) {
        return new ReportColumn(
                unit.name(),
                words(unit.name()),
                unit == Unit.DATE ? Optional.of(words("over")) : Optional.empty(),
                unit);
    }

    private static ReportRow row(ReportRow.Weight weight) {
        List<ReportCell> cells = List.of(
                ReportCell.of(-12_345_678_901L),
                ReportCell.of(0),
                ReportCell.of(new BigDecimal("33.30")),
                ReportCell.of(CellSymbol.SUPPRESSED),
                ReportCell.of(CellSymbol.NOT_AVAILABLE),
                ReportCell.of(DAY),
                ReportCell.of(words("cell")));
        return new ReportRow(
                weight.name(),
                words(weight.name()),
                weight,
                weight.ordinal(),
                cells,
                weight == ReportRow.Weight.SUM ? Optional.of(DAY) : Optional.empty());
    }

    private static Report report(ReportDefinition kind, boolean everything) {
        ReportTable table = new ReportTable(
                new Topic("status", 3),
                words("title"),
                words(""),
                Arrays.stream(Unit.values()).map(SheetCodecTest::column).toList(),
                Arrays.stream(ReportRow.Weight.values())
                        .map(SheetCodecTest::row)
                        .toList(),
                everything ? Optional.of("obec/2022-09-23/r1/STATUS") : Optional.empty(),
                everything ? List.of(words("note")) : List.of());
        return new Report(
                new ReportId(kind, "key"),
                new CohortId("2022"),
                words("name"),
                words("abbreviation"),
                DAY,
                everything ? Optional.of(DAY.minusYears(1)) : Optional.empty(),
                7,
                "obec/2022-09-23/r7",
                everything ? Optional.of(Report.SYNTHETIC) : Optional.empty(),
                everything ? List.of(words("first"), words("second")) : List.of(),
                everything ? List.of(table) : List.of(),
                everything ? List.of(words("x".repeat(100_000))) : List.of());
    }

    @Test
    void everyFieldOfAReportComesBack() throws IOException {
        List<ReportSheet> sheets = ReportDefinition.list().stream()
                .flatMap(kind -> Arrays.stream(Language.values())
                        .map(language -> new ReportSheet(report(kind, language == Language.THAI), language)))
                .toList();
        assertThat(SheetCodec.decode(SheetCodec.encode(sheets))).isEqualTo(sheets);
        assertThat(sheets).hasSizeGreaterThan(4);
    }

    /** A further field has to be written and read too, and be set above. */
    @Test
    void theCodecKnowsAllFields() {
        assertThat(Report.class.getRecordComponents()).hasSize(12);
        assertThat(ReportId.class.getRecordComponents()).hasSize(2);
        assertThat(ReportTable.class.getRecordComponents()).hasSize(7);
        assertThat(Topic.class.getRecordComponents()).hasSize(2);
        assertThat(ReportColumn.class.getRecordComponents()).hasSize(4);
        assertThat(ReportRow.class.getRecordComponents()).hasSize(6);
        assertThat(ReportCell.class.getPermittedSubclasses()).hasSize(4);
    }

    @Test
    void whatWasPrintedComesBackInItsOrder() throws IOException {
        List<byte[]> printed = List.of(new byte[] {1, 2}, new byte[0], new byte[] {-1});
        assertThat(SheetCodec.decodePrinted(SheetCodec.encodePrinted(printed))).containsExactlyElementsOf(printed);
    }

    @Test
    void aCutTextIsNoReport() {
        byte[] whole = SheetCodec.encode(List.of(new ReportSheet(report(ReportDefinition.LIST, true), Language.THAI)));
        for (int length = 0; length < whole.length; length += 997) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> SheetCodec.decode(cut)).isInstanceOf(IOException.class);
        }
    }
}
