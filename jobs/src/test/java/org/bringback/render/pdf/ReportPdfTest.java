package org.bringback.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.disclosure.DisclosureRules;
import org.bringback.render.pdf.chart.Chart;
import org.bringback.render.pdf.chart.PrintedCharts;
import org.bringback.table.programme.ProgrammeReports;
import org.bringback.table.report.Report;
import org.bringback.table.report.SampleReports;
import org.bringback.table.report.definition.ReportDefinition;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.bringback.table.report.table.Unit;
import org.bringback.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class ReportPdfTest {

    private static final ReportPdf PDF = SamplePdfs.pdf();
    private static final DisclosureRules DISCLOSURE = DisclosureRules.load(JobsFolder.real());
    private static final String HOSTILE =
            "<b>ชื่อ & \"ยาว\"</b> " + "ยาวมากจริง ๆ long ".repeat(14) + "😀 שלום عربى \u202E\t$P{x} ]]>";

    private static final Map<String, byte[]> RENDERED = new HashMap<>();

    private static byte[] rendered(String name, Language language) {
        return RENDERED.computeIfAbsent(name + language, unused -> PDF.render(report(name), language));
    }

    private static Report report(String name) {
        return switch (name) {
            case "list" -> SampleReports.list(3);
            case "first" -> SampleReports.first(5);
            case "province" -> SampleReports.province(2);
            case "PROGRAMME" -> SamplePdfs.madeUp(ProgrammeReports.PROGRAMME);
            case "hostile" -> SampleReports.named(HOSTILE);
            default -> SamplePdfs.madeUp(ReportDefinition.get(name));
        };
    }

    static Stream<Arguments> every() {
        return Stream.of("list", "first", "province", "NATIONAL", "AREA", "PROGRAMME")
                .flatMap(name -> Stream.of(Language.values()).map(language -> Arguments.of(name, language)));
    }

    @ParameterizedTest
    @MethodSource("every")
    void everyCellOfEveryTableIsInThePdfInOrder(String name, Language language) throws IOException {
        List<List<List<String>>> tables = new PdfTags(rendered(name, language)).tables();
        Report report = report(name);
        assertThat(tables).hasSameSizeAs(report.tables());
        for (int i = 0; i < tables.size(); i++) {
            ReportTable table = report.tables().get(i);
            List<List<String>> rows = tables.get(i);
            int heads = rows.size() - table.rows().size();
            assertThat(rows.subList(heads, rows.size())).isEqualTo(cells(table, language));
            assertThat(String.join("", rows.get(heads - 1)))
                    .contains(table.columns().get(0).head().in(language).split(" ")[0]);
        }
    }

    private static List<List<String>> cells(ReportTable table, Language language) {
        List<List<String>> rows = new ArrayList<>();
        for (ReportRow line : table.rows()) {
            List<String> row = new ArrayList<>(List.of(line.head().in(language)));
            for (int i = 0; i < line.cells().size(); i++) {
                row.add(written(line.cells().get(i), table.columns().get(i), language));
            }
            rows.add(row);
        }
        return rows;
    }

    /** Written down once more, apart from the program's own way. */
    private static String written(ReportCell cell, ReportColumn column, Language language) {
        if (cell instanceof ReportCell.Figure figure) {
            String number = column.unit() == Unit.PERCENT
                    ? figure.value().toPlainString()
                    : String.format(java.util.Locale.ROOT, "%,d", figure.value().longValue());
            if (column.unit() != Unit.CHANGE || figure.value().signum() == 0) {
                return number.replace('-', '−');
            }
            return figure.value().signum() > 0 ? "▲ +" + number : "▼ " + number.replace('-', '−');
        }
        if (cell instanceof ReportCell.Day day) {
            int year = day.date().getYear() + (language == Language.THAI ? 543 : 0);
            String month = language == Language.THAI ? " กันยายน " : " September ";
            String may = language == Language.THAI ? " พฤษภาคม " : " May ";
            return day.date().getDayOfMonth() + (day.date().getMonthValue() == 9 ? month : may) + year;
        }
        return cell instanceof ReportCell.Text text
                ? text.words().in(language).strip()
                : DISCLOSURE.symbol(((ReportCell.Instead) cell).symbol()).mark();
    }

    /** At the foot of a table it stood alone at the top of the next page, where it was nobody's. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void theNumberOfATableStandsBesideItsTitle(Language language) throws IOException {
        List<String> lines = PdfText.of(rendered("AREA", language)).lines().toList();
        int numbered = 0;
        for (ReportTable table : report("AREA").tables()) {
            String title = table.title().in(language);
            if (!table.topic().leads() && table.number().isPresent() && lines.contains(title)) {
                int at = lines.indexOf(title);
                assertThat(String.join(" ", lines.subList(Math.max(0, at - 2), at + 3)))
                        .as(title)
                        .contains(table.number().orElseThrow());
                numbered++;
            }
        }
        assertThat(numbered).isPositive();
    }

    @ParameterizedTest
    @MethodSource("every")
    void whatWasLaidOutCanBeReadAndNothingElse(String name, Language language) throws Exception {
        assertThat(PdfText.audit(PDF.fill(report(name), language), rendered(name, language)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("every")
    void everyKindIsArchivableAndAccessible(String name, Language language) throws Exception {
        assertThat(VeraPdf.faults(rendered(name, language), PDFAFlavour.PDFA_2_A))
                .isEmpty();
        assertThat(VeraPdf.faults(rendered(name, language), PDFAFlavour.PDFUA_1))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void hostileNamesArePrintedAsTheyAre(Language language) throws Exception {
        RenderedPdf pdf = PDF.renderTimed(report("hostile"), language);
        assertThat(PdfText.audit(PDF.fill(report("hostile"), language), pdf.bytes()))
                .isEmpty();
        assertThat(pdf.missing()).contains("U+1F600", "U+05E9").doesNotContain("U+202E");
        assertThat(PdfText.of(pdf.bytes()).replaceAll("\\s", "")).contains("<b>ชื่อ&\"ยาว\"</b>", "$P{x}]]>");
        assertThat(VeraPdf.faults(pdf.bytes(), PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(VeraPdf.faults(pdf.bytes(), PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("every")
    void theOutlineNamesTheReportAndEveryTable(String name, Language language) throws IOException {
        Report report = report(name);
        List<String> titles = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(rendered(name, language))) {
            for (PDOutlineItem top :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                titles.add(top.getTitle());
                top.children().forEach(item -> titles.add(item.getTitle()));
            }
        }
        List<String> expected = new ArrayList<>(List.of(report.name().in(language)));
        report.tables().forEach(table -> expected.add(table.title().in(language)));
        assertThat(titles).isEqualTo(expected);
    }

    @Test
    void headsAreRepeatedOnEveryPageOfATableButReadOutOnce() throws IOException {
        Report report = report("list");
        byte[] pdf = rendered("list", Language.ENGLISH);
        int pages = 0;
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = stripper.getText(document).replaceAll("\\s+", " ");
                pages += text.contains("Province and education area") || text.contains("(continued)") ? 1 : 0;
            }
        }
        assertThat(pages).isGreaterThan(2);
        assertThat(new PdfTags(pdf)
                        .all("TH").stream().filter(head -> head.text().equals("Province and education area")))
                .hasSize(1);
        assertThat(new PdfTags(pdf).all("TH"))
                .extracting(PdfTags.Tag::scope)
                .filteredOn("Row"::equals)
                .hasSize(report.tables().stream()
                        .mapToInt(table -> table.rows().size())
                        .sum());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theMinistersPageIsOnePageAndPagesAreCounted(Language language) throws IOException {
        try (PDDocument document = Loader.loadPDF(rendered("NATIONAL", language))) {
            int pages = document.getNumberOfPages();
            for (int page = 1; page <= pages; page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = stripper.getText(document);
                assertThat(text)
                        .contains(
                                language == Language.THAI
                                        ? "หน้า " + page + " จาก " + pages
                                        : "Page " + page + " of " + pages)
                        .contains(language == Language.THAI ? "ห้ามเผยแพร่" : "not for publication");
                if (page == 1) {
                    assertThat(text).contains(language == Language.THAI ? "เพื่อลองแม่แบบ" : "to try the template");
                }
            }
            assertThat(document.getDocumentCatalog().getLanguage())
                    .isEqualTo(language == Language.THAI ? "th-TH" : "en-GB");
        }
    }

    @Test
    void everyPictureSaysInWordsWhatItShows() throws IOException {
        assertThat(new PdfTags(rendered("NATIONAL", Language.ENGLISH)).all("Figure"))
                .extracting(PdfTags.Tag::alternative)
                .satisfiesExactly(
                        share -> assertThat(share).contains("Died 2.09%"),
                        change -> assertThat(change)
                                .contains("Tracking and not found ▼ −1,000")
                                .contains("Not in the chart: Tracking to other agencies (MSDHS.) [z]"),
                        map -> assertThat(map).contains("Bangkok 7.00", "[c]"),
                        dots -> assertThat(dots).contains("median"));
    }

    @Test
    void aSuppressedStatusIsPartOfOneHatchedRest() {
        Report report = ChangedReports.notFoundAndDied();
        PrintedCharts charts = new PrintedCharts(
                report, PDF.text(ReportDefinition.LIST, Language.ENGLISH), PDF.chartFonts(), SamplePdfs.TILES);
        List<Chart> drawn = charts.list(report.tables().get(0));
        assertThat(drawn.get(0).alternativeText()).contains("Suppressed [c]").doesNotContain("Died", "not found");
        assertThat(drawn.get(1).leftOut().orElseThrow()).contains("not found", "Died");
    }

    @Test
    void withoutAnEarlierDayThereIsNoChangeToShow() throws IOException {
        assertThat(new PdfTags(rendered("first", Language.ENGLISH)).all("Figure"))
                .hasSize(1);
    }
}
