package org.bringback.intake.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.bringback.intake.RealReferenceContext;
import org.bringback.intake.row.RowCounts;
import org.bringback.intake.submission.Ledger;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.intake.submission.Submission;
import org.bringback.intake.submission.SubmissionKinds;
import org.bringback.notice.NoticeCode;
import org.junit.jupiter.api.Test;

final class InboxPlanTest {

    private static final String MAY = "2022-05-31";
    private static final String SEPTEMBER = "2022-09-23";

    @Test
    void filesAreTakenByDateThenKindThenListHoweverTheFolderListsThem() {
        List<InboxFile> files = new ArrayList<>(List.of(
                file("export-ovec-" + SEPTEMBER + ".csv", "a"),
                file("export-ovec-" + MAY + ".csv", "b"),
                file("export-obec-" + MAY + ".xlsx", "c"),
                file("register-all-" + MAY + ".csv.gz", "d"),
                file("control-all-" + MAY + ".csv", "e"),
                file("notes.txt", "f")));
        for (int i = 0; i < 10; i++) {
            Collections.shuffle(files, new Random(i));
            assertThat(decide(files))
                    .containsExactly(
                            "Take register-all-2022-05-31.csv.gz",
                            "Take export-obec-2022-05-31.xlsx",
                            "Take export-ovec-2022-05-31.csv",
                            "Take control-all-2022-05-31.csv",
                            "Take export-ovec-2022-09-23.csv",
                            "UNKNOWN_NAME notes.txt");
        }
    }

    @Test
    void theSameBytesAreTakenOnce() {
        InboxFile file = file("export-ovec-" + MAY + ".csv", "a");
        assertThat(decide(List.of(file), stored("a", "ovec", MAY, Submission.Outcome.TAKEN)))
                .containsExactly("AlreadyTaken export-ovec-2022-05-31.csv");
        assertThat(decide(List.of(file), stored("a", "ovec", MAY, Submission.Outcome.REPLACED)))
                .containsExactly("AlreadyTaken export-ovec-2022-05-31.csv");
        assertThat(decide(List.of(file, file("export-ovec-" + MAY + "-again.csv", "a"))))
                .containsExactly("Take export-ovec-2022-05-31-again.csv", "AlreadyTaken export-ovec-2022-05-31.csv");
    }

    @Test
    void aFileThatWasRefusedOrLeftHalfReadIsTakenUpAgain() {
        InboxFile file = file("export-ovec-" + MAY + ".csv", "a");
        for (Submission.Outcome outcome : List.of(Submission.Outcome.REFUSED, Submission.Outcome.READING)) {
            assertThat(decide(List.of(file), stored("a", "ovec", MAY, outcome)))
                    .containsExactly("Take export-ovec-2022-05-31.csv");
        }
    }

    @Test
    void ofTwoDifferentExportsForOneListAndDateNeitherIsTaken() {
        List<InboxFile> files = List.of(
                file("export-ovec-" + MAY + ".csv", "a"),
                file("export-ovec-" + MAY + "-new.csv", "b"),
                file("export-nfe-" + MAY + ".csv", "c"));
        assertThat(decide(files))
                .containsExactly(
                        "Take export-nfe-2022-05-31.csv",
                        "COMPETING_EXPORTS export-ovec-2022-05-31-new.csv",
                        "COMPETING_EXPORTS export-ovec-2022-05-31.csv");
    }

    @Test
    void aNewExportBesideTheOneTakenBeforeReplacesIt() {
        List<InboxFile> files =
                List.of(file("export-ovec-" + MAY + ".csv", "a"), file("export-ovec-" + MAY + "-new.csv", "b"));
        assertThat(decide(files, stored("a", "ovec", MAY, Submission.Outcome.TAKEN)))
                .containsExactly("Take export-ovec-2022-05-31-new.csv", "AlreadyTaken export-ovec-2022-05-31.csv");
    }

    @Test
    void anEarlierDateThanTheLastIsRefusedUnlessItWasTakenBefore() {
        StoredSubmission september = stored("s", "ovec", SEPTEMBER, Submission.Outcome.TAKEN);
        InboxFile may = file("export-ovec-" + MAY + ".csv", "a");
        assertThat(decide(List.of(may), september)).containsExactly("EARLIER_THAN_LAST export-ovec-2022-05-31.csv");
        assertThat(decide(List.of(may), september, stored("m", "ovec", MAY, Submission.Outcome.TAKEN)))
                .containsExactly("Take export-ovec-2022-05-31.csv");
        assertThat(decide(List.of(file("export-nfe-" + MAY + ".csv", "a")), september))
                .containsExactly("Take export-nfe-2022-05-31.csv");
    }

