package org.bringback.status.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.bringback.intake.row.RowKeySql;
import org.bringback.reference.agency.Agencies;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.codes.CohortId;
import org.bringback.text.file.FieldCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holds the facts of a day against the registers in which their persons were found. */
public final class RegisterEvidenceStore {

    /**
     * Facts of the last revision of each list's snapshot of exactly that day, with the location of their row: first those of
     * whom the register knows more, then those on no roll. One walk over the facts finds both. The rows are
     * joined to what was found and not to every fact, which H2 would do first.
     */
    private static final String CASES = """
            select n.list_id, f.area, f.status, f.status_date, f.row_key, e.enrolled_list, e.school, e.enrolled_on,
                e.row_key as enrolled_key
            from snapshot n join fact f on f.snapshot_id = n.id
                left join register_match m on m.person_id = f.person_id
                left join register_row e on e.row_key = m.row_key
            where n.cohort = :cohort and n.as_of = :asOf and n.revision = (select max(m.revision) from snapshot m
                where m.cohort = n.cohort and m.list_id = n.list_id and m.as_of = n.as_of) and (
                    f.status <> 'FOUND_RETURNED' and e.enrolled_list is not null and e.enrolled_on <= :asOf
                        and (f.status_date is null or e.enrolled_on > f.status_date)
                    or f.status = 'FOUND_RETURNED' and f.status_date < :register and e.enrolled_list is null)
            """;

    private static final String CONTRADICTED = """
            select c.list_id, c.area, c.status, c.status_date, s.file_name, r.sheet, r.line, r.person_ref,
                c.enrolled_list, c.school, c.enrolled_on
            from (%s) c
            join export_row r on r.row_key = c.row_key join submission s on s.id = %s
            order by c.enrolled_list is null, c.list_id, s.file_name, r.sheet, r.line
            """.formatted(CASES, RowKeySql.submission("c.row_key"));

    /** Nobody returned before it. */
    private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);

    private final JdbcClient db;
    private final FieldCipher cipher;
    private final Agencies agencies;

    public RegisterEvidenceStore(DataSource database, Agencies agencies) {
        this.db = JdbcClient.create(database);
        this.agencies = agencies;
        this.cipher = FieldCipher.in(database);
    }

    /**
     * All contradictions of a day, by list, then as they stand in the files. Where no register was taken in there are
     * none: that nobody is on a roll says nothing then.
     */
    public List<RegisterEvidence> evidence(CohortId cohort, LocalDate asOf) {
        return evidence(cohort, asOf, Set.of());
    }

    /**
     * The same where some registers are withheld: what is missing in one that was cut says nothing.
     *
     * @param withheld numbers of their submissions
     */
    public List<RegisterEvidence> evidence(CohortId cohort, LocalDate asOf, Set<Long> withheld) {
        LocalDate register = lastOfAllRolls(cohort, asOf, withheld);
        return registers(asOf, withheld).isEmpty()
                ? List.of()
                : db.sql(CONTRADICTED)
                        .param("cohort", cohort.value())
                        .param("asOf", asOf)
                        .param("register", register)
                        .query((row, n) -> evidence(row, register))
                        .list();
    }

    /**
     * A contradicted row of a list, and the row of a register that says otherwise.
     *
     * @param enrolled empty where no roll has the person
     */
    public record Rows(ListId list, RegisterContradiction contradiction, long row, Optional<Long> enrolled) {}

    /** The rows of the same contradictions, without who is meant. */
    public List<Rows> rows(CohortId cohort, LocalDate asOf, Set<Long> withheld) {
        return registers(asOf, withheld).isEmpty()
                ? List.of()
                : db.sql(CASES)
                        .param("cohort", cohort.value())
                        .param("asOf", asOf)
                        .param("register", lastOfAllRolls(cohort, asOf, withheld))
                        .query((row, n) -> new Rows(
                                new ListId(row.getString("list_id")),
                                contradiction(row),
                                row.getLong("row_key"),
                                Optional.ofNullable(row.getObject("enrolled_key", Long.class))))
                        .list();
    }

    /** The last day of which registers show who is on no roll; long ago where they show some lists' rolls only. */
    private LocalDate lastOfAllRolls(CohortId cohort, LocalDate asOf, Set<Long> withheld) {
        NavigableSet<LocalDate> days = wholeDays(cohort, asOf, withheld);
        return days.isEmpty() ? LONG_AGO : days.last();
    }

    /** Days up to one of which registers show who is on no roll at all, oldest first. */
    public NavigableSet<LocalDate> wholeDays(CohortId cohort, LocalDate asOf, Set<Long> withheld) {
        Set<String> rolls = db
                .sql("select distinct list_id from snapshot where cohort = :cohort and as_of <= :asOf")
                .param("cohort", cohort.value())
                .param("asOf", asOf)
                .query(String.class)
                .list()
                .stream()
                .map(list -> agencies.roll(new ListId(list)).value())
                .collect(Collectors.toSet());
        return RegisterCoverage.days(registers(asOf, withheld), rolls);
    }

    private List<RegisterCoverage.Register> registers(LocalDate asOf, Set<Long> withheld) {
        return db
                .sql("""
                select id, list_id, as_of from submission
                where kind = 'REGISTER' and outcome = 'TAKEN' and as_of <= :asOf
                """)
                .param("asOf", asOf)
                .query((row, number) -> Map.entry(
                        row.getLong("id"),
                        new RegisterCoverage.Register(
                                row.getString("list_id"), row.getObject("as_of", LocalDate.class))))
                .list()
                .stream()
                .filter(register -> !withheld.contains(register.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static RegisterContradiction contradiction(ResultSet row) throws SQLException {
        if (row.getString("enrolled_list") == null) {
            return RegisterContradiction.RETURNED_BUT_ON_NO_ROLL;
        }
        return row.getString("status").equals("DIED")
                ? RegisterContradiction.DEAD_BUT_ENROLLED
                : RegisterContradiction.ENROLLED_SINCE;
    }

    private RegisterEvidence evidence(ResultSet row, LocalDate register) throws SQLException {
        return new RegisterEvidence(
                new ListId(row.getString("list_id")),
                contradiction(row),
                text(row.getString("area")),
                row.getString("file_name"),
                text(row.getString("sheet")),
                row.getLong("line"),
                text(cipher.decode(row.getString("person_ref"))),
                row.getString("status"),
                text(row.getString("status_date")),
                text(row.getString("enrolled_list")),
                text(row.getString("school")),
                text(row.getString("enrolled_on")),
                register.toString());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
