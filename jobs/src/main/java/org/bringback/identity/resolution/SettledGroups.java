package org.bringback.identity.resolution;

import java.util.Arrays;
import java.util.BitSet;

/** The groups that are what they were when they were settled last: their persons, pairs and places stay as they are. */
final class SettledGroups {

    private final NodeColumns columns;
    private final PersonGroups groups;
    private final BitSet kept = new BitSet();
    private final BitSet keptNodes = new BitSet();
    private final long[] digests;

    /** @param before digests of the groups that were settled last, ascending */
    SettledGroups(NodeColumns columns, PersonGroups groups, GroupDigest digest, long[] before) {
        this.columns = columns;
        this.groups = groups;
        long[] found = new long[groups.size()];
        int several = 0;
        for (int group = 0; group < groups.size(); group++) {
            // a record that nothing is connected with is a person by itself
            if (groups.nodes(group) > 1) {
                long one = digest.ofGroup(groups, group);
                found[several++] = one;
                if (Arrays.binarySearch(before, one) >= 0 && haveBeenPersons(group)) {
                    keep(group);
                }
            }
        }
        this.digests = Arrays.copyOf(found, several);
        Arrays.sort(digests);
    }

    private boolean haveBeenPersons(int group) {
        for (int number = 0; number < groups.nodes(group); number++) {
            int node = groups.node(group, number);
            if (isRecord(node) && columns.records().before(node) == 0) {
                return false;
            }
        }
        return true;
    }

    private void keep(int group) {
        kept.set(group);
        for (int number = 0; number < groups.nodes(group); number++) {
            int node = groups.node(group, number);
            keptNodes.set(node);
            if (isRecord(node)) {
                columns.records().keep(node);
            }
        }
    }

    private boolean isRecord(int node) {
        return node < columns.records().size();
    }

    boolean isKept(int group) {
        return kept.get(group);
    }

    /** Whether a record's group is kept. */
    boolean isKeptRecord(int record) {
        return keptNodes.get(record);
    }

    /** Whether a pair in review is about a group that is kept. */
    boolean isKeptPair(long left, long right) {
        return isKeptRow(left) && isKeptRow(right);
    }

    private boolean isKeptRow(long key) {
        int node = columns.find(key);
        return node >= 0 && keptNodes.get(node);
    }

    /** Of the groups as they are now, ascending. */
    long[] digests() {
        return digests.clone();
    }
}
