package org.bringback.identity.resolution;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.bringback.intake.row.RowKeySql;
import org.bringback.reference.codes.CohortId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code unlikely_group}. */
public final class UnlikelyGroupStore {

    private static final String INSERT =
            "insert into unlikely_group (cohort, kind, first_key, members) values (?, ?, ?, ?)";

    private final JdbcClient db;
    private final JdbcTemplate batches; // JdbcClient has none
    private final CohortId cohort;

    public UnlikelyGroupStore(DataSource database, CohortId cohort) {
        this.db = JdbcClient.create(database);
        this.batches = new JdbcTemplate(database);
        this.cohort = cohort;
    }

    /** As the last settlement found them, the largest first. */
    public List<UnlikelyGroup> list() {
        return db.sql("""
                select g.kind, g.members, s.file_name, coalesce(r.sheet, '') as sheet, coalesce(r.line, %s) as line
                from unlikely_group g join submission s on s.id = %s
                left join export_row r on r.row_key = g.first_key
                where g.cohort = :cohort
                order by g.members desc, g.first_key, g.kind
                """.formatted(RowKeySql.row("g.first_key"), RowKeySql.submission("g.first_key")))
                .param("cohort", cohort.value())
                .query((row, n) -> new UnlikelyGroup(
                        UnlikelyGroup.Kind.valueOf(row.getString("kind")),
                        row.getString("file_name"),
                        row.getString("sheet"),
                        row.getLong("line"),
                        row.getInt("members")))
                .list();
    }

    /** Takes the place of what the settlement before found. */
    void save(RecordColumns records, List<PersonGroups.TooLarge> groups) {
        db.sql("delete from unlikely_group where cohort = :cohort")
                .param("cohort", cohort.value())
                .update();
        List<Object[]> found = new ArrayList<>();
        groups.forEach(group -> found.add(row(UnlikelyGroup.Kind.LIKENESS, group.first(), group.nodes())));
        add(found, UnlikelyGroup.Kind.ID, records, records.ids());
        add(found, UnlikelyGroup.Kind.REFERENCE, records, records.references());
        batches.batchUpdate(INSERT, found);
    }

    private void add(List<Object[]> found, UnlikelyGroup.Kind kind, RecordColumns records, SharedKeys keys) {
        for (int ordinal : keys.tooCommon()) {
            found.add(row(kind, records.key(keys.firstOf(ordinal)), keys.count(ordinal)));
        }
    }

    private Object[] row(UnlikelyGroup.Kind kind, long first, int members) {
        return new Object[] {cohort.value(), kind.name(), first, members};
    }
}
