package org.bringback.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bringback.intake.row.RowKey;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.codes.AreaId;
import org.bringback.reference.codes.ProvinceCode;
import org.bringback.reference.codes.ReasonCode;
import org.bringback.reference.codes.Status;

/**
 * A case whose history is told in words, parted by commas: a day, who says it (list, register, or an entry of people) and
 * what, such as {@code 2022-05-31 list NOT_FOUND R09, 2022-06-10 visit R04}. Tables of cases tell it so.
 */
public final class CaseStory {

    static final StepTable STEPS = StepTable.load(JobsFolder.real().resolve("reference/steps.csv"));

    private CaseStory() {}

    /** Where the case of a person stands on a day. */
    public static CaseState state(int person, String told, LocalDate asOf) {
        List<ListedCase.Sighting> sightings = new ArrayList<>();
        List<ListedCase.RegisterDay> registers = new ArrayList<>();
        List<CaseEntry> entries = new ArrayList<>();
        RowKey id = new RowKey(1, person);
        for (String one : told.split(", ")) {
            String[] words = one.split(" ");
            LocalDate day = LocalDate.parse(words[0]);
            switch (words[1]) {
                case "list" ->
                    sightings.add(new ListedCase.Sighting(
                            day,
                            Status.valueOf(words[2]),
                            words.length > 3 ? Optional.of(new ReasonCode(words[3])) : Optional.empty()));
                case "register" -> registers.add(new ListedCase.RegisterDay(day, words[2].equals("there")));
                default ->
                    entries.add(new CaseEntry(
                            id,
                            day,
                            said(words),
                            words[1].startsWith("partner") ? "partner:msdhs" : "area:P7101",
                            new RowKey(9, entries.size() + 1)));
            }
        }
        ListedCase listed = new ListedCase(
                id,
                person,
                new ListId("obec"),
                new ListedCase.Places(
                        Optional.of(new AreaId("P7101")),
                        Optional.of(new ProvinceCode("71")),
                        Optional.of(String.valueOf(10000 + person))),
                LocalDate.of(2022, 5, 31),
                sightings,
                registers);
        return CaseHistory.of(listed, entries, STEPS, asOf);
    }

    private static CaseEntry.What said(String... words) {
        return switch (words[1]) {
            case "listing", "partner-listing" -> new CaseEntry.Listing(CaseEntry.ListingAnswer.valueOf(words[2]));
            case "attempt", "partner" -> new CaseEntry.Attempt(CaseEntry.AttemptResult.valueOf(words[2]));
            case "visit" ->
                new CaseEntry.Visit(
                        Arrays.stream(words).skip(2).map(ReasonCode::new).toList());
            case "decision" -> new CaseEntry.Decided(words[2].equals("RETURNS"));
            case "renamed" -> new CaseEntry.Renamed();
            case "enrolled" -> new CaseEntry.Enrolled();
            case "follow-up" -> new CaseEntry.FollowedUp(CaseEntry.FollowUpResult.valueOf(words[2]));
            default -> throw new AssertionError(words[1]);
        };
    }

    /** The same with who has it: its school, and no partner. */
    public static HeldCase held(int person, String told, LocalDate asOf) {
        CaseState state = state(person, told, asOf);
        return new HeldCase(
                state,
                state.isClosed() ? HeldCase.Custody.CLOSED : HeldCase.Custody.OPEN,
                CaseOwner.of(state.listed(), Step.Owner.SCHOOL),
                List.of());
    }
}
