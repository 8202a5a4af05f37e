package org.bringback.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bringback.intake.row.RowKey;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.codes.AreaId;
import org.bringback.reference.codes.Status;
import org.bringback.reference.file.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Owners, accounts, rules that hold of all cases, and how long cases are kept. */
class CaseRulesTest {

    private static final Path REFERENCE = JobsFolder.real().resolve("reference");
    private static final LocalDate LISTED = LocalDate.of(2022, 5, 31);
    private static final LocalDate AS_OF = LocalDate.of(2022, 7, 31);

    @TempDir
    Path jobs;

    private static ListedCase listed(int number, String area, String school, Status... statuses) {
        List<ListedCase.Sighting> sightings = new ArrayList<>();
        for (Status status : statuses) {
            sightings.add(new ListedCase.Sighting(LISTED.plusDays(sightings.size()), status, Optional.empty()));
        }
        return new ListedCase(
                new RowKey(1, number),
                number,
                new ListId("obec"),
                new ListedCase.Places(
                        Optional.ofNullable(area).map(AreaId::new), Optional.empty(), Optional.ofNullable(school)),
                LISTED,
                sightings,
                List.of());
    }

    private static Referral referral(String id, int number, String to, boolean ownership, String states) {
        List<Referral.Event> events = new ArrayList<>();
        for (String state : states.split(" ")) {
            events.add(new Referral.Event(
                    ReferralState.valueOf(state), LISTED.plusDays(events.size() + 1L), Optional.empty()));
        }
        return new Referral(
                id, new RowKey(1, number), new Referral.Terms("school:10001", to, "help", ownership), events);
    }

    private static List<HeldCase> held(List<ListedCase> listed, List<Referral> referrals) {
        return new Casework(
                        StepTable.load(REFERENCE.resolve("steps.csv")),
                        Partners.load(REFERENCE.resolve("partners.csv")),
                        AS_OF)
                .cases(listed, List.of(), referrals);
    }

    @ParameterizedTest(name = "{2} of area {0}, school {1}: {3}")
    @CsvSource({
        "P7101, 10001, SCHOOL, school:10001",
        "P7101, 10001, AREA, area:P7101",
        "P7101, 10001, OFFICE, office:obec",
        "P7101, , SCHOOL, area:P7101",
        "P7101, , OFFICE, office:obec",
        ", 10001, SCHOOL, school:10001",
        ", 10001, AREA, office:obec",
        ", , SCHOOL, office:obec"
    })
    void aCaseBelongsToTheUnitOfItsStepOrTheNextAboveIt(String area, String school, Step.Owner level, String word) {
        CaseOwner owner = CaseOwner.of(listed(1, area, school, Status.NOT_FOUND), level);
        assertThat(owner.word()).isEqualTo(word);
        assertThat(CaseOwner.isPartner(word)).isFalse();
    }

    @Test
    void partnersAreToldByTheirWord() {
        assertThat(CaseOwner.partner("msdhs").word()).isEqualTo("partner:msdhs");
        assertThat(CaseOwner.isPartner("partner:msdhs")).isTrue();
        assertThat(CaseOwner.isPartner("partners:msdhs")).isFalse();
        assertThat(CaseOwner.partner("a")).isGreaterThan(new CaseOwner(CaseOwner.Kind.AREA, "z"));
    }

