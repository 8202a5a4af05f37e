package org.bringback.job.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bringback.delivery.Release;
import org.bringback.delivery.StandingRelease;
import org.bringback.delivery.outbound.Answer;
import org.bringback.delivery.outbound.DeliveryRules;
import org.bringback.delivery.outbound.Parcel;
import org.bringback.delivery.outbound.Recipient;
import org.bringback.delivery.outbound.StatusReport;
import org.bringback.job.delivery.Delivery.Entry;
import org.bringback.job.journal.StateJournal;
import org.bringback.job.workspace.FailureCause;
import org.bringback.job.workspace.SetupException;
import org.bringback.job.workspace.Workspace;
import org.bringback.text.BilingualText;
import org.bringback.text.file.Sha256;

/**
 * Delivers what is due. Each delivery is entered in the ledger and the journal before its first byte leaves, and what
 * became of it after the last; the state is locked meanwhile, so one that is found in between belongs to a process that
 * is gone, and nobody knows whether it arrived.
 */
public final class DeliveryRun {

    private final Workspace workspace;
    private final DeliveryRules rules;
    private final Supplier<OffsetDateTime> clock;
    private final DeliveryStore store;
    private final StateJournal journal;

    /** @param clock local time with its difference from UTC */
    public DeliveryRun(Workspace workspace, DeliveryRules rules, Supplier<OffsetDateTime> clock) {
        this.workspace = workspace;
        this.rules = rules;
        this.clock = clock;
        this.store = new DeliveryStore(workspace.database());
        this.journal = new StateJournal(workspace.state());
    }

    /** @throws SetupException when the day has no release, or an id means no delivery */
    public DeliveryResult run(DeliveryRequest request) throws IOException {
        List<BilingualText> stopped = new ArrayList<>();
        if (!request.dryRun()) {
            settle();
            takeReports(stopped);
        }
        List<DeliveryLine> lines = new ArrayList<>();
        List<LocalDate> days = request.isByCommand() ? List.of() : days(request);
        for (LocalDate day : days) {
            deliver(day, request, stopped, lines);
        }
        for (String id : request.received()) {
            lines.add(received(get(id)));
        }
        for (String id : request.resend()) {
            lines.add(again(get(id), request));
        }
        lines.addAll(open(lines));
        return new DeliveryResult(days, List.copyOf(stopped), List.copyOf(lines));
    }

    /** Brings ledger and journal to where they agree, and says of what a killed process left that nobody knows. */
    private void settle() throws IOException {
        journal.recordDeliveries();
        for (Entry entry : store.list(DeliveryState.SENDING)) {
            enter(entry.delivery(), DeliveryState.UNCERTAIN, interrupted());
        }
    }

    /** Mails that came back. Each report counts once, so that what is sent again is not called back by an old one. */
    private void takeReports(List<BilingualText> stopped) throws IOException {
        Optional<Path> folder = rules.reports();
        if (folder.isEmpty()) {
            return;
        }
        if (!Files.isDirectory(folder.get())) {
            stopped.add(new BilingualText(
                    "ไม่มีโฟลเดอร์ reports: " + folder.get(), "there is no folder " + folder.get() + " (reports)"));
            return;
        }
        try (Stream<Path> all = Files.list(folder.get())) {
            List<Path> files = all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
            for (Path file : files) {
                takeReport(file);
            }
        }
    }

    private void takeReport(Path file) throws IOException {
        String sha256 = Sha256.hex(file);
        if (store.knowsReport(sha256)) {
            return;
        }
        Optional<StatusReport> report = StatusReport.read(file);
        List<Entry> about = report.map(one -> store.find(one.id())).orElse(List.of());
        if (!about.isEmpty()) {
            enter(
                    about.get(0).delivery(),
                    DeliveryState.BOUNCED,
                    report.orElseThrow().said(),
                    Optional.of(sha256));
        }
    }

    private static BilingualText interrupted() {
        return new BilingualText("โปรแกรมถูกหยุดระหว่างส่ง", "the program was stopped while it was being sent");
    }

    private List<LocalDate> days(DeliveryRequest request) throws IOException {
        LocalDate day = request.asOf().isPresent() ? request.asOf().get() : newest(request.output());
        if (!Release.isPublished(request.output(), day)) {
            throw ReleaseApprovals.noRelease(day, request.output());
        }
        NavigableSet<LocalDate> days = new TreeSet<>(List.of(day));
        if (request.restated()) {
            days.addAll(restated(request.output()));
        }
        return List.copyOf(days);
    }

    private static LocalDate newest(Path output) throws IOException {
        return StandingRelease.list(output).stream()
                .map(StandingRelease::asOf)
                .max(LocalDate::compareTo)
                .orElseThrow(() -> new SetupException(new BilingualText(
                        "ไม่มีรายงานใน " + output + " ให้ระบุ --output ตามที่ใช้กับ nightly",
                        "there is no release in " + output + "; give the --output that nightly was given")));
    }

    /** Days of which something was sent whose release has changed since. */
    private List<LocalDate> restated(Path output) throws IOException {
        List<LocalDate> restated = new ArrayList<>();
        for (DeliveryStore.Day day : store.days()) {
            boolean newer = Release.isPublished(output, day.asOf())
                    && Release.find(output, day.asOf())
                            .filter(manifest -> manifest.revision() > day.revision())
                            .isPresent();
            if (newer) {
                restated.add(day.asOf());
            }
        }
        return restated;
    }

