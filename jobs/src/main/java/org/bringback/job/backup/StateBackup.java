package org.bringback.job.backup;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bringback.job.copy.CopyRequest;
import org.bringback.job.workspace.Installation;
import org.bringback.job.workspace.Progress;
import org.bringback.job.workspace.State;
import org.bringback.job.workspace.StateInUseException;
import org.bringback.text.BilingualText;

/**
 * Makes a backup of a state, also while another process works on it. Its parts fit together: the journal is copied first,
 * as it may never be ahead of the database, and the archive last, as it holds every file that the database speaks of.
 */
// locks are held and never asked for anything
@SuppressWarnings("try")
public final class StateBackup {

    private static final long MILLIS_BETWEEN_LOOKS = 200;

    private final Path state;
    private final StateFiles source;
    private final BackupFolder target;
    private final Map<String, String> environment;
    private final Progress progress;
    private final BackupContents contents;

    /**
     * @param state its folder
     * @param folder of backups, outside the state
     * @param environment which may name a database server
     */
    public StateBackup(Path state, Path folder, Map<String, String> environment, Progress progress) {
        this.state = state.toAbsolutePath().normalize();
        this.source = new StateFiles(this.state);
        this.target = new BackupFolder(folder.toAbsolutePath().normalize());
        this.contents = new BackupContents(source, target);
        this.environment = environment;
        this.progress = progress;
    }

    /**
     * What was made.
     *
     * @param newBytes so many of them were not in an earlier backup
     * @param holding numbers of earlier backups that hold what was removed from archived files since
     */
    public record Made(int number, int files, long bytes, long newBytes, List<Integer> holding) {}

    /**
     * Makes it, and removes older ones.
     *
     * @param keep how many backups there are afterwards
     * @throws StateInUseException when another process makes a backup
     */
    public Made run(int keep) throws IOException, StateInUseException {
        if (target.folder().startsWith(state) || state.startsWith(target.folder())) {
            throw BackupProblem.inside(target.folder());
        }
        try (Closeable ignored = target.lock()) {
            Optional<BackupManifest> last = target.last();
            String id = State.knownId(state).orElse("");
            // one of a state that had no name yet may be this one's
            if (last.map(BackupManifest::state)
                    .filter(of -> !of.isEmpty() && !of.equals(id))
                    .isPresent()) {
                throw BackupProblem.otherState(target.folder());
            }
            last.ifPresent(contents::readBefore);
            progress.begin(new BilingualText("สำเนาสำรอง", "backup"), 0);
            String database = copyAll();
            int number = target.numbers().stream().reduce(0, Math::max) + 1;
            BackupManifest made = new BackupManifest(
                    number,
                    Instant.now(Clock.systemUTC())
                            .truncatedTo(ChronoUnit.SECONDS)
                            .toString(),
                    Installation.VERSION,
                    id,
                    database,
                    contents.files());
            target.add(made);
            target.keepLast(keep);
            LastBackup.of(target.folder(), made).write(state);
            List<Integer> holding = EarlierBackups.before(target, made).stream()
                    .map(EarlierBackups.Holding::number)
                    .toList();
            return new Made(number, contents.files().size(), made.bytes(), contents.newBytes(), holding);
        }
    }

    private String copyAll() throws IOException, StateInUseException {
        Optional<PostgresTools> server = PostgresTools.find(environment);
        if (server.isPresent()) {
            contents.addAll(source.in(StateFiles.JOURNAL));
            server.get().dump(in -> contents.add(target.add(BackupManifest.DUMP, in)));
            contents.addAll(source.others());
            return BackupManifest.SERVER;
        }
        // commands come and go: until one of both ways was gone to its end
        while (!copyAtRest() && !copyWhileOpen()) {
            contents.clear();
        }
        return BackupManifest.EMBEDDED;
    }

    /** @return whether nobody has the state open */
    private boolean copyAtRest() throws IOException {
        try (Closeable ignored = State.atRest(state)) {
            contents.addAll(source.in(StateFiles.JOURNAL));
            contents.add(state.resolve(BackupManifest.DATABASE_FILE), BackupManifest.DATABASE_FILE);
            contents.addAll(source.others());
            return true;
        } catch (StateInUseException e) {
            return false;
        }
    }

    /** @return whether whoever has the state open gave a copy before it ended */
    private boolean copyWhileOpen() throws IOException, StateInUseException {
        contents.addAll(source.in(StateFiles.JOURNAL));
        CopyRequest request = new CopyRequest(state);
        try (Closeable ignored = request.ask().orElseThrow(StateInUseException::backup)) {
            while (request.answer().isEmpty()) {
                if (request.isRefused()) {
                    throw BackupProblem.notCopied();
                }
                pause();
                if (isEnded()) {
                    return false;
                }
            }
            contents.addUnpacked(request.answer().get());
        }
        contents.addAll(source.others());
        return true;
    }

    /** Whether the command that had the state open has ended: then nobody answers. */
    private boolean isEnded() throws IOException {
        try (Closeable ignored = State.atRest(state)) {
            return true;
        } catch (StateInUseException e) {
            return false;
        }
    }

    private static void pause() throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(MILLIS_BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for a copy of the database", e);
        }
    }
}
