package org.bringback.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bringback.casework.ReferralTransitions.Actor;
import org.bringback.intake.row.RowKey;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.file.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every pair of states by every actor: the table in the file, read here as plain lines, says which are legal. */
class ReferralTransitionsTest {

    private static final Path FILE = JobsFolder.real().resolve("reference/referral-transitions.csv");
    private static final LocalDate DAY = LocalDate.of(2022, 6, 1);
    private static final RowKey CASE = new RowKey(1, 1);
    private static final Referral.Terms TERMS = new Referral.Terms("area:P7101", "msdhs", "trace", true);

    @TempDir
    Path folder;

    private static Set<String> lines() throws IOException {
        return Files.readAllLines(FILE).stream().skip(1).collect(Collectors.toCollection(TreeSet::new));
    }

    private static ReferralLedger empty() {
        return new ReferralLedger(
                ReferralTransitions.load(FILE), Partners.load(JobsFolder.real().resolve("reference/partners.csv")));
    }

    /** The shortest way from a draft to each state, by the lines of the file. */
    private static Map<ReferralState, List<String>> ways() throws IOException {
        Map<ReferralState, List<String>> ways = new EnumMap<>(ReferralState.class);
        Deque<ReferralState> next = new ArrayDeque<>(List.of(ReferralState.DRAFTED));
        ways.put(ReferralState.DRAFTED, List.of());
        while (!next.isEmpty()) {
            ReferralState from = next.remove();
            for (String line : lines()) {
                String[] cells = line.split(",");
                if (cells[0].equals(from.name()) && !ways.containsKey(ReferralState.valueOf(cells[1]))) {
                    List<String> way = new java.util.ArrayList<>(ways.get(from));
                    way.add(line);
                    ways.put(ReferralState.valueOf(cells[1]), way);
                    next.add(ReferralState.valueOf(cells[1]));
                }
            }
        }
        return ways;
    }

    @Test
    void exactlyTheTransitionsOfTheTableAreMade() throws IOException {
        Map<ReferralState, List<String>> ways = ways();
        Set<String> made = new TreeSet<>();
        for (ReferralState from : ways.keySet()) {
            for (ReferralState to : ReferralState.values()) {
                for (Actor by : Actor.values()) {
                    ReferralLedger ledger = empty();
                    assertThat(ledger.draft("F1", CASE, TERMS, DAY)).isEmpty();
                    for (String step : ways.get(from)) {
                        String[] cells = step.split(",");
                        assertThat(ledger.advance(
                                        "F1",
                                        ReferralState.valueOf(cells[1]),
                                        DAY,
                                        Actor.valueOf(cells[2]),
                                        Optional.empty()))
                                .isEmpty();
                    }
                    Optional<ReferralRefusal> refused = ledger.advance("F1", to, DAY, by, Optional.of("other"));
                    assertThat(ledger.find("F1").orElseThrow().state()).isEqualTo(refused.isEmpty() ? to : from);
                    if (refused.isEmpty()) {
                        made.add(from + "," + to + "," + by);
                    }
                }
            }
        }
        made.add("NONE,DRAFTED,SENDER");
        assertThat(made).isEqualTo(lines());
    }

