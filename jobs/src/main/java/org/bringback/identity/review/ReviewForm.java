package org.bringback.identity.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bringback.identity.decision.Verdict;
import org.bringback.notice.NoticeCode;
import org.bringback.source.form.CellLook;
import org.bringback.source.form.CellLook.Trait;
import org.bringback.source.form.FormChoice;
import org.bringback.source.form.FormColumn;
import org.bringback.source.form.FormColumn.Use;
import org.bringback.source.form.FormContent;
import org.bringback.source.form.WorkbookForm;
import org.bringback.text.BilingualText;

/**
 * The workbook in which people decide doubtful pairs: first what is filled in, then why there is doubt, then the two
 * records detail by detail beside each other, and last, hidden, what tells the pair when the workbook comes back. One row
 * a pair, so that filtering keeps together what belongs together.
 */
public final class ReviewForm {

    static final String NUMBER = "number";
    static final String DECISION = "decision";
    static final String REMARK = "remark";
    static final String BY = "by";
    static final String PAIR = "pair";
    static final String BEFORE = "before";

    static final String MODEL = "model";
    static final String COHORT = "cohort";
    static final String RUN = "run";
    private static final String AS_OF = "as_of";

    private static final CellLook HEADER = CellLook.with(Trait.WRAPPED, Trait.GREY, Trait.BOLD);
    private static final CellLook TEXT = CellLook.with(Trait.WRAPPED);
    private static final CellLook ENTRY = CellLook.with(Trait.WRAPPED, Trait.YELLOW, Trait.UNLOCKED);
    private static final CellLook DIFFERS = CellLook.with(Trait.WRAPPED, Trait.TAN);
    private static final CellLook SIGN = CellLook.with(Trait.WRAPPED, Trait.CENTRED);
    private static final CellLook DIFFERS_SIGN = CellLook.with(Trait.WRAPPED, Trait.TAN, Trait.CENTRED, Trait.BOLD);

    static final WorkbookForm FORM = form();

    private ReviewForm() {}

    /** What is written of a review. */
    public static FormContent content(ReviewSelection review) {
        Map<String, String> marks = new LinkedHashMap<>();
        marks.put(MODEL, review.model());
        marks.put(COHORT, review.cohort().value());
        marks.put(AS_OF, review.asOf().toString());
        marks.put(RUN, review.run());
        return FormContent.of(FORM, review.asOf(), marks, ReviewRows.of(review.cases()));
    }

    /** The id of the column with a detail of one of the two records. */
    static String column(ReviewField field, int side) {
        return field.name().toLowerCase(Locale.ROOT) + "_" + side;
    }

    /** As a person reads it above the column. */
    static String heading(String column) {
        return FORM.column(column).heading();
    }

    private static WorkbookForm form() {
        return new WorkbookForm(
                new WorkbookForm.Kind(
                        "review",
                        0,
                        new WorkbookForm.Codes(
                                NoticeCode.NO_REVIEW, NoticeCode.REVIEW_ROW_EDITED, NoticeCode.REVIEW_DECISION)),
                "คู่ที่ต้องตัดสิน Pairs",
                columns(),
                Optional.of(new WorkbookForm.Seal(List.of(MODEL), sealedColumns())),
                new WorkbookForm.Notes(
                        Optional.of("คำอธิบาย Notes"), ReviewInstructions.LINES, true, List.of(MODEL, COHORT)),
                new WorkbookForm.Design(
                        2, true, true, true, List.of(HEADER, TEXT, ENTRY, DIFFERS, SIGN, DIFFERS_SIGN), HEADER));
    }

    private static List<FormColumn> columns() {
        List<FormColumn> all = new ArrayList<>(List.of(
                shown(NUMBER, new BilingualText("คู่ที่", "Pair"), 8),
                entry(DECISION, new BilingualText("การตัดสิน", "Decision"), 24).withChoices(choices()),
                entry(REMARK, new BilingualText("หมายเหตุ", "Remark"), 24),
                entry(BY, new BilingualText("ผู้ตัดสิน", "Decided by"), 18),
                shown("likelihood", new BilingualText("โอกาสเป็นคนเดียวกัน", "Likelihood"), 14),
                shown("cases", new BilingualText("กรณีที่เกี่ยวข้อง", "Cases"), 12),
                shown("why", new BilingualText("เหตุที่ต้องตัดสิน", "Why"), 36),
                shown("evidence", new BilingualText("หลักฐาน", "Evidence"), 64),
                shown("decided", new BilingualText("ตัดสินไว้แล้ว", "Decided before"), 26)));
        for (ReviewField field : ReviewField.values()) {
            all.add(detail(field, 1));
            all.add(FormColumn.of(column(field, 0), same("=≠"), Use.SHOWN, 4, SIGN)
                    .withEmphasis(DIFFERS_SIGN));
            all.add(detail(field, 2));
        }
        all.add(FormColumn.of(PAIR, same("bringback: pair"), Use.KEY, 10, TEXT));
        all.add(FormColumn.of(BEFORE, same("bringback: decided before"), Use.KEY, 10, TEXT));
        all.add(FormColumn.of("fingerprint", same("bringback: seal"), Use.FINGERPRINT, 10, TEXT));
        return List.copyOf(all);
    }

    private static FormColumn shown(String id, BilingualText header, int width) {
        return FormColumn.of(id, header, Use.SHOWN, width, TEXT);
    }

    private static FormColumn entry(String id, BilingualText header, int width) {
        return FormColumn.of(id, header, Use.ENTRY, width, ENTRY);
    }

    private static FormColumn detail(ReviewField field, int side) {
        BilingualText header =
                new BilingualText(field.words().thai(), field.words().english() + " (" + side + ")");
        return FormColumn.of(column(field, side), header, Use.SHOWN, field.width(), TEXT)
                .withEmphasis(DIFFERS);
    }

    private static BilingualText same(String text) {
        return new BilingualText(text, text);
    }

    private static List<FormChoice> choices() {
        return Arrays.stream(Verdict.values())
                .map(verdict -> new FormChoice(verdict.name(), VerdictText.of(verdict)))
                .toList();
    }

    /** Whose pair, what stood before, and both records. */
    private static List<String> sealedColumns() {
        Stream<String> records = Stream.of(1, 2)
                .flatMap(side -> Arrays.stream(ReviewField.values()).map(field -> column(field, side)));
        return Stream.concat(Stream.of(NUMBER, PAIR, BEFORE), records).toList();
    }
}
