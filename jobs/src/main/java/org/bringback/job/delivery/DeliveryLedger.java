package org.bringback.job.delivery;

import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bringback.delivery.outbound.Recipient.Source;
import org.bringback.job.delivery.Delivery.Entry;
import org.bringback.job.journal.StateJournal;
import org.bringback.job.workspace.SetupException;
import org.bringback.job.workspace.State;
import org.bringback.text.BilingualText;

/** The ledger of deliveries, in the database and in the journal: nothing is known of one that is not in both. */
final class DeliveryLedger {

    private final DeliveryStore store;
    private final StateJournal journal;
    private final Supplier<OffsetDateTime> clock;

    DeliveryLedger(State state, Supplier<OffsetDateTime> clock) {
        this.store = new DeliveryStore(state.database());
        this.journal = new StateJournal(state);
        this.clock = clock;
    }

    List<Entry> list(LocalDate asOf) {
        return store.list(asOf);
    }

    List<DeliveryStore.Day> days(Source source) {
        return store.days(source);
    }

    Optional<LocalDate> lastDay() {
        return store.lastDay();
    }

    List<DeliveryStore.Refused> refused() {
        return store.refused();
    }

    List<Entry> find(String prefix) {
        return store.find(prefix);
    }

    boolean knowsReport(String sha256) {
        return store.knowsReport(sha256);
    }

    OffsetDateTime now() {
        return clock.get();
    }

    /** Brings ledger and journal to where they agree, and says of what a killed process left that nobody knows. */
    void settle() throws IOException {
        journal.recordDeliveries();
        for (Entry entry : store.list(DeliveryState.SENDING)) {
            enter(entry.delivery(), DeliveryState.UNCERTAIN, interrupted());
        }
    }

    private static BilingualText interrupted() {
        return new BilingualText("โปรแกรมถูกหยุดระหว่างส่ง", "the program was stopped while it was being sent");
    }

    /** Enters what is about to be sent. */
    void begin(Delivery delivery) throws IOException {
        store.begin(delivery);
        enter(delivery, DeliveryState.SENDING, new BilingualText("", ""));
    }

    void enter(Delivery delivery, DeliveryState state, BilingualText answer) throws IOException {
        enter(delivery, state, answer, Optional.empty());
    }

    void enter(Delivery delivery, DeliveryState state, BilingualText answer, Optional<String> report)
            throws IOException {
        store.append(delivery.id(), state, clock.get(), answer, report);
        journal.recordDeliveries(delivery.release().asOf());
    }

    /** @throws SetupException when no delivery's id begins so, or more than one's */
    Entry get(String prefix) {
        List<Entry> found = prefix.matches("[0-9a-f]{4,32}") ? store.find(prefix) : List.of();
        if (found.size() != 1) {
            throw new SetupException(new BilingualText(
                    prefix + ": ไม่มีการส่งเลขที่นี้ หรือมีมากกว่าหนึ่ง ให้ระบุเลขที่เต็ม",
                    prefix + ": this is the beginning of no delivery's id, or of more than one's"));
        }
        return found.get(0);
    }

    /** What is open from before, and not told already. */
    List<DeliveryLine> open(List<DeliveryLine> told) {
        List<String> ids = told.stream()
                .filter(line -> line.fate() != DeliveryLine.Fate.NOTHING_DUE)
                .map(DeliveryLine::id)
                .toList();
        return store.list(DeliveryState.SENDING, DeliveryState.UNCERTAIN, DeliveryState.BOUNCED).stream()
                .filter(entry -> !ids.contains(entry.delivery().id()))
                .map(DeliveryLedger::open)
                .toList();
    }

    private static DeliveryLine open(Entry entry) {
        DeliveryLine.Fate fate =
                entry.state() == DeliveryState.BOUNCED ? DeliveryLine.Fate.BOUNCED : DeliveryLine.Fate.UNCERTAIN;
        BilingualText said = entry.state() == DeliveryState.SENDING ? interrupted() : entry.answer();
        return DeliveryLine.of(entry.delivery(), fate, said);
    }
}
