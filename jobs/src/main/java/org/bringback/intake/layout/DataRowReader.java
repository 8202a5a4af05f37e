package org.bringback.intake.layout;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bringback.intake.row.RawRow;
import org.bringback.intake.row.RowPosition;
import org.bringback.intake.row.SheetColumns;
import org.bringback.intake.submission.FileName;
import org.bringback.notice.Location;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.bringback.reference.agency.Column;
import org.bringback.source.refusal.RefusedFileException;
import org.bringback.source.row.RowCursor;
import org.bringback.source.row.SourceRow;
import org.bringback.source.text.SeparatorDetector;
import org.jspecify.annotations.Nullable;

/** The data rows of a file, sheet after sheet; what stands above them is read, checked and left out. */
public final class DataRowReader implements Closeable {

    /** How far a header is looked for behind the rows in which it belongs. */
    private static final int FURTHER_ROWS = 30;

    /** So many columns out of their order are named; more of them are another order, which is one thing to know. */
    private static final int MAX_MOVED_BY_NAME = 3;

    private final RowCursor cursor;
    private final FileName name;
    private final FileHeaderCheck headerCheck;
    private final List<Notice> moved = new ArrayList<>();
    /** Why sheets are no tables of the file's, in the order of the sheets. */
    private final List<Notice> passedOver = new ArrayList<>();

    private final Deque<SourceRow> pending = new ArrayDeque<>();
    private LayoutChoice choice;
    private boolean started;
    private boolean passing;
    private Optional<String> sheet = Optional.empty();
    /** Null in a sheet of which nothing but blank rows has been seen. */
    private @Nullable SheetColumns columns;

    private List<String> headers = List.of();
    private int number;
    /** Those of the sheet {@link #reasonsOf}; null before the first row of a workbook of rejected rows. */
    private @Nullable ReasonColumns reasons;

    private Optional<String> reasonsOf = Optional.empty();

    public DataRowReader(RowCursor cursor, FileName name, LayoutChoice choice, FileHeaderCheck headerCheck) {
        this.cursor = cursor;
        this.name = name;
        this.choice = choice;
        this.headerCheck = headerCheck;
    }

    @Nullable
    public RawRow next() throws RefusedFileException {
        for (SourceRow row = take(); row != null; row = take()) {
            if (!started || !row.sheet().equals(sheet)) {
                begin(row);
            } else if (columns != null) {
                return raw(row, columns);
            } else if (!passing && !row.isBlank()) {
                readHeader(List.of(row));
            }
        }
        if (headers.isEmpty() && !passedOver.isEmpty()) {
            throw new RefusedFileException(passedOver.get(0));
        }
        return null;
    }

    private @Nullable SourceRow take() throws RefusedFileException {
        SourceRow row = pending.poll();
        return row != null ? row : asWritten(cursor.next());
    }

    /** The row as its office wrote it: in a workbook of rejected rows, reasons stand between its cells. */
    private @Nullable SourceRow asWritten(@Nullable SourceRow row) {
        if (row == null || !choice.isCorrected()) {
            return row;
        }
        if (reasons == null || !row.sheet().equals(reasonsOf)) {
            reasons = new ReasonColumns(row.cells());
            reasonsOf = row.sheet();
        }
        return reasons.without(row);
    }

    private RawRow raw(SourceRow row, SheetColumns here) {
        number++;
        List<String> cells = choice.isCorrected()
                ? row.cells().subList(0, Math.min(here.width(), row.cells().size()))
                : row.cells();
        return new RawRow(new RowPosition(number, row.sheet(), row.line()), cells, row.faults(), here);
    }

    private void begin(SourceRow first) throws RefusedFileException {
        started = true;
        sheet = first.sheet();
        columns = null;
        passing = false;
        List<SourceRow> head = head(first, choice.lastHeaderRow());
        if (!head.stream().allMatch(SourceRow::isBlank)) {
            readHeader(head);
        }
    }

