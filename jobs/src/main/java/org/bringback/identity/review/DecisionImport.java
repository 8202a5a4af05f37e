package org.bringback.identity.review;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bringback.identity.decision.ReviewDecision;
import org.bringback.identity.decision.Verdict;
import org.bringback.linkage.record.Workers;
import org.bringback.notice.Location;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.bringback.source.form.FormText;

/**
 * Reads the decisions of a workbook that came back. All rows are looked at before anything is taken, and one that is
 * wrong refuses the whole: whoever filled it in hears of everything at once, and nothing is half done.
 *
 * <p>A workbook from before the last run is taken as long as the model is the same and both records of a pair say what is
 * shown: the decision is about these two records, whatever was found out about others since.
 */
public final class DecisionImport {

    /** What the ledger has room for. */
    private static final int MAX_BY = 64;

    private static final int MAX_REMARK = 200;

    private final ReviewQueue queue;
    private final Optional<String> by;
    private final LocalDateTime at;
    private final List<Notice> notices = new ArrayList<>();
    private int alreadySo;
    private int empty;

    /**
     * @param by who decided where a row does not say it
     * @param at when
     */
    public DecisionImport(ReviewQueue queue, Optional<String> by, LocalDateTime at) {
        this.queue = queue;
        this.by = by;
        this.at = at;
    }

    /** A row that decides something and has nothing wrong by itself. */
    private record Row(FilledRow filled, RowPair pair, Verdict verdict) {}

    public DecisionImportResult check(FilledReview file, Workers workers) {
        if (!file.model().equals(queue.model())) {
            return DecisionImportResult.refused(
                    List.of(new Notice(NoticeCode.REVIEW_OTHER_MODEL, file.location(), queue.model(), file.model())));
        }
        Map<RowPair, Row> rows = once(rows(file));
        Map<RowPair, ReviewDecision> decisions = decisions(rows, workers);
        if (notices.isEmpty()) {
            notices.addAll(new ReviewContradictions(queue).notices(decisions, locations(rows), file.location()));
        }
        return notices.isEmpty()
                ? new DecisionImportResult(
                        List.of(),
                        List.copyOf(decisions.values()),
                        alreadySo,
                        empty,
                        !file.run().equals(queue.run()))
                : DecisionImportResult.refused(notices);
    }

    private static Map<RowPair, Location> locations(Map<RowPair, Row> rows) {
        Map<RowPair, Location> locations = new LinkedHashMap<>();
        rows.forEach((pair, row) -> locations.put(pair, row.filled().location()));
        return locations;
    }

    private List<Row> rows(FilledReview file) {
        List<Row> rows = new ArrayList<>();
        for (FilledRow filled : file.rows()) {
            int before = notices.size();
            check(filled);
            Optional<Verdict> verdict = filled.verdict();
            Optional<RowPair> pair = filled.pair();
            if (filled.isUndecided()) {
                empty++;
            } else if (verdict.isPresent() && pair.isPresent() && notices.size() == before) {
                rows.add(new Row(filled, pair.get(), verdict.get()));
            }
        }
        return rows;
    }

    private void check(FilledRow row) {
        notices.addAll(row.row().faults());
        if (row.row().intact() && !row.isUndecided()) {
            checkLength(row, ReviewForm.REMARK, row.remark(), MAX_REMARK);
            checkLength(row, ReviewForm.BY, whoDecided(row), MAX_BY);
            if (whoDecided(row).isEmpty()) {
                notices.add(Notice.of(NoticeCode.REVIEW_NOBODY, cell(row, ReviewForm.BY)));
            }
        }
    }

    private static Location cell(FilledRow row, String column) {
        return row.location().inColumn(ReviewForm.heading(column));
    }

    private void checkLength(FilledRow row, String column, String text, int max) {
        if (text.length() > max) {
            notices.add(new Notice(
                    NoticeCode.CELL_TOO_LONG, cell(row, column), String.valueOf(max), String.valueOf(text.length())));
        }
    }

    private String whoDecided(FilledRow row) {
        return row.by().isEmpty() ? by.map(FormText::plain).orElse("") : row.by();
    }

    /** Each pair once, by age; the same decision twice is one. */
    private Map<RowPair, Row> once(List<Row> rows) {
        Map<RowPair, Row> once = new LinkedHashMap<>();
        for (Row row : rows) {
            Row first = once.putIfAbsent(row.pair().byAge(), row);
            if (first != null && first.verdict() == row.verdict()) {
                alreadySo++;
            } else if (first != null) {
                String other = String.valueOf(first.filled().location().row());
                notices.add(new Notice(NoticeCode.REVIEW_TWICE, row.filled().location(), "", other));
            }
        }
        return once;
    }

    private Map<RowPair, ReviewDecision> decisions(Map<RowPair, Row> rows, Workers workers) {
        Map<RowPair, ReviewCase> known =
                queue.cases(rows.values().stream().map(Row::pair).toList(), workers);
        Map<RowPair, ReviewDecision> decisions = new LinkedHashMap<>();
        rows.forEach((pair, row) -> {
            ReviewCase now = known.get(row.pair());
            if (now == null || !row.filled().shows(now)) {
                NoticeCode code = now == null ? NoticeCode.REVIEW_UNKNOWN_PAIR : NoticeCode.REVIEW_CHANGED;
                notices.add(Notice.of(code, row.filled().location()));
            } else if (now.verdict() == row.verdict()) {
                alreadySo++;
            } else if (!now.verdict().name().equals(row.filled().before())) {
                notices.add(
                        Notice.of(NoticeCode.REVIEW_DECIDED_SINCE, row.filled().location()));
            } else {
                decisions.put(pair, decision(pair, row, now));
            }
        });
        return decisions;
    }

    private ReviewDecision decision(RowPair pair, Row row, ReviewCase seen) {
        return new ReviewDecision(
                pair.leftKey(),
                pair.rightKey(),
                row.verdict(),
                whoDecided(row.filled()),
                at,
                queue.model(),
                seen.weight(),
                row.filled().remark());
    }
}
