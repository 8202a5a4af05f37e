package org.bringback.render.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bringback.source.form.CellLook;
import org.bringback.source.form.FormChoice;
import org.bringback.source.form.FormColumn;
import org.bringback.source.form.WorkbookForm;
import org.bringback.text.BilingualText;
import org.junit.jupiter.api.Test;

/** Where the drop-downs of a form take their values from. */
class ChoiceListsTest {

    private static final CellLook LOOK = new CellLook(List.of());

    @Test
    void aShortListStandsBesideTheCellAndALongOneOnItsOwnSheet() throws IOException {
        FormColumn few = column("few", List.of(choice("yes"), choice("no")));
        FormColumn commas = column("commas", List.of(choice("a, b"), choice("c")));
        FormColumn none = column("none", List.of());
        FormColumn many = column("many", choices(60));
        FormColumn quotes = column("quotes", List.of(choice("a \"b\"")));
        ChoiceLists lists = new ChoiceLists(form(List.of(few, commas, none, many, quotes)));

        assertThat(explicit(lists, few)).containsExactly("ใช่ yes / yes", "ใช่ no / no");
        assertThat(formula(lists, commas)).isEqualTo(WorkbookForm.OWN_SHEET + "!$D$1:$D$2");
        assertThat(formula(lists, many)).isEqualTo(WorkbookForm.OWN_SHEET + "!$E$1:$E$60");
        assertThat(formula(lists, quotes)).isEqualTo(WorkbookForm.OWN_SHEET + "!$F$1:$F$1");
        assertThat(lists.rows()).isEqualTo(60);
        assertThat(lists.row(0)).isEqualTo(Map.of(3, "ใช่ a, b / a, b", 4, "ใช่ w0 / w0", 5, "ใช่ a \"b\" / a \"b\""));
        assertThat(lists.row(1)).isEqualTo(Map.of(3, "ใช่ c / c", 4, "ใช่ w1 / w1"));
        assertThat(lists.row(59)).isEqualTo(Map.of(4, "ใช่ w59 / w59"));
        assertThat(lists.row(60)).isEmpty();
    }

    /** Spreadsheets keep 255 characters of such a list, commas included. */
    @Test
    void theLongestListBesideTheCellHas255Characters() throws IOException {
        int word = choice("").written().length();
        FormChoice fits = choice("x".repeat((255 - word) / 2));
        FormChoice tooLong = choice("x".repeat((255 - word) / 2 + 1));
        assertThat(fits.written().length()).isBetween(254, 255);
        assertThat(tooLong.written().length()).isBetween(256, 257);

        FormColumn one = column("one", List.of(fits));
        FormColumn other = column("other", List.of(tooLong));
        ChoiceLists lists = new ChoiceLists(form(List.of(one, other)));
        assertThat(explicit(lists, one)).containsExactly(fits.written());
        assertThat(formula(lists, other)).startsWith(WorkbookForm.OWN_SHEET);
        assertThat(lists.rows()).isEqualTo(1);
    }

    @Test
    void aFormWithoutChoicesNeedsNoRows() {
        ChoiceLists lists = new ChoiceLists(form(List.of(column("none", List.of()))));

        assertThat(lists.rows()).isZero();
        assertThat(lists.row(0)).isEmpty();
    }

    private static String[] explicit(ChoiceLists lists, FormColumn column) throws IOException {
        return constraint(lists, column).getExplicitListValues();
    }

    private static String formula(ChoiceLists lists, FormColumn column) throws IOException {
        return constraint(lists, column).getFormula1();
    }

    private static DataValidationConstraint constraint(ChoiceLists lists, FormColumn column) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            DataValidationHelper helper = workbook.createSheet().getDataValidationHelper();
            return lists.constraint(column, helper);
        }
    }

    private static List<FormChoice> choices(int count) {
        List<FormChoice> choices = new ArrayList<>();
        IntStream.range(0, count).forEach(i -> choices.add(choice("w" + i)));
        return choices;
    }

    private static FormChoice choice(String word) {
        return new FormChoice(word, new BilingualText("ใช่ " + word, word));
    }

    private static FormColumn column(String id, List<FormChoice> choices) {
        return FormColumn.of(id, new BilingualText(id, id), FormColumn.Use.ENTRY, 10, LOOK)
                .withChoices(choices);
    }

    private static WorkbookForm form(List<FormColumn> columns) {
        return new WorkbookForm(
                new WorkbookForm.Kind("trial", 1, WorkbookForm.Codes.GENERAL),
                "rows",
                columns,
                Optional.empty(),
                new WorkbookForm.Notes(Optional.empty(), List.of(), false, List.of()),
                new WorkbookForm.Design(0, false, false, false, List.of(LOOK), LOOK));
    }
}
