package org.bringback.job.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bringback.intake.inbox.InboxDecision;
import org.bringback.intake.row.RowCounts;
import org.bringback.intake.submission.Ledger;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.intake.submission.Submission;
import org.bringback.intake.submission.SubmissionKinds;
import org.bringback.notice.NoticeCode;
import org.bringback.notice.ProvokedNotices;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.agency.Agencies;
import org.bringback.reference.agency.ReferenceContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakePlanTest {

    private static final ReferenceData REFERENCE = ReferenceData.load(JobsFolder.real());
    private static final ReferenceContext COUNTRY =
            new ReferenceContext(REFERENCE, Agencies.load(JobsFolder.real(), REFERENCE.statuses()));
    private static final LocalDate MAY = LocalDate.of(2022, 5, 31);
    private static final LocalDate SEPTEMBER = LocalDate.of(2022, 9, 23);

    private static final Ledger NOTHING = new Ledger(List.of());

    @TempDir
    Path folder;

    @Test
    void theDayIsTheNewestAnExportOfTheInboxIsAbout() throws IOException {
        IntakePlan plan =
                plan("export-obec-2022-05-31.xlsx", "export-bse-2022-09-23.xls", "register-all-2022-11-01.csv");
        assertThat(plan.newest()).contains(SEPTEMBER);
    }

    @Test
    void anInboxWithoutExportsMeansTheNewestDayTakenBefore() throws IOException {
        IntakePlan plan =
                IntakePlan.of(inbox("register-all-2022-11-01.csv"), new Ledger(List.of(taken("a", MAY))), COUNTRY);
        assertThat(plan.newest()).contains(MAY);
    }

    @Test
    void nothingAtAllMeansNoDay() throws IOException {
        assertThat(plan("register-all-2022-11-01.csv", "notes.txt").newest()).isEmpty();
    }

    @Test
    void exportsOfLaterDaysWaitAndRegistersDoNot() throws IOException {
        IntakePlan plan = plan(
                "export-obec-2022-05-31.xlsx",
                "export-obec-2022-09-23.xlsx",
                "control-all-2022-09-23.csv",
                "register-all-2022-11-01.csv");
        assertThat(plan.upTo(MAY).takes())
                .extracting(take -> take.file().name())
                .containsExactly("export-obec-2022-05-31.xlsx", "register-all-2022-11-01.csv");
        assertThat(plan.upTo(SEPTEMBER).takes()).hasSize(4);
    }

    @Test
    void anExportOfADayWithoutACohortIsRefusedAndChoosesNoDay() throws IOException {
        IntakePlan plan = plan("export-obec-2022-05-31.xlsx", "export-obec-2031-05-31.xlsx");
        assertThat(plan.newest()).contains(MAY);
        assertThat(plan.decisions().get(1)).isInstanceOfSatisfying(InboxDecision.Refuse.class, refuse -> {
            assertThat(ProvokedNotices.seen(refuse.notice()).code()).isEqualTo(NoticeCode.NO_COHORT);
            assertThat(refuse.notice().text().english()).contains("2031-05-31", "2022 (2021-11-11 to 2023-05-15)");
            assertThat(refuse.notice().text().thai()).contains("2031-05-31");
        });
    }

    @Test
    void otherContentOrAnotherNameIsOtherInput() throws IOException {
        String inputs = plan("export-obec-2022-05-31.xlsx").inputs();
        assertThat(plan("export-obec-2022-05-31.xlsx").inputs()).isEqualTo(inputs);
        Files.writeString(folder.resolve("export-obec-2022-05-31.xlsx"), "other");
        assertThat(IntakePlan.of(look(), NOTHING, COUNTRY).inputs()).isNotEqualTo(inputs);
    }

    @Test
    void aFileThatWasStillBeingWrittenIsOtherInputOnceItIsDone() throws IOException {
        Path file = Files.writeString(folder.resolve("export-obec-2022-05-31.xlsx"), "all of it");
        Inbox growing = Inbox.of(List.of(file), java.util.Set.of());
        assertThat(IntakePlan.of(growing, NOTHING, COUNTRY).inputs())
                .isNotEqualTo(IntakePlan.of(look(), NOTHING, COUNTRY).inputs());
    }

    @Test
    void whatWasTakenByHandIsTheLedgersAndWhatLiesInTheInboxIsNot() throws IOException {
        Inbox inbox = inbox("export-obec-2022-05-31.xlsx");
        String sha = inbox.files().get(0).sha256();
        String empty = IntakePlan.of(inbox, NOTHING, COUNTRY).otherLedger();
        assertThat(IntakePlan.of(inbox, new Ledger(List.of(taken(sha, MAY))), COUNTRY)
                        .otherLedger())
                .isEqualTo(empty);
        assertThat(IntakePlan.of(inbox, new Ledger(List.of(taken("other", MAY))), COUNTRY)
                        .otherLedger())
                .isNotEqualTo(empty);
    }

    private IntakePlan plan(String... names) throws IOException {
        return IntakePlan.of(inbox(names), NOTHING, COUNTRY);
    }

    private Inbox inbox(String... names) throws IOException {
        for (String name : names) {
            Files.writeString(folder.resolve(name), name);
        }
        return look();
    }

    /** Without the pause between two looks. */
    private Inbox look() throws IOException {
        List<Path> files = new ArrayList<>();
        try (var all = Files.list(folder)) {
            all.forEach(files::add);
        }
        return Inbox.given(files);
    }

    private static StoredSubmission taken(String sha, LocalDate asOf) {
        return new StoredSubmission(
                1,
                sha,
                SubmissionKinds.export(),
                "obec",
                Optional.of("2022"),
                asOf,
                "a.xlsx",
                true,
                Optional.empty(),
                Submission.Outcome.TAKEN,
                1,
                RowCounts.NONE);
    }
}
