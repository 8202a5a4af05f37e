package org.bringback.table.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.bringback.programme.CohortFigures;
import org.bringback.programme.PublishedCohort;
import org.bringback.reference.codes.Status;
import org.bringback.table.fact.FigureStore;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an audience was given of the main cohort's persons by province; the cohort of the newest id counts. */
public final class PublishedCohortStore implements CohortFigures {

    private static final String PLACE = "PLACE/";
    private static final String STATUS = "STATUS/";

    private record Edition(String cohort, LocalDate asOf, int revision) {}

    private final JdbcClient db;
    private final String audience;

    public PublishedCohortStore(DataSource database, String audience) {
        this.db = JdbcClient.create(database);
        this.audience = audience;
    }

    @Override
    public Optional<PublishedCohort> find(LocalDate day) {
        return newest(day).map(this::read);
    }

    private Optional<Edition> newest(LocalDate day) {
        return db.sql("""
                select cohort, as_of, revision from published_cell
                where audience = :audience and scope = :scope and as_of <= :day and cell like 'PLACE/%'
                order by cohort desc, as_of desc, revision desc limit 1
                """)
                .param("audience", audience)
                .param("scope", FigureStore.NATIONAL_PERSONS)
                .param("day", day)
                .query((row, number) -> new Edition(
                        row.getString("cohort"), row.getObject("as_of", LocalDate.class), row.getInt("revision")))
                .optional();
    }

    private PublishedCohort read(Edition edition) {
        SortedMap<String, Map<Optional<Status>, OptionalLong>> counts = new TreeMap<>();
        db.sql("""
                select cell, persons from published_cell
                where audience = :audience and scope = :scope and cohort = :cohort and as_of = :day
                  and revision = :revision and cell like '%PLACE/%'
                """)
                .param("audience", audience)
                .param("scope", FigureStore.NATIONAL_PERSONS)
                .param("cohort", edition.cohort())
                .param("day", edition.asOf())
                .param("revision", edition.revision())
                .query((RowCallbackHandler) row -> add(row, counts));
        return new PublishedCohort(edition.asOf(), edition.revision(), counts);
    }

    /** A cell is {@code PLACE/71} or {@code STATUS/DIED PLACE/71}; others are of further breakdowns. */
    private static void add(ResultSet row, SortedMap<String, Map<Optional<Status>, OptionalLong>> counts)
            throws SQLException {
        String[] categories = row.getString("cell").split(" ", -1);
        String place = categories[categories.length - 1];
        boolean whole = categories.length == 1;
        boolean ofStatus = categories.length == 2 && categories[0].startsWith(STATUS);
        if (place.startsWith(PLACE) && (whole || ofStatus)) {
            long persons = row.getLong("persons");
            counts.computeIfAbsent(place.substring(PLACE.length()), unused -> new HashMap<>())
                    .put(
                            whole
                                    ? Optional.empty()
                                    : Optional.of(Status.valueOf(categories[0].substring(STATUS.length()))),
                            row.wasNull() ? OptionalLong.empty() : OptionalLong.of(persons));
        }
    }
}
