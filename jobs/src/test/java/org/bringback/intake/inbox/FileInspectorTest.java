package org.bringback.intake.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.bringback.intake.RealReferenceContext;
import org.bringback.intake.StandardExport;
import org.bringback.intake.row.RowCounts;
import org.bringback.intake.submission.Ledger;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.intake.submission.Submission;
import org.bringback.intake.submission.SubmissionKinds;
import org.bringback.notice.Location;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.bringback.render.workbook.RejectWorkbook;
import org.bringback.render.workbook.RejectedRow;
import org.bringback.render.workbook.RejectedRows;
import org.bringback.source.OpenedFile;
import org.bringback.source.SourceFiles;
import org.bringback.text.ThreadCounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How often files of an inbox are opened, and what is known of them then. */
final class FileInspectorTest {

    private static final LocalDate MAY = LocalDate.of(2022, 5, 31);
    private static final String EXPORT = "export-obec-2022-05-31.csv";

    @TempDir
    private Path folder;

    /** Files are opened by several threads. */
    private final List<String> openings = Collections.synchronizedList(new ArrayList<>());

    @Test
    void everyFileIsOpenedOnceWhateverItTurnsOutToBe() throws Exception {
        Path export = export(EXPORT, "SYN-1");
        correction("fixed.xlsx", SourceFiles.sha256(export));
        Files.writeString(folder.resolve("export-ovec-2022-05-31.csv"), "junk");
        Files.write(folder.resolve("export-opec-2022-05-31.xlsx"), new byte[] {'P', 'K', 3, 4});
        correction("register-all-2022-05-31.xlsx", "f".repeat(64));
        List<InboxFile> files = inspect();
        assertThat(openings).doesNotHaveDuplicates().hasSize(5);
        assertThat(file(files, EXPORT).content().synthetic()).contains(true);
        assertThat(file(files, "fixed.xlsx").corrects()).contains(SourceFiles.sha256(export));
        assertThat(file(files, "fixed.xlsx").content().refusal()).isEmpty();
        assertThat(files)
                .filteredOn(file -> file.content().refusal().isPresent())
                .hasSize(3);
    }

    /** The heap of a night is the same on a machine with many cores. */
    @Test
    void noMoreFilesAreOpenAtOnceThanANightHasThreads() throws IOException {
        for (int number = 0; number < 12; number++) {
            Files.writeString(folder.resolve("budget-" + number + ".xlsx"), "a" + number);
        }
        AtomicInteger open = new AtomicInteger();
        AtomicInteger together = new AtomicInteger();
        FileInspector inspector = new FileInspector(RealReferenceContext.REAL, new Ledger(List.of()), file -> {
            together.accumulateAndGet(open.incrementAndGet(), Math::max);
            LockSupport.parkNanos(5_000_000);
            open.decrementAndGet();
            return OpenedFile.open(file);
        });
        assertThat(inspector.inspect(found())).hasSize(12);
        assertThat(together.get()).isLessThanOrEqualTo(ThreadCounts.NIGHT);
    }

    @Test
    void namesThatSayNothingAreNotOpenedUnlessTheyMayBeACorrection() throws IOException {
        for (String name : List.of("notes.txt", "~$export-obec-2022-05-31.xlsx", EXPORT + ".part", "Thumbs.db")) {
            Files.writeString(folder.resolve(name), "a");
        }
        Files.writeString(folder.resolve("budget.xlsx"), "a");
        assertThat(inspect()).hasSize(5);
        assertThat(openings).containsExactly("budget.xlsx");
    }

    @Test
    void whatTheLedgerKnowsIsNotOpenedAgainUnlessItWasRefused() throws Exception {
        String export = SourceFiles.sha256(export(EXPORT, "SYN-1"));
        String correction = SourceFiles.sha256(correction("fixed.xlsx", export));
        for (Submission.Outcome outcome : Submission.Outcome.values()) {
            openings.clear();
            List<InboxFile> files = inspect(
                    stored(export, Optional.empty(), outcome), stored(correction, Optional.of(export), outcome));
            assertThat(openings).hasSize(outcome == Submission.Outcome.REFUSED ? 2 : 0);
            if (outcome != Submission.Outcome.REFUSED) {
                assertThat(file(files, "fixed.xlsx").corrects()).contains(export);
            }
        }
    }

    @Test
    void theSameContentWithAnotherClaimIsLookedAt() throws IOException {
        String export = SourceFiles.sha256(export("export-ovec-2022-05-31.csv", "SYN-1"));
        inspect(stored(export, Optional.empty(), Submission.Outcome.TAKEN));
        assertThat(openings).containsExactly("export-ovec-2022-05-31.csv");
    }

    @Test
    void aFileThatIsGoneOrCannotBeReadCostsItselfOnly() throws IOException {
        export(EXPORT, "SYN-1");
        List<FoundFile> found = new ArrayList<>(found());
        found.add(new FoundFile(folder.resolve("export-nfe-2022-05-31.csv"), Optional.empty()));
        // whatever rights somebody has, a folder cannot be read as a file
        Path folderNow = Files.createDirectory(folder.resolve("export-ovec-2022-05-31.csv"));
        found.add(new FoundFile(folderNow, Optional.empty()));
        List<InboxFile> files = inspector().inspect(found);
        assertThat(file(files, EXPORT).problem()).isEmpty();
        assertThat(file(files, "export-nfe-2022-05-31.csv").problem())
                .map(Notice::code)
                .contains(NoticeCode.FILE_GONE);
        assertThat(file(files, "export-ovec-2022-05-31.csv").problem())
                .map(Notice::code)
                .contains(NoticeCode.UNREADABLE);
    }

    private List<InboxFile> inspect(StoredSubmission... ledger) throws IOException {
        return inspector(ledger).inspect(found());
    }

    private FileInspector inspector(StoredSubmission... ledger) {
        return new FileInspector(RealReferenceContext.REAL, new Ledger(List.of(ledger)), file -> {
            openings.add(file.getFileName().toString());
            return OpenedFile.open(file);
        });
    }

    private List<FoundFile> found() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted()
                    .map(file -> new FoundFile(file, Optional.empty()))
                    .toList();
        }
    }

    private static InboxFile file(List<InboxFile> files, String name) {
        return files.stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Path export(String name, String reference) throws IOException {
        return StandardExport.write(
                folder, name, new StandardExport().row("person_ref", reference).text());
    }

    private Path correction(String name, String sha256) throws IOException {
        Path file = folder.resolve(name);
        List<String> lines =
                new StandardExport().row("person_ref", "SYN-2").text().lines().toList();
        RejectedRow row = new RejectedRow(
                Optional.empty(),
                2,
                List.of(lines.get(1).split(",", -1)),
                List.of(Notice.of(NoticeCode.BAD_DATE, Location.of(EXPORT))));
        RejectWorkbook.write(
                new RejectedRows(sha256, "obec", MAY, List.of(lines.get(0).split(",")), List.of(row), Optional.empty()),
                file);
        return file;
    }

    private static StoredSubmission stored(String sha256, Optional<String> supplements, Submission.Outcome outcome) {
        return new StoredSubmission(
                1,
                sha256,
                SubmissionKinds.export(),
                "obec",
                Optional.of("2022"),
                MAY,
                EXPORT,
                true,
                supplements,
                outcome,
                1,
                RowCounts.NONE);
    }
}
