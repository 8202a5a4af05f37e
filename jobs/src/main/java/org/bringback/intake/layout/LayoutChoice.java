package org.bringback.intake.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bringback.intake.submission.FileName;
import org.bringback.intake.submission.KindTrait;
import org.bringback.notice.Location;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.agency.Agencies;
import org.bringback.reference.agency.Agency;
import org.bringback.reference.agency.Layout;
import org.bringback.reference.agency.ReferenceContext;
import org.bringback.source.refusal.RefusedFileException;
import org.bringback.source.row.SourceRow;

/** Finds the layout that a sheet's first rows follow: one of those allowed for the file, or none. */
public final class LayoutChoice {

    private final FileName name;
    private final List<Layout> allowed;
    private final List<Agency> others;
    private final boolean corrected;
    private final ReferenceData reference;

    /**
     * @param allowed in the order of preference
     * @param corrected whether the file is the toolkit's own workbook of rejected rows, come back
     */
    private LayoutChoice(
            FileName name, List<Layout> allowed, List<Agency> others, boolean corrected, ReferenceData reference) {
        this.name = name;
        this.allowed = allowed;
        this.others = others;
        this.corrected = corrected;
        this.reference = reference;
    }

    /** The layouts of the file's kind; an office's own file may turn out to be another office's. */
    public static LayoutChoice of(FileName name, ReferenceContext referenceContext) {
        List<Agency> others = name.kind().has(KindTrait.OFFICE_FILE)
                ? referenceContext.agencies().list().stream()
                        .filter(agency -> !name.list().equals(Optional.of(agency.list())))
                        .toList()
                : List.of();
        return new LayoutChoice(
                name,
                name.kind().layouts(name, referenceContext.agencies()),
                others,
                false,
                referenceContext.reference());
    }

    /**
     * For a workbook of rejected rows that comes back: the office's headers in row 1, the reasons behind them. The headers
     * may be those of a layout that has been changed since the rows were sent back; words are today's.
     */
    public LayoutChoice forCorrected(Agencies agencies) {
        Stream<Layout> former = name.list().stream()
                .flatMap(list -> agencies.former(list).stream())
                .map(layout -> layout.withWordsOf(first()));
        return new LayoutChoice(
                name,
                Stream.concat(allowed.stream(), former)
                        .map(Layout::atTop)
                        .distinct()
                        .toList(),
                List.of(),
                true,
                reference);
    }

    /** The same choice where it is known which layout the file follows: a sheet or an earlier reading has settled it. */
    public LayoutChoice settledOn(Layout layout) {
        return new LayoutChoice(name, List.of(layout), List.of(), corrected, reference);
    }

    /** Whether a sheet of that name is announced as a province's table. */
    boolean isProvince(String sheet) {
        return allowed.stream().anyMatch(Layout::provinceFromSheet)
                && reference.provinces().find(sheet).isPresent();
    }

    boolean isCorrected() {
        return corrected;
    }

    /** The layout to open the file with, before anything of it is known. */
    public Layout first() {
        return allowed.get(0);
    }

    /** The last row in which any of the layouts has its header. */
    int lastHeaderRow() {
        int last = allowed.stream().mapToInt(Layout::headerRow).max().orElse(1);
        int other = others.stream()
                .mapToInt(agency -> agency.layout(name.asOf()).headerRow())
                .max()
                .orElse(1);
        return Math.max(last, other);
    }

    /**
     * The match of the sheet's header row; empty where columns are missing.
     *
     * @throws RefusedFileException with {@code DUPLICATE_COLUMN} or {@code FOREIGN_EXPORT}
     */
    Optional<HeaderMatch> find(List<SourceRow> head, Location sheet) throws RefusedFileException {
        Optional<HeaderMatch> right = matches(head).stream()
                .filter(match -> match.missing().isEmpty())
                .findFirst();
        if (right.isPresent()) {
            return Optional.of(checked(right.get(), sheet));
        }
        Optional<Agency> foreign = foreign(head);
        if (foreign.isPresent()) {
            throw LayoutNotices.refused(
                    NoticeCode.FOREIGN_EXPORT,
                    sheet,
                    name.listWord(),
                    foreign.get().list().value());
        }
        return Optional.empty();
    }

    private List<HeaderMatch> matches(List<SourceRow> head) {
        List<HeaderMatch> matches = new ArrayList<>();
        for (Layout layout : allowed) {
            SheetHeaders.find(layout, head, corrected)
                    .map(headers -> new HeaderMatch(layout, headers))
                    .ifPresent(matches::add);
        }
        return matches;
    }

    /**
     * Why a sheet is no table of the file's: it should be one when some row looks like its header.
     *
     * @param first the sheet's first rows, more of them than those in which a header belongs
     */
    HeaderSearch search(List<SourceRow> first, Location sheet) {
        Optional<Notice> elsewhere = corrected ? Optional.empty() : elsewhere(first, sheet);
        boolean likely = matches(first).stream().anyMatch(HeaderMatch::isLikely);
        return new HeaderSearch(
                elsewhere.orElseGet(() -> LayoutNotices.missing(name, matches(first), first(), sheet)),
                likely || elsewhere.isPresent());
    }

    private Optional<Notice> elsewhere(List<SourceRow> first, Location sheet) {
        Optional<Notice> likely = Optional.empty();
        long fewest = Long.MAX_VALUE;
        for (SourceRow row : first) {
            for (Layout layout : allowed) {
                HeaderMatch match = new HeaderMatch(layout, SheetHeaders.withoutEmptyEnd(row.cells()));
                if (match.isLikely() && match.missing().size() < fewest) {
                    fewest = match.missing().size();
                    likely = row.line() == layout.headerRow()
                            ? Optional.empty()
                            : Optional.of(LayoutNotices.elsewhere(layout, sheet.inRow(row.line())));
                }
            }
        }
        return likely;
    }

    private Optional<Agency> foreign(List<SourceRow> head) {
        return others.stream()
                .filter(agency -> SheetHeaders.find(agency.layout(name.asOf()), head, corrected)
                        .map(headers -> new HeaderMatch(agency.layout(name.asOf()), headers))
                        .filter(match -> match.missing().isEmpty())
                        .isPresent())
                .findFirst();
    }

    private static HeaderMatch checked(HeaderMatch match, Location sheet) throws RefusedFileException {
        List<String> doubled = match.doubled();
        if (!doubled.isEmpty()) {
            throw LayoutNotices.refused(
                    NoticeCode.DUPLICATE_COLUMN,
                    sheet.inRow(match.layout().headerRow()).inColumn(doubled.get(0)),
                    "",
                    String.join(", ", doubled));
        }
        return match;
    }
}
