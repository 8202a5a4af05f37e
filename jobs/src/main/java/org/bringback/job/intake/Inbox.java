package org.bringback.job.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bringback.intake.inbox.InboxDecision;
import org.bringback.intake.inbox.InboxFile;
import org.bringback.job.workspace.SubmissionArchive;
import org.bringback.source.FileStabilityCheck;
import org.bringback.source.SourceFiles;
import org.bringback.source.form.CorrectedSubmission;

/** A folder of files as they are found at the beginning of a run. */
public final class Inbox {

    private final List<InboxFile> files = new ArrayList<>();
    private final Map<String, Path> bySha = new HashMap<>();

    private Inbox() {}

    /**
     * Looks at every file twice, all of them at once. Sub-folders and hidden files are passed over.
     *
     * @param settle between the two looks
     */
    public static Inbox look(Path folder, Duration settle) throws IOException {
        List<Path> paths = paths(folder);
        Map<Path, FileStabilityCheck.Look> first = FileStabilityCheck.look(paths);
        if (!paths.isEmpty()) {
            pause(settle);
        }
        Set<Path> stable = FileStabilityCheck.stable(first, FileStabilityCheck.look(paths));
        return of(paths, stable);
    }

    /** Takes files given by hand: somebody vouches that they are finished. */
    public static Inbox given(List<Path> paths) throws IOException {
        return of(paths, Set.copyOf(paths));
    }

    static Inbox of(List<Path> paths, Set<Path> stable) throws IOException {
        Inbox inbox = new Inbox();
        for (Path path : paths.stream().sorted().toList()) {
            inbox.add(path, stable.contains(path));
        }
        return inbox;
    }

    private static void pause(Duration settle) throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(settle.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while looking at the inbox", e);
        }
    }

    private static List<Path> paths(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> !path.getFileName().toString().startsWith("."))
                    .filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .toList();
        }
    }

    private void add(Path path, boolean stable) throws IOException {
        String sha256 = SourceFiles.sha256(path);
        Optional<String> corrects = stable ? CorrectedSubmission.find(path) : Optional.empty();
        files.add(new InboxFile(path.getFileName().toString(), sha256, stable, corrects));
        bySha.putIfAbsent(sha256, path);
    }

    public List<InboxFile> files() {
        return List.copyOf(files);
    }

    /** Keeps the files that a plan takes, and those taken before: their copies may have been lost or damaged since. */
    public void archive(IntakePlan plan, SubmissionArchive archive) throws IOException {
        for (InboxDecision decision : plan.decisions()) {
            if (decision instanceof InboxDecision.Take || decision instanceof InboxDecision.AlreadyTaken) {
                String sha256 = decision.file().sha256();
                archive.keep(sha256, Optional.ofNullable(bySha.get(sha256)).orElseThrow());
            }
        }
    }
}
