package org.bringback.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.bringback.casework.ReferralTransitions.Actor;
import org.bringback.intake.row.RowKey;
import org.bringback.reference.JobsFolder;
import org.junit.jupiter.api.Test;

class ReferralLedgerTest {

    private static final Path REFERENCE = JobsFolder.real().resolve("reference");
    private static final LocalDate DAY = LocalDate.of(2022, 6, 1);
    private static final RowKey CASE = new RowKey(1, 1);

    private final ReferralLedger ledger = new ReferralLedger(
            ReferralTransitions.load(REFERENCE.resolve("referral-transitions.csv")),
            Partners.load(REFERENCE.resolve("partners.csv")));

    private Optional<ReferralRefusal> request(String id, LocalDate on) {
        return ledger.draft(id, CASE, new Referral.Terms("area:P7101", "msdhs", ReferralLedger.REQUESTED, true), on);
    }

    private Optional<ReferralRefusal> say(ReferralState state, LocalDate on, Actor by) {
        return ledger.advance("F0000001", state, on, by, Optional.empty());
    }

    @Test
    void aPartnerAsksForACaseOnceInFifteenDays() {
        assertThat(request("F0000001", DAY)).isEmpty();
        assertThat(say(ReferralState.REVOKED, DAY.plusDays(1), Actor.SENDER))
                .as("the owner does not agree")
                .isEmpty();
        assertThat(request("F0000002", DAY.plusDays(14))).contains(ReferralRefusal.ASKED_TOO_SOON);
        assertThat(request("F0000002", DAY.plusDays(15))).isEmpty();
    }

    @Test
    void ofAnAcceptanceAndARevocationOfOneDayTheFirstCountsAndTheOtherSaysWhy() {
        request("F0000001", DAY);
        say(ReferralState.SENT, DAY, Actor.SENDER);
        assertThat(say(ReferralState.REVOKED, DAY.plusDays(3), Actor.SENDER)).isEmpty();
        assertThat(say(ReferralState.ACCEPTED, DAY.plusDays(3), Actor.RECEIVER)).contains(ReferralRefusal.REVOKED);

        assertThat(request("F0000001", DAY)).as("a number is given once").contains(ReferralRefusal.NOT_ALLOWED_NOW);
        ledger.draft("F0000002", CASE, new Referral.Terms("area:P7101", "msdhs", "trace", true), DAY.plusDays(4));
        ledger.advance("F0000002", ReferralState.SENT, DAY.plusDays(4), Actor.SENDER, Optional.empty());
        ledger.advance("F0000002", ReferralState.ACCEPTED, DAY.plusDays(5), Actor.RECEIVER, Optional.empty());
        assertThat(ledger.advance("F0000002", ReferralState.REVOKED, DAY.plusDays(5), Actor.SENDER, Optional.empty()))
                .contains(ReferralRefusal.ACCEPTED_ALREADY);
    }
}
