package org.bringback.render.workbook;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.util.CellReference;
import org.bringback.source.form.FormColumn;
import org.bringback.source.form.FormContent;
import org.bringback.source.form.WorkbookForm;
import org.bringback.text.file.OwnerOnly;

/**
 * Writes many workbooks of one form, as {@link FormWorkbook} writes each, byte for byte. What they share is made once and
 * fitted to every number of rows, so that tens of thousands of small ones take a hundredth of the time. Threads may share it.
 */
public final class FormSeries {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String FIRST_ROW = "<row r=\"2\"";
    private static final String END = "</sheetData>";
    /** A number of rows whose last row's number stands nowhere but in references to cells, and another one to see that. */
    private static final int MODEL = 96;

    private static final int OTHER = 88;
    private static final Pattern LAST_ROW = Pattern.compile("(?<=[A-Z$])" + (MODEL + 1) + "(?![0-9])");

    private static final Pattern STYLE = Pattern.compile("<c r=\"([A-Z]+)[0-9]+\" s=\"([0-9]+)\"");

    private final WorkbookForm form;
    private final FormContent pattern;
    private final List<Styles> styles;
    private final Map<Integer, Skeleton> bySize = new ConcurrentHashMap<>();
    private final List<Optional<Skeleton>> model = new ArrayList<>(1);

    /** The numbers of a column's styles, usual and emphasised. */
    private record Styles(String usual, String emphasised) {}

    /** A workbook but for its rows: the parts by name, and what stands before and after the rows. */
    private record Skeleton(Map<String, byte[]> parts, String before, String after) {

        /** As it is with another number of rows, where this is the model's. */
        Skeleton with(int rows) {
            Map<String, byte[]> others = new LinkedHashMap<>(parts);
            others.replaceAll(
                    (name, bytes) -> name.equals(SHEET) || !name.endsWith(".xml") ? bytes : with(rows, bytes));
            return new Skeleton(others, with(rows, before), with(rows, after));
        }

        private static byte[] with(int rows, byte[] bytes) {
            String text = new String(bytes, StandardCharsets.UTF_8);
            String other = with(rows, text);
            return other.equals(text) ? bytes : other.getBytes(StandardCharsets.UTF_8);
        }

        private static String with(int rows, String text) {
            return LAST_ROW.matcher(text).replaceAll(String.valueOf(rows + 1));
        }

        boolean isTheSameAs(Skeleton other) {
            return before.equals(other.before)
                    && after.equals(other.after)
                    && parts.keySet().equals(other.parts.keySet())
                    && parts.entrySet().stream()
                            .filter(part -> !part.getKey().equals(SHEET))
                            .allMatch(part -> Arrays.equals(part.getValue(), other.parts.get(part.getKey())));
        }
    }

    /** @param pattern what all of them have in common; its rows are not written */
    public FormSeries(FormContent pattern) throws IOException {
        this.form = pattern.form();
        this.pattern = pattern;
        this.styles = styles();
    }

    /**
     * Writes a workbook, readable by its owner only where the file system knows owners.
     *
     * @param rows at least one; a cell for each column of the form
     * @param target replaced if it exists
     */
    public void write(List<List<FormContent.Cell>> rows, Path target) throws IOException {
        Skeleton skeleton = skeleton(rows.size());
        StringBuilder sheet = new StringBuilder(skeleton.before());
        for (int index = 0; index < rows.size(); index++) {
            addRow(sheet, index + 2, rows.get(index));
        }
        byte[] bytes = sheet.append(skeleton.after()).toString().getBytes(StandardCharsets.UTF_8);
        try (OutputStream file = new BufferedOutputStream(OwnerOnly.output(target));
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (Map.Entry<String, byte[]> part : skeleton.parts().entrySet()) {
                out.putNextEntry(ReproducibleZip.entry(part.getKey()));
                out.write(part.getKey().equals(SHEET) ? bytes : part.getValue());
                out.closeEntry();
            }
        }
    }

    private Skeleton skeleton(int size) throws IOException {
        Skeleton known = bySize.get(size);
        if (known == null) {
            Optional<Skeleton> model = size > 2 ? model() : Optional.empty();
            known = model.isPresent() ? model.get().with(size) : made(size);
            bySize.put(size, known);
        }
        return known;
    }

    private Skeleton made(int size) throws IOException {
        return skeleton(Collections.nCopies(size, blank(false)));
    }

