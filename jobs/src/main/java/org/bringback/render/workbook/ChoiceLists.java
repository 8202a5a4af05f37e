package org.bringback.render.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellReference;
import org.bringback.source.form.FormChoice;
import org.bringback.source.form.FormColumn;
import org.bringback.source.form.WorkbookForm;

/**
 * What the drop-downs of a form offer. A workbook keeps a short list beside the cells; a long one, and one whose values
 * have commas in them, stands on the form's own sheet.
 */
final class ChoiceLists {

    /** The longest list that a workbook keeps beside the cells, in characters. */
    private static final int MAX_INLINE = 255;

    /** The form's marks and an empty column come before them. */
    private static final int FIRST_COLUMN = 3;

    private final Map<String, List<String>> onSheet = new LinkedHashMap<>();

    ChoiceLists(WorkbookForm form) {
        for (FormColumn column : form.columns()) {
            List<String> written = written(column);
            boolean commas = written.stream().anyMatch(text -> text.contains(",") || text.contains("\""));
            if (commas || String.join(",", written).length() > MAX_INLINE) {
                onSheet.put(column.id(), written);
            }
        }
    }

    private static List<String> written(FormColumn column) {
        return column.choices().stream().map(FormChoice::written).toList();
    }

    DataValidationConstraint constraint(FormColumn column, DataValidationHelper helper) {
        List<String> list = onSheet.get(column.id());
        if (list == null) {
            return helper.createExplicitListConstraint(written(column).toArray(String[]::new));
        }
        String letter = CellReference.convertNumToColString(
                FIRST_COLUMN + List.copyOf(onSheet.keySet()).indexOf(column.id()));
        return helper.createFormulaListConstraint(
                WorkbookForm.OWN_SHEET + "!$" + letter + "$1:$" + letter + "$" + list.size());
    }

    /** How many rows of the own sheet they take. */
    int rows() {
        return onSheet.values().stream().mapToInt(List::size).max().orElse(0);
    }

    /** What stands in a row of the own sheet, by column. */
    Map<Integer, String> row(int number) {
        Map<Integer, String> cells = new LinkedHashMap<>();
        List<List<String>> lists = new ArrayList<>(onSheet.values());
        for (int index = 0; index < lists.size(); index++) {
            if (number < lists.get(index).size()) {
                cells.put(FIRST_COLUMN + index, lists.get(index).get(number));
            }
        }
        return cells;
    }
}
