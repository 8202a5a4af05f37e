package org.bringback.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.ReportWords;
import org.bringback.reference.codes.ProvinceTiles;
import org.bringback.reference.disclosure.DisclosureRules;
import org.bringback.render.pdf.SamplePdfs;
import org.bringback.render.text.ReportCsv;
import org.bringback.render.text.ReportJson;
import org.bringback.render.web.PageFonts;
import org.bringback.render.web.ReportPage;
import org.bringback.render.workbook.ReportWorkbook;
import org.bringback.table.report.Report;
import org.bringback.table.report.Reports;
import org.bringback.table.report.TrialReports;
import org.bringback.table.report.definition.ReportDefinition;
import org.bringback.table.report.definition.Topic;
import org.bringback.text.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table that is one entry and its words is in every format: nothing else knows the tables by name. */
class NewTableTest {

    private static final DisclosureRules DISCLOSURE = DisclosureRules.load(JobsFolder.real());

    @TempDir
    static Path templates;

    private static List<Report> reports;

    @BeforeAll
    static void makeReports() throws IOException {
        addWords("en", "Where guardians are", "Guardian", "Households");
        addWords("th", "ผู้ปกครองอยู่ที่ใด", "ผู้ปกครอง", "ครัวเรือน");
        Files.copy(SamplePdfs.TEMPLATES.resolve("messages.yaml"), templates.resolve("messages.yaml"));
        reports = TrialReports.make(ReportWords.load(templates));
    }

    private static void addWords(String language, String title, String stub, String households) throws IOException {
        String name = "words." + language + ".yaml";
        Files.writeString(
                templates.resolve(name),
                Files.readString(SamplePdfs.TEMPLATES.resolve(name)) + "\ntitle_guardians: " + title
                        + "\nstub_guardians: " + stub + "\nhouseholds: " + households + "\n");
    }

    private static Report national() {
        return reports.stream()
                .filter(report -> report.id().kind().equals(ReportDefinition.NATIONAL))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theReportHasItWhereItsEntryStands() {
        assertThat(national().tables())
                .extracting(table -> table.topic().word())
                .containsSubsequence("transitions", "guardians", "sex");
        assertThat(reports)
                .filteredOn(report -> report.find("guardians").isPresent())
                .containsExactly(national());
    }

    @Test
    void thePdfHasItInBothLanguages() throws IOException {
        assertThat(pdf(Language.ENGLISH)).contains("Where guardians are", "Away at work", "47,113");
        assertThat(pdf(Language.THAI)).contains("47,113");
    }

    private static String pdf(Language language) throws IOException {
        try (PDDocument document = Loader.loadPDF(SamplePdfs.pdf().render(national(), language))) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void theWorkbookHasASheetOfIt() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportWorkbook.write(reports, DISCLOSURE, out);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            Sheet sheet = workbook.getSheet("guardians");
            assertThat(workbook.getSheetIndex("guardians")).isEqualTo(workbook.getSheetIndex("sex") - 1);
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("national");
            assertThat(sheet.getRow(1).getCell(6).getNumericCellValue()).isEqualTo(47_113);
        }
    }

    @Test
    void theCsvHasItsCells() throws IOException {
        StringBuilder out = new StringBuilder();
        ReportCsv.write(reports, out);
        assertThat(out.toString().lines())
                .filteredOn(line -> line.startsWith("national,guardians,away,"))
                .singleElement()
                .asString()
                .contains(",Away at work,households,ครัวเรือน,Households,number,47113,");
    }

    @Test
    void theJsonHasItAndItsSchemaKnowsIt() throws IOException {
        StringBuilder out = new StringBuilder();
        ReportJson.write(reports, DISCLOSURE, out);
        JsonNode json = new ObjectMapper().readTree(out.toString());
        assertThat(json.findValuesAsText("topic")).containsOnlyOnce("guardians");
        assertThat(schema(TrialReports.topics()).validate(json)).isEmpty();
        assertThat(schema(Reports.topics()).validate(json)).isNotEmpty();
    }

    private static JsonSchema schema(List<Topic> topics) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportJson.writeSchema(topics, ReportDefinition.list(), out);
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(new ObjectMapper().readTree(out.toByteArray()));
    }

    @Test
    void thePageHasIt() throws IOException {
        StringBuilder out = new StringBuilder();
        ProvinceTiles tiles = ProvinceTiles.load(
                JobsFolder.real(), ReferenceData.load(JobsFolder.real()).provinces());
        ReportPage.write(reports, DISCLOSURE, tiles, PageFonts.read(SamplePdfs.TEMPLATES), List.of(), out);
        assertThat(out).contains("data-topic=\"guardians\"", ">Where guardians are<", ">47,113");
    }
}
