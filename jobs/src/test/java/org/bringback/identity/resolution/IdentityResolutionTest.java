package org.bringback.identity.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bringback.StateRows.ExportRow.of;

import java.nio.file.Path;
import java.util.List;
import org.bringback.StateRows;
import org.bringback.reference.codes.CohortId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityResolutionTest {

    private static final CohortId COHORT = new CohortId("2022");
    private static final String ID = "N1101700000011";
    private static final String PERSONS = "row_record k join listed_record p on p.record_key = k.record_key";
    private static final String OTHER_ID = "N1101700000029";

    private final StateRows state = new StateRows();

    @TempDir
    Path folder;

    private IdentityResolution.Summary resolve() {
        return new TestResolution(state.database(), folder, COHORT).resolve();
    }

    private List<String> persons() {
        return state.texts("select row_key || '=' || person_id from " + PERSONS + " order by 1");
    }

    @Test
    void anIdJoinsRowsOfAllListsAndDates() {
        state.export("obec", "2022-05-31", of(ID, "a", "สมชาย", "2010-01-02"));
        state.export("ovec", "2022-09-23", of(ID, "b", "สมชาย", "2010-01-02"), of(OTHER_ID, "c", "มานี", "2011-01-02"));
        assertThat(resolve().persons()).isEqualTo(2);
    }

    @Test
    void anOfficesReferenceJoinsRowsOfItsOwnListOnly() {
        state.export("obec", "2022-05-31", of(null, "a", "สมชาย", "2010-01-02"));
        state.export("obec", "2022-09-23", of(null, "a", "สมชาย", "2010-01-02"));
        state.export("ovec", "2022-09-23", of(null, "a", "สมชาย", "2010-01-02"));
        assertThat(resolve().persons()).isEqualTo(2);
    }

    @Test
    void contradictingRowsOfOneIdAreTwoPersonsAndOneReview() {
        state.export("obec", "2022-05-31", of(ID, "a", "สมชาย", "2010-01-02"), of(ID, "b", "กนกวรรณ", "2004-11-30"));
        IdentityResolution.Summary summary = resolve();
        assertThat(summary.persons()).isEqualTo(2);
        assertThat(summary.inReview()).isOne();
        assertThat(state.texts("select count(*) from review_pair")).containsExactly("1");
    }

    @Test
    void personsAreFoundInRegistersOfAnyDate() {
        state.export("obec", "2022-05-31", of(ID, "a", "", "2010-01-02"), of(OTHER_ID, "b", "", "2011-01-02"));
        state.register("2022-11-01", ID.substring(1));
        assertThat(resolve().inRegister()).isOne();
    }

    @Test
    void aSecondResolutionTouchesNothingAndKeepsTheKeys() {
        state.export("obec", "2022-05-31", of(ID, "a", "สมชาย", "2010-01-02"), of(null, "b", "มานี", "2011-01-02"));
        assertThat(resolve().touched()).hasSize(1);
        List<String> before = persons();
        assertThat(resolve().touched()).isEmpty();
        assertThat(persons()).isEqualTo(before);
    }

    @Test
    void laterRowsTakeTheKeyOfTheOldestOne() {
        long first = state.export("obec", "2022-05-31", of(ID, "a", "สมชาย", "2010-01-02"));
        resolve();
        List<String> before = persons();
        long second = state.export("obec", "2022-09-23", of(ID, "a", "สมชาย", "2010-01-02"));
        assertThat(resolve().touched()).containsExactly(second);
        assertThat(persons()).containsAll(before);
        assertThat(state.texts("select distinct person_id from " + PERSONS)).hasSize(1);
        assertThat(first).isLessThan(second);
    }

    @Test
    void aRowThatJoinsTwoPersonsKeepsTheOlderKeyAndTouchesTheYoungersExport() {
        long older = state.export("obec", "2022-05-31", of(ID, "a", "สมชาย", "2010-01-02"));
        long younger = state.export("obec", "2022-06-30", of(null, "b", "สมชาย", "2010-01-02"));
        resolve();
        List<String> olderKey =
                state.texts("select person_id from " + PERSONS + " where row_key / 2147483648 = " + older);
        long joining = state.export("obec", "2022-09-23", of(ID, "b", "สมชาย", "2010-01-02"));
        assertThat(resolve().touched()).containsExactly(younger, joining);
        assertThat(state.texts("select distinct person_id from " + PERSONS)).isEqualTo(olderKey);
    }
}
