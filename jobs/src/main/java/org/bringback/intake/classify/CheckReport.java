package org.bringback.intake.classify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.bringback.intake.row.RawRow;
import org.bringback.intake.row.RowCounts;
import org.bringback.intake.row.RowOutcome;
import org.bringback.intake.submission.FileName;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.bringback.reference.agency.Layout;
import org.bringback.reference.agency.ReferenceContext;
import org.bringback.source.refusal.RefusedFileException;
import org.jspecify.annotations.Nullable;

/**
 * What taking a file in would give; nothing is stored.
 *
 * @param refusal why the file would not be taken; the counts then go as far as it was read
 * @param notices in the order of the file, at most {@link #KEPT_PER_CODE} of each code
 * @param noticeCounts how often each code occurred, those not kept included
 * @param findings the same grouped by kind, in the order of the file
 * @param unknownWords words for a status that nobody knows, and on how many rows they stand, where that is many
 */
public record CheckReport(
        FileName name,
        Optional<Notice> refusal,
        RowCounts counts,
        List<Notice> notices,
        Map<NoticeCode, Long> noticeCounts,
        List<Finding> findings,
        SortedMap<String, Long> unknownWords) {

    /** Enough to see what is wrong; a file of which every row is bad must not fill the memory. */
    public static final int KEPT_PER_CODE = 20;

    /** @throws UncheckedIOException when the disk fails */
    public static CheckReport of(Path file, FileName name, ReferenceContext referenceContext) {
        return of(file, name, referenceContext, Optional.empty(), true);
    }

    /**
     * The same of a file that may have been read before.
     *
     * @param kept the layout by which it was
     * @param comesIn whether it would be taken in: what was taken before is not looked at again
     */
    public static CheckReport of(
            Path file, FileName name, ReferenceContext referenceContext, Optional<Layout> kept, boolean comesIn) {
        Tally tally = new Tally();
        Optional<Notice> refusal = Optional.empty();
        try (SubmissionFileReader reader = SubmissionFileReader.open(file, name, referenceContext, kept)) {
            if (comesIn) {
                reader.checkTogether(name, referenceContext);
            }
            for (@Nullable RawRow row = reader.next(); row != null; row = reader.next()) {
                tally.add(row, reader.classify(row));
            }
            tally.add(reader.warnings());
        } catch (RefusedFileException e) {
            refusal = Optional.of(e.notice());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CheckReport(
                name,
                refusal,
                tally.counts,
                List.copyOf(tally.kept),
                Map.copyOf(tally.byCode),
                List.copyOf(tally.findings.findings()),
                tally.words.words());
    }

    /** The same with its notices as they may be shown. */
    public CheckReport shown(UnaryOperator<Notice> mask) {
        return new CheckReport(
                name,
                refusal.map(mask),
                counts,
                notices.stream().map(mask).toList(),
                noticeCounts,
                findings.stream().map(finding -> finding.shown(mask)).toList(),
                unknownWords);
    }

    /** The dates that a file of control figures speaks of; none when it cannot be read. */
    public static Set<LocalDate> controlDates(Path file, FileName name, ReferenceContext referenceContext) {
        Set<LocalDate> dates = new TreeSet<>();
        try (SubmissionFileReader reader = SubmissionFileReader.open(file, name, referenceContext)) {
            for (@Nullable RawRow row = reader.next(); row != null; row = reader.next()) {
                if (reader.classify(row) instanceof RowOutcome.Accepted accepted
                        && accepted.row() instanceof ControlRow control) {
                    dates.add(control.asOf());
                }
            }
        } catch (RefusedFileException e) {
            return Set.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return dates;
    }

    private static final class Tally {
        private final List<Notice> kept = new ArrayList<>();
        private final Map<NoticeCode, Long> byCode = new EnumMap<>(NoticeCode.class);
        private final Finding.Counter findings = new Finding.Counter();
        private final RepeatedWords words = new RepeatedWords();
        private RowCounts counts = RowCounts.NONE;

        void add(RawRow row, RowOutcome outcome) {
            words.add(row, outcome);
            counts = counts.plus(outcome);
            add(outcome.notices());
        }

        void add(List<Notice> notices) {
            for (Notice notice : notices) {
                findings.add(notice);
                if (byCode.merge(notice.code(), 1L, Long::sum) <= KEPT_PER_CODE) {
                    kept.add(notice);
                }
            }
        }
    }
}
