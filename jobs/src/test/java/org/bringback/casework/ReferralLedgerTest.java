package org.bringback.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.bringback.casework.ReferralTransitions.Actor;
import org.bringback.intake.row.RowKey;
import org.bringback.reference.JobsFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    @Test
    void anAnswerToAnExpiredReferralIsKeptAndTheCaseStaysTheSenders() {
        LocalDate late = DAY.plusDays(70);
        request("F0000001", DAY);
        say(ReferralState.SENT, DAY, Actor.SENDER);
        ledger.expire(late, Map.of("msdhs", 60));
        assertThat(say(ReferralState.ACCEPTED, late, Actor.RECEIVER)).contains(ReferralRefusal.ENDED);
        assertThat(say(ReferralState.ANSWERED, late, Actor.RECEIVER)).isEmpty();
        Referral answered = ledger.find("F0000001").orElseThrow();
        assertThat(answered.isAnsweredLate()).isTrue();
        assertThat(answered.isOwnerOn(late)).isFalse();
        assertThat(request("F0000002", late))
                .as("what has ended is in nobody's way")
                .isEmpty();
        assertThat(say(ReferralState.ANSWERED, late.plusDays(1), Actor.RECEIVER))
                .as("a further answer")
                .isEmpty();
    }

    @Test
    void whatWasAnsweredLateIsInNobodysWayWhenPersonsBecomeOne() {
        LocalDate late = DAY.plusDays(70);
        request("F0000001", DAY);
        say(ReferralState.SENT, DAY, Actor.SENDER);
        ledger.expire(late, Map.of("msdhs", 60));
        say(ReferralState.ANSWERED, late, Actor.RECEIVER);
        assertThat(request("F0000002", late)).isEmpty();
        ReferralLedger.Renamed now = ledger.renamed(Optional::of);
        assertThat(now.findings()).isEmpty();
        assertThat(now.referrals()).extracting(Referral::id).containsExactly("F0000001", "F0000002");
        assertThat(say(ReferralState.REVOKED, late, Actor.SENDER))
                .as("it was never accepted")
                .contains(ReferralRefusal.ENDED);
    }

    @Test
    void aRejectionThatComesLateIsOne() {
        request("F0000001", DAY);
        say(ReferralState.SENT, DAY, Actor.SENDER);
        ledger.expire(DAY.plusDays(70), Map.of("msdhs", 60));
        assertThat(say(ReferralState.REJECTED, DAY.plusDays(70), Actor.RECEIVER))
                .isEmpty();
        assertThat(say(ReferralState.ANSWERED, DAY.plusDays(71), Actor.RECEIVER))
                .contains(ReferralRefusal.ENDED);
    }

    @Test
    void ofTwoAgenciesThatBecameOneNeitherIsSentACaseThatTheOtherHas(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("partners.csv");
        Files.writeString(file, """
                id,name_th,name_en,valid_from,valid_to,successor
                old,เดิม,Old,2022-01-01,2022-06-30,new
                new,ใหม่,New,2022-07-01,,
                """);
        ReferralLedger merged = new ReferralLedger(
                ReferralTransitions.load(REFERENCE.resolve("referral-transitions.csv")), Partners.load(file));
        merged.draft("F0000001", CASE, new Referral.Terms("area:P7101", "old", "help", false), DAY);
        LocalDate later = DAY.plusDays(40);
        assertThat(merged.draft("F0000002", CASE, new Referral.Terms("area:P7101", "new", "help", false), later))
                .contains(ReferralRefusal.ALREADY_OPEN);
        assertThat(merged.draft("F0000003", CASE, new Referral.Terms("area:P7101", "new", "trace", false), later))
                .isEmpty();
    }
}