    @Test
    void whatMayNotBeIsRefusedWithItsReason() {
        ReferralLedger ledger = empty();
        assertThat(ledger.advance("F9", ReferralState.ACCEPTED, DAY, Actor.RECEIVER, Optional.empty()))
                .contains(ReferralRefusal.NEVER_SENT);
        ledger.draft("F1", CASE, TERMS, DAY);
        assertThat(ledger.draft("F2", CASE, TERMS, DAY)).contains(ReferralRefusal.ALREADY_HANDED_OVER);
        Referral.Terms help = new Referral.Terms("area:P7101", "msdhs", "help", false);
        assertThat(ledger.draft("F2", CASE, help, DAY)).isEmpty();
        assertThat(ledger.draft("F3", CASE, help, DAY)).contains(ReferralRefusal.ALREADY_OPEN);
        assertThat(ledger.draft("F3", CASE, new Referral.Terms("area:P7101", "nobody", "x", false), DAY))
                .contains(ReferralRefusal.PARTNER_NOT_VALID);
        advance(ledger, "F1", ReferralState.SENT, Actor.SENDER);
        assertThat(ledger.advance("F1", ReferralState.ACCEPTED, DAY.minusDays(1), Actor.RECEIVER, Optional.empty()))
                .contains(ReferralRefusal.EARLIER_THAN_LAST);
        advance(ledger, "F1", ReferralState.ACCEPTED, Actor.RECEIVER);
        assertThat(ledger.advance("F1", ReferralState.REVOKED, DAY, Actor.SENDER, Optional.empty()))
                .as("revoked after it was accepted")
                .contains(ReferralRefusal.ACCEPTED_ALREADY);
        assertThat(ledger.advance("F1", ReferralState.ACCEPTED, DAY, Actor.RECEIVER, Optional.empty()))
                .contains(ReferralRefusal.SAID_TWICE);
        advance(ledger, "F2", ReferralState.SENT, Actor.SENDER);
        advance(ledger, "F2", ReferralState.REVOKED, Actor.SENDER);
        assertThat(ledger.advance("F2", ReferralState.ACCEPTED, DAY, Actor.RECEIVER, Optional.empty()))
                .as("accepted after it was revoked")
                .contains(ReferralRefusal.REVOKED);
        advance(ledger, "F1", ReferralState.RETURNED, Actor.RECEIVER);
        assertThat(ledger.advance("F1", ReferralState.ANSWERED, DAY, Actor.RECEIVER, Optional.empty()))
                .contains(ReferralRefusal.ENDED);
    }

    private static void advance(ReferralLedger ledger, String id, ReferralState state, Actor by) {
        assertThat(ledger.advance(id, state, DAY, by, Optional.empty())).isEmpty();
    }

    /** Two cases were sent, and their persons turn out to be one; a third was taken off its list. */
    @Test
    void aCaseThatWasSentTwiceUnderTwoNamesCountsOnce() {
        ReferralLedger ledger = empty();
        RowKey other = new RowKey(1, 2);
        RowKey gone = new RowKey(1, 3);
        ledger.draft("F1", CASE, TERMS, DAY);
        ledger.draft("F2", other, TERMS, DAY.plusDays(1));
        ledger.draft("F3", gone, TERMS, DAY);
        ReferralLedger.Renamed now = ledger.renamed(id -> id.equals(gone) ? Optional.empty() : Optional.of(CASE));
        assertThat(now.referrals()).extracting(Referral::id).containsExactly("F1");
        assertThat(now.findings())
                .containsExactly(
                        new ReferralFinding(
                                "F2", ReferralRefusal.ALREADY_HANDED_OVER, DAY.plusDays(1), Optional.empty()),
                        new ReferralFinding("F3", ReferralRefusal.CASE_GONE, DAY, Optional.empty()));
        assertThat(ledger.renamed(Optional::of).referrals()).hasSize(3);
        advance(ledger, "F1", ReferralState.REVOKED, Actor.SENDER);
        assertThat(ledger.renamed(id -> Optional.of(CASE)).referrals())
                .extracting(Referral::id)
                .as("what has ended is in nobody's way")
                .containsExactly("F1", "F2");
    }

    @Test
    void whatNobodyTakesUpExpiresOnItsDay() {
        ReferralLedger ledger = empty();
        ledger.draft("F1", CASE, TERMS, DAY);
        advance(ledger, "F1", ReferralState.SENT, Actor.SENDER);
        ledger.expire(DAY.plusDays(60), Map.of("msdhs", 60));
        assertThat(ledger.find("F1").orElseThrow().state()).isEqualTo(ReferralState.SENT);
        ledger.expire(DAY.plusDays(99), Map.of("other", 9));
        assertThat(ledger.find("F1").orElseThrow().state()).isEqualTo(ReferralState.SENT);
        ledger.expire(DAY.plusDays(99), Map.of("msdhs", 60));
        assertThat(ledger.find("F1").orElseThrow().first(ReferralState.EXPIRED)).contains(DAY.plusDays(61));
    }

    @Test
    void aTableInWhichAStateCannotBeReachedIsRefused() throws IOException {
        Path file = folder.resolve("referral-transitions.csv");
        Files.writeString(file, Files.readString(FILE).replace("DRAFTED,SENT,SENDER\n", ""));
        assertThatThrownBy(() -> ReferralTransitions.load(file))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("no transition leads to")
                .hasMessageContaining("SENT");
    }
}
