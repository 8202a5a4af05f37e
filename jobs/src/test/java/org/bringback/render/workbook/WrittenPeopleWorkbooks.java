package org.bringback.render.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.disclosure.DisclosureRules;
import org.bringback.table.report.Report;
import org.bringback.table.report.SampleReports;
import org.bringback.text.Language;

/** The workbooks for people of a few reports, written once in each language however many tests read them. */
final class WrittenPeopleWorkbooks {

    static final DisclosureRules DISCLOSURE = DisclosureRules.load(JobsFolder.real());

    static final List<Report> REPORTS =
            List.of(SampleReports.national(1), SampleReports.list(1), SampleReports.province(1));

    /** Below title and headings; these reports have no banner. */
    static final int FIRST_ROW = 2;

    private static final Map<Language, byte[]> WRITTEN = new EnumMap<>(Language.class);

    private WrittenPeopleWorkbooks() {}

    static byte[] bytes(Language language) {
        return WRITTEN.computeIfAbsent(language, WrittenPeopleWorkbooks::write);
    }

    static byte[] write(Language language) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            PeopleWorkbook.write(REPORTS, DISCLOSURE, language, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static XSSFWorkbook workbook(Language language) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes(language)));
    }

    static List<XSSFSheet> tableSheets(XSSFWorkbook workbook) {
        List<XSSFSheet> sheets = new ArrayList<>();
        for (int index = 1; index < workbook.getNumberOfSheets(); index++) {
            sheets.add(workbook.getSheetAt(index));
        }
        return sheets;
    }

    static List<String> texts(Iterable<?> cells) {
        List<String> texts = new ArrayList<>();
        for (Object one : cells) {
            if (one instanceof Row row) {
                texts.addAll(texts(row));
            } else if (one instanceof Cell cell && cell.getCellType() == CellType.STRING) {
                texts.add(cell.getStringCellValue());
            }
        }
        return texts;
    }
}
