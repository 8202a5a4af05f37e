package org.bringback.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.bringback.casework.ReferralTransitions.Actor;
import org.bringback.intake.row.RowKey;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.codes.AreaId;
import org.bringback.reference.codes.Status;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Seeded sequences of everything that can happen to a few cases, most of it at the wrong moment. On every day the account
 * has to come out, and to be the one of a model that knows a case as one word and goes forward event by event.
 */
class RandomCaseworkTest {

    private static final LocalDate FIRST = LocalDate.of(2022, 5, 31);
    private static final int DAYS = 400;
    private static final Path REFERENCE = JobsFolder.real().resolve("reference");
    private static final StepTable STEPS = StepTable.load(REFERENCE.resolve("steps.csv"));
    private static final Partners PARTNERS = Partners.load(REFERENCE.resolve("partners.csv"));
    private static final ReferralTransitions TRANSITIONS =
            ReferralTransitions.load(REFERENCE.resolve("referral-transitions.csv"));

    @Test
    void theAccountComesOutUnderHundredsOfSequences() {
        sequences(0, 300);
    }

    @Test
    @Tag("long")
    void theAccountComesOutUnderTenThousandSequences() {
        sequences(300, 10_300);
    }

    private static void sequences(int from, int to) {
        Map<HeldCase.Custody, Integer> seen = new HashMap<>();
        Set<ReferralState> states = EnumSet.of(ReferralState.NONE);
        boolean late = false;
        for (int seed = from; seed < to; seed++) {
            Sequence sequence = new Sequence(new Random(seed));
            sequence.check(seen);
            sequence.ledger.list().forEach(one -> states.add(one.state()));
            late |= sequence.ledger.list().stream()
                    .anyMatch(one -> one.isAnsweredLate() && one.terms().ownership());
        }
        assertThat(states).as("every state was reached").containsExactlyInAnyOrder(ReferralState.values());
        assertThat(late).as("answered after it had expired").isTrue();
        assertThat(seen.keySet()).as("all that can be was there").containsExactlyInAnyOrder(HeldCase.Custody.values());
    }

    private static final class Sequence {

        private final Random random;
        private final List<ListedCase> listed = new ArrayList<>();
        private final List<CaseEntry> entries = new ArrayList<>();
        private final ReferralLedger ledger = new ReferralLedger(TRANSITIONS, PARTNERS);
        private int rows;

        Sequence(Random random) {
            this.random = random;
            for (int number = 1; number <= 6; number++) {
                listed.add(listed(number));
            }
            for (int day = 0; day < DAYS; day += random.nextInt(6)) {
                happen(FIRST.plusDays(day), listed.get(random.nextInt(listed.size())));
            }
        }

        private ListedCase listed(int number) {
            List<ListedCase.Sighting> sightings = new ArrayList<>();
            List<ListedCase.RegisterDay> registers = new ArrayList<>();
            sightings.add(new ListedCase.Sighting(FIRST, status(), Optional.empty()));
            if (random.nextBoolean()) {
                sightings.add(new ListedCase.Sighting(FIRST.plusDays(115), status(), Optional.empty()));
            }
            if (random.nextBoolean()) {
                registers.add(new ListedCase.RegisterDay(FIRST.plusDays(random.nextInt(DAYS)), random.nextBoolean()));
            }
            Optional<AreaId> area =
                    random.nextInt(4) == 0 ? Optional.empty() : Optional.of(new AreaId("P710" + random.nextInt(2)));
            Optional<String> school = random.nextBoolean() ? Optional.of("1000" + number) : Optional.empty();
            return new ListedCase(
                    new RowKey(1, number),
                    number,
                    new ListId(random.nextBoolean() ? "obec" : "ovec"),
                    new ListedCase.Places(area, Optional.empty(), school),
                    FIRST,
                    sightings,
                    registers);
        }

        private Status status() {
            return Status.values()[random.nextInt(Status.values().length)];
        }

        private void happen(LocalDate day, ListedCase to) {
            int what = random.nextInt(12);
            if (what < 6) {
                entries.add(new CaseEntry(to.id(), day, said(what), by(), new RowKey(9, ++rows)));
            } else if (what < 8) {
                ledger.draft(
                        "F" + (ledger.list().size() + 1),
                        to.id(),
                        new Referral.Terms("area:P7100", "msdhs", "p" + random.nextInt(2), random.nextInt(3) > 0),
                        day);
            } else {
                List<Referral> of = ledger.about(to.id());
                if (!of.isEmpty()) {
                    advance(of.get(random.nextInt(of.size())), day);
                }
            }
        }

