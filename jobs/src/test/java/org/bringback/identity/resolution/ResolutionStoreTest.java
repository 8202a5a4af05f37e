package org.bringback.identity.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bringback.StateRows.ExportRow.of;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bringback.StateRows;
import org.bringback.identity.decision.ReviewPair;
import org.bringback.identity.record.PersonKey;
import org.bringback.intake.row.RowKey;
import org.bringback.reference.codes.CohortId;
import org.junit.jupiter.api.Test;

class ResolutionStoreTest {

    private static final CohortId COHORT = new CohortId("2022");
    private static final String MATCHES = "select person_id || ' ' || row_key from register_match order by person_id";

    private final StateRows state = new StateRows();
    private final ResolutionStore store = new ResolutionStore(state.database(), COHORT);
    private final RowKey first = new RowKey(1, 1);
    private final RowKey second = new RowKey(2, 1);

    private void listed(RowKey record, RowKey row, String cohort) {
        state.sql("insert into listed_record values (?, ?, 'obec', 0, 1, null)", record.value(), cohort);
        state.sql("insert into row_record values (?, ?)", row.value(), record.value());
        state.sql(
                "insert into export_row (row_key, line, row_hash, record_hash, id_kind, status) values (?, 1, 0, 0, '-', 'DIED')",
                record.value());
    }

    private RecordColumns records() {
        return new RecordColumnStore(state.database(), COHORT).read(10);
    }

    @Test
    void aRecordHasNoPersonUntilOneIsSaved() {
        listed(first, first, "2022");
        listed(second, second, "2022");
        listed(new RowKey(3, 1), new RowKey(3, 1), "2021");
        RecordColumns records = records();
        assertThat(records.size()).isEqualTo(2);
        assertThat(List.of(records.before(0), records.before(1))).containsOnly(0L);
        records.settle(second.value(), first.value());
        store.savePersons(records);
        assertThat(List.of(records().before(0), records().before(1))).containsOnly(first.value());
    }

    @Test
    void onlyThePersonsThatChangedAreWritten() {
        listed(first, first, "2022");
        listed(second, second, "2022");
        store.savePersons(records());
        RecordColumns records = records();
        state.sql("update listed_record set person_id = 7 where record_key = ?", first.value());
        store.savePersons(records);
        assertThat(records().before(0)).isEqualTo(7);
    }

    @Test
    void theSubmissionsOfMovedRecordsAreThoseWithAnyOfTheirRows() {
        listed(first, first, "2022");
        state.sql("insert into row_record values (?, ?)", new RowKey(4, 7).value(), first.value());
        listed(second, second, "2022");
        store.savePersons(records());
        RecordColumns records = records();
        assertThat(store.movedSubmissions(records)).isEmpty();
        records.settle(first.value(), second.value());
        assertThat(store.movedSubmissions(records)).containsExactly(1L, 4L);
    }

    @Test
    void anExportIsSettledOnceAndOnlyWhenItCounts() {
        long taken = state.export("obec", "2022-05-31", of(null, "a", "สมชาย", "2010-01-02"));
        long reading = state.export("ovec", "2022-05-31", of(null, "b", "สมชาย", "2010-01-02"));
        state.register("2022-06-01", "1101700000011");
        state.sql("update submission set outcome = 'READING' where id = ?", reading);
        assertThat(store.markSettled()).containsExactly(taken);
        assertThat(store.markSettled()).isEmpty();
        state.sql("update submission set outcome = 'REPLACED' where id = ?", reading);
        assertThat(store.markSettled()).containsExactly(reading);
    }

    @Test
    void theReviewsOfANightTakeThePlaceOfThoseBefore() {
        store.addReviews(List.of(new ReviewPair(first, second, ReviewPair.Cause.LIKELY, 2.5)));
        assertThat(store.keepReviews((left, right) -> false)).isZero();
        store.addReviews(List.of(new ReviewPair(first, new RowKey(5, 1), ReviewPair.Cause.SAME_ID_OTHER_PERSON)));
        assertThat(store.keepReviews((left, right) -> left == first.value() && right == new RowKey(5, 1).value()))
                .isEqualTo(1);
        assertThat(state.texts("select cause || ' ' || coalesce(cast(weight as varchar), 'by a key') from review_pair"))
                .containsExactly("SAME_ID_OTHER_PERSON by a key");
    }

    @Test
    void registerMatchesAreAddedMovedAndTakenAway() {
        listed(first, first, "2022");
        listed(second, second, "2022");
        saveMatches(Map.of(first, new RowKey(8, 1), second, new RowKey(8, 2)));
        assertThat(state.texts(MATCHES)).hasSize(2);
        saveMatches(Map.of(first, new RowKey(9, 1)));
        assertThat(state.texts(MATCHES)).containsExactly(first.value() + " " + new RowKey(9, 1).value());
        saveMatches(Map.of(second, new RowKey(8, 2)));
        assertThat(state.texts(MATCHES)).containsExactly(second.value() + " " + new RowKey(8, 2).value());
    }

    private void saveMatches(Map<RowKey, RowKey> matches) {
        RecordColumns records = records();
        matches.forEach((person, row) -> records.register(person.value(), row.value()));
        new RegisterMatchStore(state.database(), COHORT, records).save();
    }

    @Test
    void whatChangedIsAddedNightByNight() {
        PersonChange merged = new PersonChange(PersonChange.Kind.MERGED, PersonKey.of(second), PersonKey.of(first), 2);
        store.saveChanges(List.of(merged), LocalDate.of(2022, 9, 23));
        store.saveChanges(List.of(merged), LocalDate.of(2022, 9, 24));
        assertThat(state.texts("select changed_on || ' ' || kind || ' ' || records from person_change order by 1"))
                .containsExactly("2022-09-23 MERGED 2", "2022-09-24 MERGED 2");
    }
}