    /** What others are made from; empty where a form's parts do not differ by the last row's number alone. */
    private synchronized Optional<Skeleton> model() throws IOException {
        if (model.isEmpty()) {
            Skeleton made = made(MODEL);
            model.add(made.with(OTHER).isTheSameAs(made(OTHER)) ? Optional.of(made) : Optional.empty());
        }
        return model.get(0);
    }

    private List<FormContent.Cell> blank(boolean emphasised) {
        return form.columns().stream()
                .map(column -> column.use() == FormColumn.Use.FINGERPRINT
                        ? FormContent.Cell.NONE
                        : FormContent.Cell.of("", emphasised))
                .toList();
    }

    private Skeleton skeleton(List<List<FormContent.Cell>> rows) throws IOException {
        Path file = Files.createTempFile("bringback-", ".tmp");
        try {
            FormContent content =
                    FormContent.of(form, pattern.asOf(), pattern.marks(), rows).withBanner(pattern.banner());
            FormWorkbook.write(content, file);
            Map<String, byte[]> parts = new LinkedHashMap<>();
            try (ZipFile zip = new ZipFile(file.toFile())) {
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
            return new Skeleton(parts, sheet.substring(0, first), sheet.substring(end));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private List<Styles> styles() throws IOException {
        Skeleton two = skeleton(List.of(blank(false), blank(true)));
        String sheet = new String(two.parts().getOrDefault(SHEET, new byte[0]), StandardCharsets.UTF_8);
        String rows = sheet.substring(sheet.indexOf(FIRST_ROW), sheet.indexOf(END));
        List<String> usual = styles(rows.substring(0, rows.indexOf("<row r=\"3\"")));
        List<String> emphasised = styles(rows.substring(rows.indexOf("<row r=\"3\"")));
        List<Styles> all = new ArrayList<>();
        for (int index = 0; index < form.columns().size(); index++) {
            all.add(new Styles(usual.get(index), emphasised.get(index)));
        }
        return all;
    }

    private static List<String> styles(String row) {
        List<String> styles = new ArrayList<>();
        Matcher cell = STYLE.matcher(row);
        while (cell.find()) {
            styles.add(cell.group(2));
        }
        return styles;
    }

    private void addRow(StringBuilder sheet, int number, List<FormContent.Cell> cells) {
        Map<String, String> texts = FormSheetWriter.texts(form, cells);
        sheet.append("<row r=\"").append(number).append('"');
        if (form.design().tallRows()) {
            sheet.append(" customHeight=\"1\" ht=\"")
                    .append(FormSheetWriter.height(texts.values()))
                    .append('"');
        }
        sheet.append(">\n");
        for (int index = 0; index < cells.size(); index++) {
            FormColumn column = form.columns().get(index);
            boolean sealed = column.use() == FormColumn.Use.FINGERPRINT;
            String text = sealed
                    ? form.fingerprint(form.marks(pattern.marks()), texts).orElse("")
                    : texts.getOrDefault(column.id(), "");
            if (sealed || texts.containsKey(column.id())) {
                String style = cells.get(index).emphasised()
                        ? styles.get(index).emphasised()
                        : styles.get(index).usual();
                addCell(sheet, CellReference.convertNumToColString(index) + number, style, CellText.fit(text));
            }
        }
        sheet.append("</row>\n");
    }

    private static void addCell(StringBuilder sheet, String at, String style, String text) {
        sheet.append("<c r=\"").append(at).append("\" s=\"").append(style).append("\" t=\"inlineStr\"><is><t");
        if (!text.isEmpty() && (isBlank(text.charAt(0)) || isBlank(text.charAt(text.length() - 1)))) {
            sheet.append(" xml:space=\"preserve\"");
        }
        sheet.append('>');
        for (int index = 0; index < text.length(); index++) {
            addEscaped(sheet, text.charAt(index));
        }
        sheet.append("</t></is></c>");
    }

    private static boolean isBlank(char letter) {
        return Character.isWhitespace(letter);
    }

    private static void addEscaped(StringBuilder sheet, char letter) {
        switch (letter) {
            case '<' -> sheet.append("&lt;");
            case '>' -> sheet.append("&gt;");
            case '&' -> sheet.append("&amp;");
            case '"' -> sheet.append("&quot;");
            case '\n' -> sheet.append("&#xa;");
            case '\r' -> sheet.append("&#xd;");
            case '\u00A0' -> sheet.append("&#xa0;");
            // no XML may hold the others
            default -> sheet.append(letter < ' ' && letter != '\t' || letter >= '\uFFFE' ? '?' : letter);
        }
    }
}
