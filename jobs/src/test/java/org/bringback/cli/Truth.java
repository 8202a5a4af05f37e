package org.bringback.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The cases of a synthetic country, counted without the pipeline. */
record Truth(List<Map<String, String>> cases) {

    static Truth of(Path referenceContext) throws IOException {
        return new Truth(TableRows.csv(referenceContext.resolve("cases.csv")));
    }

    private List<Map<String, String>> at(String asOf) {
        return cases.stream().filter(row -> row.get("as_of").equals(asOf)).toList();
    }

    /** Persons by {@code list,status}. */
    Map<String, Long> persons(String asOf) {
        return at(asOf).stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("list") + "," + row.get("status"), TreeMap::new, Collectors.counting()));
    }

    /** How many different persons are on any list. */
    long distinctPersons(String asOf) {
        return at(asOf).stream().map(row -> row.get("person")).distinct().count();
    }

    Truth without(Predicate<Map<String, String>> taken) {
        return new Truth(cases.stream().filter(taken.negate()).toList());
    }

    /** How many of a list moved, by {@code from,to}; a person who was not, or is no longer, on it has an empty side. */
    Map<String, Long> moves(String list, String from, String to) {
        Map<String, String> before = statuses(list, from);
        Map<String, String> after = statuses(list, to);
        Set<String> persons = new java.util.TreeSet<>(before.keySet());
        persons.addAll(after.keySet());
        return persons.stream()
                .collect(Collectors.groupingBy(
                        person -> before.getOrDefault(person, "") + "," + after.getOrDefault(person, ""),
                        TreeMap::new,
                        Collectors.counting()));
    }

    private Map<String, String> statuses(String list, String asOf) {
        Map<String, String> statuses = new HashMap<>();
        at(asOf).stream()
                .filter(row -> row.get("list").equals(list))
                .forEach(row -> statuses.put(row.get("person"), row.get("status")));
        return statuses;
    }
}
