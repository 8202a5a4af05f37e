package org.bringback.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.ReportWords;
import org.bringback.reference.codes.ProvinceTiles;
import org.bringback.reference.disclosure.Audience;
import org.bringback.reference.disclosure.DisclosureRules;
import org.bringback.render.pdf.SamplePdfs;
import org.bringback.render.text.ReportCsv;
import org.bringback.render.text.ReportJson;
import org.bringback.render.web.PageFonts;
import org.bringback.render.web.ReportPage;
import org.bringback.render.workbook.ReportWorkbook;
import org.bringback.table.report.Report;
import org.bringback.table.report.TrialReports;
import org.bringback.table.report.definition.ReportDefinition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A further kind of report is a definition and its maker: nothing else knows the kinds by name. */
class NewReportKindTest {

    private static final DisclosureRules DISCLOSURE = DisclosureRules.load(JobsFolder.real());
    private static List<Report> reports;

    @BeforeAll
    static void makeReports() {
        reports = TrialReports.households(ReportWords.load(SamplePdfs.TEMPLATES));
    }

    @Test
    void itsFilesAreNamedAfterIt() {
        assertThat(reports).extracting(report -> report.id().fileStem()).containsExactly("households-v1");
    }

    @Test
    void csvJsonAndWorkbookHaveIt() throws IOException {
        StringBuilder csv = new StringBuilder();
        ReportCsv.write(reports, csv);
        assertThat(csv).contains("households-v1,status,1,", ",47114,");

        StringBuilder out = new StringBuilder();
        ReportJson.write(reports, DISCLOSURE, out);
        JsonNode json = new ObjectMapper().readTree(out.toString());
        assertThat(json.findValuesAsText("kind")).contains("households");

        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ReportWorkbook.write(reports, DISCLOSURE, bytes);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(workbook.getSheet("status").getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("households-v1");
        }
    }

    @Test
    void thePageListsItUnderItsHeading() throws IOException {
        StringBuilder out = new StringBuilder();
        ProvinceTiles tiles = ProvinceTiles.load(
                JobsFolder.real(), ReferenceData.load(JobsFolder.real()).provinces());
        ReportPage.write(reports, DISCLOSURE, tiles, PageFonts.read(SamplePdfs.TEMPLATES), List.of(), out);
        assertThat(out).contains(">Households<", "href=\"#households-v1\"", "47,114");
    }

    @Test
    void itIsForItsAudienceAloneAndForTheInternalEdition() {
        Audience office = DISCLOSURE.audience(Audience.OFFICE);
        Audience everybody = DISCLOSURE.audience(Audience.PUBLIC);
        assertThat(TrialReports.HOUSEHOLDS.isFor(Optional.of(office))).isTrue();
        assertThat(TrialReports.HOUSEHOLDS.isFor(Optional.of(everybody))).isFalse();
        assertThat(TrialReports.HOUSEHOLDS.isFor(Optional.empty())).isTrue();
        assertThat(ReportDefinition.list())
                .allSatisfy(
                        kind -> assertThat(kind.isFor(Optional.of(everybody))).isTrue());
    }

    @Test
    void kindsAreFoundByTheirIdsAndStandInTheirOrder() {
        assertThat(ReportDefinition.list()).isSorted().doesNotHaveDuplicates();
        for (ReportDefinition kind : ReportDefinition.list()) {
            assertThat(ReportDefinition.get(kind.id())).isSameAs(kind);
        }
        assertThatThrownBy(() -> ReportDefinition.get("HOUSEHOLDS"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no reports of the kind HOUSEHOLDS");
        assertThat(TrialReports.HOUSEHOLDS).isGreaterThan(ReportDefinition.AREA);
    }
}
