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
import org.bringback.linkage.record.LinkageException;
import org.bringback.text.BilingualText;
import org.bringback.text.EnglishCount;
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
                sets.add(ofTwo(name, two));
            }
        }
        if (sets.isEmpty()) {
            throw new LinkageException(new BilingualText(
                    folder + " ไม่มีไฟล์ CSV และไม่มีโฟลเดอร์ที่มีไฟล์ CSV สองไฟล์",
                    folder + " holds no CSV file and no folder of two"));
        }
        return sets;
    }

    private static LabelledFiles ofTwo(String name, List<Path> files) {
        if (files.size() != 2) {
            throw new LinkageException(new BilingualText(
                    "โฟลเดอร์ " + name + " มีไฟล์ CSV " + files.size() + " ไฟล์ ต้องมีสองไฟล์ที่จะเทียบกัน",
                    EnglishCount.agreed("folder " + name + " holds " + files.size()
                            + " {CSV file|CSV files}, where two are to be linked with each other")));
        }
        return new LabelledFiles(name, files.get(0), Optional.of(files.get(1)));
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
