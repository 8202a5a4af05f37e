package org.bringback;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A review workbook in the hands of a caseworker, with their own spreadsheet program. */
public final class Filling {

    public static final String DECISION = "การตัดสิน / Decision";
    public static final String REMARK = "หมายเหตุ / Remark";
    public static final String BY = "ผู้ตัดสิน / Decided by";

    private final XSSFWorkbook workbook;

    private Filling(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /** What somebody does to a workbook. */
    @FunctionalInterface
    public interface Work {
        void on(Filling workbook);
    }

    /** Opens the workbook, has something done to it and saves it under another name. */
    public static Path in(Path file, Work work) throws IOException {
        Path filled = file.resolveSibling("filled-" + file.getFileName());
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            work.on(new Filling(workbook));
            try (OutputStream out = Files.newOutputStream(filled)) {
                workbook.write(out);
            }
        }
        return filled;
    }

    public XSSFWorkbook workbook() {
        return workbook;
    }

    public Sheet pairs() {
        return workbook.getSheetAt(0);
    }

    public int count() {
        return pairs().getLastRowNum();
    }

    /** @param pair from 1 */
    public Cell cell(int pair, String heading) {
        Row row = pairs().getRow(pair);
        return row.getCell(column(heading), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    public String text(int pair, String heading) {
        return cell(pair, heading).getStringCellValue();
    }

    public Filling decide(int pair, String word) {
        cell(pair, DECISION).setCellValue(word);
        return this;
    }

    /** Repeats a row below the others. */
    public int copy(int pair) {
        int last = count() + 1;
        Row to = pairs().createRow(last);
        pairs().getRow(pair)
                .forEach(cell -> to.createCell(cell.getColumnIndex()).setCellValue(cell.getStringCellValue()));
        return last;
    }

    /** Writes over what a note says. */
    public void note(String name, String value) {
        for (Row row : workbook.getSheetAt(1)) {
            if (Optional.ofNullable(row.getCell(0))
                    .map(Cell::getStringCellValue)
                    .equals(Optional.of(name))) {
                row.getCell(1).setCellValue(value);
            }
        }
    }

    public int column(String heading) {
        for (Cell cell : pairs().getRow(0)) {
            if (cell.getStringCellValue().equals(heading)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError(heading);
    }
}
