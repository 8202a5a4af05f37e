package org.bringback.job.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bringback.StateRows;
import org.bringback.casework.ListedCase;
import org.bringback.intake.RealReferenceContext;
import org.bringback.intake.row.RowKey;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.codes.CohortId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What lists and registers say of cases, read from a state's snapshots and matches as of a day. */
class CaseLoaderTest {

    private static final long PERSON = 7;
    private static final ListId OBEC = new ListId("obec");
    private static final ReferenceData REFERENCE = ReferenceData.load(JobsFolder.real());

    private static StateRows state;

    @BeforeAll
    static void aState() {
        state = new StateRows();
    }

    @BeforeEach
    void nothingIsKnown() {
        List.of(
                        "fact",
                        "snapshot",
                        "row_record",
                        "listed_record",
                        "register_match",
                        "register_row",
                        "export_row",
                        "submission")
                .forEach(table -> state.sql("delete from " + table));
    }

    private static LocalDate day(String monthAndDay) {
        return LocalDate.parse("2022-" + monthAndDay);
    }

    private static String text(LocalDate day) {
        return day.toString().substring(5);
    }

    private static void tell(String told) {
        String[] words = told.split(" ");
        if (words[0].equals("register")) {
            state.register(day(words[1]).toString(), "1999900000129");
            if (words[2].equals("there")) {
                state.sql("delete from register_match");
                state.sql(
                        "insert into register_match (cohort, person_id, row_key) values ('2022', ?, ?)",
                        PERSON,
                        key(submissions()));
            }
            return;
        }
        long submission = state.export(words[0], day(words[1]).toString());
        fact(snapshot(words[0], words[1], words[2]), words[0], PERSON, key(submission), words);
    }

    private static long submissions() {
        return Long.parseLong(state.texts("select max(id) from submission").get(0));
    }

    private static long key(long submission) {
        return new RowKey(submission, 1).value();
    }

    private static long snapshot(String list, String asOf, String revision) {
        state.sql(
                "insert into snapshot (cohort, list_id, as_of, revision, reason, inputs, repeated, in_review,"
                        + " in_register) values ('2022', ?, ?, ?, 'new', ?, 0, 0, 0)",
                list,
                day(asOf),
                Integer.parseInt(revision),
                "");
        return Long.parseLong(state.texts("select max(id) from snapshot").get(0));
    }

    private static void fact(long snapshot, String list, long person, long row, String... words) {
        state.sql("insert into row_record (row_key, record_key) values (?, ?)", row, row);
        state.sql(
                "insert into listed_record (record_key, cohort, list_id, record_hash, occurrence, person_id)"
                        + " values (?, '2022', ?, 0, 1, ?)",
                row,
                list,
                PERSON);
        state.sql(
                "insert into fact (snapshot_id, person_id, status, status_date, reason, province, row_key, in_register)"
                        + " values (?, ?, ?, ?, ?, '71', ?, false)",
                snapshot,
                person,
                words[3],
                words[4].equals("-") ? null : day(words[4]),
                words.length > 5 ? words[5] : null,
                row);
    }

    private static CaseLoader loaded(LocalDate asOf, Long... withheld) {
        CaseLoader loader = new CaseLoader(
                new CaseworkStore(state.database(), new CohortId("2022"), RealReferenceContext.REAL, Set.of(withheld)),
                asOf);
        loader.load();
        return loader;
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "loaded-cases.csv", numLinesToSkip = 1, delimiter = '|')
    void aCaseIsWhatItsListAndTheRegistersSaidUpToTheDay(
            String what,
            String told,
            String asOf,
            @Nullable String sightings,
            @Nullable String registers,
            @Nullable String listed) {
        List.of(told.split(", ")).forEach(CaseLoaderTest::tell);
        Optional<ListedCase> found = loaded(day(asOf)).cases().stream()
                .filter(one -> one.list().equals(OBEC))
                .findFirst();
        assertThat(found.map(ListedCase::sightings).orElse(List.of()).stream()
                        .map(one -> text(one.day()) + " " + one.status()
                                + one.reason()
                                        .map(reason -> " " + reason.value())
                                        .orElse(""))
                        .collect(Collectors.joining("; ")))
                .as(what)
                .isEqualTo(Optional.ofNullable(sightings).orElse(""));
        assertThat(found.map(ListedCase::registers).orElse(List.of()).stream()
                        .map(one -> text(one.day()) + (one.there() ? " there" : " missing"))
                        .collect(Collectors.joining("; ")))
                .as(what)
                .isEqualTo(Optional.ofNullable(registers).orElse(""));
        assertThat(found.map(one -> text(one.listedOn())).orElse(""))
                .as(what)
                .isEqualTo(Optional.ofNullable(listed).orElse(""));
    }

    @Test
    void whoIsMissingInARegisterThatWasCutNeedNotBeMissing() {
        List.of("obec 05-31 1 NOT_FOUND -", "register 06-10 missing", "register 06-20 missing")
                .forEach(CaseLoaderTest::tell);
        assertThat(loaded(day("06-30"), submissions()).cases())
                .singleElement()
                .satisfies(one -> assertThat(one.registers())
                        .extracting(ListedCase.RegisterDay::day)
                        .containsExactly(day("06-10")));
    }

    /** Two persons of an old snapshot are one by now: the case is counted once, always by the same of its rows. */
    @Test
    void personsThatWereMergedSinceAreOneCase() {
        long first = state.export("obec", "2022-05-31");
        long second = state.export("obec", "2022-05-31");
        long snapshot = snapshot("obec", "05-31", "1");
        fact(snapshot, "obec", 9, key(first), "", "", "", "NOT_FOUND", "-");
        fact(snapshot, "obec", 8, key(second), "", "", "", "IN_PROCESS", "-");
        CaseLoader loader = loaded(day("06-30"));
        assertThat(loader.cases()).singleElement().satisfies(one -> {
            assertThat(one.id()).as("the oldest record").isEqualTo(new RowKey(first, 1));
            assertThat(one.person()).isEqualTo(PERSON);
            assertThat(one.sightings()).extracting(ListedCase.Sighting::status).hasToString("[IN_PROCESS, NOT_FOUND]");
        });
        assertThat(loader.rows()).containsExactly(java.util.Map.entry(new RowKey(first, 1), key(first)));
        assertThat(loader.caseOf(new RowKey(second, 1)))
                .as("a worklist that was printed before names the other record")
                .contains(new RowKey(first, 1));
        assertThat(loader.caseOf(new RowKey(second, 2))).isEmpty();
    }
}