    /** Both ways of counting come to what was worked out by hand. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = "accounts.csv", delimiterString = " => ", numLinesToSkip = 1)
    void everyCaseIsInOnePlace(String statuses, String referrals, String counts) {
        Status[] seen = Arrays.stream(statuses.split(" ")).map(Status::valueOf).toArray(Status[]::new);
        List<Referral> all = new ArrayList<>();
        if (!referrals.equals("-")) {
            for (String one : referrals.split("; ")) {
                boolean ownership = !one.startsWith("help ");
                all.add(referral("F000000" + (all.size() + 1), 1, "msdhs", ownership, one.replace("help ", "")));
            }
        }
        List<HeldCase> cases = held(List.of(listed(1, "P7101", "10001", seen)), all);
        CaseAccounts.Scope scope = new CaseAccounts.Scope(new ListId("obec"), Optional.of(new AreaId("P7101")));
        CaseAccounts.Row row = CaseAccounts.of(cases, Map.of(scope, 1L)).rows().get(0);
        assertThat(row.open() + " " + row.closed() + " " + row.forwarded() + " " + row.inTransit())
                .isEqualTo(counts);
    }

    @Test
    void anAccountThatDoesNotComeOutIsNotGivenOut() {
        List<HeldCase> cases = held(List.of(listed(1, "P7101", "10001", Status.NOT_FOUND)), List.of());
        Map<CaseAccounts.Scope, Long> listed = new HashMap<>();
        listed.put(new CaseAccounts.Scope(new ListId("obec"), Optional.of(new AreaId("P7101"))), 2L);
        assertThatThrownBy(() -> CaseAccounts.of(cases, listed)).isInstanceOf(IllegalStateException.class);
        listed.put(new CaseAccounts.Scope(new ListId("obec"), Optional.of(new AreaId("P7101"))), 1L);
        listed.put(new CaseAccounts.Scope(new ListId("bse"), Optional.empty()), 1L);
        assertThatThrownBy(() -> CaseAccounts.of(cases, listed)).isInstanceOf(IllegalStateException.class);
        listed.put(new CaseAccounts.Scope(new ListId("bse"), Optional.empty()), 0L);
        assertThat(CaseAccounts.of(cases, listed).rows()).hasSize(2);
    }

    @Test
    void whatTheProgramMakesOfCasesHoldsTheRules() {
        List<HeldCase> cases = held(
                List.of(listed(1, "P7101", "10001", Status.NOT_FOUND), listed(2, null, null, Status.DIED)),
                List.of(referral("F0000001", 1, "msdhs", true, "DRAFTED SENT")));
        new CaseInvariants(Partners.load(REFERENCE.resolve("partners.csv")), AS_OF).require(cases);
    }

    /** Each rule by a case that breaks it and nothing else. */
    @ParameterizedTest
    @CsvSource({
        "neither a step nor closed, 'one current step, or closed'",
        "in a step and closed, 'one current step, or closed'",
        "in a finished step, no case in a finished step",
        "nobody's, no case without an owner",
        "at an unknown partner, no open referral to a partner that has ended",
        "handed over twice, at most one open referral that hands over a case",
        "sent twice, one open referral of a case to a partner for a purpose"
    })
    void aBrokenRuleStopsEverythingAndNamesTheCase(String how, String rule) {
        HeldCase sound = held(List.of(listed(1, "P7101", "10001", Status.NOT_FOUND)), List.of())
                .get(0);
        CaseInvariants rules = new CaseInvariants(Partners.load(REFERENCE.resolve("partners.csv")), AS_OF);
        assertThatThrownBy(() -> rules.require(List.of(sound, broken(sound, how))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("(" + rule + ")")
                .hasMessageContaining(new RowKey(1, 1).word());
    }

    private static HeldCase broken(HeldCase sound, String how) {
        CaseState state = sound.state();
        Optional<CaseState.Closing> closing = Optional.of(new CaseState.Closing(CaseState.Why.DIED, AS_OF));
        CaseState.Current current = state.current().orElseThrow();
        return switch (how) {
            case "neither a step nor closed" ->
                with(sound, state(state, Optional.empty(), Optional.empty(), List.of()));
            case "in a step and closed" -> with(sound, state(state, state.current(), closing, List.of()));
            case "in a finished step" ->
                with(
                        sound,
                        state(
                                state,
                                state.current(),
                                Optional.empty(),
                                List.of(new CaseState.Finished(
                                        current.step(), state.episode(), AS_OF, CaseState.Timing.ON_TIME, false))));
            case "nobody's" -> new HeldCase(state, sound.custody(), new CaseOwner(CaseOwner.Kind.AREA, ""), List.of());
            case "at an unknown partner" ->
                new HeldCase(
                        state,
                        sound.custody(),
                        sound.owner(),
                        List.of(referral("F0000001", 1, "nobody", false, "DRAFTED SENT")));
            case "handed over twice" ->
                new HeldCase(
                        state,
                        sound.custody(),
                        sound.owner(),
                        List.of(
                                referral("F0000001", 1, "msdhs", true, "DRAFTED SENT"),
                                referral("F0000002", 1, "msdhs", true, "DRAFTED SENT")));
            case "sent twice" ->
                new HeldCase(
                        state,
                        sound.custody(),
                        sound.owner(),
                        List.of(
                                referral("F0000001", 1, "msdhs", false, "DRAFTED SENT"),
                                referral("F0000002", 1, "msdhs", false, "DRAFTED")));
            default -> throw new IllegalArgumentException(how);
        };
    }

    private static CaseState state(
            CaseState state,
            Optional<CaseState.Current> current,
            Optional<CaseState.Closing> closing,
            List<CaseState.Finished> finished) {
        return new CaseState(
                state.listed(), state.episode(), current, closing, finished, List.of(), List.of(), List.of());
    }

    private static HeldCase with(HeldCase sound, CaseState state) {
        return new HeldCase(state, sound.custody(), sound.owner(), sound.referrals());
    }

    private RetentionRules rules(String yaml) throws IOException {
        Files.createDirectories(jobs.resolve("reference"));
        Files.writeString(jobs.resolve("reference").resolve("retention.yaml"), yaml);
        return RetentionRules.load(jobs);
    }

    @Test
    void aCaseIsOverAfterItsDays() throws IOException {
        RetentionRules rules = rules("closed-days: {stayed: 30, died: 1, not-a-dropout: 60}\nfile-days: 90\n");
        assertThat(rules.fileDays()).isEqualTo(90);
        CaseState open = held(List.of(listed(1, "P7101", "10001", Status.NOT_FOUND)), List.of())
                .get(0)
                .state();
        assertThat(rules.isOver(open, LocalDate.MAX)).isFalse();
        for (Map.Entry<CaseState.Why, Integer> days : Map.of(
                        CaseState.Why.STAYED, 30,
                        CaseState.Why.DIED, 1,
                        CaseState.Why.NOT_A_DROPOUT, 60,
                        CaseState.Why.WENT_ABROAD, 60)
                .entrySet()) {
            CaseState closed =
                    state(open, Optional.empty(), Optional.of(new CaseState.Closing(days.getKey(), AS_OF)), List.of());
            assertThat(rules.isOver(closed, AS_OF.plusDays(days.getValue())))
                    .as("%s", days)
                    .isTrue();
            assertThat(rules.isOver(closed, AS_OF.plusDays(days.getValue() - 1L)))
                    .as("%s", days)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "closed-days: {stayed: 30, died: 1}\\nfile-days: 90|not-a-dropout",
                "closed-days: {stayed: 0, died: 1, not-a-dropout: 1}\\nfile-days: 90|stayed",
                "closed-days: {stayed: 3661, died: 1, not-a-dropout: 1}\\nfile-days: 90|stayed",
                "closed-days: {stayed: x, died: 1, not-a-dropout: 1}\\nfile-days: 90|stayed",
                "closed-days: {stayed: 30, died: 1, not-a-dropout: 1}|file-days",
                "closed-days: {stayed: 30, died: 1, not-a-dropout: 1}\\nfile-days: 90\\nother: 1|other"
            })
    void aNumberThatIsMissingOrWrongIsNamed(String yaml, String key) {
        assertThatThrownBy(() -> rules(yaml.replace("\\n", "\n")))
                .isInstanceOfSatisfying(ConfigurationException.class, e -> {
                    assertThat(e.getMessage()).contains("retention.yaml").contains(key);
                    assertThat(e.problem().thai()).isNotEqualTo(e.problem().english());
                });
    }
}