    @Test
    void aFileThatAnInterruptedRunHadBegunGoesOnThoughALaterOneWasFinished() {
        assertThat(decide(
                        List.of(file("export-ovec-" + MAY + ".csv", "a")),
                        stored("s", "ovec", SEPTEMBER, Submission.Outcome.TAKEN),
                        stored("a", "ovec", MAY, Submission.Outcome.READING)))
                .containsExactly("Take export-ovec-2022-05-31.csv");
    }

    @Test
    void aFileStillBeingWrittenWaits() {
        InboxFile changing = OfferedFile.changing("export-ovec-" + MAY + ".csv");
        assertThat(decide(List.of(changing, file("export-nfe-" + MAY + ".csv.part", "b"))))
                .containsExactly(
                        "STILL_CHANGING export-nfe-2022-05-31.csv.part", "STILL_CHANGING export-ovec-2022-05-31.csv");
    }

    @Test
    void aCorrectedWorkbookSupplementsTheSubmissionItCarries() {
        InboxFile corrected = OfferedFile.correction("fixed.xlsx", "c", "a");
        List<InboxDecision> decisions = InboxPlan.decide(
                List.of(corrected),
                new Ledger(List.of(stored("a", "ovec", MAY, Submission.Outcome.TAKEN))),
                RealReferenceContext.REAL.agencies());
        assertThat(decisions).singleElement().isInstanceOfSatisfying(InboxDecision.Take.class, take -> {
            assertThat(take.supplements()).contains("a");
            assertThat(take.name().listWord()).isEqualTo("ovec");
            assertThat(take.name().asOf()).isEqualTo(LocalDate.parse(MAY));
            assertThat(take.name().name()).isEqualTo("fixed.xlsx");
        });
    }

    @Test
    void aCorrectedWorkbookIsTakenBehindItsExportInTheSameInbox() {
        InboxFile corrected = OfferedFile.correction("a-fixed.xlsx", "c", "a");
        assertThat(decide(List.of(corrected, file("export-ovec-" + MAY + ".csv", "a"))))
                .containsExactly("Take export-ovec-2022-05-31.csv", "Take a-fixed.xlsx");
    }

    @Test
    void aCorrectionOfWhatIsNotKnownOrWasReplacedIsRefused() {
        InboxFile corrected = OfferedFile.correction("fixed.xlsx", "c", "a");
        assertThat(decide(List.of(corrected))).containsExactly("UNKNOWN_SUBMISSION fixed.xlsx");
        assertThat(decide(List.of(corrected), stored("a", "ovec", MAY, Submission.Outcome.REPLACED)))
                .containsExactly("UNKNOWN_SUBMISSION fixed.xlsx");
        List<InboxFile> competing = List.of(
                corrected, file("export-ovec-" + MAY + ".csv", "a"), file("export-ovec-" + MAY + "-b.csv", "b"));
        assertThat(decide(competing)).contains("UNKNOWN_SUBMISSION fixed.xlsx");
    }

    private static InboxFile file(String name, String sha256) {
        return OfferedFile.whole(name, sha256);
    }

    private static StoredSubmission stored(String sha256, String list, String asOf, Submission.Outcome outcome) {
        return new StoredSubmission(
                1,
                sha256,
                SubmissionKinds.export(),
                list,
                Optional.of("2022"),
                LocalDate.parse(asOf),
                "export-" + list + "-" + asOf + ".csv",
                false,
                Optional.empty(),
                outcome,
                1,
                RowCounts.NONE);
    }

    private static List<String> decide(List<InboxFile> files, StoredSubmission... ledger) {
        return InboxPlan.decide(files, new Ledger(List.of(ledger)), RealReferenceContext.REAL.agencies()).stream()
                .map(InboxPlanTest::told)
                .toList();
    }

    private static String told(InboxDecision decision) {
        String what = decision instanceof InboxDecision.Refuse refuse
                ? code(refuse).name()
                : decision.getClass().getSimpleName();
        return what + " " + decision.file().name();
    }

    private static NoticeCode code(InboxDecision.Refuse refuse) {
        return refuse.notice().code();
    }
}
