package org.bringback.job.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bringback.intake.StandardExport;
import org.bringback.intake.inbox.FileContent;
import org.bringback.intake.inbox.InboxDecision;
import org.bringback.intake.inbox.InboxFile;
import org.bringback.intake.row.RowCounts;
import org.bringback.intake.submission.FileName;
import org.bringback.intake.submission.Ledger;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.intake.submission.Submission;
import org.bringback.intake.submission.SubmissionKinds;
import org.bringback.job.workspace.SubmissionArchive;
import org.bringback.notice.NoticeCode;
import org.bringback.notice.ProvokedNotices;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.agency.Agencies;
import org.bringback.reference.agency.ReferenceContext;
import org.bringback.reference.codes.Cohort;
import org.bringback.source.FileStabilityCheck;
import org.bringback.source.SourceFiles;
import org.bringback.source.refusal.RefusedFileException;
import org.bringback.text.file.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakePlanTest {

    private static final ReferenceData REFERENCE = ReferenceData.load(JobsFolder.real());
    private static final ReferenceContext COUNTRY =
            new ReferenceContext(REFERENCE, Agencies.load(JobsFolder.real(), REFERENCE.statuses()));
    private static final LocalDate MAY = LocalDate.of(2022, 5, 31);
    private static final LocalDate SEPTEMBER = LocalDate.of(2022, 9, 23);

    private static final Cohort COHORT = REFERENCE.cohorts().find(MAY).orElseThrow();

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
        assertThat(plan.upTo(MAY, COHORT).takes())
                .extracting(take -> take.file().name())
                .containsExactly("export-obec-2022-05-31.xlsx", "register-all-2022-11-01.csv");
        assertThat(plan.upTo(SEPTEMBER, COHORT).takes()).hasSize(4);
    }

    /** The year of a school's file is a slip: nothing of 2022 would have its rows, be they taken or not. */
    @Test
    void formsBetweenExportsAreTakenAndOneOfADayBeyondTheCohortWaits() throws Exception {
        IntakePlan plan = new IntakePlan(
                List.of(form("worklist-ovec-2022-06-30-a.xlsx"), form("worklist-ovec-2023-06-30-a.xlsx")), NOTHING);
        IntakePlan upTo = plan.upTo(MAY, COHORT);
        assertThat(upTo.takes())
                .extracting(take -> take.file().name())
                .containsExactly("worklist-ovec-2022-06-30-a.xlsx");
        assertThat(upTo.decisions().get(1)).isInstanceOf(InboxDecision.Postpone.class);
    }

    private static InboxDecision form(String name) throws RefusedFileException {
        InboxFile file = new InboxFile(
                Path.of(name),
                name,
                Optional.empty(),
                new FileContent(1, Optional.empty(), Optional.of(false), Optional.empty()));
        return new InboxDecision.Take(file, FileName.parse(name, COUNTRY.agencies()), Optional.empty());
    }

    @Test
    void anExportOfADayWithoutACohortIsRefusedAndChoosesNoDay() throws IOException {
        IntakePlan plan = plan("export-obec-2022-05-31.xlsx", "export-obec-2031-05-31.xlsx");
        assertThat(plan.newest()).contains(MAY);
        assertThat(plan.decisions().get(1)).isInstanceOfSatisfying(InboxDecision.Refuse.class, refuse -> {
            assertThat(ProvokedNotices.seen(refuse.notice()).code()).isEqualTo(NoticeCode.NO_COHORT);
            assertThat(refuse.notice().text().english()).contains("2031-05-31", "2022 (2021-11-11–2023-05-15)");
            assertThat(refuse.notice().text().thai()).contains("2031-05-31");
        });
    }

    @Test
    void aDayIsToldByAFileThatCannotBeReadTooUnlessNobodyWasTrackedThen() throws IOException {
        inbox("export-obec-2022-05-31.csv");
        Files.writeString(folder.resolve("export-ovec-2022-09-23.csv"), "junk");
        Files.writeString(folder.resolve("export-ovec-2031-09-23.csv"), "junk");
        IntakePlan plan = IntakePlan.of(look(), NOTHING, COUNTRY);
        assertThat(plan.newest()).contains(SEPTEMBER);
        assertThat(plan.upTo(MAY, COHORT).decisions())
                .filteredOn(InboxDecision.Postpone.class::isInstance)
                .extracting(decision -> decision.file().name())
                .containsExactly("export-ovec-2022-09-23.csv");
    }

    @Test
    void aFileThatIsLostBeforeItIsCopiedCostsItselfAndWhatCorrectsIt() throws IOException {
        Inbox inbox = inbox("export-obec-2022-05-31.csv", "export-ovec-2022-05-31.csv", "export-nfe-2022-05-31.csv");
        IntakePlan plan = IntakePlan.of(inbox, NOTHING, COUNTRY);
        Files.delete(folder.resolve("export-ovec-2022-05-31.csv"));
        Files.writeString(folder.resolve("export-nfe-2022-05-31.csv"), "other");
        IntakePlan kept = FileKeeper.keep(plan, copies());
        assertThat(kept.takes()).extracting(take -> take.file().name()).containsExactly("export-obec-2022-05-31.csv");
        assertThat(kept.decisions())
                .filteredOn(InboxDecision.Refuse.class::isInstance)
                .extracting(
                        decision -> ((InboxDecision.Refuse) decision).notice().code())
                .containsExactlyInAnyOrder(NoticeCode.FILE_GONE, NoticeCode.STILL_CHANGING);
    }

    @Test
    void aFullDiskIsNoFaultOfTheFile() throws IOException {
        IntakePlan plan = plan("export-obec-2022-05-31.csv");
        SubmissionArchive.Keeper full = new SubmissionArchive.Keeper() {
            @Override
            public void replace(String sha256, SubmissionArchive.Replacement replacement) {
                throw new UnsupportedOperationException("nothing is replaced here");
            }

            @Override
            public void keep(String sha256, Path source) throws IOException {
                throw new IOException("no space left");
            }

            @Override
            public Path get(String sha256) {
                return folder;
            }
        };
        assertThatThrownBy(() -> FileKeeper.keep(plan, full)).hasMessage("no space left");
    }

    /** Keeps what is what it should be, as the archive does. */
    private SubmissionArchive.Keeper copies() {
        return new SubmissionArchive.Keeper() {
            @Override
            public void replace(String sha256, SubmissionArchive.Replacement replacement) {
                throw new UnsupportedOperationException("nothing is replaced here");
            }

            @Override
            public void keep(String sha256, Path source) throws IOException {
                if (!Sha256.hex(source).equals(sha256)) {
                    throw new IOException("changed");
                }
            }

            @Override
            public Path get(String sha256) {
                return folder;
            }
        };
    }

    @Test
    void otherContentOrAnotherNameIsOtherInput() throws IOException {
        String inputs = new PlanIdentity(plan("export-obec-2022-05-31.xlsx")).inputs();
        assertThat(new PlanIdentity(plan("export-obec-2022-05-31.xlsx")).inputs())
                .isEqualTo(inputs);
        Files.writeString(folder.resolve("export-obec-2022-05-31.xlsx"), "other");
        assertThat(new PlanIdentity(IntakePlan.of(look(), NOTHING, COUNTRY)).inputs())
                .isNotEqualTo(inputs);
    }

    @Test
    void aFileThatWasStillBeingWrittenIsOtherInputOnceItIsDone() throws IOException {
        Path file = Files.writeString(folder.resolve("export-obec-2022-05-31.xlsx"), "all of it");
        Map<Path, FileStabilityCheck.Look> whole = FileStabilityCheck.look(List.of(file));
        Files.writeString(file, "half");
        Inbox growing = Inbox.of(FileStabilityCheck.look(List.of(file)), whole);
        Files.writeString(file, "all of it");
        assertThat(new PlanIdentity(IntakePlan.of(growing, NOTHING, COUNTRY)).inputs())
                .isNotEqualTo(new PlanIdentity(IntakePlan.of(look(), NOTHING, COUNTRY)).inputs());
    }

    @Test
    void whatWasTakenByHandIsTheLedgersAndWhatLiesInTheInboxIsNot() throws IOException {
        Inbox inbox = inbox("export-obec-2022-05-31.xlsx");
        String sha = SourceFiles.sha256(inbox.found().get(0).path());
        String empty = new PlanIdentity(IntakePlan.of(inbox, NOTHING, COUNTRY)).otherLedger();
        assertThat(new PlanIdentity(IntakePlan.of(inbox, new Ledger(List.of(taken(sha, MAY))), COUNTRY)).otherLedger())
                .isEqualTo(empty);
        assertThat(new PlanIdentity(IntakePlan.of(inbox, new Ledger(List.of(taken("other", MAY))), COUNTRY))
                        .otherLedger())
                .isNotEqualTo(empty);
    }

    private IntakePlan plan(String... names) throws IOException {
        return IntakePlan.of(inbox(names), NOTHING, COUNTRY);
    }

    private Inbox inbox(String... names) throws IOException {
        for (String name : names) {
            Files.writeString(folder.resolve(name), content(name));
        }
        return look();
    }

    private static String content(String name) {
        return switch (name.split("-")[0]) {
            case "export" -> new StandardExport().row("person_ref", name).text();
            case "register" ->
                "person_ref,national_id,title,given_name,family_name,sex,birth_date,province_code,district,"
                        + "school_code,guardian_name,phone,enrolled_list,enrolled_on\nR-1,,,ก,ข,,,,,,,,,\n";
            case "control" -> "list,status,as_of,persons,percent,change,remark_persons\nobec,TOTAL,2022-05-31,1,,,\n";
            default -> "junk";
        };
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
