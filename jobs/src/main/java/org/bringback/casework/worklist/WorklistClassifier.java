package org.bringback.casework.worklist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.bringback.casework.CaseEntry;
import org.bringback.intake.row.RawRow;
import org.bringback.intake.row.RowClassifier;
import org.bringback.intake.row.RowKey;
import org.bringback.intake.row.RowOutcome;
import org.bringback.intake.row.SheetColumns;
import org.bringback.intake.submission.FileName;
import org.bringback.notice.Location;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.bringback.notice.Severity;
import org.bringback.reference.codes.ReasonCode;
import org.bringback.reference.codes.Reasons;
import org.bringback.source.form.FilledForm;
import org.bringback.source.form.FormText;
import org.bringback.source.form.RowReader;
import org.bringback.source.row.SourceRow;
import org.jspecify.annotations.Nullable;

/** Decides about the rows of a worklist that came back. A row into which nobody wrote anything counts as blank. */
final class WorklistClassifier implements RowClassifier {

    private static final int MAX_REMARK = 300;

    /** What happened belongs to the year after the round at most; a later date is a slip of the pen. */
    private static final int MAX_YEARS = 1;

    private final FileName name;
    private final Reasons reasons;
    private final Map<SheetColumns, RowReader> readers = new ConcurrentHashMap<>();

    WorklistClassifier(FileName name, Reasons reasons) {
        this.name = name;
        this.reasons = reasons;
    }

    @Override
    public RowOutcome classify(RawRow raw) {
        if (raw.isBlank()) {
            return new RowOutcome.Blank(raw.at());
        }
        FilledForm.Row row = readers.computeIfAbsent(
                        raw.columns(), columns -> reader(columns, raw.at().sheet()))
                .read(new SourceRow(raw.at().sheet(), raw.at().line(), raw.cells(), raw.faults()));
        boolean unusable = row.intact() && !row.faults().isEmpty();
        if (!row.filledIn() && !unusable) {
            return new RowOutcome.Blank(raw.at());
        }
        List<Notice> notices = new ArrayList<>(row.faults());
        if (row.intact()) {
            notices.addAll(contradictions(row));
        }
        boolean rejected = notices.stream().anyMatch(notice -> notice.severity() == Severity.REJECT);
        return rejected
                ? new RowOutcome.Rejected(raw.at(), raw.cells(), notices)
                : new RowOutcome.Accepted(raw.at(), typed(row), List.of(), notices);
    }

    private RowReader reader(SheetColumns columns, Optional<String> sheet) {
        List<String> headings =
                IntStream.range(0, columns.width()).mapToObj(columns::header).toList();
        List<String> plain = headings.stream().map(FormText::plain).toList();
        List<WorklistColumn> shown = Arrays.stream(WorklistColumn.values())
                .filter(column -> plain.contains(FormText.plain(column.header().thaiThenEnglish())))
                .toList();
        Location location = sheet.map(name.location()::inSheet).orElse(name.location());
        return RowReader.find(
                        WorklistForm.form(shown, reasons), headings, name.asOf().plusYears(MAX_YEARS), location)
                .orElseThrow(() -> new IllegalStateException("a worklist's layout lets columns be missing"));
    }

    private List<Notice> contradictions(FilledForm.Row row) {
        List<Notice> notices = new ArrayList<>();
        String list = row.text(WorklistForm.LIST);
        String round = row.text(WorklistForm.ROUND);
        if (!list.equals(name.listWord()) || !round.equals(name.asOf().toString())) {
            String expected = name.listWord() + " " + name.asOf();
            notices.add(new Notice(NoticeCode.WORKLIST_OTHER_ROUND, row.location(), expected, list + " " + round));
        }
        together(row, WorklistForm.LISTING, WorklistForm.LISTING_ON, notices);
        together(row, WorklistForm.ATTEMPT, WorklistForm.ATTEMPT_ON, notices);
        together(row, WorklistForm.DECISION, WorklistForm.DECISION_ON, notices);
        together(row, WorklistForm.FOLLOW_UP, WorklistForm.FOLLOW_UP_ON, notices);
        for (String cause : List.of(WorklistForm.CAUSE_1, WorklistForm.CAUSE_2)) {
            if (!row.text(cause).isEmpty() && row.text(WorklistForm.VISIT_ON).isEmpty()) {
                notices.add(missing(row, WorklistForm.VISIT_ON));
            }
        }
        int length = row.text(WorklistForm.REMARK).length();
        if (length > MAX_REMARK) {
            notices.add(new Notice(
                    NoticeCode.CELL_TOO_LONG,
                    row.location().inColumn(heading(WorklistForm.REMARK)),
                    String.valueOf(MAX_REMARK),
                    String.valueOf(length)));
        }
        return notices;
    }

    /** What was found out and when belong together. */
    private void together(FilledForm.Row row, String what, String when, List<Notice> notices) {
        boolean said = !row.text(what).isEmpty();
        boolean dated = !row.text(when).isEmpty();
        if (said != dated) {
            notices.add(missing(row, said ? when : what));
        }
    }

    private Notice missing(FilledForm.Row row, String column) {
        return Notice.of(NoticeCode.REQUIRED_EMPTY, row.location().inColumn(heading(column)));
    }

    private String heading(String column) {
        return WorklistForm.form(List.of(WorklistColumn.REFERENCE), reasons)
                .column(column)
                .heading();
    }

    private static WorklistRow typed(FilledForm.Row row) {
        return new WorklistRow(
                rowKey(row.text(WorklistForm.CASE)),
                LocalDate.parse(row.text(WorklistForm.ROUND)),
                row.text(WorklistForm.UNIT),
                row.value(WorklistForm.LISTING)
                        .map(CaseEntry.ListingAnswer::valueOf)
                        .orElse(null),
                day(row, WorklistForm.LISTING_ON),
                row.value(WorklistForm.ATTEMPT)
                        .map(CaseEntry.AttemptResult::valueOf)
                        .orElse(null),
                day(row, WorklistForm.ATTEMPT_ON),
                day(row, WorklistForm.VISIT_ON),
                reason(row, WorklistForm.CAUSE_1),
                reason(row, WorklistForm.CAUSE_2),
                row.value(WorklistForm.DECISION)
                        .map(WorklistForm.RETURNS::equals)
                        .orElse(null),
                day(row, WorklistForm.DECISION_ON),
                day(row, WorklistForm.ENROLLED_ON),
                row.value(WorklistForm.FOLLOW_UP)
                        .map(CaseEntry.FollowUpResult::valueOf)
                        .orElse(null),
                day(row, WorklistForm.FOLLOW_UP_ON),
                row.value(WorklistForm.REMARK).orElse(null));
    }

    private static @Nullable LocalDate day(FilledForm.Row row, String column) {
        return row.value(column).map(LocalDate::parse).orElse(null);
    }

    private static @Nullable ReasonCode reason(FilledForm.Row row, String column) {
        return row.value(column).map(ReasonCode::new).orElse(null);
    }

    /** As {@link RowKey#word} writes it; the seal says that nobody changed it. */
    private static RowKey rowKey(String word) {
        String[] parts = word.split("-", 2);
        return new RowKey(Long.parseLong(parts[0]), Integer.parseInt(parts[1]));
    }
}
