package org.bringback.table.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.assertj.core.data.Offset;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.codes.CohortId;
import org.bringback.reference.codes.NameGroups;
import org.bringback.table.fact.StoredSnapshot;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One case on a list and rows of a register, in a real database. */
class LinkageCertaintyStoreTest {

    private static final LocalDate DAY = LocalDate.of(2022, 9, 23);
    private static final CohortId COHORT = new CohortId("2564");

    private DataSource database;
    private JdbcClient db;

    @BeforeEach
    void aCaseThatWasFoundAsRow20() {
        database =
                JdbcConnectionPool.create("jdbc:h2:mem:certainty" + System.nanoTime() + ";DB_CLOSE_DELAY=-1", "sa", "");
        Flyway.configure().dataSource(database).load().migrate();
        db = JdbcClient.create(database);
        run("insert into snapshot (cohort, list_id, as_of, revision, reason, inputs, repeated, in_review, in_register)"
                + " values ('2564', 'obec', '2022-09-23', 1, '', '" + "0".repeat(64) + "', 0, 0, 1)");
        run("insert into fact (snapshot_id, person_id, status, row_key, in_register) values (1, 1, 'DIED', 1, true)");
        run("insert into export_row (row_key, line, row_hash, record_hash, id_kind, given_name, family_name, status)"
                + " values (1, 1, 1, 1, 'N', 'มานะ', 'รักไทย', 'DIED')");
        run("insert into listed_record values (1, '2564', 'obec', 1, 1, 1)");
        register(20, 77);
        register(21, 78);
        register(10, 77);
        run("insert into register_match values ('2564', 1, 20)");
    }

    private void run(String sql) {
        db.sql(sql).update();
    }

    private void register(long key, long content) {
        run("insert into register_row (row_key, row_hash, record_hash, id_kind) values (" + key + ", 0, " + content
                + ", 'N')");
    }

    private void score(long newer, long older, double weight) {
        run("insert into scored_pair values (" + newer + ", " + older + ", 'model', " + weight + ", '2022-09-23')");
    }

    private double expectedWrong() {
        List<LinkageCertainty> found = new LinkageCertaintyStore(database)
                .list(
                        List.of(new StoredSnapshot(1, COHORT, new ListId("obec"), DAY, 1)),
                        COHORT,
                        NameGroups.load(JobsFolder.real().resolve("reference/name-groups.csv")));
        assertThat(found).singleElement().satisfies(group -> {
            assertThat(group.group()).isEqualTo(LinkageCertainty.Group.MAJORITY);
            assertThat(group.found()).isEqualTo(1);
        });
        return found.get(0).expectedWrong();
    }

    /** Odds of 3 to 1 are a weight of log2 3; a quarter of such persons is expected to be somebody else. */
    @Test
    void howSureItIsIsReadFromThePairWithTheRowThatWasFound() {
        score(20, 1, Math.log(3) / Math.log(2));
        score(21, 1, 20);
        assertThat(expectedWrong()).isEqualTo(0.25, Offset.offset(1e-9));
    }

    @Test
    void aPairThatWasScoredWithAnOlderCopyOfTheRowCounts() {
        score(1, 10, Math.log(3) / Math.log(2));
        assertThat(expectedWrong()).isEqualTo(0.25, Offset.offset(1e-9));
    }

    @Test
    void whoWasFoundByIdOrByPeopleIsRight() {
        assertThat(expectedWrong()).isZero();
        score(20, 1, -3);
        assertThat(expectedWrong()).isZero();
    }
}
