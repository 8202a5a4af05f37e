package org.bringback.identity.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.bringback.identity.record.PersonRecordStore;
import org.bringback.intake.row.RowKeySql;
import org.bringback.reference.codes.CohortId;
import org.bringback.text.file.FieldCipher;
import org.bringback.thai.id.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What registration offices answered, and the records that it may be about. */
final class RegisteredChangeStore {

    private static final String TOLD = """
            select r.id, r.case_key, a.happened_on, f.field, f.text_value
            from answer_row a
                join submission s on s.id = %s
                join referral r on r.id = a.referral_id
                join further_value f on f.row_key = a.row_key
            where s.outcome = 'TAKEN' and r.cohort = :cohort and a.result = 'NAME_CHANGED' and a.state <> 'REJECTED'
                and exists (
                    select 1 from referral_event e
                    where e.referral_id = r.id and e.state = 'SENT' and e.happened_on <= a.happened_on)
                and not exists (
                    select 1 from referral_event e
                    where e.referral_id = r.id and e.state = 'REVOKED' and e.happened_on <= a.happened_on)
            order by a.happened_on, a.row_key, f.field
            """.formatted(RowKeySql.submission("a.row_key"));

    private static final String RECORDS = """
            select l.record_key, e.id_kind, e.id_value, e.given_name, e.family_name, e.birth_date, e.birth_precision
            from listed_record l join export_row e on e.row_key = l.record_key
            where l.cohort = :cohort and %s in (:values) order by l.record_key
            """;

    private static final int VALUES_AT_ONCE = 500;

    private final JdbcClient db;
    private final FieldCipher cipher;
    private final CohortId cohort;

    RegisteredChangeStore(DataSource database, CohortId cohort) {
        this.db = JdbcClient.create(database);
        this.cipher = FieldCipher.in(database);
        this.cohort = cohort;
    }

    /**
     * What an office told of a record, by field: its last word, as an office that answers again corrects itself. Where it
     * says two things on one day it says nothing.
     *
     * @param on the day of the last answer
     */
    record Told(long record, LocalDate on, Map<String, String> fields) {

        boolean isRenamed() {
            return fields.containsKey(RegisteredChanges.GIVEN_NAME)
                    || fields.containsKey(RegisteredChanges.FAMILY_NAME);
        }

        Optional<String> id() {
            return Optional.ofNullable(fields.get(RegisteredChanges.ID))
                    .map(PersonId::read)
                    .filter(read -> read.notice().isEmpty())
                    .map(read -> PersonRecordStore.usableId(
                            String.valueOf(read.kind().code()), read.value()));
        }
    }

    /** A record as far as it matters here; the birth day is null where it is not known to the day. */
    record Known(
            long key,
            @Nullable String id,
            @Nullable String given,
            @Nullable String family,
            @Nullable LocalDate born) {

        boolean hasName(@Nullable String otherGiven, @Nullable String otherFamily) {
            return given != null && family != null && given.equals(otherGiven) && family.equals(otherFamily);
        }
    }

    /** An ID as the tables hold it, given with its kind in front. */
    @Nullable
    String idValue(String id) {
        return cipher.encode(id.substring(1));
    }

    /** In the order in which the offices said so first. */
    List<Told> told() {
        Map<String, Answers> told = new LinkedHashMap<>();
        db.sql(TOLD).param("cohort", cohort.value()).query(row -> {
            long record = row.getLong("case_key");
            Word word =
                    new Word(row.getObject("happened_on", LocalDate.class), cipher.decode(row.getString("text_value")));
            told.computeIfAbsent(row.getString("id"), referral -> new Answers(record, new LinkedHashMap<>()))
                    .words()
                    .merge(row.getString("field"), word, Word::then);
        });
        return told.values().stream().map(Answers::told).toList();
    }

    /** What was answered to one query, by field. */
    private record Answers(long record, Map<String, Word> words) {

        Told told() {
            Map<String, String> fields = new LinkedHashMap<>();
            words.forEach((field, word) -> {
                if (word.text() != null) {
                    fields.put(field, word.text());
                }
            });
            LocalDate last = words.values().stream()
                    .map(Word::on)
                    .reduce((one, other) -> one.isAfter(other) ? one : other)
                    .orElseThrow();
            return new Told(record, last, fields);
        }
    }

    /** Null where the same day said something else too. */
    private record Word(LocalDate on, @Nullable String text) {

        Word then(Word next) {
            return on.equals(next.on()) && !Objects.equals(text, next.text()) ? new Word(on, null) : next;
        }
    }

    /**
     * Records of the cohort by a column, oldest first.
     *
     * @param column {@code l.} of records or {@code e.} of their rows
     */
    List<Known> records(String column, List<?> values) {
        List<Known> found = new ArrayList<>();
        for (int from = 0; from < values.size(); from += VALUES_AT_ONCE) {
            found.addAll(db.sql(RECORDS.formatted(column))
                    .param("cohort", cohort.value())
                    .param("values", values.subList(from, Math.min(values.size(), from + VALUES_AT_ONCE)))
                    .query((row, n) -> known(row))
                    .list());
        }
        return found;
    }

    private Known known(ResultSet row) throws SQLException {
        return new Known(
                row.getLong("record_key"),
                PersonRecordStore.usableId(row.getString("id_kind"), cipher.decode(row.getString("id_value"))),
                cipher.decode(row.getString("given_name")),
                cipher.decode(row.getString("family_name")),
                "D".equals(row.getString("birth_precision")) ? row.getObject("birth_date", LocalDate.class) : null);
    }
}
