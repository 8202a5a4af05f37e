package org.bringback.job.casework.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.bringback.identity.record.PersonRows;
import org.bringback.job.journal.StateJournal;
import org.bringback.job.workspace.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetentionStoreTest {

    private static final LocalDate DAY = LocalDate.of(2023, 6, 1);

    private final PersonRows rows = new PersonRows();
    private final RetentionStore store = new RetentionStore(rows.state().database());

    private List<String> reachable() {
        return rows.state().texts("select row_key from export_row where phone is not null order by row_key");
    }

    /** A command that was killed after its entry is ended by whatever comes next, once. */
    @Test
    void whatWasEnteredAndNotRemovedIsRemovedNext() {
        String person = "/r1//สมชาย/สุขใจ/M/2008-06-10/71/ไทรโยค/1071000001/สมศรี/0812345678";
        rows.export("obec", person, person.replace("r1", "r2"));
        rows.enter();
        store.keep(new RetentionStore.Removal(DAY, true, List.of(PersonRows.key(1, 1))));
        assertThat(reachable()).hasSize(2);

        Retention.end(rows.state().database());
        assertThat(reachable()).containsExactly(String.valueOf(PersonRows.key(1, 2)));
        assertThat(store.begun()).isEmpty();
        rows.state().sql("update export_row set phone = '0899999999'");
        Retention.end(rows.state().database());
        assertThat(reachable()).as("it is not begun any more").hasSize(2);
    }

    /** A correction came between two runs of one day. */
    @Test
    void whatADaysSecondRunFindsIsRemovedToo() {
        String person = "/r1//สมชาย/สุขใจ/M/2008-06-10/71/ไทรโยค/1071000001/สมศรี/0812345678";
        rows.export("obec", person);
        rows.enter();
        RetentionStore.Removal removal = new RetentionStore.Removal(DAY, true, List.of(PersonRows.key(1, 1)));
        store.keep(removal);
        Retention.end(rows.state().database());
        assertThat(reachable()).isEmpty();
        rows.export("obec", person);
        rows.enter();
        assertThat(reachable()).hasSize(1);
        store.keep(removal);
        Retention.end(rows.state().database());
        assertThat(reachable()).isEmpty();
    }

    /** A rebuild has to remove it after the further file, and not only before. */
    @Test
    void theJournalSaysWhatADaysSecondRunRemoves(@TempDir Path folder) throws Exception {
        RetentionStore.Removal removal = new RetentionStore.Removal(DAY, true, List.of(PersonRows.key(1, 1)));
        Path events = folder.resolve("state/journal/events.jsonl");
        try (State state = State.open(folder.resolve("state"))) {
            RetentionStore kept = new RetentionStore(state.database());
            for (int run = 1; run <= 2; run++) {
                kept.keep(removal);
                new StateJournal(state).record();
                Retention.end(state.database());
                new StateJournal(state).record();
                try (Stream<String> lines = Files.lines(events)) {
                    assertThat(lines.filter(line -> line.contains("\"removed\":")))
                            .as("run " + run)
                            .hasSize(run);
                }
            }
        }
    }
}
