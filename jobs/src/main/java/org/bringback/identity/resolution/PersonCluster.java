package org.bringback.identity.resolution;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What is known of nodes that are one person so far. */
record PersonCluster(List<Node> members) {

    /** Two different valid 13-digit IDs are two persons until somebody decides otherwise or it is certain. */
    boolean hasOtherIdThan(PersonCluster other) {
        Set<String> ids = nationalIds();
        Set<String> others = other.nationalIds();
        return !ids.isEmpty() && !others.isEmpty() && !ids.equals(others);
    }

    private Set<String> nationalIds() {
        Set<String> ids = new TreeSet<>();
        for (Node node : members) {
            if (node.nationalId() != null) {
                ids.add(node.nationalId());
            }
        }
        return ids;
    }

    /** A register holds a person once, so two of its entries are two persons. */
    boolean sharesRegisterWith(PersonCluster other) {
        Set<Long> registers = other.registers();
        return registers().stream().anyMatch(registers::contains);
    }

    private Set<Long> registers() {
        Set<Long> registers = new TreeSet<>();
        members.forEach(node -> registers.addAll(node.registers()));
        return registers;
    }

    /** The lists that hold records of both. */
    Set<String> sharedLists(PersonCluster other) {
        Set<String> shared = lists();
        shared.retainAll(other.lists());
        return shared;
    }

    private Set<String> lists() {
        Set<String> lists = new TreeSet<>();
        members.stream().filter(node -> !node.isEntry()).forEach(node -> lists.add(node.list()));
        return lists;
    }
}
