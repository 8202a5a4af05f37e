package org.bringback.samples.casework;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook that was sent to somebody who fills it in, as a spreadsheet program shows it. */
final class SentWorkbook implements AutoCloseable {

    private static final int BUDDHIST = 543;

    private final XSSFWorkbook workbook;
    private final Sheet sheet;

    private SentWorkbook(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.sheet = workbook.getSheetAt(0);
    }

    static SentWorkbook open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new SentWorkbook(new XSSFWorkbook(in));
        }
    }

    static SentWorkbook open(Path file, String password) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            Decryptor decryptor = Decryptor.getInstance(new EncryptionInfo(container));
            if (!decryptor.verifyPassword(password)) {
                throw new IllegalStateException("the demo's own password does not open its package");
            }
            try (InputStream in = decryptor.getDataStream(container)) {
                return new SentWorkbook(new XSSFWorkbook(in));
            }
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("this Java cannot open a workbook", e);
        }
    }

    /** Rows are counted from 1. */
    int rows() {
        return sheet.getLastRowNum();
    }

    String text(int row, String english) {
        return cell(row, english).getStringCellValue();
    }

    void enter(int row, String english, String value) {
        cell(row, english).setCellValue(value);
    }

    /** As Thai officials write days. */
    void enter(int row, String english, LocalDate day) {
        enter(
                row,
                english,
                String.format(
                        Locale.ROOT, "%d/%d/%d", day.getDayOfMonth(), day.getMonthValue(), day.getYear() + BUDDHIST));
    }

    /** A copy of a row below all others. */
    int copy(int row) {
        int last = rows() + 1;
        Row to = sheet.createRow(last);
        for (Cell cell : sheet.getRow(row)) {
            to.createCell(cell.getColumnIndex()).setCellValue(cell.getStringCellValue());
        }
        return last;
    }

    private Cell cell(int row, String english) {
        for (Cell head : sheet.getRow(0)) {
            if (head.getStringCellValue().endsWith(" / " + english)) {
                return sheet.getRow(row).getCell(head.getColumnIndex(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            }
        }
        throw new IllegalStateException("the workbook has no column " + english);
    }

    void save(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
    }

    void save(Path file, String password) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword(password);
            try (OutputStream out = encryptor.getDataStream(container)) {
                workbook.write(out);
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                container.writeFilesystem(out);
            }
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("this Java cannot encrypt a workbook", e);
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
