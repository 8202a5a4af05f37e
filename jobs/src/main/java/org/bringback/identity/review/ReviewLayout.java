package org.bringback.identity.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.bringback.identity.decision.ReviewDecision;
import org.bringback.identity.decision.Verdict;
import org.bringback.text.BilingualText;

/**
 * The columns of a review workbook: first what is filled in, then why there is doubt, then the two records detail by
 * detail beside each other, and last, hidden, what tells the pair when the workbook comes back. One row a pair, so that
 * filtering keeps together what belongs together.
 */
public final class ReviewLayout {

    public static final String PAIRS_SHEET = "คู่ที่ต้องตัดสิน Pairs";
    public static final String NOTES_SHEET = "คำอธิบาย Notes";

    static final String NUMBER = "คู่ที่ / Pair";
    static final String DECISION = "การตัดสิน / Decision";
    static final String REMARK = "หมายเหตุ / Remark";
    static final String BY = "ผู้ตัดสิน / Decided by";
    static final String PAIR = "bringback: pair";
    static final String BEFORE = "bringback: decided before";
    static final String FINGERPRINT = "bringback: seal";

    private ReviewLayout() {}

    /** What a column is for. */
    public enum Role {
        TEXT,
        LONG_TEXT,
        /** Filled in freely. */
        ENTRY,
        /** Filled in from the list of decisions. */
        DECISION,
        FIELD,
        SIGN,
        HIDDEN
    }

    /** @param width in characters */
    public record Heading(String text, Role role, int width) {}

    /** @param differs whether it is not what the other record says */
    public record Cell(String text, boolean differs) {}

    public static List<Heading> headings() {
        List<Heading> all = new ArrayList<>(List.of(
                new Heading(NUMBER, Role.TEXT, 8),
                new Heading(DECISION, Role.DECISION, 24),
                new Heading(REMARK, Role.ENTRY, 24),
                new Heading(BY, Role.ENTRY, 18),
                new Heading("โอกาสเป็นคนเดียวกัน / Likelihood", Role.TEXT, 14),
                new Heading("กรณีที่เกี่ยวข้อง / Cases", Role.TEXT, 12),
                new Heading("เหตุที่ต้องตัดสิน / Why", Role.LONG_TEXT, 36),
                new Heading("หลักฐาน / Evidence", Role.LONG_TEXT, 64),
                new Heading("ตัดสินไว้แล้ว / Decided before", Role.LONG_TEXT, 26)));
        for (ReviewField field : ReviewField.values()) {
            all.add(new Heading(heading(field, 1), Role.FIELD, field.width()));
            all.add(new Heading("=≠", Role.SIGN, 4));
            all.add(new Heading(heading(field, 2), Role.FIELD, field.width()));
        }
        List.of(PAIR, BEFORE, FINGERPRINT).forEach(hidden -> all.add(new Heading(hidden, Role.HIDDEN, 10)));
        return all;
    }

    static String heading(ReviewField field, int side) {
        return both(field.words()) + " (" + side + ")";
    }

    /** The row of a case, cell by cell under the headings. */
    public static List<Cell> row(int number, ReviewCase one, String model) {
        List<Cell> cells = new ArrayList<>();
        add(cells, String.valueOf(number));
        List.of("", "", "", percent(one.probability()), String.valueOf(one.cases()))
                .forEach(text -> add(cells, text));
        add(cells, one.cause().map(cause -> both(EvidenceText.of(cause))).orElse(""));
        add(cells, one.evidence().stream().map(ReviewLayout::both).collect(Collectors.joining("\n")));
        add(cells, one.standing().map(ReviewLayout::decided).orElse(""));
        for (ReviewField field : ReviewField.values()) {
            addField(cells, field, one);
        }
        add(cells, one.pair().toString());
        add(cells, one.verdict().name());
        add(cells, RowFingerprint.of(model, number, one));
        return cells;
    }

    private static void addField(List<Cell> cells, ReviewField field, ReviewCase one) {
        String sign = field.sign(one.left().cells(), one.right().cells());
        boolean differs = sign.equals("≠");
        cells.add(new Cell(one.left().cells().get(field.ordinal()), differs));
        cells.add(new Cell(sign, differs));
        cells.add(new Cell(one.right().cells().get(field.ordinal()), differs));
    }

    private static void add(List<Cell> cells, String text) {
        cells.add(new Cell(text, false));
    }

    /** Sure is nothing: at most 99.9, at least 0.1. */
    private static String percent(double probability) {
        double shown = Math.max(0.1, Math.min(99.9, 100 * probability));
        return String.format(Locale.ROOT, shown < 1 || shown > 99 ? "%.1f%%" : "%.0f%%", shown);
    }

    private static String decided(ReviewDecision decision) {
        return both(VerdictText.of(decision.verdict())) + ", " + plain(decision.by()) + ", "
                + decision.at().toLocalDate();
    }

    /** What the decision column offers. */
    public static List<String> decisions() {
        return List.of(Verdict.values()).stream().map(VerdictText::written).toList();
    }

    static String both(BilingualText words) {
        return words.thaiThenEnglish();
    }

    /** Without what a spreadsheet program may change on its own: blanks, line ends, control characters. */
    static String plain(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}\u00A0]+", " ").strip();
    }
}
