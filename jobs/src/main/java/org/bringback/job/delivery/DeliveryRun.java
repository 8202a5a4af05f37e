package org.bringback.job.delivery;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.bringback.delivery.Release;
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
        NavigableSet<LocalDate> days = new TreeSet<>();
        if (!request.isByCommand()) {
            for (DueDays due : DueDays.list(request, rules, ledger)) {
                due.recipients().forEach((day, recipients) -> days.add(day));
                deliver(due, request, stopped, lines);
            }
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
        return new DeliveryResult(List.copyOf(days), List.copyOf(stopped), List.copyOf(lines));
    }

    /** Each once, however often its id was given. */
    private List<Delivery> named(List<String> ids) {
        return ids.stream().map(id -> ledger.get(id).delivery()).distinct().toList();
    }

    /** All deliveries of a day as they stand; of the last day of which something was sent, where none is given. */
    public List<LedgerLine> list(Optional<LocalDate> asOf) {
        return asOf.or(ledger::lastDay).map(ledger::list).orElse(List.of()).stream()
                .map(LedgerLine::of)
                .toList();
    }

    private void deliver(DueDays due, DeliveryRequest request, List<BilingualText> stopped, List<DeliveryLine> lines)
            throws IOException {
        ReleaseGate gate = new ReleaseGate(workspace, due.releases(), rules);
        for (Map.Entry<LocalDate, List<Recipient>> day : due.recipients().entrySet()) {
            ReleaseGate.Standing standing = gate.standing(day.getKey())
                    .orElseThrow(() -> ReleaseApprovals.noRelease(
                            day.getKey(), due.releases().folder()));
            Optional<BilingualText> why = gate.stops(standing);
            if (why.isPresent()) {
                stopped.add(why.get());
                continue;
            }
            List<Entry> before = ledger.list(day.getKey()).stream()
                    .filter(entry -> entry.delivery().source() == due.releases().source())
                    .toList();
            DeliveryPlanner planner = planner(due.releases(), standing, before);
            for (Recipient recipient : day.getValue()) {
                DeliveryPlanner.Due parcel = planner.due(recipient);
                boolean send = parcel.parcel().isPresent() && !request.dryRun();
                lines.add(send ? send(parcel.delivery(), parcel.parcel().get()) : parcel.line());
            }
        }
    }

    private DeliveryPlanner planner(Releases releases, ReleaseGate.Standing standing, List<Entry> before) {
        ListProblems problems = releases.source() == Recipient.Source.COHORT
                ? ListProblems.of(
                        workspace, standing.release().asOf(), ledger.now().toLocalDate())
                : ListProblems.none();
        return new DeliveryPlanner(workspace, releases, standing, problems, before);
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
        Releases releases = Releases.in(request.output(), delivery.source());
        Optional<ReleaseGate.Standing> standing = new ReleaseGate(workspace, releases, rules).standing(asOf);
        if (recipient.isEmpty() || standing.isEmpty()) {
            return DeliveryLine.of(delivery, DeliveryLine.Fate.HELD, gone());
        }
        Path folder = standing.get().release().revision() == delivery.release().revision()
                ? Release.published(releases.folder(), asOf)
                : Release.superseded(releases.folder(), asOf, delivery.release().revision());
        Optional<Parcel> parcel = planner(releases, standing.get(), List.of()).again(delivery, recipient.get(), folder);
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
