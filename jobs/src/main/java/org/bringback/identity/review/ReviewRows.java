package org.bringback.identity.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.bringback.identity.decision.ReviewDecision;
import org.bringback.source.form.FormContent.Cell;
import org.bringback.source.form.FormText;
import org.bringback.text.BilingualText;

/** Cases as rows of {@link ReviewForm}, cell by cell under its columns. */
final class ReviewRows {

    private static final String DIFFERENT = "≠";

    private ReviewRows() {}

    static List<List<Cell>> of(List<ReviewCase> cases) {
        List<List<Cell>> rows = new ArrayList<>();
        cases.forEach(one -> rows.add(row(rows.size() + 1, one)));
        return rows;
    }

    private static List<Cell> row(int number, ReviewCase one) {
        List<Cell> cells = new ArrayList<>();
        add(cells, String.valueOf(number));
        List.of("", "", "", percent(one.probability()), String.valueOf(one.cases()))
                .forEach(text -> add(cells, text));
        add(
                cells,
                one.cause()
                        .map(cause -> EvidenceText.of(cause).thaiThenEnglish())
                        .orElse(""));
        add(cells, one.evidence().stream().map(BilingualText::thaiThenEnglish).collect(Collectors.joining("\n")));
        add(cells, one.standing().map(ReviewRows::decided).orElse(""));
        for (ReviewField field : ReviewField.values()) {
            addField(cells, field, one);
        }
        add(cells, one.pair().toString());
        add(cells, one.verdict().name());
        return cells;
    }

    private static void addField(List<Cell> cells, ReviewField field, ReviewCase one) {
        String sign = field.sign(one.left().cells(), one.right().cells());
        boolean differs = sign.equals(DIFFERENT);
        cells.add(Cell.of(one.left().cells().get(field.ordinal()), differs));
        cells.add(Cell.of(sign, differs));
        cells.add(Cell.of(one.right().cells().get(field.ordinal()), differs));
    }

    private static void add(List<Cell> cells, String text) {
        cells.add(Cell.of(text));
    }

    /** Sure is nothing: at most 99.9, at least 0.1. */
    private static String percent(double probability) {
        double shown = Math.max(0.1, Math.min(99.9, 100 * probability));
        return String.format(Locale.ROOT, shown < 1 || shown > 99 ? "%.1f%%" : "%.0f%%", shown);
    }

    private static String decided(ReviewDecision decision) {
        return VerdictText.of(decision.verdict()).thaiThenEnglish() + ", " + FormText.plain(decision.by()) + ", "
                + decision.at().toLocalDate();
    }
}
