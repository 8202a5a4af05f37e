package org.bringback.identity.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bringback.identity.decision.ReviewDecision;
import org.bringback.identity.decision.Verdict;
import org.bringback.linkage.clustering.ConnectedComponents;
import org.bringback.notice.Location;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.jspecify.annotations.Nullable;

/** Finds decisions that cannot all be true: two rows that are different, and yet the same by way of others. */
final class ReviewContradictions {

    private final ReviewQueue queue;

    ReviewContradictions(ReviewQueue queue) {
        this.queue = queue;
    }

    /**
     * One notice for every pair that is kept apart and joined, at the first row that has to do with it.
     *
     * @param fresh the new decisions, by pair
     * @param locations where the workbook speaks of which pair, already decided ones too
     */
    List<Notice> notices(Map<RowPair, ReviewDecision> fresh, Map<RowPair, Location> locations, Location file) {
        Map<RowPair, ReviewDecision> all = new LinkedHashMap<>(queue.decisions());
        all.putAll(fresh);
        Groups groups = new Groups(queue.entries(all.keySet()), all.keySet());
        each(all, Verdict.SAME).forEach(groups::join);
        List<Notice> notices = new ArrayList<>();
        for (RowPair apart : each(all, Verdict.DIFFERENT)) {
            if (groups.areOne(apart)) {
                List<RowPair> guilty = fresh.keySet().stream()
                        .filter(pair -> pair.equals(apart) || isSame(fresh.get(pair)) && groups.areWith(pair, apart))
                        .toList();
                if (!guilty.isEmpty()) {
                    notices.add(notice(guilty, locations, file));
                }
            }
        }
        return notices;
    }

    private static boolean isSame(@Nullable ReviewDecision decision) {
        return decision != null && decision.verdict() == Verdict.SAME;
    }

    private static List<RowPair> each(Map<RowPair, ReviewDecision> all, Verdict verdict) {
        return all.entrySet().stream()
                .filter(entry -> entry.getValue().verdict() == verdict)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Notice notice(List<RowPair> guilty, Map<RowPair, Location> locations, Location file) {
        List<Location> rows = guilty.stream()
                .map(pair -> locations.getOrDefault(pair, file))
                .sorted(Comparator.comparingLong(Location::row))
                .toList();
        String numbers = rows.stream().map(row -> String.valueOf(row.row())).collect(Collectors.joining(", "));
        return new Notice(NoticeCode.REVIEW_CONTRADICTION, rows.get(0), "", numbers);
    }

    /** Rows joined by decisions; rows of one register entry are one. */
    private static final class Groups {

        private final Map<Long, String> entries;
        private final Map<String, Integer> nodes = new HashMap<>();
        private final ConnectedComponents components;

        Groups(Map<Long, String> entries, Collection<RowPair> pairs) {
            this.entries = entries;
            pairs.forEach(pair -> {
                nodes.putIfAbsent(entry(pair.left()), nodes.size());
                nodes.putIfAbsent(entry(pair.right()), nodes.size());
            });
            this.components = new ConnectedComponents(nodes.size());
        }

        private String entry(long row) {
            return entries.getOrDefault(row, "row " + row);
        }

        private int node(long row) {
            return Objects.requireNonNull(nodes.get(entry(row)));
        }

        void join(RowPair pair) {
            components.join(node(pair.left()), node(pair.right()));
        }

        boolean areOne(RowPair pair) {
            return components.areConnected(node(pair.left()), node(pair.right()));
        }

        /** Whether a pair is among the same rows as another. */
        boolean areWith(RowPair pair, RowPair other) {
            return areOne(pair) && components.areConnected(node(pair.left()), node(other.left()));
        }
    }
}
