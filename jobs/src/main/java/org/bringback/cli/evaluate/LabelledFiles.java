package org.bringback.cli.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bringback.linkage.LinkResult;
import org.bringback.linkage.LinkRun;
import org.bringback.text.ThreadCounts;

/** A file that holds things several times, or two files of one folder, and a column of each that says which rows are one. */
record LabelledFiles(String name, Path left, Optional<Path> right) {

    /** The files of a folder, and the folders in it that hold two. */
    static List<LabelledFiles> in(Path folder) throws IOException {
        List<LabelledFiles> sets = new ArrayList<>();
        for (Path one : sorted(folder)) {
            String name = one.getFileName().toString();
            if (isCsv(one)) {
                sets.add(new LabelledFiles(name, one, Optional.empty()));
            } else if (Files.isDirectory(one)) {
                List<Path> two =
                        sorted(one).stream().filter(LabelledFiles::isCsv).toList();
                if (two.size() == 2) {
                    sets.add(new LabelledFiles(name, two.get(0), Optional.of(two.get(1))));
                }
            }
        }
        return sets;
    }

    private static List<Path> sorted(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    private static boolean isCsv(Path file) {
        return file.toString().endsWith(".csv") && Files.isRegularFile(file);
    }

    /** With a drafted model. */
    LinkResult link(LinkRun run) {
        int threads = ThreadCounts.ofMachine();
        return right.map(other -> run.evaluate(left, other, Optional.empty(), threads))
                .orElseGet(() -> run.evaluate(left, threads));
    }
}
