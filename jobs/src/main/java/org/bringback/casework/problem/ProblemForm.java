package org.bringback.casework.problem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bringback.reference.codes.ProblemCategory;
import org.bringback.source.form.CellLook;
import org.bringback.source.form.CellLook.Trait;
import org.bringback.source.form.FormChoice;
import org.bringback.source.form.FormColumn;
import org.bringback.source.form.FormColumn.Use;
import org.bringback.source.form.FormContent;
import org.bringback.source.form.WorkbookForm;
import org.bringback.text.BilingualText;

/**
 * The workbook in which a unit writes down problems, proposals and solutions. What is still open stands in it already and
 * comes back as a further version; the rows below are for new ones.
 */
public final class ProblemForm {

    static final String ID = "id";
    static final String ON = "on";
    static final String LEVEL = "level";
    static final String CATEGORY = "category";
    static final String SAID = "said";
    static final String OWNER = "owner";
    static final String STATE = "state";
    static final String CASES = "cases";
    static final String UNIT = "unit";
    static final String NEW = "ใหม่-";

    /** What forms of earlier versions of the program have in its place. */
    static final String FORMERLY_NEW = "new-";

    private static final int NEW_ROWS = 40;

    private static final CellLook HEADER = CellLook.with(Trait.WRAPPED, Trait.GREY, Trait.BOLD);
    private static final CellLook TEXT = CellLook.with(Trait.WRAPPED);
    private static final CellLook ENTRY = CellLook.with(Trait.WRAPPED, Trait.YELLOW, Trait.UNLOCKED);

    private ProblemForm() {}

    static WorkbookForm form(List<ProblemCategory> categories) {
        List<FormColumn> columns = List.of(
                FormColumn.of(ID, new BilingualText("เลขที่", "Number"), Use.SHOWN, 12, TEXT),
                FormColumn.of(ON, new BilingualText("เมื่อวันที่", "On"), Use.REQUIRED_ENTRY, 12, ENTRY)
                        .withType(FormColumn.Type.DATE)
                        .withHint(new BilingualText("วัน/เดือน/ปี", "day/month/year")),
                choice(LEVEL, new BilingualText("ระดับ", "Level"), levels()),
                choice(CATEGORY, new BilingualText("ประเภท", "Category"), categories(categories)),
                FormColumn.of(
                                SAID,
                                new BilingualText("ปัญหาหรือข้อเสนอ", "Problem or proposal"),
                                Use.REQUIRED_ENTRY,
                                50,
                                ENTRY)
                        .withHint(new BilingualText("ไม่เกิน 300 ตัวอักษร", "at most 300 characters")),
                FormColumn.of(OWNER, new BilingualText("ผู้รับผิดชอบ", "Owner"), Use.ENTRY, 20, ENTRY),
                choice(STATE, new BilingualText("สถานะ", "State"), states()),
                FormColumn.of(CASES, new BilingualText("รายที่เกี่ยวข้อง", "Cases"), Use.ENTRY, 16, ENTRY),
                FormColumn.of(UNIT, same("bringback: unit"), Use.KEY, 10, TEXT),
                FormColumn.of("fingerprint", same("bringback: seal"), Use.FINGERPRINT, 10, TEXT));
        return new WorkbookForm(
                new WorkbookForm.Kind("problem", 1, WorkbookForm.Codes.GENERAL),
                "ปัญหา Problems",
                columns,
                Optional.of(new WorkbookForm.Seal(List.of(), List.of(ID, UNIT))),
                new WorkbookForm.Notes(Optional.empty(), List.of(), false, List.of()),
                new WorkbookForm.Design(1, true, true, true, List.of(HEADER, TEXT, ENTRY), HEADER));
    }

    private static FormColumn choice(String id, BilingualText words, List<FormChoice> choices) {
        return FormColumn.of(id, words, Use.REQUIRED_ENTRY, 24, ENTRY).withChoices(choices);
    }

    private static List<FormChoice> levels() {
        return Arrays.stream(Problem.Level.values())
                .map(level -> new FormChoice(level.name(), level.words()))
                .toList();
    }

    private static List<FormChoice> states() {
        return Arrays.stream(Problem.State.values())
                .map(state -> new FormChoice(state.name(), state.words()))
                .toList();
    }

    private static List<FormChoice> categories(List<ProblemCategory> categories) {
        return categories.stream()
                .map(category -> new FormChoice(category.code(), category.label()))
                .toList();
    }

    private static BilingualText same(String text) {
        return new BilingualText(text, text);
    }

    /**
     * What is written of a form.
     *
     * @param unit who is to fill it in, such as {@code area:P7101}
     * @param open what is carried over
     */
    public static FormContent content(
            String unit, LocalDate asOf, List<ProblemCategory> categories, List<Problem> open) {
        WorkbookForm form = form(categories);
        List<List<FormContent.Cell>> rows = new ArrayList<>();
        for (Problem one : open) {
            Map<String, String> values = Map.of(
                    ID, one.id().word(),
                    ON, one.on().toString(),
                    LEVEL, written(form, LEVEL, one.level().name()),
                    CATEGORY, written(form, CATEGORY, one.category()),
                    SAID, one.texts().said(),
                    OWNER, one.texts().owner(),
                    STATE, written(form, STATE, one.state().name()),
                    CASES, one.texts().cases(),
                    UNIT, unit);
            rows.add(cells(form, column -> values.getOrDefault(column, "")));
        }
        for (int number = 1; number <= NEW_ROWS; number++) {
            Map<String, String> values = Map.of(ID, NEW + number, UNIT, unit);
            rows.add(cells(form, column -> values.getOrDefault(column, "")));
        }
        return FormContent.of(form, asOf, Map.of("problem", unit + " " + asOf), rows);
    }

    private static String written(WorkbookForm form, String column, String id) {
        return form.column(column).choices().stream()
                .filter(choice -> choice.id().equals(id))
                .map(FormChoice::written)
                .findFirst()
                .orElse("");
    }

    private static List<FormContent.Cell> cells(WorkbookForm form, Function<String, String> values) {
        return form.columns().stream()
                .map(column -> column.use() == Use.FINGERPRINT
                        ? FormContent.Cell.NONE
                        : FormContent.Cell.of(values.apply(column.id())))
                .toList();
    }
}
