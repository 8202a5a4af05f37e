package org.bringback.table.disclosure.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.bringback.reference.codes.CohortId;
import org.bringback.table.disclosure.CellId;
import org.bringback.table.disclosure.CountTable;
import org.bringback.table.disclosure.LinkedTables;
import org.bringback.table.disclosure.Population;
import org.bringback.table.disclosure.Publication;
import org.bringback.table.disclosure.PublishedTable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Remembers what every audience was given and what was kept from it: later releases must not give it away. */
public final class PublicationStore {

    private static final int BATCH = 2000;

    private final JdbcClient db;
    private final JdbcTemplate batches; // JdbcClient has none
    private final CohortId cohort;
    private final String audience;

    public PublicationStore(DataSource database, CohortId cohort, String audience) {
        this.db = JdbcClient.create(database);
        this.batches = new JdbcTemplate(database);
        this.cohort = cohort;
        this.audience = audience;
    }

    /**
     * What the audience has of the same lists and days, in whatever revision.
     *
     * @param linked the tables to be published next; earlier ones had the same lines
     */
    public List<Publication> earlier(LinkedTables linked) {
        Map<Population, Map<CellId, OptionalLong>> kept = new HashMap<>();
        linked.tables().stream()
                .map(CountTable::population)
                .distinct()
                .forEach(population -> kept.putAll(kept(population)));
        List<PublishedTable> tables = new ArrayList<>();
        kept.forEach((population, cells) -> linked.tables().stream()
                .filter(table -> table.population().isAboutTheSameAs(population))
                .filter(table -> wasPublished(table, population, cells))
                .filter(table -> tables.stream()
                        .noneMatch(done -> done.population().equals(population)
                                && done.name().equals(table.name())))
                .forEach(table -> tables.add(published(table, population, cells))));
        return tables.isEmpty() ? List.of() : List.of(new Publication(tables, List.of(), List.of(), new TreeMap<>()));
    }

    // a table that is new in this version of the program was neither given nor kept from anybody
    private static boolean wasPublished(CountTable like, Population population, Map<CellId, OptionalLong> kept) {
        return like.counts().keySet().stream().allMatch(cell -> kept.containsKey(cell.in(population)));
    }

    private static PublishedTable published(CountTable like, Population population, Map<CellId, OptionalLong> kept) {
        SortedMap<CellId, OptionalLong> cells = new TreeMap<>();
        like.counts().keySet().forEach(cell -> {
            CellId own = cell.in(population);
            cells.put(own, kept.get(own));
        });
        return new PublishedTable(like.name(), population, like.dimensions(), cells);
    }

    private Map<Population, Map<CellId, OptionalLong>> kept(Population population) {
        Map<Population, Map<CellId, OptionalLong>> kept = new HashMap<>();
        about("""
                select revision, cell, persons from published_cell
                where cohort = :cohort and audience = :audience and scope = :scope and as_of = :asOf
                """, population).query((RowCallbackHandler) row -> {
            Population own = new Population(population.scope(), population.asOf(), row.getInt("revision"));
            kept.computeIfAbsent(own, any -> new HashMap<>())
                    .put(new CellId(own, CellName.categories(row.getString("cell"))), persons(row));
        });
        return kept;
    }

    private JdbcClient.StatementSpec about(String sql, Population population) {
        return db.sql(sql)
                .param("cohort", cohort.value())
                .param("audience", audience)
                .param("scope", population.scope())
                .param("asOf", population.asOf());
    }

    private static OptionalLong persons(ResultSet row) throws SQLException {
        long persons = row.getLong("persons");
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(persons);
    }

    /** Whether the audience has this population's tables. */
    boolean has(Population population) {
        return about("""
                select 1 from published_cell
                where cohort = :cohort and audience = :audience and scope = :scope and as_of = :asOf
                  and revision = :revision
                limit 1
                """, population)
                .param("revision", population.revision())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    CohortId cohort() {
        return cohort;
    }

    /** Whose tables the audience has, of whatever day. */
    List<Population> populations() {
        return db.sql("""
                select distinct scope, as_of, revision from published_cell
                where cohort = :cohort and audience = :audience
                """)
                .param("cohort", cohort.value())
                .param("audience", audience)
                .query((row, n) -> new Population(
                        row.getString("scope"), row.getObject("as_of", LocalDate.class), row.getInt("revision")))
                .list();
    }

    /** What the audience has of a population. */
    Map<CellId, OptionalLong> cells(Population population) {
        return kept(population).getOrDefault(population, Map.of());
    }

    /** Keeps what is published now. What is kept of a population already stays as it is. */
    public void add(Publication publication) {
        Map<CellId, OptionalLong> cells = new TreeMap<>();
        publication.tables().forEach(table -> cells.putAll(table.cells()));
        Map<Population, List<Map.Entry<CellId, OptionalLong>>> byPopulation = cells.entrySet().stream()
                .collect(Collectors.groupingBy(cell -> cell.getKey().population()));
        byPopulation.forEach((population, all) -> {
            if (!has(population)) {
                insert(population, all);
            }
        });
    }

    private void insert(Population population, List<Map.Entry<CellId, OptionalLong>> cells) {
        LocalDate asOf = population.asOf();
        batches.batchUpdate("""
                insert into published_cell (cohort, audience, scope, as_of, revision, cell, persons)
                values (?, ?, ?, ?, ?, ?, ?)
                """, cells, BATCH, (statement, cell) -> {
            statement.setString(1, cohort.value());
            statement.setString(2, audience);
            statement.setString(3, population.scope());
            statement.setObject(4, asOf);
            statement.setInt(5, population.revision());
            statement.setString(6, CellName.of(cell.getKey()));
            statement.setObject(
                    7,
                    cell.getValue().isPresent() ? (Object) cell.getValue().getAsLong() : null,
                    java.sql.Types.BIGINT);
        });
    }
}
