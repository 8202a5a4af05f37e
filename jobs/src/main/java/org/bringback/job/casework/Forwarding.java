package org.bringback.job.casework;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bringback.casework.HeldCase;
import org.bringback.casework.Partner;
import org.bringback.casework.Referral;
import org.bringback.casework.ReferralLedger;
import org.bringback.casework.ReferralRefusal;
import org.bringback.casework.ReferralState;
import org.bringback.casework.ReferralTransitions.Actor;
import org.bringback.casework.referral.ExchangeLayout;
import org.bringback.casework.referral.ForwardingRule;
import org.bringback.casework.referral.ForwardingRules;
import org.bringback.casework.referral.PackageForm;
import org.bringback.casework.worklist.CaseContact;
import org.bringback.casework.worklist.WorklistItem;
import org.bringback.delivery.Release;
import org.bringback.intake.row.RowKey;
import org.bringback.job.journal.StateJournal;
import org.bringback.job.workspace.SetupException;
import org.bringback.job.workspace.Workspace;
import org.bringback.reference.codes.Reasons;
import org.bringback.text.BilingualText;
import org.bringback.text.file.OwnerOnly;

/**
 * Hands cases over to a partner. Referrals are drafted first and called sent when their package is written: killed between
 * the two, the same command finds the drafts and puts them into its package.
 */
public final class Forwarding {

    private final Workspace workspace;
    private final CaseworkService service;

    public Forwarding(Workspace workspace, CaseworkService service) {
        this.workspace = workspace;
        this.service = service;
    }

    /**
     * A package.
     *
     * @param folder empty where there was nothing to send
     */
    public record Sent(String partner, int cases, Optional<Path> folder) {}

    /**
     * Sends every open case that fits a rule of the partner's and is not with it already.
     *
     * @throws SetupException when the partner or the password will not do
     */
    public Sent send(String partnerId, LocalDate asOf, Path passwordFile, Path output) throws IOException {
        return send(partnerId, asOf, passwordFile, Optional.empty(), output);
    }

    /**
     * The same under other names of the columns.
     *
     * @param layoutName a file of {@code jobs/forwarding/layouts}
     * @throws SetupException when there is no such layout, or the partner or the password will not do
     */
    public Sent send(String partnerId, LocalDate asOf, Path passwordFile, Optional<String> layoutName, Path output)
            throws IOException {
        ExchangeLayout layout = layoutName.isEmpty() ? ExchangeLayout.own() : layout(layoutName.get());
        Partner partner = service.rules()
                .partners()
                .find(partnerId)
                .filter(one -> one.isValidOn(asOf))
                .orElseThrow(() -> unknown(partnerId, asOf));
        ForwardingRules rules = service.forwarding(partnerId).orElseThrow(() -> withoutRules(partnerId));
        String password = PasswordFile.read(passwordFile);
        CaseworkDay day = service.day(asOf);
        Map<RowKey, HeldCase> cases = new HashMap<>();
        day.cases().forEach(held -> cases.put(held.state().listed().id(), held));
        draft(partnerId, rules, day);
        List<Referral> drafts = service
                .book(asOf)
                .referrals(id -> Optional.of(id).filter(cases::containsKey))
                .stream()
                .filter(one ->
                        one.state() == ReferralState.DRAFTED && one.terms().to().equals(partnerId))
                .sorted(Comparator.comparing(Referral::id))
                .toList();
        Path folder = Release.restricted(output, asOf).resolve("packages").resolve(partnerId);
        PackageNames names = new PackageNames(folder, "answer-all-" + asOf + "-" + partnerId);
        Set<String> sent = sent(partnerId, asOf);
        names.endSent(sent);
        if (drafts.isEmpty()) {
            return new Sent(partnerId, 0, Optional.empty());
        }
        List<String> ids = drafts.stream().map(Referral::id).toList();
        OwnerOnly.folder(folder);
        String stem = names.begin(ids, !sent.isEmpty());
        PackageFiles.Content content = new PackageFiles.Content(
                "package/" + partnerId + "/" + asOf + names.suffix(stem),
                partner,
                rules,
                day,
                rows(day, drafts, cases),
                layout);
        new PackageFiles(workspace, password).write(content, drafts, folder.resolve(stem));
        service.referrals(asOf).append(ids, ReferralState.SENT, asOf);
        new StateJournal(workspace.state()).record();
        names.end(stem);
        return new Sent(partnerId, drafts.size(), Optional.of(folder));
    }

    /** Referrals that the partner was sent on the day. */
    private Set<String> sent(String partner, LocalDate asOf) {
        return service.book(asOf).ledger().list().stream()
                .filter(one -> one.terms().to().equals(partner)
                        && one.first(ReferralState.SENT).equals(Optional.of(asOf)))
                .map(Referral::id)
                .collect(Collectors.toSet());
    }

    private static SetupException unknown(String partner, LocalDate asOf) {
        return new SetupException(new BilingualText(
                "ไม่มีหน่วยงาน " + partner + " ที่มีผล ณ วันที่ " + asOf + " ใน jobs/reference/partners.csv",
                "jobs/reference/partners.csv has no partner " + partner + " that is valid on " + asOf));
    }

    private static SetupException withoutRules(String partner) {
        return new SetupException(new BilingualText(
                "ยังไม่ได้กำหนดข้อมูลที่ส่งให้หน่วยงานนี้ ให้เขียน jobs/forwarding/" + partner + ".yaml",
                "nobody said what this partner gets: write jobs/forwarding/" + partner + ".yaml"));
    }

