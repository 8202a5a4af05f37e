package org.bringback.table.disclosure.suppression;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bringback.table.dimension.Category;
import org.bringback.table.disclosure.CellId;
import org.bringback.table.disclosure.Publication;

/**
 * What readers know from earlier: the previous releases, and what another audience gets of the same run.
 * What was printed cannot be taken back; what was suppressed stays so, in later revisions too.
 */
public final class ReleaseHistory {

    /** A cell of any revision. */
    private record Figure(String scope, LocalDate asOf, List<Category> categories) {

        static Figure of(CellId cell) {
            return new Figure(cell.population().scope(), cell.population().asOf(), cell.categories());
        }
    }

    /** A cell of any day. */
    private record Line(String scope, List<Category> categories) {

        static Line of(CellId cell) {
            return new Line(cell.population().scope(), cell.categories());
        }
    }

    private final SortedMap<CellId, Long> printed = new TreeMap<>();
    private final Set<Figure> suppressed = new HashSet<>();
    private final Set<Line> lines = new HashSet<>();

    /** Before the first release. */
    public static ReleaseHistory none() {
        return new ReleaseHistory();
    }

    /** @param earlier what the same audience was given before */
    public static ReleaseHistory of(List<Publication> earlier) {
        ReleaseHistory history = new ReleaseHistory();
        for (Publication publication : earlier) {
            history.printed.putAll(publication.printed());
            publication.suppressed().forEach(history::add);
        }
        return history;
    }

    /** What an audience that is told more is not told either: who reads both then learns nothing. */
    public void addSuppressedForOthers(Publication publication) {
        publication.suppressed().forEach(this::add);
    }

    private void add(CellId cell) {
        suppressed.add(Figure.of(cell));
        lines.add(Line.of(cell));
    }

    boolean isKnown(CellId cell) {
        return printed.containsKey(cell);
    }

    boolean wasSuppressed(CellId cell) {
        return suppressed.contains(Figure.of(cell)) && !isKnown(cell);
    }

    /** On whatever day: a line that has a gap already had better have the next one in the same place. */
    boolean hasGapIn(CellId cell) {
        return lines.contains(Line.of(cell));
    }
}
