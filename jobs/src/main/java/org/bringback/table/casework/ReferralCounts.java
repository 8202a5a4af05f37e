package org.bringback.table.casework;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bringback.casework.HeldCase;
import org.bringback.casework.Referral;
import org.bringback.casework.ReferralState;
import org.bringback.table.dimension.Axis;
import org.bringback.table.dimension.Category;
import org.bringback.table.dimension.Dimension;
import org.bringback.table.disclosure.CountTable;
import org.bringback.table.disclosure.Population;

/** Counts referrals that were sent: where they stand, and how soon their partner answered. */
final class ReferralCounts {

    /** An answer that comes within so many days is in time. */
    static final int DAYS_TO_ANSWER = 30;

    private final CaseworkBasis basis;

    ReferralCounts(CaseworkBasis basis) {
        this.basis = basis;
    }

    /** Where a referral stands. */
    enum Standing {
        WITHOUT_ANSWER,
        HELD,
        REJECTED,
        GIVEN_BACK,
        /** Revoked, expired, answered after that, or closed. */
        ENDED;

        private static Optional<Standing> standing(Referral referral) {
            return switch (referral.state()) {
                case NONE, DRAFTED -> Optional.empty();
                case SENT, RECEIVED -> Optional.of(WITHOUT_ANSWER);
                case ACCEPTED, ANSWERED -> Optional.of(referral.isOpen() ? HELD : ENDED);
                case REJECTED -> Optional.of(Standing.REJECTED);
                case RETURNED -> Optional.of(GIVEN_BACK);
                case REVOKED, EXPIRED, CLOSED -> Optional.of(ENDED);
            };
        }
    }

    /** When the partner first said whether it takes the case. */
    enum Answer {
        IN_TIME,
        LATER,
        NEVER
    }

    /** How long a case has been in transit. */
    enum Age {
        TRANSIT_14(14),
        TRANSIT_30(30),
        TRANSIT_60(60),
        TRANSIT_LONGER(Integer.MAX_VALUE);

        private final int days;

        Age(int days) {
            this.days = days;
        }
    }

    static List<Category> ages() {
        return Arrays.stream(Age.values()).map(CaseworkTables::category).toList();
    }

    /** The age of a case in transit; of any other who has it. */
    Category age(HeldCase held) {
        return held.daysInTransit(basis.asOf())
                .flatMap(days -> Arrays.stream(Age.values())
                        .filter(age -> days <= age.days)
                        .findFirst())
                .map(CaseworkTables::category)
                .orElse(CaseworkTables.category(held.custody()));
    }

    private Stream<Referral> sent() {
        return basis.cases().stream()
                .flatMap(held -> held.referrals().stream())
                .filter(one -> one.first(ReferralState.SENT).isPresent());
    }

    CountTable states(Population population) {
        return table(
                "referrals",
                population,
                Standing.values(),
                one -> Standing.standing(one).orElseThrow());
    }

    CountTable answers(Population population) {
        return table("answers", population, Answer.values(), ReferralCounts::answer);
    }

    private static Answer answer(Referral referral) {
        Optional<LocalDate> sent = referral.first(ReferralState.SENT);
        return Stream.of(ReferralState.ACCEPTED, ReferralState.REJECTED, ReferralState.ANSWERED)
                .flatMap(state -> referral.first(state).stream())
                .min(LocalDate::compareTo)
                .map(first ->
                        first.isAfter(sent.orElseThrow().plusDays(DAYS_TO_ANSWER)) ? Answer.LATER : Answer.IN_TIME)
                .orElse(Answer.NEVER);
    }

    private CountTable table(
            String name, Population population, Enum<?>[] values, Function<Referral, Enum<?>> standing) {
        Map<List<Category>, Long> leaves = new HashMap<>();
        sent().forEach(one -> leaves.merge(
                List.of(partner(one.terms().to()), CaseworkTables.category(standing.apply(one))), 1L, Long::sum));
        Dimension partners = Dimension.of(
                Axis.PARTY,
                CaseworkTables.partners(basis).stream()
                        .map(ReferralCounts::partner)
                        .toList());
        Dimension states = Dimension.of(
                Axis.CASEWORK,
                Arrays.stream(values).map(CaseworkTables::category).toList());
        return CountTable.of(name, population, List.of(partners, states), leaves);
    }

    static Category partner(String id) {
        return new Category(Axis.PARTY, id);
    }
}