        /** Half of the time something that may be, as by chance alone hardly anything comes far. */
        private void advance(Referral referral, LocalDate day) {
            ReferralState state = ReferralState.values()[random.nextInt(ReferralState.values().length)];
            Actor by = Actor.values()[random.nextInt(Actor.values().length)];
            if (random.nextBoolean()) {
                List<Map.Entry<ReferralState, Actor>> legal = legal(referral.state());
                if (!legal.isEmpty()) {
                    Map.Entry<ReferralState, Actor> one = legal.get(random.nextInt(legal.size()));
                    state = one.getKey();
                    by = one.getValue();
                }
            }
            ledger.advance(referral.id(), state, day, by, Optional.empty());
        }

        private static List<Map.Entry<ReferralState, Actor>> legal(ReferralState from) {
            List<Map.Entry<ReferralState, Actor>> legal = new ArrayList<>();
            for (ReferralState to : ReferralState.values()) {
                for (Actor by : Actor.values()) {
                    if (TRANSITIONS.isAllowed(from, to, by)) {
                        legal.add(Map.entry(to, by));
                    }
                }
            }
            return legal;
        }

        private String by() {
            return random.nextBoolean() ? "area:P7100" : "partner:msdhs";
        }

        private CaseEntry.What said(int what) {
            return switch (what) {
                case 0 ->
                    new CaseEntry.Listing(
                            random.nextInt(3) > 0
                                    ? CaseEntry.ListingAnswer.ACCEPTED
                                    : CaseEntry.ListingAnswer.values()[
                                            random.nextInt(CaseEntry.ListingAnswer.values().length)]);
                case 1 ->
                    new CaseEntry.Attempt(
                            CaseEntry.AttemptResult.values()[random.nextInt(CaseEntry.AttemptResult.values().length)]);
                case 2 -> new CaseEntry.Visit(List.of());
                case 3 -> new CaseEntry.Decided(random.nextBoolean());
                case 4 -> new CaseEntry.Enrolled();
                default ->
                    new CaseEntry.FollowedUp(
                            CaseEntry.FollowUpResult.values()[
                                    random.nextInt(CaseEntry.FollowUpResult.values().length)]);
            };
        }

        void check(Map<HeldCase.Custody, Integer> seen) {
            Map<CaseAccounts.Scope, Long> counted = new HashMap<>();
            listed.forEach(one -> counted.merge(
                    new CaseAccounts.Scope(one.list(), one.places().area()), 1L, Long::sum));
            for (int day = 0; day <= DAYS; day += 50) {
                LocalDate asOf = FIRST.plusDays(day);
                List<HeldCase> cases =
                        new Casework(STEPS, PARTNERS, asOf).cases(listed, entries, List.copyOf(ledger.list()));
                CaseAccounts accounts = CaseAccounts.of(cases, counted);
                assertThat(accounts.total(new ListId("all")).all()).isEqualTo(listed.size());
                StepFigures steps = StepFigures.of(cases, STEPS, asOf);
                assertThat(steps.waiting())
                        .isEqualTo(accounts.rows().stream()
                                .mapToLong(row -> row.all() - row.closed())
                                .sum());
                for (HeldCase one : cases) {
                    assertThat(one.custody().name()).isEqualTo(word(one, asOf));
                    seen.merge(one.custody(), 1, Integer::sum);
                }
            }
        }

        /** Goes back from the day to the newest event that decides. */
        private String word(HeldCase held, LocalDate asOf) {
            if (held.state().closing().isPresent()) {
                assertThat(held.state().closing().get().on()).isBeforeOrEqualTo(asOf);
                return "CLOSED";
            }
            String word = "OPEN";
            for (Referral one : ledger.about(held.state().listed().id())) {
                List<Referral.Event> events = one.events();
                for (int i = events.size() - 1; i >= 0 && one.terms().ownership(); i--) {
                    if (!events.get(i).on().isAfter(asOf)) {
                        String state = events.get(i).state().name();
                        if (List.of("SENT", "RECEIVED").contains(state)) {
                            word = "IN_TRANSIT";
                        } else if (List.of("ACCEPTED", "ANSWERED").contains(state)
                                && events.stream().noneMatch(event -> event.state() == ReferralState.EXPIRED)) {
                            word = "FORWARDED";
                        }
                        break;
                    }
                }
            }
            return word;
        }
    }
}