    /** The sheet's rows up to the last in which a header may stand; the first row behind them waits. */
    private List<SourceRow> head(@Nullable SourceRow first, long lastRow) throws RefusedFileException {
        List<SourceRow> head = new ArrayList<>();
        @Nullable SourceRow row = first;
        while (row != null && row.sheet().equals(sheet) && row.line() <= lastRow) {
            head.add(row);
            row = take();
        }
        if (row != null) {
            pending.addFirst(row);
        }
        return head;
    }

    private void readHeader(List<SourceRow> head) throws RefusedFileException {
        Location location = sheet.map(name.location()::inSheet).orElse(name.location());
        Optional<HeaderMatch> found = choice.find(head, location);
        if (found.isEmpty()) {
            passOver(head, location);
            return;
        }
        HeaderMatch match = found.get();
        headerCheck.check(match.layout(), head, location);
        choice = choice.settledOn(match.layout());
        columns = new SheetColumns(match.layout(), match.headers(), match::fileIndex);
        headers = headers.isEmpty() ? match.headers() : headers;
        reportMoved(match, location.inRow(match.layout().headerRow()));
        List<SourceRow> data = head.stream()
                .filter(row -> row.line() > match.layout().headerRow())
                .toList();
        for (int i = data.size() - 1; i >= 0; i--) {
            pending.addFirst(data.get(i));
        }
    }

    /** A sheet that is none of the file's tables, such as a summary, costs itself; one that should be costs the file. */
    private void passOver(List<SourceRow> head, Location location) throws RefusedFileException {
        List<SourceRow> first = new ArrayList<>(head);
        first.addAll(head(take(), head.get(head.size() - 1).line() + FURTHER_ROWS));
        HeaderSearch search = choice.search(first, location);
        if (sheet.isEmpty() || search.isTable() || choice.isProvince(sheet.get())) {
            throw new RefusedFileException(search.why());
        }
        passedOver.add(search.why());
        passing = true;
    }

    private void reportMoved(HeaderMatch match, Location header) {
        int[] all = match.moved();
        if (all.length > MAX_MOVED_BY_NAME) {
            moved.add(new Notice(NoticeCode.COLUMNS_MOVED, header, "", String.valueOf(all.length)));
            return;
        }
        for (int i : all) {
            Column column = match.layout().columns().get(i);
            moved.add(new Notice(
                    NoticeCode.COLUMN_MOVED,
                    header.inColumn(column.header()),
                    String.valueOf(i + 1),
                    String.valueOf(match.fileIndex(i) + 1)));
        }
    }

    /** The first header row as the file writes it; empty while none was found. */
    public List<String> headers() {
        return headers;
    }

    /** The layout the file follows; before any header was found, the one it should follow. */
    public org.bringback.reference.agency.Layout layout() {
        return choice.first();
    }

    /** Warnings about the file found so far. */
    public List<Notice> warnings() {
        List<Notice> warnings = new ArrayList<>();
        cursor.warnings().stream().flatMap(this::asAgreed).forEach(warnings::add);
        warnings.addAll(moved);
        passedOver.forEach(why -> warnings.add(new Notice(
                NoticeCode.SHEET_PASSED_OVER,
                name.location().inSheet(why.location().sheet().orElseThrow()),
                "",
                "")));
        return warnings;
    }

    /** A file is opened as its first layout has it, before it is known which it follows: another may have agreed to this. */
    private Stream<Notice> asAgreed(Notice warning) {
        Optional<String> agreed = agreed(warning.code());
        if (agreed.filter(warning.found()::equals).isPresent()) {
            return Stream.empty();
        }
        return Stream.of(agreed.map(word -> new Notice(warning.code(), warning.location(), word, warning.found()))
                .orElse(warning));
    }

    private Optional<String> agreed(NoticeCode code) {
        return switch (code) {
            case ENCODING_DIFFERS -> layout().charset().map(Charset::name);
            case SEPARATOR_DIFFERS -> layout().separator().map(SeparatorDetector::name);
            default -> Optional.empty();
        };
    }

    @Override
    public void close() throws IOException {
        cursor.close();
    }
}
