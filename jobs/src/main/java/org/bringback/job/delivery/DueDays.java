package org.bringback.job.delivery;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.bringback.delivery.outbound.DeliveryRules;
import org.bringback.delivery.outbound.Recipient;
import org.bringback.delivery.outbound.Recipient.Source;
import org.bringback.job.workspace.SetupException;
import org.bringback.text.BilingualText;

/**
 * The days of one kind of releases of which something may be due.
 *
 * @param recipients to whom, by day
 */
record DueDays(Releases releases, NavigableMap<LocalDate, List<Recipient>> recipients) {

    /**
     * Of all kinds that anybody is sent anything of; the lists' own first.
     *
     * @throws SetupException when there is no release of the day, or none at all
     */
    static List<DueDays> list(DeliveryRequest request, DeliveryRules rules, DeliveryLedger ledger) throws IOException {
        List<DueDays> due = new ArrayList<>();
        for (Source source : Source.values()) {
            Releases releases = Releases.in(request.output(), source);
            List<Recipient> recipients = rules.recipients(source);
            Optional<LocalDate> day = recipients.isEmpty() ? Optional.empty() : day(releases, request);
            if (day.isPresent()) {
                due.add(new DueDays(releases, of(releases, day.get(), request, rules, ledger)));
            }
        }
        if (due.isEmpty()) {
            throw request.asOf()
                    .map(day -> ReleaseApprovals.noRelease(day, request.output()))
                    .orElseGet(() -> new SetupException(new BilingualText(
                            "ไม่มีรายงานใน " + request.output() + " ให้ระบุ --output ตามที่ใช้กับ nightly",
                            "there is no release in " + request.output()
                                    + "; give the --output that nightly was given")));
        }
        return due;
    }

    /** A night's day is its lists'; programmes and casework have days of their own. */
    private static Optional<LocalDate> day(Releases releases, DeliveryRequest request) throws IOException {
        boolean newest = request.asOf().isEmpty() || request.restated() && releases.source() != Source.COHORT;
        return newest ? releases.newest() : request.asOf().filter(releases::has);
    }

    private static NavigableMap<LocalDate, List<Recipient>> of(
            Releases releases, LocalDate day, DeliveryRequest request, DeliveryRules rules, DeliveryLedger ledger)
            throws IOException {
        List<Recipient> all = rules.recipients(releases.source());
        NavigableMap<LocalDate, List<Recipient>> days = new TreeMap<>();
        days.put(day, all);
        if (request.restated()) {
            Map<LocalDate, Integer> standing = releases.revisions();
            restated(ledger.days(releases.source()), standing).forEach(other -> days.put(other, all));
            owed(ledger, all, standing).forEach(days::putIfAbsent);
        }
        return days;
    }

    /** Days of which something was sent whose release has changed since. */
    private static List<LocalDate> restated(List<DeliveryStore.Day> sent, Map<LocalDate, Integer> standing) {
        return sent.stream()
                .filter(day -> standing.getOrDefault(day.asOf(), 0) > day.revision())
                .map(DeliveryStore.Day::asOf)
                .toList();
    }

    /** Who was refused something of an earlier day, and has nothing of that day since. */
    private static Map<LocalDate, List<Recipient>> owed(
            DeliveryLedger ledger, List<Recipient> all, Map<LocalDate, Integer> standing) {
        Map<LocalDate, List<Recipient>> owed = new TreeMap<>();
        for (DeliveryStore.Refused one : ledger.refused()) {
            if (standing.containsKey(one.asOf())) {
                all.stream()
                        .filter(recipient -> recipient.id().equals(one.recipient()))
                        .forEach(recipient -> owed.computeIfAbsent(one.asOf(), day -> new ArrayList<>())
                                .add(recipient));
            }
        }
        return owed;
    }
}
