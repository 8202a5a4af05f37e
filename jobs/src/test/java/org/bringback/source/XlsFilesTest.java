package org.bringback.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.bringback.notice.NoticeCode;
import org.bringback.source.row.CellFault;
import org.bringback.source.row.SourceRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class XlsFilesTest {

    @TempDir
    Path folder;

    @Test
    void sheetsComeInTheirOrderWithTheirNames() throws IOException {
        try (Workbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("ตาก").createRow(2).createCell(1).setCellValue("ก");
            workbook.createSheet("ว่าง");
            workbook.createSheet("ตรัง").createRow(0).createCell(0).setCellValue("ข");

            assertThat(open(workbook).rows())
                    .extracting(row -> row.sheet().orElse("") + " " + row.line() + " " + row.cells())
                    .containsExactly("ตาก 3 [, ก]", "ตรัง 1 [ข]");
        }
    }

    @Test
    void everyKindOfCellFollowsTheSameRules() throws IOException {
        try (Workbook workbook = new HSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("ข้อมูล");
            Row row = sheet.createRow(0);
            row.createCell(0).setCellValue(1101700000001.0);
            date(workbook, row.createCell(1), "d/mm/yyyy").setCellValue(LocalDate.of(2010, 6, 15));
            date(workbook, row.createCell(2), "d/mm/bbbb").setCellValue(LocalDate.of(2553, 6, 15));
            row.createCell(3).setCellFormula("\"ก\"&\"ข\"");
            row.createCell(4).setCellFormula("1+1");
            row.createCell(5).setCellErrorValue(FormulaError.NA.getCode());
            row.createCell(6).setCellValue(true);
            row.createCell(8).setCellValue("=cmd");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();

            SourceRow read = open(workbook).rows().get(0);

            assertThat(read.cells())
                    .containsExactly(
                            "1101700000001", "2010-06-15", "2553-06-15", "กข", "2", "#N/A", "TRUE", "", "=cmd");
            assertThat(read.faults())
                    .containsExactly(
                            new CellFault(3, NoticeCode.FORMULA_CELL),
                            new CellFault(4, NoticeCode.FORMULA_CELL),
                            new CellFault(5, NoticeCode.ERROR_CELL),
                            new CellFault(8, NoticeCode.FORMULA_CELL));
        }
    }

    @Test
    void manyRowsComeOneByOne() throws IOException {
        try (Workbook workbook = new HSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("ข้อมูล");
            for (int i = 0; i < 5000; i++) {
                Row row = sheet.createRow(i);
                row.createCell(0).setCellValue(i);
                row.createCell(1).setCellValue("ชื่อ " + i);
            }

            Opened opened = open(workbook);

            assertThat(opened.rows()).hasSize(5000);
            assertThat(opened.cells()).last().isEqualTo(List.of("4999", "ชื่อ 4999"));
        }
    }

    @Test
    void anXlsWithAPasswordIsRefused() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try (Workbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("ข้อมูล").createRow(0).createCell(0).setCellValue("ก");
            Path file = write(workbook);
            Biff8EncryptionKey.setCurrentUserPassword(null);

            assertThat(Opened.file(file).refusalCode()).isEqualTo("PASSWORD_PROTECTED");
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    @Test
    void anXlsxWithAPasswordIsRefused() throws IOException {
        Path file = folder.resolve("secret.xlsx");
        try (POIFSFileSystem container = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            EncryptionInfo encryption = new EncryptionInfo(EncryptionMode.agile);
            encryption.getEncryptor().confirmPassword("secret");
            try (OutputStream sealed = encryption.getEncryptor().getDataStream(container)) {
                sealed.write(RawZip.workbook("").bytes());
            } catch (java.security.GeneralSecurityException e) {
                throw new AssertionError(e);
            }
            container.writeFilesystem(out);
        }

        assertThat(Opened.file(file).refusalCode()).isEqualTo("PASSWORD_PROTECTED");
    }

    @Test
    void anXlsCutShortIsRefused() throws IOException {
        try (Workbook workbook = new HSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("ข้อมูล");
            for (int i = 0; i < 2000; i++) {
                sheet.createRow(i).createCell(0).setCellValue("ชื่อ " + i);
            }
            byte[] whole = Files.readAllBytes(write(workbook));

            for (double share : List.of(0.01, 0.3, 0.6, 0.95)) {
                Path part = Files.write(folder.resolve("part"), Arrays.copyOf(whole, (int) (whole.length * share)));
                assertThat(Opened.file(part).refusalCode()).isEqualTo("TRUNCATED");
            }
        }
    }

    private static Cell date(Workbook workbook, Cell cell, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
        return cell;
    }

    private Opened open(Workbook workbook) throws IOException {
        Opened opened = Opened.file(write(workbook));
        assertThat(opened.refusal()).isEmpty();
        return opened;
    }

    private Path write(Workbook workbook) throws IOException {
        Path file = folder.resolve("export.dat");
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        return file;
    }
}
