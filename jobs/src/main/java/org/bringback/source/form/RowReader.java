package org.bringback.source.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bringback.notice.Location;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.bringback.source.row.CellFault;
import org.bringback.source.row.SourceRow;
import org.bringback.thai.date.DateRules;

/** Reads the rows of a form's sheet, wherever its columns stand by now. */
public final class RowReader {

    private static final String TAKEN = "\n";

    /** What people put into a cell in which they have nothing to say. */
    private static final Pattern DASHES = Pattern.compile("[-–—]{1,3}");

    private final WorkbookForm form;
    private final Map<String, String> marks;
    private final EntryReader entryReader;
    private final Location sheet;
    private final List<FormColumn> entries;
    private final Map<String, Integer> positions = new HashMap<>();

    RowReader(WorkbookForm form, Map<String, String> marks, EntryReader entryReader, Location sheet) {
        this.form = form;
        this.marks = marks;
        this.entryReader = entryReader;
        this.sheet = sheet;
        this.entries = form.columns().stream().filter(FormColumn::isFilledIn).toList();
    }

    /**
     * For rows that somebody else reads from a file.
     *
     * @param headings of the sheet
     * @param dates that may have been filled in
     * @param sheet where the rows stand
     * @return empty where a column of the form is missing
     */
    public static Optional<RowReader> find(WorkbookForm form, List<String> headings, DateRules dates, Location sheet) {
        RowReader reader = new RowReader(
                form, Map.of(), new EntryReader(dates, form.kind().codes().wrongChoice()), sheet);
        return reader.findColumns(headings) ? Optional.of(reader) : Optional.empty();
    }

    /** Finds the columns by their headings; whether all are there. Where several share one, they keep their order. */
    boolean findColumns(List<String> header) {
        List<String> headings =
                new ArrayList<>(header.stream().map(FormText::plain).toList());
        for (FormColumn column : form.columns()) {
            if (column.use() != FormColumn.Use.UNNAMED) {
                int position = headings.indexOf(FormText.plain(column.heading()));
                if (position < 0) {
                    return false;
                }
                positions.put(column.id(), position);
                headings.set(position, TAKEN);
            }
        }
        return true;
    }

    public FilledForm.Row read(SourceRow row) {
        Location location = sheet.inRow(row.line());
        Map<String, String> texts = new LinkedHashMap<>();
        form.columns().forEach(column -> texts.put(column.id(), text(row, column)));
        boolean intact = isIntact(texts);
        entries.forEach(column -> texts.computeIfPresent(
                column.id(), (id, text) -> DASHES.matcher(text).matches() ? "" : text));
        boolean filledIn =
                entries.stream().anyMatch(column -> !typed(texts, column).isEmpty());
        List<Notice> faults = new ArrayList<>();
        if (!intact) {
            faults.add(Notice.of(form.kind().codes().rowEdited(), location));
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (FormColumn column : entries) {
            Location cell = location.inColumn(column.heading());
            EntryReader.Entry entry = entryReader.read(typed(texts, column), column, cell);
            List<Notice> found = new ArrayList<>(intact ? cellFaults(row, column, cell) : List.of());
            entry.fault().ifPresent(found::add);
            if (filledIn
                    && column.use() == FormColumn.Use.REQUIRED_ENTRY
                    && typed(texts, column).isEmpty()
                    && found.isEmpty()) {
                found.add(Notice.of(NoticeCode.REQUIRED_EMPTY, cell));
            }
            if (found.isEmpty()) {
                entry.value().ifPresent(value -> values.put(column.id(), value));
            }
            faults.addAll(found);
        }
        return new FilledForm.Row(location, texts, values, filledIn, isKeyed(texts), intact, List.copyOf(faults));
    }

    private boolean isKeyed(Map<String, String> texts) {
        return form.columns().stream()
                .filter(column -> column.use() == FormColumn.Use.KEY || column.use() == FormColumn.Use.FINGERPRINT)
                .anyMatch(column -> !typed(texts, column).isEmpty());
    }

    /** The ids of columns that the program wrote and people read. */
    public List<String> shown() {
        return form.columns().stream()
                .filter(column -> column.use() == FormColumn.Use.SHOWN)
                .map(FormColumn::id)
                .toList();
    }

    /**
     * The row with other texts in some of its columns, by their ids, and sealed again where it was as the program wrote it, else not any more.
     * Cells that are empty stay so.
     */
    public SourceRow with(SourceRow row, Map<String, String> replaced) {
        List<String> cells = new ArrayList<>(row.cells());
        Map<String, String> texts = new LinkedHashMap<>();
        form.columns().forEach(column -> texts.put(column.id(), text(row, column)));
        boolean intact = isIntact(texts);
        replaced.forEach((column, text) -> {
            if (!texts.getOrDefault(column, "").isEmpty()) {
                texts.put(column, text);
                cells.set(positions.getOrDefault(column, -1), text);
            }
        });
        // the seal of a row that somebody edited is a digest of what had to go
        String seal = intact ? form.fingerprint(marks, texts).orElse("") : "";
        form.columns().stream()
                .filter(column -> column.use() == FormColumn.Use.FINGERPRINT)
                .filter(column -> !replaced.isEmpty()
                        && !texts.getOrDefault(column.id(), "").isEmpty())
                .forEach(column -> cells.set(positions.getOrDefault(column.id(), -1), seal));
        return new SourceRow(row.sheet(), row.line(), List.copyOf(cells), row.faults());
    }

    private boolean isIntact(Map<String, String> texts) {
        return isSealed(texts)
                || RewrittenCells.variants(texts, shown()).stream().anyMatch(this::isSealed);
    }

    private boolean isSealed(Map<String, String> texts) {
        return form.columns().stream()
                .filter(column -> column.use() == FormColumn.Use.FINGERPRINT)
                .allMatch(column -> form.fingerprint(marks, texts).equals(Optional.ofNullable(texts.get(column.id()))));
    }

    /** What the program wrote itself is sealed, also where it looks like a formula. */
    private List<Notice> cellFaults(SourceRow row, FormColumn column, Location cell) {
        return row.faults().stream()
                .filter(fault -> fault.column() == positions.getOrDefault(column.id(), -1))
                .map(CellFault::code)
                .map(code -> Notice.of(code, cell))
                .toList();
    }

    private static String typed(Map<String, String> texts, FormColumn column) {
        return texts.getOrDefault(column.id(), "");
    }

    private String text(SourceRow row, FormColumn column) {
        Integer position = positions.get(column.id());
        return position == null || position >= row.cells().size()
                ? ""
                : FormText.plain(row.cells().get(position));
    }
}
