package org.bringback.job.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bringback.identity.comparison.PersonComparators;
import org.bringback.identity.record.PersonRecord;
import org.bringback.job.workspace.Installation;
import org.bringback.linkage.record.Workers;
import org.bringback.programme.ParticipantMatching;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.ReferenceData;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** By the model that is shipped. */
class ParticipantMatchingTest {

    private static final Workers WORKERS = new Workers(1);
    private static final ReferenceData REFERENCE = ReferenceData.load(JobsFolder.real());
    private static final ParticipantMatching MATCHING = new ParticipantMatching(
            ParticipantComparison.model(Installation.current(), REFERENCE),
            PersonComparators.vocabulary(REFERENCE.titles()),
            WORKERS);

    @AfterAll
    static void stop() {
        WORKERS.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "participants.csv", numLinesToSkip = 1)
    void whoHasAValidNumberOfTheirOwnIsNobodyElse(String what, String one, String other, boolean same) {
        List<PersonRecord> participants = List.of(row(1, one), row(2, other));
        assertThat(MATCHING.same(participants)).isEqualTo(same ? Map.of(1L, 1L, 2L, 1L) : Map.of());
        assertThat(MATCHING.among(participants.subList(0, 1), Map.of(), participants.subList(1, 2)))
                .isEqualTo(same ? Set.of(1L) : Set.of());
    }

    /** The third, without a number, is one of them or the other, but does not make them one. */
    @Test
    void somebodyWithoutANumberDoesNotMakeOneOfTwoWithNumbers() {
        List<PersonRecord> participants = List.of(
                row(1, "1990892743662/พิทักษ์/เสริมดี/M/2009-07-25/70/ศรีเจริญ/กาญจนา"),
                row(2, "1998581458882/พิทักษ์/เสริมดี/M/2007-12-01/70/ศรีเจริญ/ศุภชัย"),
                row(3, "/พิทักษ์/เสริมดี/M/2009-07-25/70/ศรีเจริญ/ศุภชัย"));
        assertThat(MATCHING.same(participants.subList(0, 2))).isEmpty();
        assertThat(MATCHING.same(participants.subList(1, 3))).isNotEmpty();
        assertThat(MATCHING.same(participants)).isEqualTo(Map.of(1L, 1L, 3L, 1L));
    }

    /** One reference has the number, the other the name that the register knows. */
    @Test
    void whoStandsThereTwiceIsFoundByWhatIsKnownOfThemUnderEitherReference() {
        List<PersonRecord> participants = List.of(
                row(1, "/สุรชัย/ขวัญคำ/M/2015-12-17/58/แม่น้ำอ้อม/เบญจวรรณ"),
                row(2, "5998155419641/สุรชัย/ขวัญคำ/M/2015-12-17/58/แม่น้ำอ้อม/เบญจวรรณ"));
        Map<Long, Long> same = MATCHING.same(participants);
        assertThat(same).isEqualTo(Map.of(1L, 1L, 2L, 1L));
        List<PersonRecord> register = List.of(row(9, "5998155419641/สุระชัย/คำดี/M/2015-12-01/58/เมือง/"));
        assertThat(MATCHING.among(participants.subList(0, 1), Map.of(), register))
                .isEmpty();
        assertThat(MATCHING.among(participants, same, register)).containsExactly(1L);
    }

    private static PersonRecord row(long key, String text) {
        String[] cell = text.split("/", -1);
        return new PersonRecord(
                key,
                key,
                null,
                null,
                List.of("r" + key, cell[0], "", cell[1], cell[2], cell[3], cell[4], cell[5], cell[6], "", cell[7], ""));
    }
}
