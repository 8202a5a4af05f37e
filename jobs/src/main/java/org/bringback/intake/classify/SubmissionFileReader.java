package org.bringback.intake.classify;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.bringback.intake.layout.DataRowReader;
import org.bringback.intake.layout.FileHeaderCheck;
import org.bringback.intake.layout.LayoutChoice;
import org.bringback.intake.layout.RowsTogetherCheck;
import org.bringback.intake.layout.WholeFileChecks;
import org.bringback.intake.row.RawRow;
import org.bringback.intake.row.RowClassifier;
import org.bringback.intake.row.RowOutcome;
import org.bringback.intake.submission.FileName;
import org.bringback.intake.submission.KindTrait;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.bringback.reference.agency.Layout;
import org.bringback.reference.agency.ReferenceContext;
import org.bringback.source.OpenedFile;
import org.bringback.source.form.CorrectedSubmission;
import org.bringback.source.refusal.Limits;
import org.bringback.source.refusal.Refusal;
import org.bringback.source.refusal.RefusedFileException;
import org.bringback.source.row.RowCursor;
import org.bringback.source.text.SourceFormat;
import org.jspecify.annotations.Nullable;

/**
 * One file of the inbox being read: an export, a register or control figures, by its name. {@link #next} walks the data
 * rows in order; {@link #classify} says what becomes of one and may be called for many rows at once.
 *
 * <p>Every data row is handed out, blank ones as well, so that rows seen = accepted + rejected + quarantined + blank.
 * Titles, stamps and headers above the table are no data rows. A workbook of rejected rows that comes back corrected is
 * read in the office's own layout, the reasons in it left out.
 */
public final class SubmissionFileReader implements Closeable {

    /** How far to look for a row with a reference, which says whether the file is synthetic. */
    private static final int LOOK_AHEAD = 1000;

    private final DataRowReader rows;
    private final WholeFileChecks fileChecks;
    private final RowClassifier classifier;
    private final boolean corrected;
    private final Deque<RawRow> ahead = new ArrayDeque<>();
    /** Behind those: only the look at rows together has come so far. */
    private final Deque<RawRow> unchecked = new ArrayDeque<>();
    /** Which looks at all rows of a file that comes in; null while nobody asked. */
    private @Nullable RowsTogetherCheck together;

    private boolean ended;
    private int seen;

    private SubmissionFileReader(
            DataRowReader rows, WholeFileChecks fileChecks, RowClassifier classifier, boolean corrected) {
        this.rows = rows;
        this.fileChecks = fileChecks;
        this.classifier = classifier;
        this.corrected = corrected;
    }

    /**
     * Opens a file and reads as far as its first row.
     *
     * @return to be closed
     * @throws RefusedFileException when the file cannot be taken as a whole; also thrown by {@link #next} where it shows
     *     later
     */
    public static SubmissionFileReader open(Path file, FileName name, ReferenceContext referenceContext)
            throws RefusedFileException {
        return open(file, name, referenceContext, Optional.empty());
    }

    /** The same where the layout by which it was read before may be known. */
    static SubmissionFileReader open(Path file, FileName name, ReferenceContext referenceContext, Optional<Layout> kept)
            throws RefusedFileException {
        OpenedFile opened = OpenedFile.open(file);
        boolean corrected = CorrectedSubmission.find(opened.marks()).isPresent();
        return open(opened, name, corrected, referenceContext, kept);
    }

    /**
     * The same where it is known what the file is.
     *
     * @param file closed with the reader, and when there is none
     * @param corrected whether it is a workbook of rejected rows that came back
     */
    public static SubmissionFileReader open(
            OpenedFile file, FileName name, boolean corrected, ReferenceContext referenceContext)
            throws RefusedFileException {
        return open(file, name, corrected, referenceContext, Optional.empty());
    }

    /**
     * The same of a file that was read before.
     *
     * @param kept the layout by which it was read, whatever the settings say now; empty where it is not known
     */
    public static SubmissionFileReader open(
            OpenedFile file, FileName name, boolean corrected, ReferenceContext referenceContext, Optional<Layout> kept)
            throws RefusedFileException {
        requireNoMacros(file, name);
        LayoutChoice usual = LayoutChoice.of(name, referenceContext);
        LayoutChoice allowed = corrected ? usual.forCorrected(referenceContext.agencies()) : usual;
        LayoutChoice choice = kept.map(allowed::settledOn).orElse(allowed);
        FileHeaderCheck headerCheck =
                new FileHeaderCheck(name, referenceContext.agencies().list());
        DataRowReader rows = new DataRowReader(rows(file, choice), name, choice, headerCheck);
        try {
            return begin(rows, name, corrected, headerCheck, referenceContext);
        } catch (RefusedFileException | RuntimeException e) {
            closeAfter(e, rows);
            throw e;
        }
    }

