package org.bringback.programme.rows;

import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Remembers what of programmes an audience was given and what was kept from it, beside the main cohort's, so that it is
 * journalled as that is. A day that was published with other figures gets a further revision.
 */
public final class ProgrammePublicationStore {

    private static final int BATCH = 2000;
    private static final String SCOPE = "programme";

    private final JdbcClient db;
    private final JdbcTemplate batches; // JdbcClient has none
    private final String audience;

    public ProgrammePublicationStore(DataSource database, String audience) {
        this.db = JdbcClient.create(database);
        this.batches = new JdbcTemplate(database);
        this.audience = audience;
    }

    private record Edition(LocalDate day, int revision) {}

    /** What was given of a day each, by cell; a number is empty where it was suppressed. */
    public List<SortedMap<String, OptionalLong>> earlier(String programme) {
        return List.copyOf(editions(programme).values());
    }

    private Map<Edition, SortedMap<String, OptionalLong>> editions(String programme) {
        Map<Edition, SortedMap<String, OptionalLong>> editions = new LinkedHashMap<>();
        db.sql("""
                select as_of, revision, cell, persons from published_cell
                where cohort = :programme and audience = :audience and scope = :scope order by as_of, revision
                """)
                .param("programme", programme)
                .param("audience", audience)
                .param("scope", SCOPE)
                .query((RowCallbackHandler) row -> {
                    Edition edition = new Edition(row.getObject("as_of", LocalDate.class), row.getInt("revision"));
                    long persons = row.getLong("persons");
                    editions.computeIfAbsent(edition, unused -> new TreeMap<>())
                            .put(
                                    row.getString("cell"),
                                    row.wasNull() ? OptionalLong.empty() : OptionalLong.of(persons));
                });
        return editions;
    }

    /** @param given by day and cell; what is remembered of a day already is not added again */
    public void add(String programme, SortedMap<LocalDate, SortedMap<String, OptionalLong>> given) {
        Map<Edition, SortedMap<String, OptionalLong>> editions = editions(programme);
        given.forEach((day, cells) -> {
            List<Integer> revisions = new ArrayList<>(List.of(0));
            boolean known = false;
            for (var edition : editions.entrySet()) {
                if (edition.getKey().day().equals(day)) {
                    revisions.add(edition.getKey().revision());
                    known |= edition.getValue().equals(cells);
                }
            }
            if (!known && !cells.isEmpty()) {
                insert(programme, new Edition(day, revisions.get(revisions.size() - 1) + 1), cells);
            }
        });
    }

    private void insert(String programme, Edition edition, SortedMap<String, OptionalLong> cells) {
        batches.batchUpdate("""
                insert into published_cell (cohort, audience, scope, as_of, revision, cell, persons)
                values (?, ?, ?, ?, ?, ?, ?)
                """, cells.entrySet(), BATCH, (statement, cell) -> {
            statement.setString(1, programme);
            statement.setString(2, audience);
            statement.setString(3, SCOPE);
            statement.setObject(4, edition.day());
            statement.setInt(5, edition.revision());
            statement.setString(6, cell.getKey());
            statement.setObject(
                    7, cell.getValue().isPresent() ? (Object) cell.getValue().getAsLong() : null, Types.BIGINT);
        });
    }
}
