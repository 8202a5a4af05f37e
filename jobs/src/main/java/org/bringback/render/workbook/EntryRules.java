package org.bringback.render.workbook;

import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.DeferredSXSSFSheet;
import org.bringback.source.form.FormColumn;
import org.bringback.source.form.WorkbookForm;
import org.bringback.text.BilingualText;

/** What spreadsheet programs offer and say where somebody fills in a cell. They are help only: the reader checks anew. */
final class EntryRules {

    private static final BilingualText FROM_THE_LIST =
            new BilingualText("เลือกจากรายการ หรือเว้นว่าง", "Choose from the list, or leave it empty");

    /** What programs show of a box's title and text. */
    private static final int MAX_TITLE = 32;

    private static final int MAX_TEXT = 255;
    private static final String MAX_ENTRY = "32767";

    private final DeferredSXSSFSheet sheet;
    private final DataValidationHelper helper;
    private final ChoiceLists lists;
    private final int rows;

    EntryRules(DeferredSXSSFSheet sheet, ChoiceLists lists, int rows) {
        this.sheet = sheet;
        this.helper = sheet.getDataValidationHelper();
        this.lists = lists;
        this.rows = rows;
    }

    void add(WorkbookForm form) {
        for (int index = 0; index < form.columns().size(); index++) {
            FormColumn column = form.columns().get(index);
            if (column.isFilledIn() && !column.choices().isEmpty()) {
                DataValidation list = rule(lists.constraint(column, helper), index);
                list.setSuppressDropDownArrow(true);
                list.setEmptyCellAllowed(true);
                list.setShowErrorBox(true);
                list.createErrorBox(cut(column.heading(), MAX_TITLE), FROM_THE_LIST.thaiThenEnglish());
                add(list, column);
            } else if (column.isFilledIn() && column.hint().isPresent()) {
                add(rule(helper.createTextLengthConstraint(OperatorType.LESS_OR_EQUAL, MAX_ENTRY, ""), index), column);
            }
        }
    }

    private DataValidation rule(DataValidationConstraint constraint, int column) {
        return helper.createValidation(constraint, new CellRangeAddressList(1, rows, column, column));
    }

    private void add(DataValidation rule, FormColumn column) {
        column.hint().map(BilingualText::thaiThenEnglish).ifPresent(hint -> {
            rule.createPromptBox(cut(column.heading(), MAX_TITLE), cut(hint, MAX_TEXT));
            rule.setShowPromptBox(true);
        });
        sheet.addValidationData(rule);
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
