package org.bringback.samples.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a workbook part by part, rows as they come and texts into the shared table at the end. Much faster than an
 * object model, and the same bytes every time: no author, no clock.
 */
public final class XlsxWriter implements SheetWriter {

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final int FULL = 1 << 16;
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private final ZipOutputStream zip;
    private final StringBuilder out = new StringBuilder(2 * FULL);
    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private final List<String> sheets = new ArrayList<>();
    private int row;

    public XlsxWriter(OutputStream stream) {
        zip = new ZipOutputStream(stream);
        zip.setLevel(Deflater.BEST_SPEED);
    }

    @Override
    public void sheet(String name) throws IOException {
        endSheet();
        sheets.add(name);
        row = 0;
        begin("xl/worksheets/sheet" + sheets.size() + ".xml");
        out.append(HEAD + "<worksheet xmlns=\"" + OoxmlParts.MAIN + "\"><sheetData>");
    }

    private void endSheet() {
        if (!sheets.isEmpty()) {
            out.append("</sheetData></worksheet>");
        }
    }

    @Override
    public void row(List<SampleCell> cells) throws IOException {
        row++;
        out.append("<row r=\"").append(row).append("\">");
        for (int i = 0; i < cells.size(); i++) {
            cell(columnName(i) + row, cells.get(i));
        }
        out.append("</row>");
        if (out.length() > FULL) {
            flush();
        }
    }

    @Override
    public void blank() throws IOException {
        row(SampleCell.texts(" "));
    }

    private void cell(String cellReference, SampleCell cell) {
        if (cell instanceof SampleCell.Text text && !text.value().isEmpty()) {
            value(cellReference, " t=\"s\"", texts.computeIfAbsent(text.value(), any -> texts.size()));
        } else if (cell instanceof SampleCell.Day day) {
            value(cellReference, " s=\"1\"", ChronoUnit.DAYS.between(DAY_ZERO, day.value()));
        } else if (cell instanceof SampleCell.Whole whole) {
            value(cellReference, "", whole.value());
        }
    }

    private void value(String cellReference, String attribute, long value) {
        out.append("<c r=\"").append(cellReference).append('"').append(attribute);
        out.append("><v>").append(value).append("</v></c>");
    }

    static String columnName(int index) {
        String last = String.valueOf((char) ('A' + index % 26));
        return index < 26 ? last : columnName(index / 26 - 1) + last;
    }

    private void begin(String part) throws IOException {
        flush();
        ZipEntry entry = new ZipEntry(part);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    private void part(String name, String content) throws IOException {
        begin(name);
        out.append(HEAD + content);
    }

    @Override
    public void close() throws IOException {
        try (zip) {
            endSheet();
            sharedTexts();
            part("xl/styles.xml", OoxmlParts.STYLES);
            part("xl/workbook.xml", OoxmlParts.workbook(sheets));
            part("xl/_rels/workbook.xml.rels", OoxmlParts.workbookRelations(sheets.size()));
            part("_rels/.rels", OoxmlParts.PACKAGE_RELATIONS);
            part("[Content_Types].xml", OoxmlParts.contentTypes(sheets.size()));
            flush();
        }
    }

    private void flush() throws IOException {
        zip.write(out.toString().getBytes(StandardCharsets.UTF_8));
        out.setLength(0);
    }

    private void sharedTexts() throws IOException {
        part("xl/sharedStrings.xml", "<sst xmlns=\"" + OoxmlParts.MAIN + "\">");
        for (String text : texts.keySet()) {
            out.append("<si><t xml:space=\"preserve\">")
                    .append(OoxmlParts.escaped(text))
                    .append("</t></si>");
        }
        out.append("</sst>");
    }
}
