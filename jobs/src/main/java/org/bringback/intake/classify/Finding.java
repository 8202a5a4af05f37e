package org.bringback.intake.classify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;

/**
 * What is wrong in the same way at many places of a file: the same kind of problem in the same column.
 *
 * @param first the first one, which stands for all
 * @param count how many there are
 * @param places the first of them, in the order of the file
 */
public record Finding(Notice first, long count, List<Notice> places) {

    private static final int PLACES = 3;

    /** Counts findings in the order in which their first ones come. */
    static final class Counter {

        /** Of findings that differ; a kind has few columns. */
        private record Kind(NoticeCode code, String column) {}

        private final Map<Kind, Finding> findings = new LinkedHashMap<>();

        void add(Notice notice) {
            Kind kind = new Kind(notice.code(), notice.location().column().orElse(""));
            findings.merge(kind, new Finding(notice, 1, List.of(notice)), (known, one) -> known.and(notice));
        }

        Collection<Finding> findings() {
            return List.copyOf(findings.values());
        }
    }

    /** The same with its notices as they may be shown. */
    Finding shown(UnaryOperator<Notice> mask) {
        return new Finding(mask.apply(first), count, places.stream().map(mask).toList());
    }

    private Finding and(Notice notice) {
        if (places.size() == PLACES) {
            return new Finding(first, count + 1, places);
        }
        List<Notice> more = new ArrayList<>(places);
        more.add(notice);
        return new Finding(first, count + 1, List.copyOf(more));
    }
}
