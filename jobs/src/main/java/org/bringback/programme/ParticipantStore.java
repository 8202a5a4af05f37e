package org.bringback.programme;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.bringback.identity.record.PersonRecord;
import org.bringback.identity.record.PersonRecordStore;
import org.bringback.intake.row.RowKey;
import org.bringback.programme.rows.DoubtfulPair;
import org.bringback.reference.programme.Condition;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The participants of programmes whose files say who they are, and where else they were found. */
final class ParticipantStore {

    private static final int BATCH = 1000;

    private final JdbcClient db;
    private final JdbcTemplate batches; // JdbcClient has none
    private final PersonRecordStore persons;

    ParticipantStore(DataSource database) {
        this.db = JdbcClient.create(database);
        this.batches = new JdbcTemplate(database);
        this.persons = new PersonRecordStore(database);
    }

    /** The rows of a file that have a name, by the office's reference of the participant. */
    Map<String, List<PersonRecord>> participants(long submission) {
        Map<String, List<PersonRecord>> participants = new HashMap<>();
        for (PersonRecord row : persons.participants(RowKey.first(submission), RowKey.last(submission))) {
            String reference = row.reference() == null ? Long.toString(row.key()) : row.reference();
            participants.computeIfAbsent(reference, unused -> new ArrayList<>()).add(row);
        }
        return participants;
    }

    /** Rows of those who stand there under several references, each with one before it of the same person. */
    List<DoubtfulPair> twice(long submission) {
        return db.sql("""
                select greatest(row_key, first_key) as later, least(row_key, first_key) as earlier
                from programme_same_person
                where row_key between :first and :last and row_key <> first_key order by 1, 2
                """)
                .param("first", RowKey.first(submission))
                .param("last", RowKey.last(submission))
                .query((result, row) -> new DoubtfulPair(result.getLong("later"), result.getLong("earlier")))
                .list();
    }

    /** What a file was compared with; empty where it was not. */
    Optional<String> evidence(long submission) {
        return db.sql("select evidence from programme_compared where submission_id = :submission")
                .param("submission", submission)
                .query(String.class)
                .optional();
    }

    /**
     * Takes the place of what was found before.
     *
     * @param same rows of those who stand there under several references, with the first row of each
     */
    void replace(
            long submission,
            String evidence,
            Map<Condition.Place, ? extends Collection<Long>> rows,
            Map<Long, Long> same) {
        db.sql("delete from programme_same_person where row_key between :first and :last")
                .param("first", RowKey.first(submission))
                .param("last", RowKey.last(submission))
                .update();
        batches.batchUpdate(
                "insert into programme_same_person (row_key, first_key) values (?, ?)",
                same.entrySet(),
                BATCH,
                (insert, row) -> {
                    insert.setLong(1, row.getKey());
                    insert.setLong(2, row.getValue());
                });
        db.sql("delete from programme_match where row_key between :first and :last")
                .param("first", RowKey.first(submission))
                .param("last", RowKey.last(submission))
                .update();
        rows.forEach((place, keys) -> batches.batchUpdate(
                "insert into programme_match (row_key, found) values (?, ?)", keys, BATCH, (insert, key) -> {
                    insert.setLong(1, key);
                    insert.setString(2, place.name());
                }));
        db.sql("delete from programme_compared where submission_id = :submission")
                .param("submission", submission)
                .update();
        db.sql("insert into programme_compared (submission_id, evidence) values (:submission, :evidence)")
                .param("submission", submission)
                .param("evidence", evidence)
                .update();
    }
}
