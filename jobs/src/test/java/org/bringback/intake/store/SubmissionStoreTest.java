package org.bringback.intake.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bringback.intake.RealReferenceContext;
import org.bringback.intake.StandardExport;
import org.bringback.intake.classify.SubmissionFileReader;
import org.bringback.intake.row.RawRow;
import org.bringback.intake.row.RowCounts;
import org.bringback.intake.row.RowKey;
import org.bringback.intake.row.RowOutcome;
import org.bringback.intake.row.RowPosition;
import org.bringback.intake.row.SetAsideRow;
import org.bringback.intake.submission.Ledger;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.intake.submission.Submission;
import org.bringback.notice.Location;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.bringback.notice.ProvokedNotices;
import org.bringback.reference.codes.CohortId;
import org.bringback.source.refusal.RefusedFileException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

final class SubmissionStoreTest {

    @TempDir
    private Path folder;

    private JdbcTemplate jdbc;
    private SubmissionStore store;

    @BeforeEach
    void openAnEmptyState() throws Exception {
        jdbc = new JdbcTemplate(Database.create());
        store = new SubmissionStore(jdbc.getDataSource());
    }

    @Test
    void everyOutcomeIsStoredWithItsNoticesAndCounted() throws Exception {
        Path file = new StandardExport()
                .row("national_id", "1101700207031")
                .row("status", "gone", "birth_date", "31/02/2553")
                .row("national_id", "1.1017E+12")
                .cells("")
                .write(folder);
        StoredSubmission taken = take(file, "a", Optional.empty());
        assertThat(taken.counts()).isEqualTo(new RowCounts(4, 1, 1, 1, 1));
        assertThat(taken.outcome()).isEqualTo(Submission.Outcome.TAKEN);
        assertThat(jdbc.queryForMap("select * from export_row"))
                .containsEntry("ROW_KEY", new RowKey(taken.id(), 1).value())
                .containsEntry("LINE", 2)
                .containsEntry("PERSON_REF", "R-1")
                .containsEntry("ID_KIND", "X")
                .containsEntry("TITLE", "BOY")
                .containsEntry("FAMILY_NAME", "ศรีสุข")
                .containsEntry("BIRTH_PRECISION", "D")
                .containsEntry("PROVINCE", "63")
                .containsEntry("STATUS", "FOUND_RETURNED")
                .containsEntry("REASON", "R09")
                .containsEntry("AREA", "P6302");
        assertThat(jdbc.queryForList("select code from notice where row_no = 1", String.class))
                .containsExactly("ID_CHECK_DIGIT");
    }

    @Test
    void setAsideRowsComeBackWithTheirCellsAndReasons() throws Exception {
        Path file = new StandardExport()
                .row()
                .row("status", "gone", "birth_date", "31/02/2553")
                .row("national_id", "1.1017E+12")
                .write(folder);
        List<SetAsideRow> rows =
                store.setAsideRows(take(file, "a", Optional.empty()).id(), 0, 100);
        assertThat(rows).extracting(SetAsideRow::quarantined).containsExactly(false, true);
        assertThat(rows.get(0).at()).isEqualTo(new RowPosition(2, Optional.empty(), 3));
        assertThat(rows.get(0).cells()).hasSize(18).contains("gone", "31/02/2553", "สมชาย");
        assertThat(rows.get(0).notices())
                .extracting(Notice::code)
                .containsExactlyInAnyOrder(NoticeCode.UNKNOWN_STATUS, NoticeCode.BAD_DATE);
        assertThat(rows.get(0).notices().get(0).location().file()).isEqualTo("export-obec-2022-05-31.csv");
    }

    @Test
    void whatIsAcceptedIsKeptOnceAndBesideOtherNotices() throws Exception {
        StoredSubmission file = take(new StandardExport().row().write(folder), "a", Optional.empty());
        assertThat(store.accepted()).isEmpty();
        store.accept(file);
        store.accept(file);
        assertThat(store.accepted()).containsExactly(file.id());
        assertThat(ProvokedNotices.seen(store.fileNotices(file.id())))
                .extracting(Notice::code)
                .containsExactly(NoticeCode.SHRINKING_ACCEPTED);
    }

