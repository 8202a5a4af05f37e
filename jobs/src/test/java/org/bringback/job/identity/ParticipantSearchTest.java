package org.bringback.job.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bringback.identity.comparison.PersonComparators;
import org.bringback.identity.record.PersonRecord;
import org.bringback.job.workspace.Installation;
import org.bringback.linkage.record.Workers;
import org.bringback.programme.ParticipantSearch;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.ReferenceData;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** By the model that is shipped. */
class ParticipantSearchTest {

    private static final Workers WORKERS = new Workers(1);
    private static final ReferenceData REFERENCE = ReferenceData.load(JobsFolder.real());
    private static final ParticipantSearch SEARCH = new ParticipantSearch(
            new JdbcDataSource(),
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
        assertThat(SEARCH.same(participants)).isEqualTo(same ? Map.of(1L, 1L, 2L, 1L) : Map.of());
        assertThat(SEARCH.among(participants.subList(0, 1), participants.subList(1, 2)))
                .isEqualTo(same ? Set.of(1L) : Set.of());
    }

    private static PersonRecord row(long key, String text) {
        String[] cell = text.split("/");
        return new PersonRecord(
                key,
                key,
                null,
                null,
                List.of("r" + key, cell[0], "", cell[1], cell[2], cell[3], cell[4], cell[5], cell[6], "", cell[7], ""));
    }
}
