package org.bringback.intake.classify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.bringback.intake.row.FurtherValue;
import org.bringback.intake.row.RawRow;
import org.bringback.intake.row.RowClassifier;
import org.bringback.intake.row.RowOutcome;
import org.bringback.intake.row.SheetColumns;
import org.bringback.intake.row.TypedRow;
import org.bringback.intake.submission.FileName;
import org.bringback.notice.Location;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.bringback.notice.Severity;
import org.bringback.source.form.FilledForm;
import org.bringback.source.form.FormText;
import org.bringback.source.form.RowReader;
import org.bringback.source.form.WorkbookForm;
import org.bringback.source.row.SourceRow;
import org.bringback.thai.date.DateRules;

/**
 * Decides about the rows of a form that came back. A row into which nobody wrote anything counts as blank; one that was
 * added or changed where nothing is to be filled in goes back, as somebody wanted to say something with it.
 */
public abstract class FormClassifier implements RowClassifier {

    /** What happened belongs to the year after the form's day at most; a later date is a slip of the pen. */
    private static final int MAX_YEARS = 1;

    /** So is an earlier one: no cohort is followed for so long. */
    private static final int MAX_YEARS_BEFORE = 5;

    private static final int MAX_REMARK = 300;

    private final FileName name;
    private final Map<SheetColumns, RowReader> readers = new ConcurrentHashMap<>();

    protected FormClassifier(FileName name) {
        this.name = name;
    }

    /** The form as it was written, by the headings that a sheet has. */
    protected abstract WorkbookForm form(List<String> headings);

    /** What a row contradicts itself in, or the file's name; only asked of rows that are as they were written. */
    protected abstract List<Notice> contradictions(FilledForm.Row row);

    /** A row without faults. */
    protected abstract TypedRow typed(FilledForm.Row row);

    /** Values of a row without faults that only this form has. */
    protected List<FurtherValue> further(FilledForm.Row row) {
        return List.of();
    }

    @Override
    public final RowOutcome classify(RawRow raw) {
        if (raw.isBlank()) {
            return new RowOutcome.Blank(raw.at());
        }
        FilledForm.Row row = readers.computeIfAbsent(
                        raw.columns(), columns -> reader(columns, raw.at().sheet()))
                .read(new SourceRow(raw.at().sheet(), raw.at().line(), raw.cells(), raw.faults()));
        if (!row.filledIn() && row.faults().isEmpty() || !row.keyed() && BesideTheTable.isBelow(raw)) {
            return new RowOutcome.Blank(raw.at());
        }
        List<Notice> notices = new ArrayList<>(row.faults());
        if (row.intact()) {
            // a cell that cannot be read is not empty
            contradictions(row).stream()
                    .filter(notice -> notice.code() != NoticeCode.REQUIRED_EMPTY || !hasFault(row, notice))
                    .forEach(notices::add);
        }
        boolean rejected = notices.stream().anyMatch(notice -> notice.severity() == Severity.REJECT);
        return rejected
                ? new RowOutcome.Rejected(raw.at(), raw.cells(), notices)
                : new RowOutcome.Accepted(raw.at(), typed(row), further(row), notices);
    }

    private static boolean hasFault(FilledForm.Row row, Notice notice) {
        return row.faults().stream()
                .anyMatch(fault ->
                        fault.location().column().equals(notice.location().column()));
    }

    /**
     * What of a form's rows is about a person.
     *
     * @param about the column of the case or referral
     * @param impersonal columns that the form shows and that say nothing of a person
     * @param remark the column of what people wrote
     */
    public record Personal(String about, Set<String> impersonal, String remark) {}

    /** Empty where the form is about no cases. */
    protected Optional<Personal> personal() {
        return Optional.empty();
    }

    /**
     * A row without what says who somebody is or what was written about them. What is counted of it stays, under its seal.
     *
     * @param over whether that time is over for the case or referral that a row is about
     * @param old whether nobody needs any more what the form showed, of whichever case
     * @return empty where everything stays
     */
    public final Optional<SourceRow> reduced(RawRow raw, Predicate<String> over, boolean old) {
        return raw.isBlank() ? Optional.empty() : personal().flatMap(columns -> reduced(raw, columns, over, old));
    }

    private Optional<SourceRow> reduced(RawRow raw, Personal columns, Predicate<String> over, boolean old) {
        SourceRow row = new SourceRow(raw.at().sheet(), raw.at().line(), raw.cells(), raw.faults());
        RowReader reader = readers.computeIfAbsent(
                raw.columns(), headings -> reader(headings, raw.at().sheet()));
        boolean isOver = over.test(reader.read(row).text(columns.about()));
        Map<String, String> replaced = new HashMap<>();
        if (isOver || old) {
            reader.shown().stream()
                    .filter(column -> !columns.impersonal().contains(column))
                    .forEach(column -> replaced.put(column, ""));
        }
        if (isOver) {
            replaced.put(columns.remark(), RawRow.REMOVED);
        }
        SourceRow reduced = reader.with(row, replaced);
        return Optional.of(reduced).filter(one -> !one.cells().equals(row.cells()));
    }

    private RowReader reader(SheetColumns columns, Optional<String> sheet) {
        List<String> headings =
                IntStream.range(0, columns.width()).mapToObj(columns::header).toList();
        Location location = sheet.map(name.location()::inSheet).orElse(name.location());
        DateRules dates = DateRules.events(name.asOf().plusYears(MAX_YEARS))
                .since(name.asOf().minusYears(MAX_YEARS_BEFORE));
        return RowReader.find(form(headings.stream().map(FormText::plain).toList()), headings, dates, location)
                .orElseThrow(() -> new IllegalStateException("a form's layout lets columns be missing"));
    }

    /** An empty cell that another one needs. */
    protected static Notice missing(FilledForm.Row row, String heading) {
        return Notice.of(NoticeCode.REQUIRED_EMPTY, row.location().inColumn(heading));
    }

    /** A remark that would not fit the state. */
    protected static Optional<Notice> tooLong(FilledForm.Row row, String remark, String heading) {
        int length = row.text(remark).length();
        return length <= MAX_REMARK
                ? Optional.empty()
                : Optional.of(new Notice(
                        NoticeCode.CELL_TOO_LONG,
                        row.location().inColumn(heading),
                        String.valueOf(MAX_REMARK),
                        String.valueOf(length)));
    }
}
