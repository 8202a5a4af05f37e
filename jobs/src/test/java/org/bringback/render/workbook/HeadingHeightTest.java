package org.bringback.render.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bringback.casework.worklist.WorklistDefinition;
import org.bringback.casework.worklist.WorklistForm;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.ReferenceData;
import org.bringback.source.form.FormContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headings in both languages stand in narrow columns: their row is as high as the longest of them needs. */
class HeadingHeightTest {

    /** Of a line, in points. */
    private static final float LINE = 15;

    @TempDir
    Path folder;

    /** Counted by hand; signs above and below a Thai letter have no room of their own. */
    @ParameterizedTest
    @CsvSource({
        "ชื่อ / Name, 20, 1",
        "จำนวนวัน / Days open, 6, 4",
        "จำนวนครั้งที่ติดต่อ / Attempts, 8, 3",
        "ตรวจสอบเมื่อ / Listing checked on, 11, 3",
        "ตรวจสอบเมื่อ / Listing checked on, 9, 5",
        "ที่ที่, 2, 1",
        "ที่ที่ที่, 2, 2",
    })
    void linesAreCountedByWhatTakesRoom(String heading, int width, int lines) {
        assertThat(FormSheetWriter.lines(heading, width)).isEqualTo(lines);
    }

    /** A spreadsheet program ends lines between words: จำนวน, ครั้งที่, ติดต่อ /, Attempts; and ตรวจสอบ, เมื่อ /, Listing, checked on. */
    @Test
    void aWorklistsHeadingsAreNotCut() throws Exception {
        WorklistDefinition school = WorklistDefinition.read(JobsFolder.real().resolve("worklists/school.yaml"));
        Path file = folder.resolve("worklist.xlsx");
        FormWorkbook.write(
                FormContent.of(
                        WorklistForm.of(
                                school, ReferenceData.load(JobsFolder.real()).reasons()),
                        LocalDate.of(2022, 5, 31),
                        Map.of("worklist", "school"),
                        List.of()),
                file);
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            assertThat(workbook.getSheetAt(0).getRow(0).getHeightInPoints()).isBetween(4 * LINE, 6 * LINE);
        }
    }
}
