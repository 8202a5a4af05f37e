package org.bringback.casework.worklist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bringback.casework.CaseEntry;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.codes.Reason;
import org.bringback.reference.codes.Reasons;
import org.bringback.source.form.CellLook;
import org.bringback.source.form.CellLook.Trait;
import org.bringback.source.form.FormChoice;
import org.bringback.source.form.FormColumn;
import org.bringback.source.form.FormColumn.Use;
import org.bringback.source.form.FormContent;
import org.bringback.source.form.WorkbookForm;
import org.bringback.text.BilingualText;

/**
 * The workbook in which a unit says what it did about its cases. A row says by itself which case, list, round and unit it
 * is of, and its seal covers that together with what is shown, so that rows may be sorted and deleted, and a row whose
 * cells were mixed with another's is noticed.
 */
public final class WorklistForm {

    static final String CASE = "case";
    static final String LIST = "list";
    static final String ROUND = "round";
    static final String UNIT = "unit";
    static final String LISTING = "listing";
    static final String LISTING_ON = "listing_on";
    static final String ATTEMPT = "attempt";
    static final String ATTEMPT_ON = "attempt_on";
    static final String VISIT_ON = "visit_on";
    static final String CAUSE_1 = "cause_1";
    static final String CAUSE_2 = "cause_2";
    static final String DECISION = "decision";
    static final String DECISION_ON = "decision_on";
    static final String ENROLLED_ON = "enrolled_on";
    static final String FOLLOW_UP = "follow_up";
    static final String FOLLOW_UP_ON = "follow_up_on";
    static final String REMARK = "remark";

    static final String RETURNS = "RETURNS";
    private static final String NOT_YET = "NOT_YET";

    private static final List<String> KEYS = List.of(CASE, LIST, ROUND, UNIT);
    private static final BilingualText DAY_HINT = new BilingualText("วัน/เดือน/ปี", "day/month/year");

    private static final CellLook HEADER = CellLook.with(Trait.WRAPPED, Trait.GREY, Trait.BOLD);
    private static final CellLook TEXT = CellLook.with(Trait.WRAPPED);
    private static final CellLook URGENT = CellLook.with(Trait.WRAPPED, Trait.TAN);
    private static final CellLook ENTRY = CellLook.with(Trait.WRAPPED, Trait.YELLOW, Trait.UNLOCKED);

    private WorklistForm() {}

    /** Where a worklist belongs: a list's round in a unit, which is known by its word, such as {@code school:10001}. */
    public record Scope(ListId list, LocalDate round, String unit) {}

    /**
     * @param shown the columns that tell what the rows are about, the reference among them; their order does not matter
     *     to the seal
     */
    static WorkbookForm form(List<WorklistColumn> shown, Reasons reasons) {
        List<FormColumn> columns = new ArrayList<>();
        shown.forEach(
                column -> columns.add(FormColumn.of(column.key(), column.header(), Use.SHOWN, column.width(), TEXT)
                        .withEmphasis(URGENT)));
        columns.addAll(entries(reasons));
        KEYS.forEach(key -> columns.add(FormColumn.of(key, same("bringback: " + key), Use.KEY, 10, TEXT)));
        columns.add(FormColumn.of("fingerprint", same("bringback: seal"), Use.FINGERPRINT, 10, TEXT));
        List<String> sealed = Stream.concat(
                        KEYS.stream(), shown.stream().sorted().map(WorklistColumn::key))
                .toList();
        return new WorkbookForm(
                new WorkbookForm.Kind("worklist", 1, WorkbookForm.Codes.GENERAL),
                "งาน Worklist",
                columns,
                Optional.of(new WorkbookForm.Seal(List.of(), sealed)),
                new WorkbookForm.Notes(Optional.empty(), List.of(), false, List.of()),
                new WorkbookForm.Design(2, true, true, true, List.of(HEADER, TEXT, URGENT, ENTRY), HEADER));
    }

