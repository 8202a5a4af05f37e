package org.bringback.job.intake;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The names in an inbox, in a memory that does not grow with what others put there: of files whose names say nothing, the
 * first thousand by name are told, and the rest is counted.
 *
 * @param meant whose names say anything
 * @param strangers whose names do not
 * @param passedOver so many more of these are there
 */
record InboxListing(List<Path> meant, List<Path> strangers, long passedOver) {

    static final int MAX_STRANGERS = 1000;

    /** All but hidden files. */
    static InboxListing of(Path folder, Predicate<String> saysAnything) throws IOException {
        List<Path> meant = new ArrayList<>();
        TreeSet<Path> strangers = new TreeSet<>();
        long passedOver = 0;
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            for (Path path : all) {
                String name = path.getFileName().toString();
                if (name.startsWith(".")) {
                    continue;
                }
                if (saysAnything.test(name)) {
                    meant.add(path);
                } else if (strangers.add(path) && strangers.size() > MAX_STRANGERS) {
                    strangers.pollLast();
                    passedOver++;
                }
            }
        }
        return new InboxListing(meant, List.copyOf(strangers), passedOver);
    }

    /** The same some time later: where not all strangers are told, those that were told before are, and none seems to be gone. */
    InboxListing after(InboxListing before) {
        return passedOver + before.passedOver() == 0 ? this : new InboxListing(meant, before.strangers(), passedOver);
    }

    List<Path> paths() {
        return Stream.concat(meant.stream(), strangers.stream()).toList();
    }
}
