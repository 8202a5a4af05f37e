package org.bringback.table.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bringback.casework.CaseStory;
import org.bringback.casework.HeldCase;
import org.bringback.casework.Referral;
import org.bringback.casework.ReferralState;
import org.bringback.table.disclosure.CellId;
import org.bringback.table.disclosure.CountTable;
import org.bringback.table.disclosure.Population;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Where referrals stand, how soon they were answered, and for how long cases have been on their way. */
class ReferralCountsTest {

    private static final LocalDate DRAFTED = LocalDate.of(2022, 6, 1);
    private static final Population POPULATION = new Population("casework", SampleCasework.TODAY, 1);

    private static Referral referral(@Nullable String told) {
        List<Referral.Event> events =
                new ArrayList<>(List.of(new Referral.Event(ReferralState.DRAFTED, DRAFTED, Optional.empty())));
        for (String one : told == null ? new String[0] : told.split(", ")) {
            String[] words = one.split(" ");
            events.add(new Referral.Event(
                    ReferralState.valueOf(words[0]), LocalDate.parse("2022-" + words[1]), Optional.empty()));
        }
        HeldCase held = held();
        return new Referral(
                "F0000001",
                held.state().listed().id(),
                new Referral.Terms("area:P7101", "msdhs", "trace", true),
                events);
    }

    private static HeldCase held() {
        return CaseStory.held(1, "2022-05-31 list IN_PROCESS", SampleCasework.TODAY);
    }

    private static HeldCase with(HeldCase.Custody custody, Referral... referrals) {
        return new HeldCase(held().state(), custody, held().owner(), List.of(referrals));
    }

    private static String counted(CountTable table, Enum<?>... values) {
        return Arrays.stream(values)
                .filter(value -> table.counts()
                                .getOrDefault(
                                        CellId.of(
                                                POPULATION,
                                                List.of(
                                                        ReferralCounts.partner("msdhs"),
                                                        CaseworkTables.category(value))),
                                        0L)
                        == 1)
                .map(Enum::name)
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "referrals.csv", numLinesToSkip = 1, delimiter = '|')
    void everyReferralThatWasSentStandsInOnePlaceAndWasAnsweredOrNot(
            String what, @Nullable String told, @Nullable String standing, @Nullable String answer) {
        ReferralCounts counts = new ReferralCounts(
                SampleCasework.basis(List.of(with(HeldCase.Custody.OPEN, referral(told))), SampleCasework.TODAY));
        assertThat(counted(counts.states(POPULATION), ReferralCounts.Standing.values()))
                .as(what)
                .isEqualTo(Optional.ofNullable(standing).orElse(""));
        assertThat(counted(counts.answers(POPULATION), ReferralCounts.Answer.values()))
                .as(what)
                .isEqualTo(Optional.ofNullable(answer).orElse(""));
    }

    @ParameterizedTest
    @CsvSource({
        "06-01, TRANSIT_14",
        "06-15, TRANSIT_14",
        "06-16, TRANSIT_30",
        "07-01, TRANSIT_30",
        "07-02, TRANSIT_60",
        "07-31, TRANSIT_60",
        "08-01, TRANSIT_LONGER",
        "12-31, TRANSIT_LONGER",
    })
    void aCaseOnItsWayIsAsOldAsTheDaySinceItWasSent(String asOf, String age) {
        HeldCase held = with(HeldCase.Custody.IN_TRANSIT, referral("SENT 06-01"));
        assertThat(new ReferralCounts(SampleCasework.basis(List.of(held), LocalDate.parse("2022-" + asOf)))
                        .age(held)
                        .code())
                .isEqualTo(age);
    }

    @ParameterizedTest
    @CsvSource({"OPEN", "CLOSED", "FORWARDED"})
    void anyOtherCaseCountsByWhoHasIt(HeldCase.Custody custody) {
        HeldCase held = with(custody, referral("SENT 06-01"));
        assertThat(new ReferralCounts(SampleCasework.basis(List.of(held), SampleCasework.TODAY))
                        .age(held)
                        .code())
                .isEqualTo(custody.name());
    }
}