    private static List<FormColumn> entries(Reasons reasons) {
        List<FormChoice> causes = reasons.list().stream()
                .filter(Reason::isCause)
                .map(reason -> new FormChoice(reason.code().value(), reason.label()))
                .toList();
        return List.of(
                choice(LISTING, new BilingualText("ตรวจสอบรายชื่อ", "Listing"), 22, listingAnswers()),
                day(LISTING_ON, new BilingualText("ตรวจสอบเมื่อ", "Listing checked on")),
                choice(ATTEMPT, new BilingualText("ผลการติดต่อ", "Attempt"), 20, attemptResults()),
                day(ATTEMPT_ON, new BilingualText("ติดต่อเมื่อ", "Attempted on")),
                day(VISIT_ON, new BilingualText("เยี่ยมบ้านเมื่อ", "Visited on")),
                choice(CAUSE_1, new BilingualText("สาเหตุที่ยืนยัน", "Cause confirmed"), 24, causes),
                choice(CAUSE_2, new BilingualText("สาเหตุอื่นที่ยืนยัน", "Further cause confirmed"), 24, causes),
                choice(DECISION, new BilingualText("การตัดสินใจ", "Decision"), 18, decisions()),
                day(DECISION_ON, new BilingualText("ตัดสินใจเมื่อ", "Decided on")),
                day(ENROLLED_ON, new BilingualText("เข้าเรียนเมื่อ", "Enrolled on")),
                choice(FOLLOW_UP, new BilingualText("ผลการติดตาม", "Follow-up"), 18, followUpResults()),
                day(FOLLOW_UP_ON, new BilingualText("ติดตามเมื่อ", "Followed up on")),
                FormColumn.of(REMARK, new BilingualText("หมายเหตุ", "Remark"), Use.ENTRY, 30, ENTRY)
                        .withHint(new BilingualText("ไม่เกิน 300 ตัวอักษร", "at most 300 characters")));
    }

    private static FormColumn day(String id, BilingualText words) {
        return FormColumn.of(id, words, Use.ENTRY, 12, ENTRY)
                .withType(FormColumn.Type.DATE)
                .withHint(DAY_HINT);
    }

    private static FormColumn choice(String id, BilingualText words, int width, List<FormChoice> choices) {
        return FormColumn.of(id, words, Use.ENTRY, width, ENTRY).withChoices(choices);
    }

    private static List<FormChoice> listingAnswers() {
        return Arrays.stream(CaseEntry.ListingAnswer.values())
                .map(answer -> new FormChoice(answer.name(), answer.words()))
                .toList();
    }

    private static List<FormChoice> attemptResults() {
        return Arrays.stream(CaseEntry.AttemptResult.values())
                .map(result -> new FormChoice(result.name(), result.words()))
                .toList();
    }

    private static List<FormChoice> followUpResults() {
        return Arrays.stream(CaseEntry.FollowUpResult.values())
                .map(result -> new FormChoice(result.name(), result.words()))
                .toList();
    }

    private static List<FormChoice> decisions() {
        return List.of(
                new FormChoice(RETURNS, new BilingualText("จะกลับเข้าเรียน", "will return")),
                new FormChoice(NOT_YET, new BilingualText("ยังไม่กลับ", "not yet")));
    }

    private static BilingualText same(String text) {
        return new BilingualText(text, text);
    }

    /** The form of a kind of worklists. */
    public static WorkbookForm of(WorklistDefinition definition, Reasons reasons) {
        return form(definition.columns(), reasons);
    }

    /** What workbooks of a kind of worklists, list and round are marked with. */
    public static Map<String, String> marks(WorklistDefinition definition, ListId list, LocalDate round) {
        return Map.of("worklist", definition.name() + " " + list + " " + round);
    }

    /** What is written of a worklist. */
    public static List<List<FormContent.Cell>> rows(
            WorkbookForm form, WorklistDefinition definition, Scope scope, List<WorklistItem> items, Reasons reasons) {
        return definition.sorted(items).stream()
                .map(item -> row(form, definition, scope, item, reasons))
                .toList();
    }

    private static List<FormContent.Cell> row(
            WorkbookForm form, WorklistDefinition definition, Scope scope, WorklistItem item, Reasons reasons) {
        boolean late = WorklistDefinition.Condition.LATE.holds(item.held(), scope.round());
        Map<String, String> keys = Map.of(
                CASE, item.held().state().listed().id().word(),
                LIST, scope.list().value(),
                ROUND, scope.round().toString(),
                UNIT, scope.unit());
        List<FormContent.Cell> cells = new ArrayList<>();
        definition
                .columns()
                .forEach(column ->
                        cells.add(FormContent.Cell.of(column.text(item, reasons, definition.sensitive()), late)));
        form.columns().stream()
                .skip(definition.columns().size())
                .forEach(column -> cells.add(
                        column.use() == Use.KEY
                                ? FormContent.Cell.of(keys.getOrDefault(column.id(), ""))
                                : column.use() == Use.FINGERPRINT ? FormContent.Cell.NONE : FormContent.Cell.of("")));
        return cells;
    }
}
