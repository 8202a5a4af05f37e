package org.bringback.job.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bringback.intake.inbox.FileInspector;
import org.bringback.intake.inbox.InboxDecision;
import org.bringback.intake.inbox.InboxFile;
import org.bringback.job.workspace.SubmissionArchive;
import org.bringback.notice.Location;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.bringback.source.SourceFiles;

/** Copies files of an inbox into the archive, and knows which of them were lost between the look at them and the copy. */
public final class FileKeeper {

    private final SubmissionArchive.Keeper archive;
    private final Map<InboxFile, Notice> lost = new HashMap<>();
    private final Set<String> kept = new HashSet<>();

    private FileKeeper(SubmissionArchive.Keeper archive) {
        this.archive = archive;
    }

    /**
     * Keeps the files of a plan that are to be taken in the archive, and those taken before: their copies may have been lost or damaged since.
     *
     * @param archive gets them
     * @return the plan without those that vanished, changed or cannot be read meanwhile: they cost themselves only
     * @throws IOException when the archive is at fault
     */
    public static IntakePlan keep(IntakePlan plan, SubmissionArchive.Keeper archive) throws IOException {
        FileKeeper keeper = new FileKeeper(archive);
        for (InboxDecision decision : plan.decisions()) {
            if (decision instanceof InboxDecision.Take || decision instanceof InboxDecision.AlreadyTaken) {
                keeper.keep(decision.file());
            }
        }
        return plan.changed(keeper::withoutLost);
    }

    /** @throws IOException when the archive is at fault, not the file */
    private void keep(InboxFile file) throws IOException {
        try {
            archive.keep(file.sha256(), file.path());
            kept.add(file.sha256());
        } catch (IOException e) {
            lost.put(file, problem(file).orElseThrow(() -> e));
        }
    }

    /** Empty when the file is there as it was. */
    private static Optional<Notice> problem(InboxFile file) {
        try {
            return SourceFiles.sha256(file.path()).equals(file.sha256())
                    ? Optional.empty()
                    : Optional.of(Notice.of(NoticeCode.STILL_CHANGING, Location.of(file.name())));
        } catch (UncheckedIOException e) {
            return Optional.of(FileInspector.unreadable(file.path(), e));
        }
    }

    /** The same decision, unless its file was lost, or the one that it corrects: then it has nothing to add to. */
    private InboxDecision withoutLost(InboxDecision decision) {
        if (!(decision instanceof InboxDecision.Take take)) {
            return decision;
        }
        Optional<Notice> problem = Optional.ofNullable(lost.get(take.file()))
                .or(() -> take.supplements()
                        .filter(this::isLost)
                        .map(base -> Notice.of(
                                NoticeCode.UNKNOWN_SUBMISSION, take.name().location())));
        return problem.<InboxDecision>map(
                        why -> new InboxDecision.Refuse(take.file().with(why), Optional.of(take.name()), why))
                .orElse(take);
    }

    private boolean isLost(String sha256) {
        return !kept.contains(sha256)
                && lost.keySet().stream().anyMatch(file -> file.sha256().equals(sha256));
    }
}
