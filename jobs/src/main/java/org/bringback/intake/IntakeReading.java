package org.bringback.intake;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.bringback.reference.Layout;
import org.bringback.source.CorrectedSubmission;
import org.bringback.source.Limits;
import org.bringback.source.RefusedFileException;
import org.bringback.source.SourceFiles;
import org.bringback.source.SourceFormat;
import org.jspecify.annotations.Nullable;

/**
 * One file of the inbox being read: an export, a register or control figures, by its name. {@link #next} walks the data
 * rows in order; {@link #classify} says what becomes of one and may be called for many rows at once.
 *
 * <p>Every data row is handed out, blank ones as well, so that rows seen = accepted + rejected + quarantined + blank.
 * Titles, stamps and headers above the table are no data rows. A workbook of rejected rows that comes back corrected is
 * read in the office's own layout, the reasons in it left out.
 */
public final class IntakeReading implements Closeable {

    /** How far to look for a row with a reference, which says whether the file is synthetic. */
    private static final int LOOK_AHEAD = 1000;

    private final DataRows rows;
    private final RowGuard guard;
    private final RowClassifier classifier;
    private final Deque<RawRow> ahead = new ArrayDeque<>();
    private boolean ended;
    private int seen;

    private IntakeReading(DataRows rows, RowGuard guard, RowClassifier classifier) {
        this.rows = rows;
        this.guard = guard;
        this.classifier = classifier;
    }

    /**
     * Opens a file and reads as far as its first row.
     *
     * @return to be closed
     * @throws RefusedFileException when the file cannot be taken as a whole; also thrown by {@link #next} where it shows
     *     later
     */
    public static IntakeReading open(Path file, FileName name, IntakeRules rules) throws RefusedFileException {
        LayoutChoice usual = LayoutChoice.of(name, rules);
        LayoutChoice choice = CorrectedSubmission.find(file).isPresent() ? usual.forCorrected() : usual;
        Stamps stamps = new Stamps(name, rules.agencies().list());
        DataRows rows = new DataRows(SourceFiles.open(file, format(choice.first())), name, choice, stamps);
        try {
            return begin(rows, name, stamps, rules);
        } catch (RefusedFileException | RuntimeException e) {
            closeAfter(e, rows);
            throw e;
        }
    }

    private static SourceFormat format(Layout layout) {
        return new SourceFormat(
                layout.charset().map(Charset::name), layout.separator().orElse(','), Limits.standard());
    }

    private static IntakeReading begin(DataRows rows, FileName name, Stamps stamps, IntakeRules rules)
            throws RefusedFileException {
        RawRow first = rows.next();
        RowGuard guard = new RowGuard(name, stamps, rows.layout().officeWord());
        IntakeReading reading = new IntakeReading(rows, guard, classifier(name, rows.layout(), rules));
        reading.lookAhead(first, name);
        return reading;
    }

    private static RowClassifier classifier(FileName name, Layout layout, IntakeRules rules) {
        return switch (name.kind()) {
            case EXPORT -> new ExportClassifier(name, layout, rules);
            case REGISTER -> new RegisterClassifier(name, layout, rules.reference());
            case CONTROL -> new ControlClassifier(name, rules);
            default -> throw new IllegalArgumentException("not read here: " + name.kind());
        };
    }

    private static void closeAfter(Exception e, DataRows rows) {
        try {
            rows.close();
        } catch (IOException closing) {
            e.addSuppressed(closing);
        }
    }

    private void lookAhead(@Nullable RawRow first, FileName name) throws RefusedFileException {
        boolean data = false;
        for (RawRow row = first; row != null; row = rows.next()) {
            guard.check(row);
            ahead.add(row);
            data |= !row.isBlank();
            if (data && (guard.synthetic().isPresent() || ahead.size() >= LOOK_AHEAD)) {
                return;
            }
        }
        ended = true;
        if (!data) {
            NoticeCode code = rows.headers().isEmpty() ? NoticeCode.EMPTY_FILE : NoticeCode.HEADER_ONLY;
            throw new RefusedFileException(Notice.of(code, name.place()));
        }
    }

    /**
     * The next data row, or null at the end. Not for several threads.
     *
     * @throws RefusedFileException when the file turns out not to be what it should; rows already taken must not count
     */
    public @Nullable RawRow next() throws RefusedFileException {
        RawRow row = ahead.poll();
        if (row == null && !ended) {
            row = rows.next();
            if (row != null) {
                guard.check(row);
            }
        }
        if (row == null) {
            ended = true;
        } else {
            seen++;
        }
        return row;
    }

    /** Passes over rows that an earlier attempt has already stored. */
    public void skip(long count) throws RefusedFileException {
        for (long i = 0; i < count; i++) {
            if (next() == null) {
                throw new IllegalStateException("the file has fewer rows than were stored from it");
            }
        }
    }

    /** What becomes of a row; depends on nothing but the row. */
    public RowOutcome classify(RawRow row) {
        return classifier.classify(row);
    }

    /** Data rows handed out so far. */
    public int seen() {
        return seen;
    }

    /** Whether the rows are marked synthetic. */
    public boolean isSynthetic() {
        return guard.synthetic().orElse(false);
    }

    /** The layout the file follows. */
    public Layout layout() {
        return rows.layout();
    }

    /** The file's own headers in its own order, to which the cells of rejected rows belong. */
    public List<String> headers() {
        return rows.headers();
    }

    /** Warnings about the file as a whole found so far, such as a column that has moved. */
    public List<Notice> warnings() {
        return rows.warnings();
    }

    /** The mark the state must agree with, or the notice why the file may not join it. */
    public Optional<Notice> mixedWith(Optional<Boolean> stateIsSynthetic, FileName name) {
        return stateIsSynthetic
                .filter(state -> guard.synthetic().isPresent() && state != isSynthetic())
                .map(state -> new Notice(
                        NoticeCode.SYNTHETIC_MIX,
                        name.place(),
                        SyntheticMark.word(state),
                        SyntheticMark.word(isSynthetic())));
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
