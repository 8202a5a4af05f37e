package org.bringback.intake.damage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bringback.intake.RealReferenceContext;
import org.bringback.intake.classify.CheckReport;
import org.bringback.intake.submission.FileName;
import org.bringback.notice.NoticeCode;
import org.bringback.source.refusal.RefusedFileException;

/**
 * What became of one file: refused with a code, or taken with its rows and what was said of them.
 *
 * @param rows data rows that hold anything
 * @param balanced whether every row is accounted for
 * @param said how often each notice was given
 */
record Examination(Optional<NoticeCode> refusal, long rows, boolean balanced, Map<NoticeCode, Long> said) {

    private static final Set<NoticeCode> OF_ROWS = EnumSet.of(
            NoticeCode.ROW_SHAPE,
            NoticeCode.REQUIRED_EMPTY,
            NoticeCode.CONTROL_CHARACTER,
            NoticeCode.NO_LAST_LINE_END,
            NoticeCode.ROWS_MISSING,
            NoticeCode.SHEET_NOT_LISTED);

    /** All that a night does with a file before it stores rows. */
    static Examination of(Path file, String name) throws IOException, RefusedFileException {
        CheckReport report = CheckReport.of(
                file, FileName.parse(name, RealReferenceContext.REAL.agencies()), RealReferenceContext.REAL);
        return new Examination(
                report.refusal().map(notice -> notice.code()),
                report.counts().seen() - report.counts().blank(),
                report.counts().isBalanced(),
                report.noticeCounts());
    }

    /** Whether it is said, and was not said of the file before it was damaged, that rows or their cells are not whole. */
    boolean saysThatRowsAreMissing(Examination before) {
        return OF_ROWS.stream().anyMatch(code -> said.getOrDefault(code, 0L) > before.said.getOrDefault(code, 0L));
    }
}
