package org.bringback.casework.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bringback.casework.Referral;
import org.bringback.casework.ReferralState;
import org.bringback.casework.worklist.WorklistColumn;
import org.bringback.casework.worklist.WorklistItem;
import org.bringback.identity.decision.RegisteredChanges;
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
 * The workbook that goes to a partner and comes back with its answers. The receipt is the same workbook with the
 * references alone: it tells nothing about anybody, and need not be encrypted.
 */
public final class PackageForm {

    static final String REFERRAL = "referral";
    static final String PARTNER = "partner";
    static final String STATE = "state";
    static final String ON = "on";
    static final String RESULT = "result";
    static final String REMARK = "remark";

    private static final CellLook HEADER = CellLook.with(Trait.WRAPPED, Trait.GREY, Trait.BOLD);
    private static final CellLook TEXT = CellLook.with(Trait.WRAPPED);
    private static final CellLook ENTRY = CellLook.with(Trait.WRAPPED, Trait.YELLOW, Trait.UNLOCKED);

    /** What a registration office knows the child by now, where it is asked by number. */
    static final List<FormColumn> REGISTERED = List.of(
            registered(RegisteredChanges.ID, new BilingualText("เลขประจำตัวใหม่", "New ID"), 18),
            registered(RegisteredChanges.GIVEN_NAME, new BilingualText("ชื่อใหม่", "New given name"), 18),
            registered(RegisteredChanges.FAMILY_NAME, new BilingualText("นามสกุลใหม่", "New family name"), 18));

    private static final List<ReferralState> ANSWERS = List.of(
            ReferralState.RECEIVED,
            ReferralState.ACCEPTED,
            ReferralState.REJECTED,
            ReferralState.ANSWERED,
            ReferralState.RETURNED);

    private PackageForm() {}

    /** A referral with what is told of its case. */
    public record Row(Referral referral, WorklistItem item) {}

    /** Whose package it is, of which day. */
    public record Receiver(String partner, LocalDate asOf) {}

    private static FormColumn registered(String id, BilingualText words, int width) {
        return FormColumn.of(id, words, Use.ENTRY, width, ENTRY)
                .withHint(new BilingualText("เฉพาะที่เปลี่ยน", "only what changed"));
    }

    static WorkbookForm form(List<WorklistColumn> shown) {
        return form(shown, shown.contains(WorklistColumn.NATIONAL_ID));
    }

    /** @param registered whether it asks for new names and numbers too; packages of before this did not */
    static WorkbookForm form(List<WorklistColumn> shown, boolean registered) {
        List<FormColumn> columns = new ArrayList<>();
        columns.add(FormColumn.of(REFERRAL, new BilingualText("เลขที่ส่งต่อ", "Referral"), Use.SHOWN, 12, TEXT));
        shown.forEach(
                column -> columns.add(FormColumn.of(column.key(), column.header(), Use.SHOWN, column.width(), TEXT)));
        columns.addAll(entries());
        if (registered) {
            columns.addAll(REGISTERED);
        }
        columns.add(FormColumn.of(PARTNER, same("bringback: partner"), Use.KEY, 10, TEXT));
        columns.add(FormColumn.of("fingerprint", same("bringback: seal"), Use.FINGERPRINT, 10, TEXT));
        List<String> sealed = Stream.concat(
                        Stream.of(REFERRAL, PARTNER), shown.stream().sorted().map(WorklistColumn::key))
                .toList();
        return new WorkbookForm(
                new WorkbookForm.Kind("package", 1, WorkbookForm.Codes.GENERAL),
                "ส่งต่อ Referrals",
                columns,
                Optional.of(new WorkbookForm.Seal(List.of(), sealed)),
                new WorkbookForm.Notes(Optional.empty(), List.of(), false, List.of()),
                new WorkbookForm.Design(1, true, true, true, List.of(HEADER, TEXT, ENTRY), HEADER));
    }

    private static List<FormColumn> entries() {
        return List.of(
                FormColumn.of(STATE, new BilingualText("การดำเนินการ", "What was done"), Use.REQUIRED_ENTRY, 22, ENTRY)
                        .withChoices(ANSWERS.stream()
                                .map(state -> new FormChoice(state.name(), state.words()))
                                .toList())
                        .withHint(new BilingualText(
                                "ถ้ามีหลายขั้น ให้คัดลอกแถวแล้วกรอกแถวละขั้น",
                                "for several steps copy the row, one step a row")),
                FormColumn.of(ON, new BilingualText("เมื่อวันที่", "Done on"), Use.REQUIRED_ENTRY, 12, ENTRY)
                        .withType(FormColumn.Type.DATE)
                        .withHint(new BilingualText("วัน/เดือน/ปี", "day/month/year")),
                FormColumn.of(RESULT, new BilingualText("ผลที่พบ", "Result"), Use.ENTRY, 22, ENTRY)
                        .withChoices(Arrays.stream(AnswerResult.values())
                                .map(result -> new FormChoice(result.name(), result.words()))
                                .toList()),
                FormColumn.of(REMARK, new BilingualText("เหตุผลหรือหมายเหตุ", "Reason or remark"), Use.ENTRY, 30, ENTRY)
                        .withHint(new BilingualText("ไม่เกิน 300 ตัวอักษร", "at most 300 characters")));
    }

    private static BilingualText same(String text) {
        return new BilingualText(text, text);
    }

    /**
     * What is written of a package.
     *
     * @param shown nothing for a receipt
     * @param layout what the columns are called
     */
    public static FormContent content(
            Receiver to,
            List<WorklistColumn> shown,
            boolean sensitive,
            List<Row> rows,
            Reasons reasons,
            ExchangeLayout layout) {
        WorkbookForm form = layout.named(form(shown));
        return FormContent.of(
                form,
                to.asOf(),
                Map.of("package", to.partner() + " " + to.asOf()),
                rows.stream()
                        .map(row -> cells(
                                form, to.partner(), shown, row, column -> column.text(row.item(), reasons, sensitive)))
                        .toList());
    }

    private static List<FormContent.Cell> cells(
            WorkbookForm form,
            String partner,
            List<WorklistColumn> shown,
            Row row,
            Function<WorklistColumn, String> texts) {
        List<FormContent.Cell> cells = new ArrayList<>();
        cells.add(FormContent.Cell.of(row.referral().id()));
        shown.forEach(column -> cells.add(FormContent.Cell.of(texts.apply(column))));
        form.columns().stream()
                .skip(1L + shown.size())
                .map(column -> switch (column.use()) {
                    case KEY -> FormContent.Cell.of(partner);
                    case FINGERPRINT -> FormContent.Cell.NONE;
                    case SHOWN, UNNAMED, ENTRY, REQUIRED_ENTRY -> FormContent.Cell.of("");
                })
                .forEach(cells::add);
        return cells;
    }
}
