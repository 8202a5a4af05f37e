package org.bringback.identity.resolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Nodes that are one person so far. */
final class PersonCluster {

    private final List<Integer> members = new ArrayList<>(2);
    private final Set<String> nationalIds = new TreeSet<>();
    private final List<Node> entries = new ArrayList<>(1);

    PersonCluster(int number, Node node) {
        members.add(number);
        if (node.nationalId() != null) {
            nationalIds.add(node.nationalId());
        }
        if (node.isEntry()) {
            entries.add(node);
        }
    }

    List<Integer> members() {
        return members;
    }

    void add(PersonCluster other) {
        members.addAll(other.members);
        nationalIds.addAll(other.nationalIds);
        entries.addAll(other.entries);
    }

    /** Two different valid 13-digit IDs are two persons until somebody decides otherwise. */
    boolean hasOtherIdThan(PersonCluster other) {
        return !nationalIds.isEmpty() && !other.nationalIds.isEmpty() && !nationalIds.equals(other.nationalIds);
    }

    /** A register holds a person once, so two of its entries are two persons. */
    boolean sharesRegisterWith(PersonCluster other) {
        return entries.stream()
                .anyMatch(one -> other.entries.stream()
                        .anyMatch(two -> one.registers().stream().anyMatch(two.registers()::contains)));
    }
}