    private void draft(String partner, ForwardingRules rules, CaseworkDay day) throws IOException {
        Reasons reasons = workspace.referenceContext().reference().reasons();
        ForwardingRule.Causes causes = new ForwardingRule.Causes(reasons);
        ReferralStore store = service.referrals(day.asOf());
        ReferralLedger ledger = service.book(day.asOf()).ledger();
        List<ReferralStore.Entry> drafts = new ArrayList<>();
        long number = store.size();
        for (HeldCase held : day.cases()) {
            Optional<ForwardingRule> rule = rules.find(held, partner, causes, day.asOf());
            if (rule.isPresent()) {
                RowKey id = held.state().listed().id();
                Referral.Terms terms = new Referral.Terms(
                        held.owner().word(),
                        partner,
                        rule.get().purpose(),
                        rule.get().ownership());
                String referral = ReferralReference.next(rules, number);
                if (ledger.draft(referral, id, terms, day.asOf()).isEmpty()) {
                    number++;
                    drafts.add(new ReferralStore.Entry(referral, id, terms, ReferralState.DRAFTED, day.asOf()));
                }
            }
        }
        store.begin(drafts);
        new StateJournal(workspace.state()).record();
    }

    private List<PackageForm.Row> rows(CaseworkDay day, List<Referral> referrals, Map<RowKey, HeldCase> cases) {
        Map<Long, CaseContact> contacts = service.contacts(
                day.asOf(), referrals.stream().map(one -> row(day, one)).toList());
        List<PackageForm.Row> rows = new ArrayList<>();
        for (Referral one : referrals) {
            HeldCase held = cases.get(one.caseId());
            CaseContact contact = contacts.get(row(day, one));
            if (held == null || contact == null) {
                throw new IllegalStateException(
                        "no row stands for the case " + one.caseId().word());
            }
            rows.add(new PackageForm.Row(one, new WorklistItem(held, contact, day.asOf())));
        }
        return rows;
    }

    private static long row(CaseworkDay day, Referral referral) {
        return day.rows().getOrDefault(referral.caseId(), 0L);
    }

    /**
     * Keeps that a partner asks for a case: a draft that the owner sends with the next package, or revokes.
     *
     * @param caseWord as findings and worklists name the case
     * @return why that may not be; empty when it was kept
     * @throws SetupException when there is no such partner or no such open case
     */
    public Optional<ReferralRefusal> request(String partner, String caseWord, LocalDate on) throws IOException {
        if (!service.rules().partners().isValid(partner, on)) {
            throw unknown(partner, on);
        }
        HeldCase held = service.day(on).cases().stream()
                .filter(one -> one.state().listed().id().word().equals(caseWord))
                .filter(one -> one.custody() == HeldCase.Custody.OPEN)
                .findFirst()
                .orElseThrow(() -> new SetupException(new BilingualText(
                        "ไม่มีรายที่เปิดอยู่หมายเลข " + caseWord + " ณ วันที่ " + on,
                        "there is no open case " + caseWord + " on " + on)));
        RowKey id = held.state().listed().id();
        Referral.Terms terms = new Referral.Terms(held.owner().word(), partner, ReferralLedger.REQUESTED, true);
        ReferralStore store = service.referrals(on);
        String referral = service.forwarding(partner)
                .map(rules -> ReferralReference.next(rules, store.size()))
                .orElseGet(() -> ReferralReference.numbered(store.size() + 1));
        Optional<ReferralRefusal> refusal = service.book(on).ledger().draft(referral, id, terms, on);
        if (refusal.isEmpty()) {
            store.begin(List.of(new ReferralStore.Entry(referral, id, terms, ReferralState.DRAFTED, on)));
            new StateJournal(workspace.state()).record();
        }
        return refusal;
    }

    private ExchangeLayout layout(String name) {
        return ExchangeLayout.find(workspace.installation().jobs(), name)
                .orElseThrow(() -> new SetupException(new BilingualText(
                        "--layout: ไม่มี jobs/forwarding/layouts/" + name + ".yaml",
                        "--layout: there is no jobs/forwarding/layouts/" + name + ".yaml")));
    }

    /** Takes referrals back that the partner has not accepted; all of them or, where one may not be, none. */
    public Map<String, ReferralRefusal> revoke(List<String> referrals, LocalDate on) throws IOException {
        return end(referrals, ReferralState.REVOKED, on);
    }

    /**
     * Closes referrals that the partner has answered, rejected or given back, as the sender needs nothing more of it; all of
     * them or, where one may not be, none. A case that was handed over is the sender's again.
     */
    public Map<String, ReferralRefusal> close(List<String> referrals, LocalDate on) throws IOException {
        return end(referrals, ReferralState.CLOSED, on);
    }

    private Map<String, ReferralRefusal> end(List<String> referrals, ReferralState state, LocalDate on)
            throws IOException {
        ReferralBook book = service.book(on);
        Map<String, ReferralRefusal> refused = new HashMap<>();
        for (String id : referrals) {
            book.ledger()
                    .advance(id, state, on, Actor.SENDER, Optional.empty())
                    .ifPresent(why -> refused.put(id, book.reason(id, why)));
        }
        if (refused.isEmpty()) {
            service.referrals(on).append(referrals, state, on);
            new StateJournal(workspace.state()).record();
        }
        return refused;
    }
}
