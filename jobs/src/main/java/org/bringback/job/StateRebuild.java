package org.bringback.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bringback.intake.inbox.FileContent;
import org.bringback.intake.inbox.InboxDecision;
import org.bringback.intake.inbox.InboxFile;
import org.bringback.intake.submission.FileName;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.intake.submission.Submission;
import org.bringback.intake.submission.SubmissionKinds;
import org.bringback.job.audit.AuditLedger;
import org.bringback.job.casework.retention.Retention;
import org.bringback.job.intake.IntakePlan;
import org.bringback.job.journal.EnteredFile;
import org.bringback.job.journal.JournalReplay;
import org.bringback.job.journal.ReducedFileStore;
import org.bringback.job.journal.ReplayWork;
import org.bringback.job.workspace.ArchivedFileException;
import org.bringback.job.workspace.Progress;
import org.bringback.job.workspace.Workspace;
import org.bringback.reference.agency.ListId;
import org.bringback.text.BilingualText;

/**
 * Makes a state's database anew, from its archive and its journal: files are taken in under their old numbers, and days
 * counted in the old order, so that persons have their old keys and figures their old revisions.
 */
public final class StateRebuild implements ReplayWork<JobFailedException> {

    private final Workspace workspace;
    private final SingleSteps steps;
    private boolean removedAgain;

    /** @param workspace with a database that was opened anew */
    public StateRebuild(Workspace workspace, Progress progress) {
        this.workspace = workspace;
        this.steps = new SingleSteps(workspace, progress);
    }

    /**
     * What was put back.
     *
     * @param publications populations of which audiences were given figures
     * @param findings what is not as it was, and what to do
     */
    public record Result(int files, int decisions, int publications, List<BilingualText> findings) {}

    public Result run() throws IOException, JobFailedException {
        JournalReplay<JobFailedException> replay = new JournalReplay<>(workspace.state(), this);
        replay.run();
        List<BilingualText> findings = new ArrayList<>(missingFiles());
        findings.addAll(replay.differences());
        // of runs that the journal does not speak of nothing is known but that there were some
        boolean known = removedAgain
                || !new ReducedFileStore(workspace.database()).list().isEmpty();
        if (!known && wasRemoved()) {
            findings.add(new BilingualText(
                    "ข้อมูลส่วนบุคคลที่คำสั่ง retention run ลบไปแล้วยังอยู่ในไฟล์ที่เก็บไว้ ให้สั่ง retention run อีกครั้ง",
                    "the kept files still hold the personal data that retention run removed: give it again"));
        }
        return new Result(replay.files(), replay.decisions(), replay.publications(), List.copyOf(findings));
    }

    private boolean wasRemoved() throws IOException {
        return AuditLedger.in(workspace.state().folder()).list().entries().stream()
                .anyMatch(entry -> entry.command().equals("retention run"));
    }

    @Override
    public void takeIn(List<EnteredFile> entered) throws IOException, JobFailedException {
        List<InboxDecision> takes = entered.stream().map(StateRebuild::take).toList();
        steps.takeIn(new IntakePlan(takes, workspace.ledger()));
        for (EnteredFile file : entered) {
            restore(file.sha256());
        }
    }

    private void restore(String sha256) throws IOException {
        try {
            Retention.restore(workspace, sha256);
        } catch (ArchivedFileException e) {
            // that it is missing was found when it was to be taken in
        }
    }

    private static InboxDecision take(EnteredFile file) {
        Optional<ListId> list =
                file.list().equals(FileName.ALL) ? Optional.empty() : Optional.of(new ListId(file.list()));
        FileName name = new FileName(SubmissionKinds.get(file.kind()), list, file.asOf(), file.name());
        return new InboxDecision.Take(
                new InboxFile(
                        Path.of(file.name()),
                        file.sha256(),
                        Optional.empty(),
                        FileContent.unopened(file.bytes(), file.supplements())),
                name,
                file.supplements());
    }

    @Override
    public void accept(long file) {
        workspace.submissions().accept(workspace.submissions().get(file));
    }

    @Override
    public void remove(LocalDate asOf, boolean whole, List<Long> records) {
        Retention.again(workspace.database(), asOf, whole, records);
        removedAgain = true;
    }

    @Override
    public void count(LocalDate asOf) throws IOException, JobFailedException {
        steps.settle(asOf);
    }

    private List<BilingualText> missingFiles() {
        return workspace.ledger().submissions().stream()
                .filter(file -> file.outcome() == Submission.Outcome.REFUSED)
                .map(StateRebuild::missing)
                .toList();
    }

    private static BilingualText missing(StoredSubmission file) {
        return new BilingualText(
                file.fileName() + " ไม่มีสำเนาที่ใช้ได้ ให้วางไฟล์เดิมเป็น archive/" + file.sha256()
                        + " แล้วสั่ง rebuild อีกครั้ง หรือวางในกล่องรับไฟล์",
                file.fileName() + " has no usable copy; put the same file at archive/" + file.sha256()
                        + " and rebuild again, or into the inbox");
    }
}
