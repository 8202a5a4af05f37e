package org.bringback.identity.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bringback.StateRows.ExportRow.of;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bringback.StateRows;
import org.bringback.identity.decision.ReviewPair;
import org.bringback.identity.record.PersonKey;
import org.bringback.intake.row.RowKey;
import org.bringback.reference.codes.CohortId;
import org.junit.jupiter.api.Test;

class ResolutionStoreTest {

    private final StateRows state = new StateRows();
    private final ResolutionStore store = new ResolutionStore(state.database(), new CohortId("2022"));
    private final RowKey first = new RowKey(1, 1);
    private final RowKey second = new RowKey(2, 1);

    private void listed(RowKey record, RowKey row, String cohort) {
        state.sql("insert into listed_record values (?, ?, 'obec', 0, 1, null)", record.value(), cohort);
        state.sql("insert into row_record values (?, ?)", row.value(), record.value());
    }

    @Test
    void aRecordHasNoPersonUntilOneIsSaved() {
        listed(first, first, "2022");
        listed(second, second, "2022");
        listed(new RowKey(3, 1), new RowKey(3, 1), "2021");
        assertThat(store.persons()).hasSize(2).containsEntry(first, null).containsEntry(second, null);
        store.savePersons(Map.of(second, PersonKey.of(first)));
        assertThat(store.persons()).containsEntry(first, null).containsEntry(second, PersonKey.of(first));
    }

    @Test
    void theSubmissionsOfRecordsAreThoseWithAnyOfTheirRows() {
        listed(first, first, "2022");
        state.sql("insert into row_record values (?, ?)", new RowKey(4, 7).value(), first.value());
        listed(second, second, "2022");
        assertThat(store.submissions(List.of(first))).containsExactly(1L, 4L);
        assertThat(store.submissions(List.of())).isEmpty();
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
        store.saveReviews(List.of(new ReviewPair(first, second, ReviewPair.Cause.LIKELY, 2.5)));
        store.saveReviews(List.of(new ReviewPair(first, new RowKey(5, 1), ReviewPair.Cause.SAME_ID_OTHER_PERSON)));
        assertThat(state.texts("select cause || ' ' || coalesce(cast(weight as varchar), 'by a key') from review_pair"))
                .containsExactly("SAME_ID_OTHER_PERSON by a key");
    }

    @Test
    void registerMatchesAreAddedMovedAndTakenAway() {
        PersonKey one = PersonKey.of(first);
        PersonKey other = PersonKey.of(second);
        store.saveRegisterMatches(matches(Map.of(one, new RowKey(8, 1), other, new RowKey(8, 2))));
        store.saveRegisterMatches(matches(Map.of(one, new RowKey(9, 1))));
        assertThat(state.texts("select person_id || ' ' || row_key from register_match"))
                .containsExactly(one.value() + " " + new RowKey(9, 1).value());
        store.saveRegisterMatches(matches(Collections.emptyMap()));
        assertThat(state.texts("select person_id from register_match")).isEmpty();
    }

    @Test
    void whatChangedIsAddedNightByNight() {
        PersonChange merged = new PersonChange(PersonChange.Kind.MERGED, PersonKey.of(second), PersonKey.of(first), 2);
        store.saveChanges(List.of(merged), LocalDate.of(2022, 9, 23));
        store.saveChanges(List.of(merged), LocalDate.of(2022, 9, 24));
        assertThat(state.texts("select changed_on || ' ' || kind || ' ' || records from person_change order by 1"))
                .containsExactly("2022-09-23 MERGED 2", "2022-09-24 MERGED 2");
    }

    private static TreeMap<PersonKey, RowKey> matches(Map<PersonKey, RowKey> matches) {
        TreeMap<PersonKey, RowKey> sorted = new TreeMap<>(PersonKey.BY_AGE);
        sorted.putAll(matches);
        return sorted;
    }
}
