package org.bringback.identity.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.bringback.identity.decision.RegisteredChangeStore.Known;
import org.bringback.identity.decision.RegisteredChangeStore.Told;
import org.bringback.intake.row.RowKey;
import org.bringback.reference.codes.CohortId;

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

    /** That pairs are one person, in the order in which the office said so. */
    public List<ReviewDecision> decisions() {
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
                if (same.size() <= MAX_RECORDS) {
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
        long older = Math.min(told.record(), other.key());
        long newer = Math.max(told.record(), other.key());
        if (older != newer) {
            decisions.add(new ReviewDecision(
                    RowKey.of(older),
                    RowKey.of(newer),
                    Verdict.SAME,
                    BY,
                    told.on().atStartOfDay(),
                    "",
                    null,
                    ""));
        }
    }

    /** A number may be mistyped too: whoever has it is the child by birth day or by either name. */
    private static boolean isLike(Known other, Known asked, Told told) {
        return asked.born() != null && asked.born().equals(other.born())
                || asked.hasName(other.given(), other.family())
                || other.hasName(
                        told.fields().getOrDefault(GIVEN_NAME, asked.given()),
                        told.fields().getOrDefault(FAMILY_NAME, asked.family()));
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
