package org.bringback.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.bringback.reference.Language;
import org.bringback.reference.Status;
import org.bringback.reference.Words;
import org.bringback.table.StatusRow;
import org.bringback.table.StatusSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class StatusSheetPdfTest {

    private static final StatusSheetPdf PDF = new StatusSheetPdf(SampleSheets.TEMPLATES);
    private static final Map<Status, Words> WORDS = SampleSheets.statusWords();

    private static final Map<String, byte[]> RENDERED = new HashMap<>();

    /** Each sheet is rendered once for all tests. */
    private static byte[] rendered(String name, Language language) {
        return RENDERED.computeIfAbsent(
                name + language, unused -> PDF.render(SampleSheets.named(name), WORDS, language));
    }

    static Stream<Arguments> everySheet() {
        return SampleSheets.names().stream()
                .flatMap(name -> Stream.of(Language.values()).map(language -> Arguments.of(name, language)));
    }

    @ParameterizedTest
    @MethodSource("everySheet")
    void whatWasLaidOutCanBeReadAndNothingElse(String name, Language language) throws Exception {
        StatusSheet sheet = SampleSheets.named(name);
        byte[] pdf = rendered(name, language);
        assertThat(PdfText.audit(PDF.fill(sheet, WORDS, language, printable()), pdf))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everySheet")
    void theTableOfThePdfHoldsTheFiguresOfTheSheetCellByCell(String name, Language language) throws Exception {
        StatusSheet sheet = SampleSheets.named(name);
        PdfTags tags = new PdfTags(rendered(name, language));
        int headerRows = sheet.table().against().isPresent() ? 2 : 1;
        List<List<String>> rows = tags.table();
        assertThat(rows.subList(headerRows, rows.size())).isEqualTo(expectedRows(sheet, language));
        assertThat(tags.all("H1"))
                .extracting(PdfTags.Tag::text)
                .containsExactly(sheet.office().in(language));
        assertThat(tags.all("TH"))
                .extracting(PdfTags.Tag::scope)
                .containsOnly("Column", "Row")
                .filteredOn("Row"::equals)
                .hasSize(rows.size() - headerRows);
    }

    static Stream<Arguments> everySheetWithAnOrdinaryName() {
        return everySheet().filter(arguments -> !arguments.get()[0].equals("long-name"));
    }

    @ParameterizedTest
    @MethodSource("everySheetWithAnOrdinaryName")
    void aSheetIsOnePage(String name, Language language) throws Exception {
        try (PDDocument document = Loader.loadPDF(rendered(name, language))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getDocumentCatalog().getLanguage())
                    .isEqualTo(language == Language.THAI ? "th-TH" : "en-GB");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"obec", "opec", "nfe-disabled", "millions", "zero", "one-date", "long-name"})
    void everyKindOfSheetIsArchivableAndAccessible(String name) throws Exception {
        for (Language language : Language.values()) {
            byte[] pdf = rendered(name, language);
            assertThat(VeraPdf.faults(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
            assertThat(VeraPdf.faults(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        }
    }

    @Test
    void aSheetWithAVeryLongHeadlineGoesOnOnASecondPageWithItsFooter() throws Exception {
        String sentence = "ผู้ที่ติดตามพบแล้วกลับเข้าสู่ระบบการศึกษาเพิ่มขึ้น 53 คน ";
        StatusSheet sheet = SampleSheets.withHeadline(
                SampleSheets.named("obec"), new Words(sentence.repeat(20).strip(), "More. ".repeat(150)));
        byte[] pdf = PDF.render(sheet, WORDS, Language.THAI);
        assertThat(PdfText.of(pdf)).contains("หน้า 1 จาก 2", "หน้า 2 จาก 2");
        assertThat(PdfText.audit(PDF.fill(sheet, WORDS, Language.THAI, printable()), pdf))
                .isEmpty();
        assertThat(VeraPdf.faults(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(VeraPdf.faults(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
    }

    @Test
    void eachChartSaysInWordsWhatItShows() throws Exception {
        PdfTags tags = new PdfTags(rendered("obec", Language.THAI));
        assertThat(tags.all("Figure"))
                .extracting(PdfTags.Tag::alternative)
                .satisfiesExactly(
                        share -> assertThat(share).contains("ติดตามพบแล้ว กลับเข้าสู่ระบบการศึกษา 71.47%"),
                        change -> assertThat(change).contains("ไม่พบตัว ▼ −55"));
    }

    @Test
    void withoutAnEarlierSnapshotThereIsNoChangeToShow() throws Exception {
        PdfTags tags = new PdfTags(PDF.render(SampleSheets.named("one-date"), WORDS, Language.ENGLISH));
        assertThat(tags.all("Figure")).hasSize(1);
        assertThat(tags.table().get(0)).containsExactly("Tracking status", "Persons", "Per cent");
    }

    @Test
    void thaiDatesAreInTheBuddhistEraAndWordsStayWhole() throws Exception {
        String text = PdfText.of(PDF.render(SampleSheets.named("obec"), WORDS, Language.THAI));
        assertThat(text)
                .contains("ข้อมูล ณ วันที่ 23 กันยายน 2565", "31 พฤษภาคม 2565", "สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน")
                .contains("obec/2022-09-23/r1", "หน้า 1 จาก 1")
                .doesNotContainPattern("[\uE000-\uF8FF\u200B\u00A0]");
    }

    @Test
    void englishDatesAreInTheCommonEra() throws Exception {
        assertThat(PdfText.of(PDF.render(SampleSheets.named("obec"), WORDS, Language.ENGLISH)))
                .contains("as of 23 September 2022", "Page 1 of 1");
    }

    @Test
    void aCharacterTheFontLacksIsReplacedAndReported() throws Exception {
        StatusSheet sheet =
                SampleSheets.withHeadline(SampleSheets.named("obec"), new Words("ดีมาก 😀 中 ✓", "Well done 😀 中 ✓"));
        RenderedPdf rendered = PDF.renderTimed(sheet, WORDS, Language.THAI);
        assertThat(rendered.missing()).containsExactly("U+1F600", "U+2713", "U+4E2D");
        assertThat(PdfText.of(rendered.bytes())).contains("ดีมาก ◊ ◊ ◊");
    }

    @Test
    void aStatusWithoutWordsIsRefused() {
        assertThatThrownBy(() -> PDF.render(SampleSheets.named("obec"), Map.of(), Language.THAI))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("FOUND_RETURNED");
    }

    private static PrintableText printable() {
        return PDF.printable();
    }

    private static List<List<String>> expectedRows(StatusSheet sheet, Language language) {
        List<List<String>> rows = new ArrayList<>();
        sheet.table()
                .rows()
                .forEach(
                        (status, row) -> rows.add(cells(sheet, WORDS.get(status).in(language), row)));
        rows.add(cells(
                sheet,
                language == Language.THAI ? "รวม" : "Total",
                sheet.table().total()));
        return rows;
    }

    private static List<String> cells(StatusSheet sheet, String label, StatusRow row) {
        String persons = Figures.persons(row.persons());
        String percent = Figures.percent(row.percent());
        if (sheet.table().against().isEmpty()) {
            return List.of(label, persons, percent);
        }
        return List.of(
                label,
                Figures.persons(row.againstPersons()),
                Figures.percent(row.againstPercent()),
                persons,
                percent,
                Figures.change(row.change()));
    }
}
