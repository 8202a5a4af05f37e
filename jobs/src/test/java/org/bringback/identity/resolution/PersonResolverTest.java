package org.bringback.identity.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bringback.identity.decision.ReviewDecision;
import org.bringback.identity.decision.Verdict;
import org.bringback.identity.record.ExactMatchRecord;
import org.bringback.identity.record.PersonKey;
import org.bringback.identity.scoring.ScoredPair;
import org.bringback.intake.row.RowKey;
import org.bringback.linkage.model.DecisionRule;
import org.bringback.linkage.record.Workers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What is written in person-resolver-cases.csv, brought together as a night does. */
class PersonResolverTest {

    private static final DecisionRule DECISION = new DecisionRule(0.97, 0.5, 3, DecisionRule.Unique.RIGHT);
    private static final RowKey GONE = new RowKey(9, 9);
    private static final List<String> GIVEN_NAMES = List.of("สมชาย", "กนกวรรณ");

    private final Map<String, ExactMatchRecord> rows = new LinkedHashMap<>();

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            resources = "person-resolver-cases.csv",
            delimiter = '|',
            numLinesToSkip = 1,
            maxCharsPerColumn = 500)
    void decisionsKeysAndScoresSayWhoIsWho(
            String why,
            String recordsText,
            @Nullable String entriesText,
            @Nullable String pairsText,
            @Nullable String decisionsText,
            String persons,
            @Nullable String matches,
            @Nullable String reviews) {
        List<ExactMatchRecord> records = rows(recordsText, false);
        List<ExactMatchRecord> entries = rows(entriesText, true);
        List<ReviewDecision> decisions =
                words(decisionsText).stream().map(this::decision).toList();
        List<ScoredPair> pairs = words(pairsText).stream().map(this::pair).toList();
        PersonResolver resolver = new PersonResolver(records, nodes(records, entries), pairs, DECISION);
        resolver.applyDecisions(decisions);
        // registers are looked through from the newest
        resolver.joinByExactKeys(entries.stream()
                .filter(entry -> entry.id() != null)
                .sorted((one, other) -> other.key().compareTo(one.key()))
                .toList());
        try (Workers workers = new Workers(1)) {
            resolver.joinLikely(workers);
        }
        assertThat(persons(resolver)).isEqualTo(persons);
        assertThat(resolver.registerMatches().entrySet().stream()
                        .map(match -> name(RowKey.of(match.getKey().value())) + ">" + name(match.getValue()))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(matches == null ? "" : matches);
        assertThat(resolver.reviews(decisions).stream()
                        .map(review -> name(review.left()) + "-" + name(review.right()) + " " + review.cause())
                        .collect(Collectors.joining("; ")))
                .isEqualTo(reviews == null ? "" : reviews);
    }

    private static List<String> words(@Nullable String text) {
        return text == null ? List.of() : Arrays.asList(text.trim().split(" +"));
    }

    private List<ExactMatchRecord> rows(@Nullable String text, boolean areEntries) {
        List<ExactMatchRecord> read = new ArrayList<>();
        for (String word : words(text)) {
            String[] part = word.split("[:/]", -1);
            int who = Integer.parseInt(part[3]);
            RowKey key = new RowKey(areEntries ? Long.parseLong(part[1]) : 1, read.size() + 1);
            ExactMatchRecord row = new ExactMatchRecord(
                    key,
                    areEntries ? "register" : part[1],
                    part[2].isEmpty() ? null : part[2],
                    null,
                    GIVEN_NAMES.get(who - 1),
                    "",
                    LocalDate.of(2010, who, who),
                    true);
            rows.put(part[0], row);
            read.add(row);
        }
        return read;
    }

    private static PersonGraphNodes nodes(List<ExactMatchRecord> records, List<ExactMatchRecord> entries) {
        Map<Long, List<Long>> rowsOfEntry = new TreeMap<>();
        Map<Long, String> nationalIds = new TreeMap<>();
        for (ExactMatchRecord entry : entries) {
            long says = entry.key().value();
            rowsOfEntry.put(says, List.of(says));
            entry.nationalId().ifPresent(id -> nationalIds.put(says, id));
        }
        return new PersonGraphNodes(records, rowsOfEntry, nationalIds);
    }

    private RowKey key(String name) {
        ExactMatchRecord row = rows.get(name);
        return row == null ? GONE : row.key();
    }

    private String name(RowKey key) {
        return rows.entrySet().stream()
                .filter(row -> row.getValue().key().equals(key))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private ScoredPair pair(String word) {
        String[] part = word.split("[-:]");
        return new ScoredPair(key(part[1]).value(), key(part[0]).value(), Double.parseDouble(part[2]));
    }

    private ReviewDecision decision(String word) {
        Verdict verdict = switch (word.charAt(1)) {
            case '=' -> Verdict.SAME;
            case '!' -> Verdict.DIFFERENT;
            default -> Verdict.OPEN;
        };
        LocalDateTime noon = LocalDate.of(2022, 9, 23).atTime(12, 0);
        return new ReviewDecision(
                key(word.substring(0, 1)), key(word.substring(2)), verdict, "somebody", noon, "model", null, "");
    }

    private String persons(PersonResolver resolver) {
        Map<PersonKey, List<String>> named = new TreeMap<>(PersonKey.BY_AGE);
        resolver.persons()
                .forEach((row, person) ->
                        named.computeIfAbsent(person, any -> new ArrayList<>()).add(name(row)));
        // a person is named after the oldest of its rows
        named.forEach((person, names) -> assertThat(key(names.get(0)).value()).isEqualTo(person.value()));
        return named.values().stream().map(names -> String.join("+", names)).collect(Collectors.joining(" "));
    }
}
