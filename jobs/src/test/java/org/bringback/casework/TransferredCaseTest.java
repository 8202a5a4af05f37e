package org.bringback.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bringback.intake.row.RowKey;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.codes.AreaId;
import org.bringback.reference.codes.Status;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose word counts about a case that a partner has had from 10 to 20 June. */
class TransferredCaseTest {

    private static final Path REFERENCE = JobsFolder.real().resolve("reference");
    private static final RowKey CASE = new RowKey(1, 1);
    private static final LocalDate LISTED = LocalDate.of(2022, 5, 31);

    private static HeldCase after(String by, LocalDate on) {
        ListedCase listed = new ListedCase(
                CASE,
                1,
                new ListId("obec"),
                new ListedCase.Places(Optional.of(new AreaId("P7101")), Optional.empty(), Optional.of("10001")),
                LISTED,
                List.of(new ListedCase.Sighting(LISTED, Status.NOT_FOUND, Optional.empty())),
                List.of());
        List<Referral.Event> events = Stream.of(
                        event(ReferralState.DRAFTED, 5),
                        event(ReferralState.SENT, 5),
                        event(ReferralState.ACCEPTED, 10),
                        event(ReferralState.RETURNED, 20))
                .toList();
        return new Casework(
                        StepTable.load(REFERENCE.resolve("steps.csv")),
                        Partners.load(REFERENCE.resolve("partners.csv")),
                        LocalDate.of(2022, 7, 31))
                .cases(
                        List.of(listed),
                        List.of(new CaseEntry(CASE, on, new CaseEntry.Enrolled(), by, new RowKey(2, 1))),
                        List.of(new Referral(
                                "F0000001", CASE, new Referral.Terms("school:10001", "msdhs", "help", true), events)))
                .get(0);
    }

    private static Referral.Event event(ReferralState state, int day) {
        return new Referral.Event(state, LocalDate.of(2022, 6, day), Optional.empty());
    }

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({
        "school:10001, 2022-06-09, enrolment, ''",
        "school:10001, 2022-06-10, listing, NOT_THE_OWNER",
        "school:10001, 2022-06-19, listing, NOT_THE_OWNER",
        "partner:msdhs, 2022-06-19, enrolment, ''",
        "school:10001, 2022-06-20, enrolment, ''",
    })
    void theOldOwnersEditWhileAPartnerHasTheCaseIsAFinding(String by, LocalDate on, String done, String finding) {
        HeldCase held = after(by, on);
        assertThat(held.state().finished().stream()
                        .anyMatch(step -> step.step().id().equals("enrolment")))
                .isEqualTo(done.equals("enrolment"));
        assertThat(held.state().findings().stream().map(one -> one.kind().name()))
                .containsExactlyElementsOf(finding.isEmpty() ? List.of() : List.of(finding));
        assertThat(held.state().findings())
                .allMatch(one -> one.kind().text().thai().contains("ส่งต่อไปแล้ว")
                        && one.kind().text().english().contains("handed over"));
    }
}
