package org.bringback.job.delivery;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bringback.delivery.Release;
import org.bringback.delivery.StandingRelease;
import org.bringback.delivery.outbound.Answer;
import org.bringback.delivery.outbound.DeliveryRules;
import org.bringback.delivery.outbound.Parcel;
import org.bringback.delivery.outbound.Recipient;
import org.bringback.job.delivery.Delivery.Entry;
import org.bringback.job.workspace.FailureCause;
import org.bringback.job.workspace.SetupException;
import org.bringback.job.workspace.Workspace;
import org.bringback.text.BilingualText;

/**
 * Delivers what is due. Each delivery is entered in the ledger and the journal before its first byte leaves, and what
 * became of it after the last; the state is locked meanwhile, so one that is found in between belongs to a process that
 * is gone, and nobody knows whether it arrived.
 */
public final class DeliveryRun {

    private final Workspace workspace;
    private final DeliveryRules rules;
    private final DeliveryLedger ledger;

    /** @param clock local time with its difference from UTC */
    public DeliveryRun(Workspace workspace, DeliveryRules rules, Supplier<OffsetDateTime> clock) {
        this.workspace = workspace;
        this.rules = rules;
        this.ledger = new DeliveryLedger(workspace.state(), clock);
    }

    /** @throws SetupException when the day has no release, or an id means no delivery */
    public DeliveryResult run(DeliveryRequest request) throws IOException {
        List<BilingualText> stopped = new ArrayList<>();
        if (!request.dryRun()) {
            ledger.settle();
            for (Path reports : rules.reports().stream().toList()) {
                new ReturnedMails(reports, ledger).enter().ifPresent(stopped::add);
            }
        }
        List<DeliveryLine> lines = new ArrayList<>();
        NavigableMap<LocalDate, List<Recipient>> days = request.isByCommand() ? new TreeMap<>() : days(request);
        for (Map.Entry<LocalDate, List<Recipient>> day : days.entrySet()) {
            deliver(day.getKey(), day.getValue(), request, stopped, lines);
        }
        // all are looked for before the first is sent
        List<Delivery> received = named(request.received());
        List<Delivery> resend = named(request.resend());
        for (Delivery one : received) {
            lines.add(received(one));
        }
        for (Delivery one : resend) {
            lines.add(again(one, request));
        }
        lines.addAll(ledger.open(lines));
        return new DeliveryResult(List.copyOf(days.keySet()), List.copyOf(stopped), List.copyOf(lines));
    }

    /** Each once, however often its id was given. */
    private List<Delivery> named(List<String> ids) {
        return ids.stream().map(id -> ledger.get(id).delivery()).distinct().toList();
    }

    /** All deliveries of a day as they stand; of the last day of which something was sent, where none is given. */
    public List<LedgerLine> list(Optional<LocalDate> asOf) {
        List<DeliveryStore.Day> days = ledger.days();
        Optional<LocalDate> last = days.isEmpty()
                ? Optional.empty()
                : Optional.of(days.get(days.size() - 1).asOf());
        return asOf.or(() -> last).map(ledger::list).orElse(List.of()).stream()
                .map(LedgerLine::of)
                .toList();
    }

    /** The days with those to whom something of them may be due. */
    private NavigableMap<LocalDate, List<Recipient>> days(DeliveryRequest request) throws IOException {
        LocalDate day = request.asOf().isPresent() ? request.asOf().get() : newest(request.output());
        if (!Release.isPublished(request.output(), day)) {
            throw ReleaseApprovals.noRelease(day, request.output());
        }
        NavigableMap<LocalDate, List<Recipient>> days = new TreeMap<>();
        days.put(day, rules.recipients());
        if (request.restated()) {
            Map<LocalDate, Integer> standing = StandingRelease.list(request.output()).stream()
                    .collect(Collectors.toMap(
                            StandingRelease::asOf, one -> one.manifest().revision()));
            restated(standing).forEach(other -> days.put(other, rules.recipients()));
            owed(standing).forEach(days::putIfAbsent);
        }
        return days;
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
    private List<LocalDate> restated(Map<LocalDate, Integer> standing) {
        return ledger.days().stream()
                .filter(day -> standing.getOrDefault(day.asOf(), 0) > day.revision())
                .map(DeliveryStore.Day::asOf)
                .toList();
    }

    /** Who was refused something of an earlier day, and has nothing of that day since. */
    private Map<LocalDate, List<Recipient>> owed(Map<LocalDate, Integer> standing) {
        Map<LocalDate, List<Recipient>> owed = new TreeMap<>();
        for (DeliveryStore.Refused one : ledger.refused()) {
            if (standing.containsKey(one.asOf())) {
                rules.find(one.recipient())
                        .ifPresent(recipient -> owed.computeIfAbsent(one.asOf(), day -> new ArrayList<>())
                                .add(recipient));
            }
        }
        return owed;
    }

    private void deliver(
            LocalDate day,
            List<Recipient> recipients,
            DeliveryRequest request,
            List<BilingualText> stopped,
            List<DeliveryLine> lines)
            throws IOException {
        ReleaseGate gate = new ReleaseGate(workspace, request.output(), rules);
        ReleaseGate.Standing standing =
                gate.standing(day).orElseThrow(() -> ReleaseApprovals.noRelease(day, request.output()));
        Optional<BilingualText> why = gate.stops(standing);
        if (why.isPresent()) {
            stopped.add(why.get());
            return;
        }
        DeliveryPlanner planner = planner(request, standing, ledger.list(day));
        for (Recipient recipient : recipients) {
            DeliveryPlanner.Due due = planner.due(recipient);
            boolean send = due.parcel().isPresent() && !request.dryRun();
            lines.add(send ? send(due.delivery(), due.parcel().get()) : due.line());
        }
    }

    private DeliveryPlanner planner(DeliveryRequest request, ReleaseGate.Standing standing, List<Entry> before) {
        ListProblems problems = ListProblems.of(
                workspace, standing.release().asOf(), ledger.now().toLocalDate());
        return new DeliveryPlanner(workspace, request.output(), standing, problems, before);
    }

    private DeliveryLine send(Delivery delivery, Parcel parcel) throws IOException {
        ledger.begin(delivery);
        Answer answer = answer(parcel);
        DeliveryLine.Fate fate = switch (answer.outcome()) {
            case SENT -> DeliveryLine.Fate.SENT;
            case REFUSED -> DeliveryLine.Fate.REFUSED;
            case UNCERTAIN -> DeliveryLine.Fate.UNCERTAIN;
        };
        ledger.enter(delivery, DeliveryState.valueOf(answer.outcome().name()), answer.text());
        return DeliveryLine.of(delivery, fate, answer.text());
    }

    /** One recipient's trouble is not the others'. */
    private Answer answer(Parcel parcel) {
        try {
            return rules.channel(parcel.recipient()).send(parcel, ledger.now());
        } catch (RuntimeException e) {
            return new Answer(Answer.Outcome.UNCERTAIN, FailureCause.describe(e));
        }
    }

    private DeliveryLine received(Delivery delivery) throws IOException {
        BilingualText said = new BilingualText("ผู้รับยืนยันว่าได้รับแล้ว", "the recipient says that it has it");
        ledger.enter(delivery, DeliveryState.SENT, said);
        return DeliveryLine.of(delivery, DeliveryLine.Fate.SENT, said);
    }

    private DeliveryLine again(Delivery delivery, DeliveryRequest request) throws IOException {
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
}
