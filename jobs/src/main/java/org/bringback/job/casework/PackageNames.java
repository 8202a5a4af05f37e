package org.bringback.job.casework;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.bringback.text.file.OwnerOnly;

/**
 * How the files of a partner's packages of a day are called. While one is written, a file {@code <stem>.unsent} beside it
 * names the first of its referrals: nobody delivers it, and the command that follows a kill writes it anew.
 *
 * @param folder of the day's packages for the partner
 * @param first stem of the first package of the day
 */
record PackageNames(Path folder, String first) {

    static final String PACKAGE = "-package.xlsx";
    private static final String UNSENT = ".unsent";

    /**
     * The stem of the next package. What was written before on the day may not have been handed over yet: nobody writes
     * over it.
     *
     * @param drafts numbers of the referrals that are to be in the package
     * @param further whether the partner was sent another one on the day
     */
    String begin(List<String> drafts, boolean further) throws IOException {
        String stem = first;
        for (int number = 2; further && isTaken(stem, drafts); number++) {
            stem = first + "-" + number;
        }
        Files.writeString(OwnerOnly.file(unsent(stem)), drafts.get(0));
        return stem;
    }

    /** What tells the packages of a day apart, such as {@code -2}; empty for the first. */
    String suffix(String stem) {
        return stem.substring(first.length());
    }

    private boolean isTaken(String stem, List<String> drafts) throws IOException {
        boolean begun = Files.exists(unsent(stem)) && drafts.contains(Files.readString(unsent(stem)));
        return !begun && Files.exists(folder.resolve(stem + PACKAGE));
    }

    /** The package may be delivered: its referrals are sent. */
    void end(String stem) throws IOException {
        Files.deleteIfExists(unsent(stem));
    }

    /** Ends what was sent by a command that was killed before it could say so. */
    void endSent(Set<String> sent) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, first + "*" + UNSENT)) {
            for (Path file : files) {
                if (sent.contains(Files.readString(file))) {
                    Files.delete(file);
                }
            }
        }
    }

    private Path unsent(String stem) {
        return folder.resolve(stem + UNSENT);
    }
}
