package org.bringback.job.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bringback.StateRows.ExportRow.of;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bringback.Filling;
import org.bringback.StateRows;
import org.bringback.identity.review.DecisionImportResult;
import org.bringback.job.workspace.Installation;
import org.bringback.job.workspace.State;
import org.bringback.job.workspace.Workspace;
import org.bringback.linkage.record.Workers;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.bringback.notice.ProvokedNotices;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.agency.Agencies;
import org.bringback.reference.agency.ReferenceContext;
import org.bringback.reference.codes.CohortId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A workbook goes out, somebody fills it in, and it comes back. Pairs 1, 2 and 3 are of the rows ab, ac and bc. */
class ReviewExchangeTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2022, 10, 1, 9, 30);
    private static final CohortId COHORT = new CohortId("2022");
    private static final String GIVEN = "ชื่อ / Given name (1)";

    @TempDir
    Path folder;

    private State state;
    private StateRows rows;
    private ReferenceContext referenceContext;
    private long submission;

    @BeforeEach
    void threeRowsThatMayBeOnePerson() throws Exception {
        ReferenceData reference = ReferenceData.load(Installation.current().jobs());
        referenceContext = new ReferenceContext(
                reference, Agencies.load(Installation.current().jobs(), reference.statuses()));
        state = State.open(folder.resolve("state"));
        rows = new StateRows(state.database());
        submission = rows.export(
                "obec",
                "2022-05-31",
                of(null, "a", "สมชาย", "2010-01-02"),
                of(null, "b", "สมชัย", "2010-02-02"),
                of(null, "c", "=สมหมาย", "2010-03-02"));
        resolve();
        rows.sql("delete from review_pair");
        doubt(1, 2);
        doubt(1, 3);
        doubt(2, 3);
    }

    @AfterEach
    void close() throws IOException {
        state.close();
    }

    private void doubt(int left, int right) {
        rows.sql(
                "insert into review_pair (cohort, left_key, right_key, cause, weight) values ('2022', ?, ?, 'LIKELY', 1)",
                key(left),
                key(right));
    }

    private long key(int row) {
        return (submission << 31) + row;
    }

    private void resolve() {
        try (Workers workers = new Workers(2)) {
            new IdentityService(workspace()).identityResolution(COHORT).resolve(LocalDate.of(2022, 9, 23), workers);
        }
    }

    private ReviewExchange desk() {
        return new ReviewExchange(workspace());
    }

    private Workspace workspace() {
        return new Workspace(Installation.current(), state, referenceContext);
    }

    private Path export(boolean decided) throws IOException {
        ReviewExchange.Order request = new ReviewExchange.Order(
                Optional.empty(), Optional.of(folder.resolve("review.xlsx")), folder, 10, decided);
        return desk().export(request).orElseThrow().file();
    }

    private DecisionImportResult fillIn(Filling.Work work) throws IOException {
        return take(Filling.in(export(false), work));
    }

    private DecisionImportResult take(Path file) throws IOException {
        return desk().take(file, Optional.of("ครูสมศรี"), NOW);
    }

    private List<String> ledger() {
        return rows.texts("select verdict || ' ' || decided_by || ' ' || remark from judgement order by id");
    }

    private long persons() {
        resolve();
        return rows.texts("select distinct person_id from listed_record").size();
    }

    @Test
    void decisionsGoIntoTheLedgerAndPersonsBecomeWhatTheySay() throws IOException {
        DecisionImportResult decided = fillIn(workbook -> {
            workbook.decide(1, "same / คนเดียวกัน").cell(1, Filling.REMARK).setCellValue("พบตัว");
            workbook.decide(3, "คนละคน").cell(3, Filling.BY).setCellValue("somebody else");
        });
        assertThat(decided.notices()).isEmpty();
        assertThat(decided.empty()).isOne();
        assertThat(ledger()).containsExactly("SAME ครูสมศรี พบตัว", "DIFFERENT somebody else ");
        assertThat(rows.texts("select left_key || ' ' || right_key from judgement where weight is not null"
                        + " and model like 'nightly v6 %' and decided_at = timestamp '2022-10-01 09:30:00'"))
                .containsExactly(key(1) + " " + key(2), key(2) + " " + key(3));
        assertThat(persons()).isEqualTo(2);
    }

    @Test
    void theSameWorkbookTwiceChangesNothing() throws IOException {
        Path filled = Filling.in(export(false), workbook -> workbook.decide(1, "same"));
        assertThat(take(filled).decisions()).hasSize(1);
        resolve();
        DecisionImportResult again = take(filled);
        assertThat(again.isRefused()).isFalse();
        assertThat(again.decisions()).isEmpty();
        assertThat(again.alreadySo()).isOne();
        assertThat(again.older()).isTrue();
        assertThat(ledger()).hasSize(1);
    }

    @Test
    void theOtherRowsCanBeFilledInLater() throws IOException {
        Path workbook = export(false);
        take(Filling.in(workbook, filling -> filling.decide(1, "same")));
        DecisionImportResult later = take(Filling.in(
                workbook, filling -> filling.decide(1, "same").decide(2, "same").decide(3, "same")));
        assertThat(later.decisions()).hasSize(2);
        assertThat(persons()).isOne();
    }

    @Test
    void aDecisionIsTakenBackFromAWorkbookOfDecidedPairs() throws IOException {
        fillIn(workbook -> workbook.decide(1, "same"));
        assertThat(persons()).isEqualTo(2);
        Path decided = export(true);
        DecisionImportResult back = take(Filling.in(decided, workbook -> {
            assertThat(workbook.text(workbook.count(), "ตัดสินไว้แล้ว / Decided before"))
                    .isEqualTo("คนเดียวกัน / same, ครูสมศรี, 2022-10-01");
            workbook.decide(workbook.count(), "open / ยกเลิกคำตัดสิน");
        }));
        assertThat(back.notices()).isEmpty();
        assertThat(ledger()).last().asString().startsWith("OPEN");
        assertThat(persons()).isEqualTo(3);
    }

    @Test
    void toTakeBackWhatNobodyDecidedIsNoChange() throws IOException {
        assertThat(fillIn(workbook -> workbook.decide(1, "open")).alreadySo()).isOne();
        assertThat(ledger()).isEmpty();
    }

    @Test
    void theSameDecisionOnARepeatedRowIsOne() throws IOException {
        DecisionImportResult decided = fillIn(workbook -> {
            workbook.decide(1, "same");
            workbook.copy(1);
        });
        assertThat(decided.decisions()).hasSize(1);
    }

    @Test
    void thePairsThatMoveTheMostFiguresComeFirst() throws IOException {
        rows.sql("insert into snapshot (id, cohort, list_id, as_of, revision, reason, inputs, repeated, in_review,"
                + " in_register) values (7, '2022', 'obec', date '2022-05-31', 1, 'first', 'x', 0, 0, 0)");
        for (int row : new int[] {2, 3}) {
            rows.sql(
                    "insert into fact (snapshot_id, person_id, status, row_key, in_register)"
                            + " values (7, ?, 'NOT_FOUND', ?, false)",
                    key(row),
                    key(row));
        }
        rows.sql("update review_pair set weight = 4 where left_key = ?", key(1));
        rows.sql("update review_pair set weight = -0.5 where left_key = ? and right_key = ?", key(1), key(3));
        Filling.in(export(false), workbook -> {
            assertThat(pair(workbook, 1)).isEqualTo(key(2) + "-" + key(3));
            assertThat(pair(workbook, 2)).isEqualTo(key(1) + "-" + key(3));
            assertThat(workbook.text(1, "กรณีที่เกี่ยวข้อง / Cases")).isEqualTo("2");
        });
    }

    private static String pair(Filling workbook, int number) {
        return workbook.text(number, "bringback: pair");
    }

    static Stream<Arguments> badWorkbooks() {
        return Stream.of(
                bad(
                        NoticeCode.REVIEW_ROW_EDITED,
                        workbook -> workbook.decide(1, "same")
                                .cell(1, "bringback: pair")
                                .setCellValue(pair(workbook, 2))),
                bad(
                        NoticeCode.REVIEW_ROW_EDITED,
                        workbook -> workbook.decide(1, "same").cell(1, GIVEN).setCellValue("สมศักดิ์")),
                bad(
                        NoticeCode.REVIEW_ROW_EDITED,
                        workbook -> workbook.decide(2, "same")
                                .cell(1, "bringback: seal")
                                .setCellValue("")),
                bad(NoticeCode.REVIEW_DECISION, workbook -> workbook.decide(1, "สมชาย")),
                bad(NoticeCode.REVIEW_TWICE, workbook -> {
                    int copy = workbook.decide(1, "same").copy(1);
                    workbook.decide(copy, "different");
                }),
                bad(
                        NoticeCode.REVIEW_CONTRADICTION,
                        workbook -> workbook.decide(1, "same").decide(3, "same").decide(2, "different")),
                bad(
                        NoticeCode.CELL_TOO_LONG,
                        workbook -> workbook.decide(1, "same")
                                .cell(1, Filling.REMARK)
                                .setCellValue("ก".repeat(201))),
                bad(
                        NoticeCode.FORMULA_CELL,
                        workbook -> workbook.decide(1, "same")
                                .cell(1, Filling.REMARK)
                                .setCellFormula("1+1")),
                bad(
                        NoticeCode.REVIEW_OTHER_MODEL,
                        workbook -> workbook.decide(1, "same").note("model", "nightly v0 1")),
                bad(
                        NoticeCode.REVIEW_OTHER_COHORT,
                        workbook -> workbook.decide(1, "same").note("cohort", "1999")),
                bad(NoticeCode.NO_REVIEW, workbook -> workbook.workbook().removeSheetAt(1)),
                bad(
                        NoticeCode.NO_REVIEW,
                        workbook -> workbook.pairs()
                                .getRow(0)
                                .getCell(workbook.column("bringback: seal"))
                                .setCellValue("")));
    }

    private static Arguments bad(NoticeCode code, Filling.Work work) {
        return Arguments.of(code, work);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badWorkbooks")
    void aWorkbookThatIsWrongIsRefusedAsAWhole(NoticeCode code, Filling.Work work) throws IOException {
        assertRefused(fillIn(work), code);
    }

    private void assertRefused(DecisionImportResult decided, NoticeCode code) {
        assertThat(ProvokedNotices.seen(decided.notices()))
                .extracting(Notice::code)
                .containsOnly(code);
        assertThat(decided.notices())
                .extracting(notice -> notice.text().english() + notice.text().thai() + notice.location())
                .noneMatch(text -> text.contains("สม"));
        assertThat(decided.decisions()).isEmpty();
        assertThat(ledger()).isEmpty();
    }

    @Test
    void aRowThatChangedSinceIsRefusedAndSoIsOneThatIsGone() throws IOException {
        Path filled = Filling.in(export(false), workbook -> workbook.decide(1, "same"));
        rows.sql("update export_row set family_name = 'ใจดี' where row_key = ?", key(1));
        assertRefused(take(filled), NoticeCode.REVIEW_CHANGED);
        rows.sql("delete from export_row where row_key = ?", key(1));
        assertRefused(take(filled), NoticeCode.REVIEW_UNKNOWN_PAIR);
    }

    @Test
    void somebodyHasToStandForADecision() throws IOException {
        Path filled = Filling.in(export(false), workbook -> workbook.decide(1, "same"));
        assertRefused(desk().take(filled, Optional.empty(), NOW), NoticeCode.REVIEW_NOBODY);
    }

    @Test
    void anotherDecisionMadeSinceIsNotOverwritten() throws IOException {
        Path filled = Filling.in(export(false), workbook -> workbook.decide(1, "same"));
        Path late = Files.copy(filled, folder.resolve("late.xlsx"));
        fillIn(workbook -> workbook.decide(1, "different"));
        assertThat(ProvokedNotices.seen(take(late).notices()))
                .extracting(Notice::code)
                .containsExactly(NoticeCode.REVIEW_DECIDED_SINCE);
        assertThat(ledger()).hasSize(1);
    }

    @Test
    void whatContradictsEarlierDecisionsNamesTheRow() throws IOException {
        fillIn(workbook -> workbook.decide(1, "same").decide(2, "different"));
        List<Notice> notices = fillIn(workbook -> workbook.decide(1, "same")).notices();
        assertThat(notices).extracting(Notice::code).containsExactly(NoticeCode.REVIEW_CONTRADICTION);
        assertThat(notices.get(0).location().row()).isEqualTo(2);
        assertThat(notices.get(0).text().english()).contains("(rows 2)");
    }

    @Test
    void aFileOfAnotherKindIsNoReview() throws IOException {
        assertRefused(take(Files.writeString(folder.resolve("a.csv"), "a,b\n1,2\n")), NoticeCode.NO_REVIEW);
    }
}
