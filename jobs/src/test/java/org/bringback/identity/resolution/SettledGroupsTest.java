package org.bringback.identity.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bringback.identity.record.PersonRows.COHORT;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.LongStream;
import org.bringback.identity.record.PersonRows;
import org.bringback.intake.row.RowKey;
import org.bringback.linkage.record.Workers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which groups a night settles; that the outcome is what settling all finds is {@link SettlementTest}'s. */
class SettledGroupsTest {

    private static final LocalDate DAY = LocalDate.of(2022, 9, 23);
    private static final String ID = "N1999900000129";
    private static final String OTHER_ID = "N1999900000137";

    /** What no settlement would write. */
    private static final double MARK = -99;

    private final PersonRows rows = new PersonRows();
    private final Workers workers = new Workers(1);

    @TempDir
    Path folder;

    @BeforeEach
    void twoGroupsWithAPairInReviewEach() {
        rows.export("a", one(ID, 1, "สมชาย", "สุขใจ", 2008), one(OTHER_ID, 2, "ธนกร", "ทองดี", 2009));
        rows.export("b", one(ID, 3, "ศิริพร", "มั่นคงพัฒนา", 2011), one(OTHER_ID, 4, "วิภา", "แสนสุข", 2013));
        assertThat(resolve().inReview()).isEqualTo(2);
        rows.state().sql("update review_pair set weight = ?", MARK);
    }

    @AfterEach
    void close() {
        workers.close();
    }

    private static String one(String id, int reference, String given, String family, int born) {
        return id + "/r" + reference + "//" + given + "/" + family + "/M/" + born
                + "-06-15/71/ไทรโยค/1071000001/สมศรี/08";
    }

    private IdentityResolution.Summary resolve() {
        return new IdentityResolution(rows.state().database(), COHORT, rows.index(folder)).resolve(DAY, workers);
    }

    private int marked() {
        return rows.state()
                .texts("select left_key from review_pair where weight = -99")
                .size();
    }

    @Test
    void nothingThatIsAsItWasIsSettledAgain() {
        assertThat(resolve().inReview()).isEqualTo(2);
        assertThat(marked()).isEqualTo(2);
    }

    @Test
    void ofTwoGroupsTheOneWithANewRecordIsSettled() {
        rows.export("c", one(ID, 5, "สมชาย", "สุขใจ", 2008));
        assertThat(resolve().inReview()).isEqualTo(2);
        assertThat(marked()).isEqualTo(1);
    }

    @Test
    void aNewEntryOfTheRegisterHasItsGroupSettled() {
        rows.register(one(OTHER_ID, 0, "ธนกร", "ทองดี", 2009));
        assertThat(resolve().inRegister()).isEqualTo(1);
        assertThat(marked()).isEqualTo(1);
        rows.state().sql("update review_pair set weight = ?", MARK);
        IdentityResolution.Summary quiet = resolve();
        assertThat(quiet.inRegister()).isEqualTo(1);
        assertThat(marked()).isEqualTo(quiet.inReview());
    }

    @Test
    void anEntryThatANewerRegisterRepeatsIsFoundThere() {
        rows.register(one(OTHER_ID, 0, "ธนกร", "ทองดี", 2009));
        resolve();
        long newer = rows.register(one(OTHER_ID, 0, "ธนกร", "ทองดี", 2009));
        resolve();
        assertThat(rows.state().texts("select row_key from register_match"))
                .containsExactly(String.valueOf(new RowKey(newer, 1).value()));
    }

    @Test
    void aDecisionHasItsGroupSettled() {
        rows.state()
                .sql(
                        "insert into judgement (cohort, left_key, right_key, verdict, decided_by, decided_at, model, remark)"
                                + " select cohort, left_key, right_key, 'DIFFERENT', 'x', ?, 'm', '' from review_pair"
                                + " order by left_key limit 1",
                        DAY.atTime(12, 0));
        assertThat(resolve().inReview()).isEqualTo(1);
        assertThat(marked()).isEqualTo(1);
    }

    @Test
    void aWithheldRegisterHasTheGroupsOfItsEntriesSettled() {
        long register = rows.register(one(OTHER_ID, 0, "ธนกร", "ทองดี", 2009));
        resolve();
        rows.state().sql("update review_pair set weight = ?", MARK);
        IdentityResolution resolution = new IdentityResolution(rows.state().database(), COHORT, rows.index(folder));
        assertThat(resolution.resolvePersons(DAY, Set.of(register), workers).inRegister())
                .isZero();
        assertThat(marked()).isEqualTo(1);
    }

    @Test
    void whereNobodyKnowsWhatTheGroupsWereAllAreSettled() {
        rows.state().sql("delete from settled_group");
        assertThat(resolve().inReview()).isEqualTo(2);
        assertThat(marked()).isZero();
    }

    @Test
    void whereTheirPersonsAreLostAllAreSettled() {
        rows.state().sql("update listed_record set person_id = null");
        assertThat(resolve().persons()).isEqualTo(4);
        assertThat(marked()).isZero();
    }

    @Test
    void digestsAreReadAsTheyWereWritten() {
        SettledGroupStore store = new SettledGroupStore(rows.state().database(), COHORT);
        long[] many = LongStream.range(0, 20_000)
                .map(n -> (n - 10_000) * 999_999_999_999L)
                .toArray();
        store.save(many, new long[0]);
        assertThat(store.read()).isEqualTo(many);
        store.save(new long[0], many);
        assertThat(store.read()).isEmpty();
    }
}
