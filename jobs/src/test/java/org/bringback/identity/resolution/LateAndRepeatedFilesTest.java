package org.bringback.identity.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bringback.StateRows.ExportRow.of;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.bringback.StateRows;
import org.bringback.identity.decision.ReviewDecision;
import org.bringback.identity.decision.ReviewDecisionStore;
import org.bringback.identity.decision.Verdict;
import org.bringback.intake.row.RowKey;
import org.bringback.reference.codes.CohortId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Registers that say the same again, and files whose rows come after newer ones were compared. */
class LateAndRepeatedFilesTest {

    private static final CohortId COHORT = new CohortId("2022");
    private static final String ID = "1101700000011";
    private static final String OTHER = "1101700000029";
    private static final String PAIRS =
            "select newer_key || ' ' || older_key || ' ' || weight from scored_pair order by 1";

    private final StateRows state = new StateRows();

    @TempDir
    Path folder;

    private IdentityResolution.Summary resolve() {
        return new TestResolution(state.database(), folder, COHORT).resolve();
    }

    @Test
    void aNewRegisterThatSaysTheSameMovesMatchesAndScoresNothing() {
        state.export("obec", "2022-05-31", of("N" + ID, "a", "สมชาย", "2010-01-02"));
        state.register("2022-06-01", ID, OTHER);
        resolve();
        List<String> pairs = state.texts(PAIRS);
        List<String> before = state.texts("select row_key from register_match");
        state.register("2022-07-01", ID, OTHER);
        assertThat(resolve().inRegister()).isOne();
        assertThat(state.texts(PAIRS)).isEqualTo(pairs);
        assertThat(state.texts("select row_key from register_match")).hasSize(1).isNotEqualTo(before);
    }

    private IdentityResolution.Summary resolveWithout(long register) {
        return new TestResolution(state.database(), folder, COHORT).resolveWithout(Set.of(register));
    }

    @Test
    void aRegisterThatIsWithheldFindsNobodyUntilItIsNot() {
        state.export("obec", "2022-05-31", of("N" + ID, "a", "สมชาย", "2010-01-02"));
        state.register("2022-06-01", ID);
        assertThat(resolveWithout(2).inRegister()).isZero();
        assertThat(state.texts("select person_id from register_match")).isEmpty();
        assertThat(resolve().inRegister()).isOne();
    }

    /** Equal rows are compared once, so what is said of the withheld register's row is said of its like as well. */
    @Test
    void whatIsSaidOfAWithheldRowCountsForTheSameRowOfAnotherRegister() {
        state.export("obec", "2022-05-31", of(null, "a", "สมชาย", "2010-01-02"));
        state.register("2022-06-01", ID);
        RowKey listed = new RowKey(1, 1);
        RowKey withheld = new RowKey(2, 1);
        LocalDateTime now = LocalDateTime.of(2022, 10, 1, 9, 30);
        new ReviewDecisionStore(state.database(), COHORT)
                .append(List.of(
                        new ReviewDecision(listed, withheld, Verdict.SAME, "ครูสมศรี", now, "nightly", 1.0, "")));
        assertThat(resolveWithout(2).inRegister()).isZero();
        state.register("2022-07-01", ID, OTHER);
        assertThat(resolveWithout(2).inRegister()).isOne();
        assertThat(state.texts("select row_key from register_match"))
                .containsExactly(String.valueOf(new RowKey(3, 1).value()));
    }

    @Test
    void aPersonGoneFromTheNewestRegisterIsStillFoundInTheOlder() {
        state.export("obec", "2022-05-31", of("N" + ID, "a", "สมชาย", "2010-01-02"));
        state.register("2022-06-01", ID);
        state.register("2022-07-01", OTHER);
        assertThat(resolve().inRegister()).isOne();
    }

    @Test
    void whatComesLateIsComparedWithEverythingAsIfItHadComeInTime() {
        long late = state.export("obec", "2022-05-31", of(null, "a", "สมชายรัตน์", "2010-03-02"));
        state.sql("update submission set outcome = 'READING' where id = ?", late);
        state.export("ovec", "2022-05-31", of(null, "b", "สมชายรัตน์", "2010-03-02"));
        state.export("nfe", "2022-05-31", of(null, "c", "สมชายรัตน์", "2010-03-02"));
        resolve();
        assertThat(state.texts(PAIRS)).hasSize(1);
        state.sql("update submission set outcome = 'TAKEN' where id = ?", late);
        resolve();
        List<String> pairs = state.texts(PAIRS);
        assertThat(pairs).hasSize(3);
        for (String table : List.of("scored_pair", "compared")) {
            state.sql("delete from " + table);
        }
        resolve();
        assertThat(state.texts(PAIRS)).isEqualTo(pairs);
    }

    @Test
    void rowsOfOneFileThatSayTheSameAreTwoRecordsUntilTheyAreFoundAlike() {
        state.export(
                "obec", "2022-05-31", of(null, null, "สมชาย", "2010-03-02"), of(null, null, "สมชาย", "2010-03-02"));
        assertThat(resolve().records()).isEqualTo(2);
        state.export(
                "obec", "2022-06-30", of(null, null, "สมชาย", "2010-03-02"), of(null, null, "สมชาย", "2010-03-02"));
        assertThat(resolve().records()).isEqualTo(2);
        assertThat(state.texts("select max(occurrence) from listed_record")).containsExactly("2");
    }
}