    private void deliver(LocalDate day, DeliveryRequest request, List<BilingualText> stopped, List<DeliveryLine> lines)
            throws IOException {
        ReleaseGate gate = new ReleaseGate(workspace, request.output(), rules);
        ReleaseGate.Standing standing =
                gate.standing(day).orElseThrow(() -> ReleaseApprovals.noRelease(day, request.output()));
        Optional<BilingualText> why = gate.stops(standing);
        if (why.isPresent()) {
            stopped.add(why.get());
            return;
        }
        DeliveryPlanner planner = planner(request, standing, store.list(day));
        for (Recipient recipient : rules.recipients()) {
            DeliveryPlanner.Due due = planner.due(recipient);
            boolean send = due.parcel().isPresent() && !request.dryRun();
            lines.add(send ? send(due.delivery(), due.parcel().get()) : due.line());
        }
    }

    private DeliveryPlanner planner(DeliveryRequest request, ReleaseGate.Standing standing, List<Entry> ledger) {
        ListProblems problems = ListProblems.of(
                workspace, standing.release().asOf(), clock.get().toLocalDate());
        return new DeliveryPlanner(workspace, request.output(), standing, problems, ledger);
    }

    private DeliveryLine send(Delivery delivery, Parcel parcel) throws IOException {
        store.begin(delivery);
        enter(delivery, DeliveryState.SENDING, new BilingualText("", ""));
        Answer answer = answer(parcel);
        DeliveryLine.Fate fate = switch (answer.outcome()) {
            case SENT -> DeliveryLine.Fate.SENT;
            case REFUSED -> DeliveryLine.Fate.REFUSED;
            case UNCERTAIN -> DeliveryLine.Fate.UNCERTAIN;
        };
        enter(delivery, DeliveryState.valueOf(answer.outcome().name()), answer.text());
        return DeliveryLine.of(delivery, fate, answer.text());
    }

    /** One recipient's trouble is not the others'. */
    private Answer answer(Parcel parcel) {
        try {
            return rules.channel(parcel.recipient()).send(parcel, clock.get());
        } catch (RuntimeException e) {
            return new Answer(Answer.Outcome.UNCERTAIN, FailureCause.describe(e));
        }
    }

    private void enter(Delivery delivery, DeliveryState state, BilingualText answer) throws IOException {
        enter(delivery, state, answer, Optional.empty());
    }

    private void enter(Delivery delivery, DeliveryState state, BilingualText answer, Optional<String> report)
            throws IOException {
        store.append(delivery.id(), state, clock.get(), answer, report);
        journal.recordDeliveries(delivery.release().asOf());
    }

    private Entry get(String prefix) {
        List<Entry> found = prefix.matches("[0-9a-f]{4,32}") ? store.find(prefix) : List.of();
        if (found.size() != 1) {
            throw new SetupException(new BilingualText(
                    prefix + ": ไม่มีการส่งเลขที่นี้ หรือมีมากกว่าหนึ่ง ให้ระบุเลขที่เต็ม",
                    prefix + ": this is the beginning of no delivery's id, or of more than one's"));
        }
        return found.get(0);
    }

    private DeliveryLine received(Entry entry) throws IOException {
        BilingualText said = new BilingualText("ผู้รับยืนยันว่าได้รับแล้ว", "the recipient says that it has it");
        enter(entry.delivery(), DeliveryState.SENT, said);
        return DeliveryLine.of(entry.delivery(), DeliveryLine.Fate.SENT, said);
    }

    private DeliveryLine again(Entry entry, DeliveryRequest request) throws IOException {
        Delivery delivery = entry.delivery();
        LocalDate asOf = delivery.release().asOf();
        Optional<Recipient> recipient = rules.find(delivery.recipient());
        Optional<ReleaseGate.Standing> standing = new ReleaseGate(workspace, request.output(), rules).standing(asOf);
        if (recipient.isEmpty() || standing.isEmpty()) {
            return DeliveryLine.of(delivery, DeliveryLine.Fate.HELD, gone());
        }
        Path folder = standing.get().release().revision() == delivery.release().revision()
                ? Release.published(request.output(), asOf)
                : Release.superseded(request.output(), asOf, delivery.release().revision());
        Optional<Parcel> parcel = planner(request, standing.get(), List.of()).again(delivery, recipient.get(), folder);
        if (parcel.isEmpty()) {
            return DeliveryLine.of(delivery, DeliveryLine.Fate.HELD, gone());
        }
        return request.dryRun()
                ? DeliveryLine.of(
                        delivery, DeliveryLine.Fate.DUE, new BilingualText("จะส่งอีกครั้ง", "would be sent again"))
                : send(delivery, parcel.get());
    }

    private static BilingualText gone() {
        return new BilingualText(
                "ไม่มีผู้รับหรือไฟล์ตามที่เคยส่งแล้ว",
                "its recipient or its files are not there any more as they were sent");
    }

    /** What is open from before, and not told already. */
    private List<DeliveryLine> open(List<DeliveryLine> told) {
        List<String> ids = told.stream()
                .filter(line -> line.fate() != DeliveryLine.Fate.NOTHING_DUE)
                .map(DeliveryLine::id)
                .toList();
        return store.list(DeliveryState.SENDING, DeliveryState.UNCERTAIN, DeliveryState.BOUNCED).stream()
                .filter(entry -> !ids.contains(entry.delivery().id()))
                .map(DeliveryRun::open)
                .toList();
    }

    private static DeliveryLine open(Entry entry) {
        DeliveryLine.Fate fate =
                entry.state() == DeliveryState.BOUNCED ? DeliveryLine.Fate.BOUNCED : DeliveryLine.Fate.UNCERTAIN;
        BilingualText said = entry.state() == DeliveryState.SENDING ? interrupted() : entry.answer();
        return DeliveryLine.of(entry.delivery(), fate, said);
    }
}
