package org.bringback.interruption;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.bringback.interruption.DisturbedNight.Ended;
import org.bringback.interruption.DisturbedNight.Killed;
import org.bringback.interruption.SyncedFolder.Loss;

/** Runs a night and keeps what a loss of power would leave at some of its moments, in all three ways. */
final class PowerLosses implements WatchedDisk.Watcher {

    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");
    private static final String OTHER_BOOT = "00000000-0000-4000-8000-000000000000";

    private final DisturbedNight night;
    private final SyncedFolder disk;
    private final Path folder;
    private final Random random;
    private final IntPredicate wanted;
    private final List<Killed> left = new ArrayList<>();
    private int moment;

    private PowerLosses(DisturbedNight night, Path folder, Random random, IntPredicate wanted) throws IOException {
        this.night = night;
        this.disk = new SyncedFolder(Files.createDirectories(night.place()), folder.resolve("links"));
        this.folder = folder;
        this.random = random;
        this.wanted = wanted;
    }

    /**
     * What losses leave. A moment is before a write to the database or a sync of any file.
     *
     * @param folder for what is left, on the disk on which the night runs
     * @param wanted moments, counted from 1
     */
    static List<Killed> during(DisturbedNight night, Path folder, Random random, IntPredicate wanted)
            throws IOException {
        night.prepare();
        PowerLosses losses = new PowerLosses(night, folder, random, wanted);
        WatchedDisk.watch(losses);
        try {
            night.again();
            losses.lose("anything else");
        } finally {
            WatchedDisk.leaveAlone();
        }
        return losses.left;
    }

    @Override
    public void beforeWrite() throws IOException {
        lose("a write to the database");
    }

    @Override
    public void beforeSync(Path path) throws IOException {
        lose("the sync of " + path.getFileName());
    }

    @Override
    public void afterSync(Path path) throws IOException {
        if (path.startsWith(night.place())) {
            disk.synced(path);
        }
    }

    private void lose(String before) throws IOException {
        disk.look();
        moment++;
        if (!wanted.test(moment)) {
            return;
        }
        for (Loss loss : Loss.values()) {
            Path lost = folder.resolve("lost-" + moment + "-" + loss);
            disk.lose(loss, random, lost);
            machineStartedAgain(lost);
            left.add(new Killed(loss + " before " + before + ", moment " + moment, lost));
        }
    }

    /** The machine of what is left has been started again since; this one has not. */
    private static void machineStartedAgain(Path left) throws IOException {
        Path seal = left.resolve("state/database.json");
        if (Files.exists(seal) && Files.exists(BOOT)) {
            Files.writeString(
                    seal, Files.readString(seal).replace(Files.readString(BOOT).strip(), OTHER_BOOT));
        }
    }

    /** What became of nights after losses, and how often. */
    static final class Outcomes {

        private final DisturbedNight night;
        private final Map<String, Integer> good = new TreeMap<>();
        private final List<String> problems = new ArrayList<>();

        Outcomes(DisturbedNight night) {
            this.night = night;
        }

        /** Runs the next night after each loss and, where it says so, what helps. */
        void add(List<Killed> losses) throws IOException {
            for (Killed loss : losses) {
                night.putInPlace(loss);
                Ended ended = night.again();
                String how = "the same at once";
                Optional<String> problem = Optional.empty();
                if (ended.said()
                        .contains(
                                "bin/bringback rebuild --state " + night.place().resolve("state"))) {
                    how = "refused, rebuilt, the same";
                    Ended rebuilt = night.run("rebuild");
                    problem = Optional.of(loss.when() + ": rebuild " + rebuilt.code() + " " + rebuilt.said())
                            .filter(any -> rebuilt.code() != 0);
                    ended = night.again();
                }
                problem = problem.isPresent() ? problem : night.differs(loss.when(), ended);
                problem.ifPresent(problems::add);
                good.merge(problem.isPresent() ? "not the same" : how, 1, Integer::sum);
                System.out.println(loss.when() + ": " + problem.orElse(how));
            }
        }

        int count() {
            return good.values().stream().mapToInt(Integer::intValue).sum();
        }

        List<String> problems() {
            return problems;
        }

        @Override
        public String toString() {
            return count() + " losses of power: " + good;
        }
    }
}
