package org.bringback.render.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.bringback.source.form.FormContent;
import org.bringback.text.file.TemporaryFile;

/** A workbook but for its rows: the parts by name, and what stands before and after the rows. */
record FormSkeleton(Map<String, byte[]> parts, String before, String after) {

    static final String SHEET = "xl/worksheets/sheet1.xml";
    static final String FIRST_ROW = "<row r=\"2\"";
    static final String END = "</sheetData>";

    /** A number of rows whose last row's number stands nowhere but in references to cells. */
    static final int MODEL = 96;

    private static final Pattern STYLE = Pattern.compile("<c r=\"([A-Z]+)[0-9]+\" s=\"([0-9]+)\"");
    private static final Pattern LAST_ROW = Pattern.compile("(?<=[A-Z$])" + (MODEL + 1) + "(?![0-9])");

    /** Of a workbook that is written for it. */
    static FormSkeleton of(FormContent content) throws IOException {
        try (TemporaryFile file = new TemporaryFile()) {
            FormWorkbook.draft(content, file.path());
            Map<String, byte[]> parts = new LinkedHashMap<>();
            try (ZipFile zip = new ZipFile(file.path().toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        parts.put(entry.getName(), in.readAllBytes());
                    }
                }
            }
            String sheet = new String(parts.getOrDefault(SHEET, new byte[0]), StandardCharsets.UTF_8);
            int first = sheet.indexOf(FIRST_ROW);
            int end = sheet.indexOf(END);
            if (first < 0 || end < first) {
                throw new IllegalStateException("the workbook's first sheet has no rows where they were expected");
            }
            return new FormSkeleton(parts, sheet.substring(0, first), sheet.substring(end));
        }
    }

    /** As it is with another number of rows, where this is the model's. */
    FormSkeleton with(int rows) {
        Map<String, byte[]> others = new LinkedHashMap<>(parts);
        others.replaceAll((name, bytes) -> name.equals(SHEET) || !name.endsWith(".xml") ? bytes : with(rows, bytes));
        return new FormSkeleton(others, with(rows, before), with(rows, after));
    }

    private static byte[] with(int rows, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        String other = with(rows, text);
        return other.equals(text) ? bytes : other.getBytes(StandardCharsets.UTF_8);
    }

    private static String with(int rows, String text) {
        return LAST_ROW.matcher(text).replaceAll(String.valueOf(rows + 1));
    }

    boolean isTheSameAs(FormSkeleton other) {
        return before.equals(other.before)
                && after.equals(other.after)
                && parts.keySet().equals(other.parts.keySet())
                && parts.entrySet().stream()
                        .filter(part -> !part.getKey().equals(SHEET))
                        .allMatch(part -> Arrays.equals(part.getValue(), other.parts.get(part.getKey())));
    }

    /** The numbers of the styles of a row's cells. */
    static List<String> styles(String row) {
        List<String> styles = new ArrayList<>();
        Matcher cell = STYLE.matcher(row);
        while (cell.find()) {
            styles.add(cell.group(2));
        }
        return styles;
    }
}
