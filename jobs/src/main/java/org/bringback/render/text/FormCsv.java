package org.bringback.render.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bringback.source.form.FormColumn;
import org.bringback.source.form.FormContent;
import org.bringback.source.form.WorkbookForm;

/**
 * A form as RFC 4180 has it, for whoever fills it in without a program for workbooks. It has the columns of the workbook, the
 * keys and seals of its rows among them, and none of its drop-downs.
 */
public final class FormCsv {

    private FormCsv() {}

    public static void write(FormContent content, Appendable out) throws IOException {
        CsvWriter csv = CsvWriter.forSpreadsheets(out);
        WorkbookForm form = content.form();
        csv.row(form.columns().stream().map(FormColumn::heading).toList());
        for (FormContent.Sheet sheet : content.sheets()) {
            for (List<FormContent.Cell> row : sheet.rows()) {
                csv.row(cells(content, row));
            }
        }
    }

    private static List<String> cells(FormContent content, List<FormContent.Cell> row) {
        WorkbookForm form = content.form();
        Map<String, String> texts = new HashMap<>();
        for (int index = 0; index < row.size(); index++) {
            String column = form.columns().get(index).id();
            row.get(index).text().ifPresent(text -> texts.put(column, text));
        }
        String seal = form.fingerprint(form.marks(content.marks()), texts).orElse("");
        List<String> cells = new ArrayList<>();
        for (FormColumn column : form.columns()) {
            cells.add(column.use() == FormColumn.Use.FINGERPRINT ? seal : texts.getOrDefault(column.id(), ""));
        }
        return cells;
    }
}
