package org.bringback.job.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.bringback.casework.CaseAccounts;
import org.bringback.casework.ListedCase;
import org.bringback.casework.worklist.CaseContact;
import org.bringback.intake.row.RowKey;
import org.bringback.intake.row.RowKeySql;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.agency.ReferenceContext;
import org.bringback.reference.codes.AreaId;
import org.bringback.reference.codes.CohortId;
import org.bringback.reference.codes.ProvinceCode;
import org.bringback.reference.codes.ReasonCode;
import org.bringback.reference.codes.Status;
import org.bringback.status.evidence.RegisterEvidenceStore;
import org.bringback.text.file.FieldCipher;
import org.bringback.thai.name.TitleTable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what lists and registers say of the cases of a cohort. */
final class CaseworkStore {

    /** Facts as they were counted, each with the person that its row is of by now; in one order, as some became one since. */
    private static final String FACTS = """
            select l.person_id, f.row_key, f.status, f.status_date, f.reason, f.area, f.province, f.school
            from fact f
            join row_record k on k.row_key = f.row_key
            join listed_record l on l.record_key = k.record_key
            where f.snapshot_id = :snapshot
            order by f.person_id
            """;

    private static final String CONTACTS = """
            select row_key, person_ref, title, given_name, family_name, birth_date, district, guardian, phone, id_value
            from export_row where row_key in (:keys)
            """;

    private final JdbcClient db;
    private final FieldCipher cipher;
    private final RegisterEvidenceStore evidence;
    private final CohortId cohort;
    private final TitleTable titles;
    private final Set<Long> withheld;

    /** @param withheld numbers of submissions that say nothing, as too little of them came */
    CaseworkStore(DataSource database, CohortId cohort, ReferenceContext referenceContext, Set<Long> withheld) {
        this.db = JdbcClient.create(database);
        this.cipher = FieldCipher.in(database);
        this.evidence = new RegisterEvidenceStore(database, referenceContext.agencies());
        this.cohort = cohort;
        this.titles = referenceContext.reference().titles();
        this.withheld = Set.copyOf(withheld);
    }

    /** The last revision of a list's figures of a day. */
    record Counted(long id, ListId list, LocalDate asOf) {}

    /** Up to a day; of each list the oldest first. */
    List<Counted> snapshots(LocalDate until) {
        return db.sql("""
                select id, list_id, as_of from snapshot s
                where cohort = :cohort and as_of <= :until and revision = (
                    select max(revision) from snapshot t
                    where t.cohort = s.cohort and t.list_id = s.list_id and t.as_of = s.as_of)
                order by list_id, as_of
                """)
                .param("cohort", cohort.value())
                .param("until", until)
                .query((row, n) -> new Counted(
                        row.getLong("id"),
                        new ListId(row.getString("list_id")),
                        row.getObject("as_of", LocalDate.class)))
                .list();
    }

    /** A record of a list and the person that it speaks of. */
    record ListedPerson(long record, ListId list, long person) {}

    /** Oldest first. */
    List<ListedPerson> records() {
        return db.sql("""
                select record_key, list_id, person_id from listed_record
                where cohort = :cohort and person_id is not null order by record_key
                """)
                .param("cohort", cohort.value())
                .query((row, n) -> new ListedPerson(
                        row.getLong("record_key"), new ListId(row.getString("list_id")), row.getLong("person_id")))
                .list();
    }

    /** A fact of a snapshot. */
    record StoredFact(
            long person,
            long row,
            Status status,
            @Nullable LocalDate statusDate,
            Optional<ReasonCode> reason,
            ListedCase.Places places) {}

    void facts(Counted snapshot, Consumer<StoredFact> use) {
        db.sql(FACTS).param("snapshot", snapshot.id()).query((RowCallbackHandler) row -> use.accept(fact(row)));
    }

    private static StoredFact fact(ResultSet row) throws SQLException {
        return new StoredFact(
                row.getLong("person_id"),
                row.getLong("row_key"),
                Status.valueOf(row.getString("status")),
                row.getObject("status_date", LocalDate.class),
                Optional.ofNullable(row.getString("reason")).map(ReasonCode::new),
                new ListedCase.Places(
                        Optional.ofNullable(row.getString("area")).map(AreaId::new),
                        Optional.ofNullable(row.getString("province")).map(ProvinceCode::new),
                        Optional.ofNullable(row.getString("school")).filter(school -> !school.isBlank())));
    }

    /** How many cases the snapshots count, without a look at any of them. */
    Map<CaseAccounts.Scope, Long> counts(Collection<Counted> snapshots) {
        Map<CaseAccounts.Scope, Long> counts = new TreeMap<>();
        for (Counted snapshot : snapshots) {
            db.sql("select area, count(*) as cases from fact where snapshot_id = :snapshot group by area")
                    .param("snapshot", snapshot.id())
                    .query((RowCallbackHandler) row -> counts.merge(
                            new CaseAccounts.Scope(
                                    snapshot.list(),
                                    Optional.ofNullable(row.getString("area")).map(AreaId::new)),
                            row.getLong("cases"),
                            Long::sum));
        }
        return counts;
    }

    /** As-of dates of the files taken in, by number. */
    Map<Long, LocalDate> submissionDays() {
        Map<Long, LocalDate> days = new HashMap<>();
        db.sql("select id, as_of from submission where outcome in ('TAKEN', 'REPLACED')")
                .query((RowCallbackHandler)
                        row -> days.put(row.getLong("id"), row.getObject("as_of", LocalDate.class)));
        return days;
    }

    /** Days of which registers show who is on no roll, oldest first; who is missing in one that was cut need not be missing. */
    List<LocalDate> registers(LocalDate until) {
        return List.copyOf(evidence.wholeDays(cohort, until, withheld));
    }

    /** The submission of the register that has a person, by person. */
    Map<Long, Long> inRegister() {
        Map<Long, Long> found = new HashMap<>();
        db.sql("select person_id, row_key from register_match where cohort = :cohort")
                .param("cohort", cohort.value())
                .query((RowCallbackHandler) row -> found.put(
                        row.getLong("person_id"),
                        RowKey.of(row.getLong("row_key")).submission()));
        return found;
    }

    /** Who the rows of exports speak of, by row. */
    Map<Long, CaseContact> contacts(Collection<Long> rows) {
        Map<Long, CaseContact> contacts = new HashMap<>();
        for (List<Long> some : RowKeySql.lists(rows)) {
            db.sql(CONTACTS).param("keys", some).query((RowCallbackHandler)
                    row -> contacts.put(row.getLong("row_key"), contact(row)));
        }
        return contacts;
    }

    private CaseContact contact(ResultSet row) throws SQLException {
        String name = Stream.of(personal(row, "given_name"), personal(row, "family_name"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return new CaseContact(
                personal(row, "person_ref"),
                title(row.getString("title")) + name,
                Optional.ofNullable(row.getObject("birth_date", LocalDate.class)),
                text(row.getString("district")),
                personal(row, "guardian"),
                personal(row, "phone"),
                personal(row, "id_value"));
    }

    private String personal(ResultSet row, String column) throws SQLException {
        return text(cipher.decode(row.getString(column)));
    }

    /** As people write it before a name, such as นางสาว: the state keeps its code. */
    private String title(@Nullable String code) {
        return code == null ? "" : titles.findForm(code).orElse("");
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
