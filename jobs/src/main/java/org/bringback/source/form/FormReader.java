package org.bringback.source.form;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bringback.notice.Location;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.bringback.source.OpenedFile;
import org.bringback.source.excel.WorkbookMarks;
import org.bringback.source.refusal.Refusal;
import org.bringback.source.refusal.RefusedFileException;
import org.bringback.source.row.RowCursor;
import org.bringback.source.row.SourceRow;
import org.bringback.source.text.SourceFormat;
import org.bringback.thai.date.DateRules;

/**
 * Reads forms that come back. People may move, hide and widen columns, sort, filter, delete and copy rows, and leave
 * cells empty. Columns are found by their headings and rows are told by their fingerprint; what the program wrote has to
 * come back as it was written.
 */
public final class FormReader {

    private final Location location;
    private final List<WorkbookForm> versions;
    private final Map<String, String> marks;
    private final Map<String, List<SourceRow>> sheets = new HashMap<>();

    private FormReader(Location location, List<WorkbookForm> versions, WorkbookMarks marks) {
        this.location = location;
        this.versions = versions;
        this.marks = new HashMap<>(marks.values());
    }

    /**
     * Reads a form.
     *
     * @param versions of the form that are still taken, the newest first
     * @param today after which nothing can have happened
     * @throws RefusedFileException when it cannot be read, holds macros, is another kind of file or of a version that is
     *     not taken, or when a sheet or column is gone
     * @throws java.io.UncheckedIOException when the disk fails
     */
    public static FilledForm read(Path file, List<WorkbookForm> versions, LocalDate today)
            throws RefusedFileException, IOException {
        Location location = Location.of(String.valueOf(file.getFileName()));
        try (OpenedFile opened = OpenedFile.open(file)) {
            if (opened.marks().macros()) {
                throw Refusal.of(NoticeCode.MACROS, location);
            }
            FormReader reader = new FormReader(location, versions, opened.marks());
            reader.readSheets(opened);
            return reader.filled(today);
        }
    }

    private void readSheets(OpenedFile file) throws RefusedFileException, IOException {
        try (RowCursor cursor = file.rows(SourceFormat.any())) {
            for (SourceRow row = cursor.next(); row != null; row = cursor.next()) {
                if (!row.isBlank()) {
                    sheets.computeIfAbsent(row.sheet().orElse(""), sheet -> new ArrayList<>())
                            .add(row);
                }
            }
        }
    }

    private FilledForm filled(LocalDate today) throws RefusedFileException {
        WorkbookForm form = version();
        if (form.notes().marksBelow()) {
            form.notes().sheet().ifPresent(this::readMarks);
        }
        List<SourceRow> rows = sheets.getOrDefault(form.sheet(), List.of());
        EntryReader entries =
                new EntryReader(DateRules.events(today), form.kind().codes().wrongChoice());
        RowReader reader = new RowReader(form, marks, entries, location.inSheet(form.sheet()));
        boolean marked = form.notes().requiredMarks().stream()
                .noneMatch(mark -> marks.getOrDefault(mark, "").isEmpty());
        if (!marked || rows.isEmpty() || !reader.findColumns(rows.get(0).cells())) {
            throw Refusal.of(form.kind().codes().otherFile(), location);
        }
        return new FilledForm(
                location,
                form,
                Map.copyOf(marks),
                rows.stream().skip(1).map(reader::read).toList());
    }

    /** Forms older than the mark carry none. */
    private WorkbookForm version() throws RefusedFileException {
        WorkbookForm newest = versions.get(0);
        String name = marks.getOrDefault(WorkbookForm.FORM_MARK, newest.kind().id() + "/0");
        Optional<WorkbookForm> form = versions.stream()
                .filter(version -> version.kind().name().equals(name))
                .findFirst();
        if (form.isEmpty()
                && marks.containsKey(WorkbookForm.FORM_MARK)
                && name.startsWith(newest.kind().id() + "/")) {
            throw new RefusedFileException(
                    new Notice(NoticeCode.FORM_VERSION, location, newest.kind().name(), name));
        }
        return form.orElseThrow(() -> Refusal.of(newest.kind().codes().otherFile(), location));
    }

    private void readMarks(String sheet) {
        for (SourceRow row : sheets.getOrDefault(sheet, List.of())) {
            if (row.cells().size() > 1) {
                marks.putIfAbsent(
                        FormText.plain(row.cells().get(0)),
                        FormText.plain(row.cells().get(1)));
            }
        }
    }
}
