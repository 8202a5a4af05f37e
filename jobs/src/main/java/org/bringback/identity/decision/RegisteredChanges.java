package org.bringback.identity.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.bringback.identity.decision.RegisteredChangeStore.Known;
import org.bringback.identity.decision.RegisteredChangeStore.Told;
import org.bringback.intake.row.RowKey;
import org.bringback.reference.codes.CohortId;
import org.jspecify.annotations.Nullable;

/**
 * Names and numbers that a registration office knows children by now. The record that was asked about and whatever says the
 * new ones are one person, as if somebody had decided so; what people decide about a pair counts before it.
 */
public final class RegisteredChanges {

    /** Fields of an answer's row beside those that every answer has. */
    public static final String ID = "registered-id";

    public static final String GIVEN_NAME = "registered-given-name";
    public static final String FAMILY_NAME = "registered-family-name";

    /** Who decided, in explanations. */
    private static final String BY = "registration office";

    /** A number that more records have says nothing of who they are. */
    private static final int MAX_RECORDS = 200;

    private final RegisteredChangeStore store;

    public RegisteredChanges(DataSource database, CohortId cohort) {
        this.store = new RegisteredChangeStore(database, cohort);
    }

    /**
     * That pairs are one person, in the order in which the office said so.
     *
     * @param apart pairs of rows that people keep apart, in order: with one of a number all of that number are
     */
    public List<ReviewDecision> decisions(Set<List<RowKey>> apart) {
        List<Told> told = store.told();
        if (told.isEmpty()) {
            return List.of();
        }
        Map<Long, Known> asked = new HashMap<>();
        store.records("l.record_key", told.stream().map(Told::record).toList())
                .forEach(one -> asked.put(one.key(), one));
        Map<String, List<Known>> byId = store
                .records(
                        "e.id_value",
                        told.stream()
                                .flatMap(one -> one.id().stream())
                                .map(store::idValue)
                                .toList())
                .stream()
                .collect(Collectors.groupingBy(one -> one.id() == null ? "" : one.id()));
        Map<LocalDate, List<Known>> byBirth = store.records("e.birth_date", renamed(told, asked)).stream()
                .filter(one -> one.born() != null)
                .collect(Collectors.groupingBy(one -> Objects.requireNonNull(one.born())));
        List<ReviewDecision> decisions = new ArrayList<>();
        for (Told one : told) {
            Known record = asked.get(one.record());
            if (record != null) {
                List<Known> same = one.id().map(byId::get).orElse(List.of());
                if (same.size() <= MAX_RECORDS && same.stream().noneMatch(other -> apart.contains(pair(one, other)))) {
                    same.stream()
                            .filter(other -> isLike(other, record, one))
                            .forEach(other -> add(decisions, one, other));
                }
                namesakes(record, one, byBirth).forEach(other -> add(decisions, one, other));
            }
        }
        return decisions.stream().distinct().toList();
    }

    /** Birth days of those with another name now. */
    private static List<LocalDate> renamed(List<Told> told, Map<Long, Known> asked) {
        return told.stream()
                .filter(Told::isRenamed)
                .map(one -> asked.get(one.record()))
                .filter(record -> record != null && record.born() != null)
                .map(record -> Objects.requireNonNull(record.born()))
                .distinct()
                .toList();
    }

    private static void add(List<ReviewDecision> decisions, Told told, Known other) {
        if (told.record() != other.key()) {
            List<RowKey> pair = pair(told, other);
            decisions.add(new ReviewDecision(
                    pair.get(0), pair.get(1), Verdict.SAME, BY, told.on().atStartOfDay(), "", null, ""));
        }
    }

    private static List<RowKey> pair(Told told, Known other) {
        return List.of(
                RowKey.of(Math.min(told.record(), other.key())), RowKey.of(Math.max(told.record(), other.key())));
    }

    /** A number may be mistyped too: whoever has it is the child by birth day, unless it is a twin's, or by either name. */
    private static boolean isLike(Known other, Known asked, Told told) {
        String given = told.fields().getOrDefault(GIVEN_NAME, asked.given());
        String family = told.fields().getOrDefault(FAMILY_NAME, asked.family());
        return asked.hasName(other.given(), other.family())
                || other.hasName(given, family)
                || asked.born() != null && asked.born().equals(other.born()) && !isTwin(other, asked, given, family);
    }

    /** Whether somebody born on the same day has the child's family name, old or new, and neither of its given names. */
    private static boolean isTwin(Known other, Known asked, @Nullable String given, @Nullable String family) {
        return other.family() != null
                && (other.family().equals(asked.family()) || other.family().equals(family))
                && other.given() != null
                && !other.given().equals(asked.given())
                && !other.given().equals(given);
    }

    /** Of the new name and the same birth day, unless another number says that it is somebody else. */
    private static List<Known> namesakes(Known asked, Told told, Map<LocalDate, List<Known>> byBirth) {
        if (asked.born() == null || !told.isRenamed()) {
            return List.of();
        }
        String given = told.fields().getOrDefault(GIVEN_NAME, asked.given());
        String family = told.fields().getOrDefault(FAMILY_NAME, asked.family());
        return byBirth.getOrDefault(asked.born(), List.of()).stream()
                .filter(record -> record.hasName(given, family))
                .filter(record -> record.id() == null
                        || record.id().equals(asked.id())
                        || record.id().equals(told.id().orElse(null)))
                .toList();
    }
}
