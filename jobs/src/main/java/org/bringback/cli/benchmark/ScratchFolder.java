package org.bringback.cli.benchmark;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.bringback.job.workspace.State;

/** A temporary folder for everything a benchmark makes; gone when it is closed. */
record ScratchFolder(Path folder) implements Closeable {

    static ScratchFolder make() throws IOException {
        return new ScratchFolder(Files.createTempDirectory("bringback-benchmark"));
    }

    /** Work with a database. */
    @FunctionalInterface
    interface WithState {
        void run(State state) throws Exception;
    }

    /** Works with a new, empty state and removes it. */
    void withState(WithState work) throws Exception {
        Path stateFolder = folder.resolve("state");
        try (State state = State.open(stateFolder)) {
            work.run(state);
        } finally {
            delete(stateFolder);
        }
    }

    @Override
    public void close() throws IOException {
        delete(folder);
    }

    private static void delete(Path stateFolder) throws IOException {
        if (!Files.exists(stateFolder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(stateFolder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
