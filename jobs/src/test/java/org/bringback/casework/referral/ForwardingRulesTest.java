package org.bringback.casework.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bringback.casework.Casework;
import org.bringback.casework.HeldCase;
import org.bringback.casework.ListedCase;
import org.bringback.casework.Partners;
import org.bringback.casework.Referral;
import org.bringback.casework.ReferralState;
import org.bringback.casework.StepTable;
import org.bringback.intake.row.RowKey;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.codes.ReasonCode;
import org.bringback.reference.codes.Status;
import org.bringback.reference.file.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForwardingRulesTest {

    private static final Path JOBS = JobsFolder.real();
    private static final LocalDate DAY = LocalDate.of(2022, 9, 23);
    private static final ForwardingRule.Causes CAUSES =
            new ForwardingRule.Causes(ReferenceData.load(JOBS).reasons());

    @TempDir
    Path folder;

    private ForwardingRules rules(String rule) throws IOException {
        Path file = folder.resolve("msdhs.yaml");
        Files.writeString(file, "columns: [reference]\nexpires-days: 60\nrules:\n  - {" + rule + "}\n");
        return ForwardingRules.read(file);
    }

    private static HeldCase held(String reason, ReferralState... states) {
        return held(reason, new Referral.Terms("area:P7101", "msdhs", "protection", true), states);
    }

    private static HeldCase held(String reason, Referral.Terms terms, ReferralState... states) {
        RowKey id = new RowKey(1, 1);
        List<Referral.Event> events = new ArrayList<>();
        for (ReferralState state : states) {
            events.add(new Referral.Event(state, DAY.minusDays(30), Optional.empty()));
        }
        List<Referral> referrals = events.isEmpty() ? List.of() : List.of(new Referral("F0000001", id, terms, events));
        ListedCase listed = new ListedCase(
                id,
                1,
                new ListId("obec"),
                new ListedCase.Places(Optional.empty(), Optional.empty(), Optional.empty()),
                DAY.minusDays(60),
                List.of(new ListedCase.Sighting(
                        DAY.minusDays(60), Status.FOUND_NOT_RETURNED, Optional.of(new ReasonCode(reason)))),
                List.of());
        return new Casework(
                        StepTable.load(JOBS.resolve("reference/steps.csv")),
                        Partners.load(JOBS.resolve("reference/partners.csv")),
                        DAY)
                .cases(List.of(listed), List.of(), referrals)
                .get(0);
    }

    @Test
    void aRuleAsksForAGroupOfCauses() throws IOException {
        ForwardingRules rules = rules("purpose: protection, when: cause-group, groups: [personal], ownership: true");
        assertThat(rules.find(held("R04"), "msdhs", CAUSES, DAY)).isPresent();
        assertThat(rules.find(held("R09"), "msdhs", CAUSES, DAY))
                .as("poverty is another group")
                .isEmpty();
        assertThatThrownBy(() -> rules("purpose: protection, when: cause-group, ownership: true"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("groups are given where when is cause-group");
    }

    @Test
    void twoRulesOfOnePurposeAreRefused() {
        assertThatThrownBy(() -> rules("purpose: help, when: cause, ownership: false}\n"
                        + "  - {purpose: help, when: moved, ownership: true"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("msdhs.yaml:5")
                .hasMessageContaining("another rule has this purpose");
    }

    @Test
    void whatThePartnerHasForAPurposeGoesToItForTheNextOneOnly() throws IOException {
        ForwardingRules rules = rules("purpose: help, when: cause, ownership: false}\n"
                + "  - {purpose: school, when: found-not-returned, ownership: true");
        Referral.Terms terms = new Referral.Terms("area:P7101", "msdhs", "help", false);
        ReferralState[] there = {ReferralState.DRAFTED, ReferralState.SENT, ReferralState.ACCEPTED};
        assertThat(rules.find(held("R09"), "msdhs", CAUSES, DAY).orElseThrow().purpose())
                .isEqualTo("help");
        assertThat(rules.find(held("R09", terms, there), "msdhs", CAUSES, DAY)
                        .orElseThrow()
                        .purpose())
                .isEqualTo("school");
        ReferralState[] late = {ReferralState.DRAFTED, ReferralState.SENT, ReferralState.EXPIRED, ReferralState.ANSWERED
        };
        assertThat(rules.find(held("R09", terms, late), "msdhs", CAUSES, DAY)
                        .orElseThrow()
                        .purpose())
                .as("answered, though late")
                .isEqualTo("school");
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> ForwardingRules.load(folder.resolve("jobs")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("jobs/forwarding: there is no such folder: put it back");
    }

    @Test
    void whatThePartnerRejectedOrGaveBackIsNotSentAgainForThatPurpose() throws IOException {
        ForwardingRules rules = rules("purpose: protection, when: cause, ownership: true");
        ReferralState[] back = {
            ReferralState.DRAFTED, ReferralState.SENT, ReferralState.ACCEPTED, ReferralState.RETURNED
        };
        assertThat(rules.find(held("R09"), "msdhs", CAUSES, DAY)).isPresent();
        assertThat(rules.find(held("R09", back), "msdhs", CAUSES, DAY)).isEmpty();
        ReferralState[] closed = {
            ReferralState.DRAFTED, ReferralState.SENT, ReferralState.REJECTED, ReferralState.CLOSED
        };
        assertThat(rules.find(held("R09", closed), "msdhs", CAUSES, DAY)).isEmpty();
        assertThat(rules("purpose: other, when: cause, ownership: true").find(held("R09", back), "msdhs", CAUSES, DAY))
                .as("for another purpose it may")
                .isPresent();
        assertThat(rules.find(
                        held("R09", ReferralState.DRAFTED, ReferralState.SENT, ReferralState.REVOKED),
                        "msdhs",
                        CAUSES,
                        DAY))
                .as("who took it back may send it again")
                .isPresent();
    }
}
