package org.bringback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bringback.cli.output.ExitCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What would not fit into a sheet stops no night, and no other list. */
class WideSheetTest {

    private static final String DAY = "2022-05-31";
    private static final String OPEC = "export-opec-2022-05-31.xlsx";
    private static final String NFE = "export-nfe-2022-05-31.csv";
    private static final int LAST_COLUMN = SpreadsheetVersion.EXCEL2007.getLastColumnIndex();

    /** Columns of the office's that a reject workbook shows, and those with reasons. */
    private static final int MOST_COLUMNS = 310;

    @TempDir
    Path folder;

    @Test
    void aStrayCellInTheLastColumnStopsNoNight() throws Exception {
        Site site = new Site(folder).put(Countries.clean().resolve(NFE));
        Path strayed = folder.resolve(OPEC);
        try (InputStream in = Files.newInputStream(Countries.clean().resolve(OPEC));
                XSSFWorkbook workbook = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(strayed)) {
            Row row = lastRow(workbook.getSheetAt(0));
            for (Cell cell : row) {
                // what says that the row is synthetic stays
                if (!cell.toString().contains("SYN")) {
                    cell.setCellValue("?");
                }
            }
            row.createCell(LAST_COLUMN).setCellValue("x");
            assertThat(row.getCell(LAST_COLUMN).getAddress().formatAsString()).startsWith("XFD");
            workbook.write(out);
        }
        site.put(strayed);

        CommandRun night = site.nightly();
        assertThat(night.code()).as(night.err()).isEqualTo(ExitCode.LIST_MISSING);
        assertThat(night.fate(NFE)).isEqualTo("taken");
        assertThat(night.fate(OPEC)).isEqualTo("taken");
        assertThat(night.file(OPEC).get("rejected").asInt()).isOne();
        try (InputStream in = Files.newInputStream(site.restricted(DAY).resolve("rejects-opec.xlsx"));
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            assertThat((int) workbook.getSheetAt(0).getRow(0).getLastCellNum()).isLessThan(MOST_COLUMNS);
        }
        Files.delete(site.inbox().resolve(OPEC));
        assertThat(site.nightly().code()).as("the next night").isEqualTo(ExitCode.LIST_MISSING);
    }

    private static Row lastRow(Sheet sheet) {
        return sheet.getRow(sheet.getLastRowNum());
    }

    /** {@code mvn -Plong test -Dtest=WideSheetTest}: two minutes. */
    @Test
    @Tag("long")
    void moreRejectsThanASheetHasRowsComeInSeveralWorkbooks() throws Exception {
        int rows = SpreadsheetVersion.EXCEL2007.getMaxRows() + 100;
        Site site = new Site(folder).put(Countries.clean().resolve("export-ovec-2022-05-31.csv"));
        List<String> lines = Files.readAllLines(Countries.clean().resolve(NFE));
        try (Writer out = Files.newBufferedWriter(site.inbox().resolve(NFE))) {
            out.write(lines.get(0) + "\n");
            for (int row = 0; row < rows; row++) {
                out.write(lines.get(1).replaceAll(",[^,]*((,[^,]*){2})$", ",?" + row + "$1") + "\n");
            }
        }
        CommandRun night = site.nightly();
        assertThat(night.code()).as(night.err()).isEqualTo(ExitCode.WITHHELD);
        assertThat(night.fate(NFE)).isEqualTo("withheld");
        assertThat(night.file(NFE).get("rejected").asInt()).isEqualTo(rows);
        assertThat(night.fate("export-ovec-2022-05-31.csv")).isEqualTo("taken");
        assertThat(site.published(DAY)).isDirectory();
        assertThat(night.json().get("rejects_withheld")).isEmpty();
        try (Stream<Path> files = Files.list(site.restricted(DAY))) {
            assertThat(files.filter(file -> file.getFileName().toString().matches("rejects-nfe.*\\.xlsx")))
                    .hasSize((rows + 49_999) / 50_000);
        }
    }
}
