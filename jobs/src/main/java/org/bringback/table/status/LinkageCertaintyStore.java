package org.bringback.table.status;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.bringback.linkage.record.LongSet;
import org.bringback.linkage.scoring.MatchWeights;
import org.bringback.reference.codes.CohortId;
import org.bringback.reference.codes.NameGroups;
import org.bringback.table.fact.StoredSnapshot;
import org.bringback.table.status.LinkageCertainty.Group;
import org.bringback.text.file.FieldCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts, by the names and numbers that cases have, which of them a register has and how sure that is. */
final class LinkageCertaintyStore {

    private static final int PAGE = 20_000;

    private static final String CASES = """
            select f.person_id, f.in_register, r.id_kind, r.given_name, r.family_name
            from fact f join export_row r on r.row_key = f.row_key
            where f.snapshot_id = :id and f.person_id > :after
            order by f.snapshot_id, f.person_id limit :page
            """;

    /**
     * How like a person's records are the register's row that the person was found as. The pair may have been scored with
     * an older copy of that row.
     */
    private static final String WEIGHTS = """
            select l.person_id, max(p.weight) as weight
            from scored_pair p
                join listed_record l on l.record_key = p.%s
                join register_match m on m.person_id = l.person_id
                join register_row found on found.row_key = m.row_key
                join register_row scored on scored.row_key = p.%s and scored.record_hash = found.record_hash
            where l.cohort = :cohort
            group by l.person_id
            """;

    /** A pair that is rather two persons was joined by its ID or by people. */
    private static final double MIN_JOINING_WEIGHT = 0;

    private final JdbcClient db;
    private final FieldCipher cipher;

    LinkageCertaintyStore(DataSource database) {
        this.db = JdbcClient.create(database);
        this.cipher = FieldCipher.in(database);
    }

    private static final class Counter {
        private long cases;
        private long found;
        private long inReview;
        private double expectedWrong;

        void add(Case one, Known known) {
            cases++;
            if (one.found()) {
                found++;
                Double weight = known.weights().get(one.person());
                if (weight != null && weight > MIN_JOINING_WEIGHT) {
                    expectedWrong += 1 - MatchWeights.probability(weight);
                }
            } else if (known.inReview().contains(one.person())) {
                inReview++;
            }
        }
    }

    /** What is known of the persons of a cohort, whatever list they are on. */
    private record Known(LongSet inReview, Map<Long, Double> weights) {}

    List<LinkageCertainty> list(Collection<StoredSnapshot> lists, CohortId cohort, NameGroups names) {
        Known known = new Known(inReview(cohort), weights(cohort));
        Map<Group, Counter> counters = new EnumMap<>(Group.class);
        for (StoredSnapshot list : lists) {
            count(list, known, names, counters);
        }
        boolean anyFound = counters.values().stream().anyMatch(counter -> counter.found > 0);
        return anyFound
                ? counters.entrySet().stream()
                        .map(entry -> certainty(entry.getKey(), entry.getValue()))
                        .toList()
                : List.of();
    }

    private static LinkageCertainty certainty(Group group, Counter counter) {
        return new LinkageCertainty(group, counter.cases, counter.found, counter.inReview, counter.expectedWrong);
    }

    private void count(StoredSnapshot list, Known known, NameGroups names, Map<Group, Counter> counters) {
        long after = 0;
        List<Case> page = page(list, after, names);
        while (!page.isEmpty()) {
            for (Case one : page) {
                one.groups()
                        .forEach(group -> counters.computeIfAbsent(group, fresh -> new Counter())
                                .add(one, known));
                after = one.person();
            }
            page = page(list, after, names);
        }
    }

    private record Case(long person, boolean found, Set<Group> groups) {}

    private List<Case> page(StoredSnapshot list, long after, NameGroups names) {
        return db.sql(CASES)
                .param("id", list.id())
                .param("after", after)
                .param("page", PAGE)
                .query((row, n) ->
                        new Case(row.getLong("person_id"), row.getBoolean("in_register"), groups(row, names)))
                .list();
    }

    private Set<Group> groups(ResultSet row, NameGroups names) throws SQLException {
        String given = text(cipher.decode(row.getString("given_name")));
        String family = text(cipher.decode(row.getString("family_name")));
        Set<Group> groups = EnumSet.noneOf(Group.class);
        if (family.isEmpty()) {
            groups.add(Group.NO_FAMILY_NAME);
        }
        if (!row.getString("id_kind").equals("N")) {
            groups.add(Group.NO_NUMBER);
        }
        names.find(given, family).map(name -> Group.valueOf(name.name())).ifPresent(groups::add);
        return groups.isEmpty() ? EnumSet.of(Group.MAJORITY) : groups;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private LongSet inReview(CohortId cohort) {
        LongSet persons = new LongSet();
        for (String side : List.of("left_key", "right_key")) {
            db.sql("""
                    select distinct l.person_id
                    from review_pair p join listed_record l on l.record_key = p.%s
                    where p.cohort = :cohort and l.person_id is not null
                    """.formatted(side)).param("cohort", cohort.value()).query((RowCallbackHandler)
                    row -> persons.add(row.getLong("person_id")));
        }
        return persons;
    }

    private Map<Long, Double> weights(CohortId cohort) {
        Map<Long, Double> weights = new HashMap<>();
        for (List<String> sides : List.of(List.of("newer_key", "older_key"), List.of("older_key", "newer_key"))) {
            db.sql(WEIGHTS.formatted(sides.get(0), sides.get(1)))
                    .param("cohort", cohort.value())
                    .query((RowCallbackHandler)
                            row -> weights.merge(row.getLong("person_id"), row.getDouble("weight"), Math::max));
        }
        return weights;
    }
}
