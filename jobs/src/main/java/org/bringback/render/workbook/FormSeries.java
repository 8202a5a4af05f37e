package org.bringback.render.workbook;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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

    /** Another number of rows than the model's, to see that parts differ by it alone. */
    private static final int OTHER = 88;

    private final WorkbookForm form;
    private final FormContent pattern;
    private final List<Styles> styles;
    private final Map<Integer, FormSkeleton> bySize = new ConcurrentHashMap<>();
    private final List<Optional<FormSkeleton>> model = new ArrayList<>(1);

    /** The numbers of a column's styles, usual and emphasised. */
    private record Styles(String usual, String emphasised) {}

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
        FormSkeleton skeleton = skeleton(rows.size());
        try (OutputStream file = new BufferedOutputStream(OwnerOnly.output(target));
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (Map.Entry<String, byte[]> part : skeleton.parts().entrySet()) {
                out.putNextEntry(ReproducibleZip.entry(part.getKey()));
                if (part.getKey().equals(FormSkeleton.SHEET)) {
                    writeSheet(skeleton, rows, out);
                } else {
                    out.write(part.getValue());
                }
                out.closeEntry();
            }
        }
    }

    /** Row by row, so that a sheet of any length takes the memory of one row. */
    private void writeSheet(FormSkeleton skeleton, List<List<FormContent.Cell>> rows, OutputStream out)
            throws IOException {
        Writer sheet = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        sheet.append(skeleton.before());
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < rows.size(); index++) {
            text.setLength(0);
            addRow(text, index + 2, rows.get(index));
            sheet.append(text);
        }
        sheet.append(skeleton.after());
        sheet.flush();
    }

    private FormSkeleton skeleton(int size) throws IOException {
        FormSkeleton known = bySize.get(size);
        if (known == null) {
            Optional<FormSkeleton> model = size > 2 ? model() : Optional.empty();
            known = model.isPresent() ? model.get().with(size) : made(size);
            bySize.put(size, known);
        }
        return known;
    }

    private FormSkeleton made(int size) throws IOException {
        return skeleton(Collections.nCopies(size, blank(false)));
    }

    /** What others are made from; empty where a form's parts do not differ by the last row's number alone. */
    private synchronized Optional<FormSkeleton> model() throws IOException {
        if (model.isEmpty()) {
            FormSkeleton made = made(FormSkeleton.MODEL);
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

    private FormSkeleton skeleton(List<List<FormContent.Cell>> rows) throws IOException {
        return FormSkeleton.of(
                FormContent.of(form, pattern.asOf(), pattern.marks(), rows).withBanner(pattern.banner()));
    }

    private List<Styles> styles() throws IOException {
        FormSkeleton two = skeleton(List.of(blank(false), blank(true)));
        String sheet = new String(two.parts().getOrDefault(FormSkeleton.SHEET, new byte[0]), StandardCharsets.UTF_8);
        String rows = sheet.substring(sheet.indexOf(FormSkeleton.FIRST_ROW), sheet.indexOf(FormSkeleton.END));
        List<String> usual = FormSkeleton.styles(rows.substring(0, rows.indexOf("<row r=\"3\"")));
        List<String> emphasised = FormSkeleton.styles(rows.substring(rows.indexOf("<row r=\"3\"")));
        List<Styles> all = new ArrayList<>();
        for (int index = 0; index < form.columns().size(); index++) {
            all.add(new Styles(usual.get(index), emphasised.get(index)));
        }
        return all;
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