    private static void requireNoMacros(OpenedFile file, FileName name) throws RefusedFileException {
        if (name.kind().has(KindTrait.FORM) && file.marks().macros()) {
            RefusedFileException refusal = Refusal.of(NoticeCode.MACROS, name.location());
            closeAfter(refusal, file);
            throw refusal;
        }
    }

    private static RowCursor rows(OpenedFile file, LayoutChoice choice) throws RefusedFileException {
        try {
            return file.rows(format(choice.first()));
        } catch (RefusedFileException | RuntimeException e) {
            closeAfter(e, file);
            throw e;
        }
    }

    private static SourceFormat format(Layout layout) {
        return new SourceFormat(
                layout.charset().map(Charset::name), layout.separator().orElse(','), Limits.standard());
    }

    private static SubmissionFileReader begin(
            DataRowReader rows,
            FileName name,
            boolean corrected,
            FileHeaderCheck headerCheck,
            ReferenceContext referenceContext)
            throws RefusedFileException {
        RawRow first = rows.next();
        WholeFileChecks fileChecks =
                new WholeFileChecks(name, headerCheck, rows.layout().officeWord());
        SubmissionFileReader reader = new SubmissionFileReader(
                rows, fileChecks, name.kind().classifier(name, rows.layout(), referenceContext), corrected);
        reader.lookAhead(first, name);
        return reader;
    }

    private static void closeAfter(Exception e, Closeable opened) {
        try {
            opened.close();
        } catch (IOException closing) {
            e.addSuppressed(closing);
        }
    }

    private void lookAhead(@Nullable RawRow first, FileName name) throws RefusedFileException {
        boolean data = false;
        for (RawRow row = first; row != null; row = rows.next()) {
            fileChecks.check(row);
            ahead.add(row);
            data |= !row.isBlank();
            if (data && (fileChecks.synthetic().isPresent() || ahead.size() >= LOOK_AHEAD)) {
                return;
            }
        }
        ended = true;
        if (!data) {
            NoticeCode code = rows.headers().isEmpty() ? NoticeCode.EMPTY_FILE : NoticeCode.HEADER_ONLY;
            throw new RefusedFileException(Notice.of(code, name.location()));
        }
    }

    /**
     * Looks at the first rows together, before any is handed out, and behind the last one at all of them. Asked of files that
     * come in only: what was taken in is read as it was.
     *
     * @throws RefusedFileException when rows would be taken wrongly without a word; also thrown by {@link #next}
     */
    public void checkTogether(FileName name, ReferenceContext referenceContext) throws RefusedFileException {
        if (corrected) {
            return;
        }
        while (!ended && ahead.size() + unchecked.size() < LOOK_AHEAD) {
            RawRow row = rows.next();
            if (row == null) {
                ended = true;
            } else {
                unchecked.add(row);
            }
        }
        together = new RowsTogetherCheck(name, referenceContext.agencies().list());
        ahead.forEach(together::add);
        unchecked.forEach(together::add);
        together.finish();
    }

    /**
     * The next data row, or null at the end. Not for several threads.
     *
     * @throws RefusedFileException when the file turns out not to be what it should; rows already taken must not count
     */
    public @Nullable RawRow next() throws RefusedFileException {
        RawRow row = ahead.poll();
        if (row == null) {
            row = unchecked.poll();
            if (row == null && !ended) {
                row = further();
            }
            if (row != null) {
                fileChecks.check(row);
            }
        }
        if (row == null) {
            ended = true;
        } else {
            seen++;
        }
        return row;
    }

    private @Nullable RawRow further() throws RefusedFileException {
        RawRow row = rows.next();
        if (together != null) {
            if (row == null) {
                together.finish();
            } else {
                together.add(row);
            }
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

    /** Whether the rows are marked synthetic; empty where none has said so yet. */
    public Optional<Boolean> synthetic() {
        return fileChecks.synthetic();
    }

    /** The layout the file follows. */
    public Layout layout() {
        return rows.layout();
    }

    /** What the layout says of text files. */
    public SourceFormat format() {
        return format(rows.layout());
    }

    /** The file's own headers in its own order, to which the cells of rejected rows belong. */
    public List<String> headers() {
        return rows.headers();
    }

    /** Warnings about the file as a whole found so far, such as a column that has moved. */
    public List<Notice> warnings() {
        return rows.warnings();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
