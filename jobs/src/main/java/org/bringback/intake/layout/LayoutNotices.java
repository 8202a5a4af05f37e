package org.bringback.intake.layout;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bringback.intake.submission.FileName;
import org.bringback.intake.submission.KindTrait;
import org.bringback.notice.CellExcerpt;
import org.bringback.notice.Location;
import org.bringback.notice.Mask;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.bringback.reference.agency.Column;
import org.bringback.reference.agency.Layout;
import org.bringback.source.refusal.RefusedFileException;

/** Says why a sheet does not follow the layout that it should. */
final class LayoutNotices {

    /** Enough to see what a file without any header should have begun with. */
    private static final int FEW_HEADERS = 3;

    private LayoutNotices() {}

    static Notice elsewhere(Layout layout, Location row) {
        return new Notice(
                NoticeCode.HEADER_ELSEWHERE,
                row,
                "header-row: " + layout.headerRow() + " (" + layout.name() + ".yaml)",
                String.valueOf(row.row()));
    }

    /**
     * The columns that the nearest of the matches lacks.
     *
     * @param first the layout that the file should have, where no row is like a header
     */
    static Notice missing(FileName name, List<HeaderMatch> matches, Layout first, Location sheet) {
        Optional<HeaderMatch> nearest = matches.stream().max(Comparator.comparingLong(HeaderMatch::found));
        Layout layout = nearest.map(HeaderMatch::layout).orElse(first);
        List<String> lacking = nearest.map(HeaderMatch::missing).orElse(layout.columns()).stream()
                .map(Column::header)
                .toList();
        boolean noHeader = nearest.map(HeaderMatch::found).orElse(0L) == 0;
        String expected = noHeader && lacking.size() > FEW_HEADERS
                ? String.join(", ", lacking.subList(0, FEW_HEADERS)) + ", … (" + lacking.size() + ")"
                : String.join(", ", lacking);
        String found = nearest.map(LayoutNotices::notUnderstood)
                .filter(headers -> !headers.isEmpty())
                .orElse("–");
        NoticeCode code = name.kind().has(KindTrait.FORM) ? NoticeCode.FORM_COLUMN_MISSING : NoticeCode.MISSING_COLUMN;
        return notice(code, sheet.inRow(layout.headerRow()), expected, found);
    }

    /** Headers are shown as they are where most of the row is known; a row that is none may be of a person's data. */
    private static String notUnderstood(HeaderMatch match) {
        boolean isHeaderRow = 2 * match.found() >= match.layout().columns().size();
        return match.notUnderstood().stream()
                .map(header -> isHeaderRow && !Mask.isNumberLike(header) ? header : CellExcerpt.personal(header))
                .collect(Collectors.joining(", "));
    }

    static RefusedFileException refused(NoticeCode code, Location location, String expected, String found) {
        return new RefusedFileException(notice(code, location, expected, found));
    }

    private static Notice notice(NoticeCode code, Location location, String expected, String found) {
        return new Notice(code, location, CellExcerpt.text(expected), CellExcerpt.text(found));
    }
}
