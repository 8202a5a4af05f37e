package org.bringback.status.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bringback.StateRows.ExportRow.of;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bringback.StateRows;
import org.bringback.identity.resolution.TestResolution;
import org.bringback.intake.RealReferenceContext;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.codes.CohortId;
import org.bringback.status.RevisionReason;
import org.bringback.status.SnapshotKey;
import org.bringback.status.Snapshots;
import org.bringback.text.BilingualText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterEvidenceTest {

    private static final CohortId COHORT = new CohortId("2022");
    private static final LocalDate DAY = LocalDate.of(2022, 9, 23);
    private static final EvidenceWords WORDS = new EvidenceWords(RealReferenceContext.REAL, DAY);
    private static final String ID = "N1101700000011";

    private final StateRows state = new StateRows();

    @TempDir
    Path folder;

    private List<RegisterEvidence> evidence(String status, String statusDate) {
        state.export("obec", DAY.toString(), of(ID, "a", "สมชาย", "2010-01-02").at(status, statusDate, 1));
        snapshot("obec");
        return new RegisterEvidenceStore(state.database(), RealReferenceContext.REAL.agencies()).evidence(COHORT, DAY);
    }

    /** What an office reports and since when, on whose roll the register has the child since when, and what follows. */
    @ParameterizedTest
    @CsvFileSource(resources = "contradictions.csv", nullValues = "-", numLinesToSkip = 1)
    void aRegisterContradictsAReport(
            String why, String status, String statusDate, String roll, String since, String expected) {
        state.register("2022-09-01", ID.substring(1), roll, since);
        assertThat(evidence(status, statusDate))
                .extracting(one -> one.contradiction().name())
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void withoutARegisterNothingIsSaid() {
        assertThat(evidence("FOUND_RETURNED", "2022-05-01")).isEmpty();
    }

    @Test
    void theOfficeIsToldInBothLanguagesWhereItsRowStands() {
        state.register("2022-09-01", ID.substring(1), "ovec", "2022-06-01");
        RegisterEvidence one = evidence("NOT_FOUND", "2022-05-01").get(0);
        assertThat(one.file() + ":" + one.line() + " " + one.reference()).isEqualTo("x:1 a");
        assertThat(WORDS.why(one))
                .isEqualTo(new BilingualText(
                        "หน่วยงานรายงานว่า “ไม่พบตัว” เมื่อวันที่ 1 พฤษภาคม 2565"
                                + " แต่ทะเบียนระบุว่ามีชื่อเป็นผู้เรียนของ สอศ. ตั้งแต่วันที่ 1 มิถุนายน 2565",
                        "reported as “Tracking and not found” on 1 May 2022, but on a roll of OVEC since 1 June 2022"));
    }

    @Test
    void theSchoolIsNamedWhereTheRegisterSaysIt() {
        state.register("2022-09-01", ID.substring(1), "ovec", "2022-06-01");
        state.sql("update register_row set school = '1320026101'");
        assertThat(WORDS.registered(evidence("DIED", "2022-05-01").get(0)))
                .isEqualTo(new BilingualText(
                        "มีชื่อเป็นผู้เรียนของ สอศ. สถานศึกษารหัส 1320026101 ตั้งแต่วันที่ 1 มิถุนายน 2565",
                        "on a roll of OVEC, school 1320026101, since 1 June 2022"));
    }

    @Test
    void whoIsOnNoRollIsToldTheDayOfTheRegister() {
        state.register("2022-09-01", ID.substring(1), null, null);
        assertThat(WORDS.registered(evidence("FOUND_RETURNED", "2022-05-01").get(0)))
                .isEqualTo(new BilingualText(
                        "ไม่มีชื่อเป็นผู้เรียนของสถานศึกษาใด ณ วันที่ 1 กันยายน 2565",
                        "on no school's roll on 1 September 2022"));
    }

    @Test
    void theAreaThatAnswersForTheCaseIsTold() {
        state.register("2022-09-01", ID.substring(1), null, null);
        assertThat(evidence("FOUND_RETURNED", "2022-05-01").get(0).area()).isEmpty();
        state.sql("update fact set area = 'P7101'");
        assertThat(new RegisterEvidenceStore(state.database(), RealReferenceContext.REAL.agencies())
                        .evidence(COHORT, DAY))
                .extracting(RegisterEvidence::area)
                .containsExactly("P7101");
    }

    @Test
    void whoIsInNoRegisterAtAllIsOnNoRoll() {
        state.register("2022-09-01", "1101700000099", "obec", "2020-01-01");
        assertThat(evidence("FOUND_RETURNED", "2022-05-01"))
                .extracting(RegisterEvidence::contradiction)
                .containsExactly(RegisterContradiction.RETURNED_BUT_ON_NO_ROLL);
    }

    /** Who is not on one list's rolls may be on another's. */
    @Test
    void oneListsRegisterDoesNotSayThatSomebodyIsOnNoRoll() {
        state.registerOf("ovec", "2022-09-01", "1101700000099");
        assertThat(evidence("FOUND_RETURNED", "2022-05-01")).isEmpty();
        state.registerOf("obec", "2022-07-01", "1101700000088");
        RegisterEvidence one = new RegisterEvidenceStore(state.database(), RealReferenceContext.REAL.agencies())
                .evidence(COHORT, DAY)
                .get(0);
        assertThat(WORDS.registered(one).english()).isEqualTo("on no school's roll on 1 July 2022");
    }

    /** The disabled of an office are in its one register. */
    @Test
    void aListWithoutARegisterOfItsOwnNeedsNone() {
        state.export("nfe-disabled", DAY.toString(), of(ID, "b", "สมชาย", "2010-01-02"));
        snapshot("nfe-disabled");
        state.registerOf("obec", "2022-09-01", "1101700000099");
        assertThat(evidence("FOUND_RETURNED", "2022-05-01")).isEmpty();
        state.registerOf("nfe", "2022-09-01", "1101700000088");
        assertThat(new RegisterEvidenceStore(state.database(), RealReferenceContext.REAL.agencies())
                        .evidence(COHORT, DAY))
                .extracting(RegisterEvidence::contradiction)
                .contains(RegisterContradiction.RETURNED_BUT_ON_NO_ROLL);
    }

    @ParameterizedTest
    @CsvSource({
        "obec, obec ovec nfe, nfe ovec",
        "obec ovec, obec ovec, -",
        "all, obec ovec, -",
        "bse, obec ovec, obec ovec",
        "-, obec ovec, -",
    })
    void whichListsRegistersLackIsKnown(String registers, String lists, String missing) {
        Set<String> there = registers.equals("-") ? Set.of() : Set.of(registers.split(" "));
        String found = String.join(" ", RegisterCoverage.missing(there, Set.of(lists.split(" "))));
        assertThat(found.isEmpty() ? "-" : found).isEqualTo(missing);
    }

    @Test
    void oneListsRegisterSaysWhoIsOnItsRolls() {
        state.registerOf("ovec", "2022-09-01", ID.substring(1));
        state.sql("update register_row set enrolled_list = 'ovec', enrolled_on = date '2022-06-01'");
        assertThat(evidence("NOT_FOUND", "2022-05-01"))
                .extracting(RegisterEvidence::contradiction)
                .containsExactly(RegisterContradiction.ENROLLED_SINCE);
    }

    /** Worked by hand. Registers as list and day of September; lists that have figures; days of which all rolls are known. */
    @ParameterizedTest
    @CsvSource({
        "all 1, obec ovec, 1",
        "all 1 all 5, obec ovec, 1 5",
        "obec 1, obec ovec, -",
        "obec 1 ovec 3, obec ovec, 1",
        "obec 1 ovec 3 obec 5, obec ovec, 1 3",
        "all 2 obec 4, obec ovec, 2",
        "all 2 obec 4 ovec 6, obec ovec, 2 4",
        "nfe 1 obec 2 ovec 3, obec ovec, 2",
        "all 1, -, 1",
        "obec 1, -, -",
    })
    void everybodysEnrolmentIsKnownUpToTheDayOfTheOldestOfAllLists(String registers, String lists, String days) {
        List<RegisterCoverage.Register> taken = Pattern.compile("(\\S+) (\\d)")
                .matcher(registers)
                .results()
                .map(one -> new RegisterCoverage.Register(
                        one.group(1), LocalDate.of(2022, 9, Integer.parseInt(one.group(2)))))
                .toList();
        Set<String> counted = lists.equals("-") ? Set.of() : Set.of(lists.split(" "));
        String found = RegisterCoverage.days(taken, counted).stream()
                .map(day -> String.valueOf(day.getDayOfMonth()))
                .collect(Collectors.joining(" "));
        assertThat(found.isEmpty() ? "-" : found).isEqualTo(days);
    }

    /** A register of a later day does not count; without an earlier one nothing is said of rolls. */
    @Test
    void aRegisterOfALaterDayIsNone() {
        state.register("2022-09-24", ID.substring(1), "obec", "2022-06-01");
        assertThat(evidence("NOT_FOUND", "2022-05-01")).isEmpty();
    }

    @Test
    void whatIsMissingInAWithheldRegisterSaysNothing() {
        state.register("2022-09-01", "1101700000099");
        assertThat(evidence("FOUND_RETURNED", "2022-05-01")).hasSize(1);
        RegisterEvidenceStore store = new RegisterEvidenceStore(state.database(), RealReferenceContext.REAL.agencies());
        long register = Long.parseLong(
                state.texts("select id from submission where kind = 'REGISTER'").get(0));
        assertThat(store.rows(COHORT, DAY, Set.of())).hasSize(1);
        assertThat(store.rows(COHORT, DAY, Set.of(register))).isEmpty();
    }

    @Test
    void contradictionsStandByListAndThenAsInTheFiles() {
        state.register("2022-09-01", "1101700000011", "1101700000022", "1101700000033", "1101700000044");
        state.sql("update register_row set enrolled_list = 'opec', enrolled_on = date '2022-06-01'");
        state.export("ovec", DAY.toString(), of("N1101700000044", "d", "ง", "2010-01-02"));
        state.export(
                "obec",
                DAY.toString(),
                of("N1101700000033", "c", "ค", "2010-01-02"),
                of("N1101700000011", "a", "ก", "2010-01-02"),
                of("N1101700000022", "b", "ข", "2010-01-02"));
        state.sql("update export_row set line = case person_ref when 'a' then 20 when 'b' then 3 else 10 end,"
                + " sheet = case person_ref when 'a' then 'May' else 'June' end");
        snapshot("ovec");
        snapshot("obec");
        assertThat(new RegisterEvidenceStore(state.database(), RealReferenceContext.REAL.agencies())
                        .evidence(COHORT, DAY))
                .extracting(one -> one.list() + " " + one.sheet() + " " + one.line() + " " + one.reference())
                .containsExactly("obec June 3 b", "obec June 10 c", "obec May 20 a", "ovec June 10 d");
    }

    @Test
    void thoseOnNoRollStandBehindAllOthers() {
        state.register("2022-09-01", "1101700000044");
        state.sql("update register_row set enrolled_list = 'opec', enrolled_on = date '2022-06-01'");
        state.export("obec", DAY.toString(), of(ID, "a", "สมชาย", "2010-01-02").at("FOUND_RETURNED", "2022-05-01", 1));
        state.export("ovec", DAY.toString(), of("N1101700000044", "d", "ง", "2010-01-02"));
        snapshot("obec");
        snapshot("ovec");
        assertThat(new RegisterEvidenceStore(state.database(), RealReferenceContext.REAL.agencies())
                        .evidence(COHORT, DAY))
                .extracting(one -> one.list() + " " + one.contradiction())
                .containsExactly("ovec ENROLLED_SINCE", "obec RETURNED_BUT_ON_NO_ROLL");
    }

    @Test
    void onlyTheLastRevisionOfADayCounts() {
        state.register("2022-09-01", ID.substring(1), "obec", "2022-06-01");
        assertThat(evidence("NOT_FOUND", "2022-05-01")).hasSize(1);
        state.sql("update export_row set status_date = date '2022-07-01'");
        snapshot("obec");
        assertThat(state.texts("select max(revision) from snapshot")).containsExactly("2");
        assertThat(new RegisterEvidenceStore(state.database(), RealReferenceContext.REAL.agencies())
                        .evidence(COHORT, DAY))
                .isEmpty();
    }

    @Test
    void anotherDayAndAnotherCohortHaveNoneOfIt() {
        state.register("2022-09-01", ID.substring(1), "obec", "2022-06-01");
        assertThat(evidence("NOT_FOUND", "2022-05-01")).hasSize(1);
        RegisterEvidenceStore store = new RegisterEvidenceStore(state.database(), RealReferenceContext.REAL.agencies());
        assertThat(store.evidence(COHORT, DAY.plusDays(1))).isEmpty();
        assertThat(store.evidence(new CohortId("2023"), DAY)).isEmpty();
    }

    private void snapshot(String list) {
        new TestResolution(state.database(), folder, COHORT).resolve();
        new Snapshots(
                        state.database(),
                        ReferenceData.load(JobsFolder.real()).statuses().precedence())
                .make(new SnapshotKey(COHORT, new ListId(list), DAY), RevisionReason.correctedExport());
    }
}