    @Test
    void moreRowsThanGoIntoOneStatementAreAllStored() throws Exception {
        StandardExport export = new StandardExport();
        IntStream.rangeClosed(1, 257).forEach(i -> export.row("person_ref", "R-" + i));
        take(export.write(folder), "a", Optional.empty());
        assertThat(jdbc.queryForList("select mod(row_key, 2147483648) from export_row order by row_key", Integer.class))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 257).boxed().toList());
        assertThat(jdbc.queryForObject("select count(distinct person_ref) from export_row", Integer.class))
                .isEqualTo(257);
    }

    @Test
    void aNewFullExportReplacesTheOldOneAsTheNextRevision() throws Exception {
        Path file = new StandardExport().row().write(folder);
        StoredSubmission first = take(file, "a", Optional.empty());
        StoredSubmission supplement = take(file, "b", Optional.of("a"));
        assertThat(supplement.revision()).isEqualTo(1);
        StoredSubmission second = take(file, "c", Optional.empty());
        assertThat(first.revision()).isEqualTo(1);
        assertThat(second.revision()).isEqualTo(2);
        assertThat(store.list())
                .extracting(StoredSubmission::sha256, StoredSubmission::outcome)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(sha("a"), Submission.Outcome.REPLACED),
                        org.assertj.core.groups.Tuple.tuple(sha("b"), Submission.Outcome.REPLACED),
                        org.assertj.core.groups.Tuple.tuple(sha("c"), Submission.Outcome.TAKEN));
    }

    @Test
    void aSubmissionBegunBeforeGoesOnWhereItStopped() throws Exception {
        Path file =
                new StandardExport().row().cells("").row("person_ref", "R-3").write(folder);
        Submission submission = submission(file, "a", Optional.empty());
        StoredSubmission begun = store.begin(submission);
        store.write(begun.id(), StandardExport.outcomes(file).subList(0, 2));
        StoredSubmission again = store.begin(submission);
        assertThat(again.id()).isEqualTo(begun.id());
        assertThat(again.counts().seen()).isEqualTo(2);
        store.write(again.id(), StandardExport.outcomes(file).subList(2, 3));
        assertThat(store.finish(again.id(), 3, List.of()).counts()).isEqualTo(new RowCounts(3, 2, 0, 0, 1));
        assertThatThrownBy(() -> store.begin(submission)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aBatchThatFailsLeavesNothingBehind() throws Exception {
        Path file = new StandardExport().row().row("person_ref", "R-2").write(folder);
        StoredSubmission begun = store.begin(submission(file, "a", Optional.empty()));
        List<RowOutcome> twice = new ArrayList<>(StandardExport.outcomes(file));
        twice.addAll(StandardExport.outcomes(file));
        assertThatThrownBy(() -> store.write(begun.id(), twice)).isInstanceOf(DataAccessException.class);
        assertThat(jdbc.queryForObject("select count(*) from export_row", Integer.class))
                .isZero();
        assertThat(store.list().get(0).counts()).isEqualTo(RowCounts.NONE);
    }

    @Test
    void aRowThatGoesMissingStopsTheSubmission() throws Exception {
        Path file = new StandardExport().row().row("person_ref", "R-2").write(folder);
        StoredSubmission begun = store.begin(submission(file, "a", Optional.empty()));
        store.write(begun.id(), StandardExport.outcomes(file));
        assertAccounting(begun.id(), 3);
        jdbc.update("delete from export_row where mod(row_key, 2147483648) = 2");
        assertAccounting(begun.id(), 2);
        assertThat(store.list().get(0).outcome()).isEqualTo(Submission.Outcome.READING);
    }

    private void assertAccounting(long id, long seen) {
        assertThatThrownBy(() -> store.finish(id, seen, List.of()))
                .isInstanceOfSatisfying(
                        RefusedFileException.class,
                        e -> assertThat(e.notice().code()).isEqualTo(NoticeCode.ACCOUNTING));
    }

    @Test
    void aRefusedFileLeavesItsNoticeAndNoRowsAndMayBeOfferedAgain() throws Exception {
        Path file = new StandardExport().row("status", "gone").row().write(folder);
        Submission submission = submission(file, "a", Optional.empty());
        StoredSubmission begun = store.begin(submission);
        store.write(begun.id(), StandardExport.outcomes(file));
        Notice why =
                new Notice(NoticeCode.DATE_CONTRADICTS_NAME, Location.of("x").inRow(7), "2022-05-31", "2022-09-23");
        store.refuse(submission, why);
        assertThat(store.list()).singleElement().satisfies(refused -> {
            assertThat(refused.outcome()).isEqualTo(Submission.Outcome.REFUSED);
            assertThat(refused.counts()).isEqualTo(RowCounts.NONE);
        });
        for (String table : List.of("export_row", "set_aside_row")) {
            assertThat(jdbc.queryForObject("select count(*) from " + table, Integer.class))
                    .isZero();
        }
        assertThat(store.fileNotices(begun.id())).singleElement().satisfies(notice -> {
            assertThat(notice.code()).isEqualTo(NoticeCode.DATE_CONTRADICTS_NAME);
            assertThat(notice.found()).isEqualTo("2022-09-23");
        });
        assertThat(take(file, "a", Optional.empty()).counts()).isEqualTo(new RowCounts(2, 1, 1, 0, 0));
        assertThat(store.fileNotices(begun.id())).isEmpty();
    }

    @Test
    void aFileRefusedBeforeItWasReadIsInTheLedger() throws Exception {
        Path file = new StandardExport().row().write(folder);
        store.refuse(
                submission(file, "a", Optional.empty()), Notice.of(NoticeCode.COMPETING_EXPORTS, Location.of("x")));
        assertThat(store.list()).extracting(StoredSubmission::outcome).containsExactly(Submission.Outcome.REFUSED);
    }

    @Test
    void theStateRemembersWhetherItsRowsAreSynthetic() throws Exception {
        assertThat(new Ledger(store.list()).synthetic()).isEmpty();
        take(new StandardExport().row("person_ref", "SYN-1").write(folder), "a", Optional.empty());
        assertThat(new Ledger(store.list()).synthetic()).contains(true);
    }

    @Test
    void sensitiveColumnsAreStoredNowhere() throws Exception {
        Path file = StandardExport.write(
                folder,
                "export-bse-2022-05-31.csv",
                "ศูนย์การศึกษาพิเศษ จังหวัดตาก\n" + String.join(",", BSE_HEADERS)
                        + "\n1,R-1,,นาย,สมชาย,ศรีสุข,ช,,SECRET,,,,gone,,\n"
                        + "2,R-2,,นาย,สมชาย,ศรีสุข,ช,,SECRET,,,,ไม่พบตัว,,\n");
        StoredSubmission taken = take(file, "a", Optional.empty());
        assertThat(taken.counts()).isEqualTo(new RowCounts(2, 1, 1, 0, 0));
        for (String table : List.of("export_row", "set_aside_row", "notice")) {
            for (Map<String, Object> row : jdbc.queryForList("select * from " + table)) {
                assertThat(row.toString()).doesNotContain("SECRET");
            }
        }
    }

    private static final List<String> BSE_HEADERS = List.of(
            "ที่",
            "รหัสผู้เรียน",
            "เลขประจำตัวประชาชน",
            "คำนำหน้าชื่อ",
            "ชื่อ",
            "นามสกุล",
            "เพศ",
            "ว/ด/ป เกิด",
            "ประเภทความพิการ",
            "อำเภอ",
            "ผู้ปกครอง",
            "โทรศัพท์",
            "ผลการติดตาม",
            "วันที่รายงาน",
            "สาเหตุ");

    private StoredSubmission take(Path file, String sha256, Optional<String> supplements) throws Exception {
        Submission submission = submission(file, sha256, supplements);
        try (SubmissionFileReader reader =
                SubmissionFileReader.open(file, submission.name(), RealReferenceContext.REAL)) {
            List<RowOutcome> outcomes = new ArrayList<>();
            for (RawRow row = reader.next(); row != null; row = reader.next()) {
                outcomes.add(reader.classify(row));
            }
            StoredSubmission begun = store.begin(submission);
            store.write(begun.id(), outcomes);
            return store.finish(begun.id(), reader.seen(), reader.warnings());
        }
    }

    private static Submission submission(Path file, String sha256, Optional<String> supplements) throws Exception {
        boolean synthetic = java.nio.file.Files.readString(file).contains("SYN-");
        return new Submission(
                sha(sha256),
                StandardExport.name(file),
                Optional.of(new CohortId("2022")),
                java.nio.file.Files.size(file),
                synthetic,
                supplements.map(SubmissionStoreTest::sha));
    }

    private static String sha(String letter) {
        return letter.repeat(64);
    }
}
