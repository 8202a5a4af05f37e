package org.bringback.job.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.bringback.intake.inbox.FileInspector;
import org.bringback.intake.inbox.FoundFile;
import org.bringback.intake.submission.Ledger;
import org.bringback.notice.Location;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.bringback.reference.agency.ReferenceContext;
import org.bringback.source.FileStabilityCheck;
import org.bringback.source.FileStabilityCheck.Look;

/**
 * What lies in a folder at the beginning of a run, as it shows from outside; nothing is opened.
 *
 * @param found in the order of the names
 */
public record Inbox(List<FoundFile> found, Extent extent) {

    /**
     * What is there besides.
     *
     * @param empty the folder that was looked at, where it holds nothing
     * @param passedOver how many files are not named, as their names say nothing and there are too many of them
     */
    public record Extent(Optional<Path> empty, long passedOver) {

        public static final Extent NOTHING_ELSE = new Extent(Optional.empty(), 0);
    }

    private static final String MARKER = ".done";

    /**
     * What names are asked, as its files are decided about.
     *
     * @return whether a name says anything
     */
    public static Predicate<String> names(Ledger ledger, ReferenceContext referenceContext) {
        return new FileInspector(referenceContext, ledger)::saysAnything;
    }

    /**
     * Looks at everything twice, all of it at once. Hidden files are passed over; whatever else is no plain file is named
     * with what is wrong with it, and a link is not followed.
     *
     * @param settle between the two looks
     * @param saysAnything whether a name does; of those that do not, a thousand are named and the rest is counted
     */
    public static Inbox look(Path folder, Duration settle, Predicate<String> saysAnything) throws IOException {
        InboxListing before = InboxListing.of(folder, saysAnything);
        Map<Path, Look> first = FileStabilityCheck.look(before.paths());
        if (!first.isEmpty()) {
            pause(settle);
        }
        InboxListing after = InboxListing.of(folder, saysAnything).after(before);
        return within(folder, of(first, FileStabilityCheck.look(after.paths())).found(), after.passedOver());
    }

    private static Inbox within(Path folder, List<FoundFile> found, long passedOver) {
        return new Inbox(
                List.copyOf(found), new Extent(found.isEmpty() ? Optional.of(folder) : Optional.empty(), passedOver));
    }

    /** Looks once, where senders say when a file is whole: by a file of its name with {@code .done} behind it. */
    public static Inbox marked(Path folder, Predicate<String> saysAnything) throws IOException {
        InboxListing all = InboxListing.of(folder, saysAnything);
        Map<Path, Look> looks = FileStabilityCheck.look(all.paths());
        Set<Path> markers = new HashSet<>();
        Set<Path> whole = new HashSet<>();
        for (Path path : looks.keySet()) {
            Path marker = path.resolveSibling(path.getFileName() + MARKER);
            if (looks.containsKey(marker)) {
                markers.add(marker);
                whole.add(path);
            }
        }
        List<FoundFile> found = new ArrayList<>();
        for (Path path : new TreeSet<>(looks.keySet())) {
            if (!markers.contains(path)) {
                found.add(new FoundFile(
                        path, problem(path, Objects.requireNonNull(looks.get(path)), whole.contains(path))));
            }
        }
        return within(folder, found, all.passedOver());
    }

    /** Takes files given by hand: somebody vouches that they are finished. */
    public static Inbox given(List<Path> paths) throws IOException {
        Map<Path, Look> looks = FileStabilityCheck.look(paths);
        return of(looks, looks);
    }

    /** The same with other files in place of some, which are called as those were. */
    public Inbox with(UnaryOperator<FoundFile> change) {
        return new Inbox(found.stream().map(change).toList(), extent);
    }

    static Inbox of(Map<Path, Look> first, Map<Path, Look> second) {
        Set<Path> stable = FileStabilityCheck.stable(first, second);
        List<FoundFile> found = new ArrayList<>();
        Set<Path> all = new TreeSet<>(first.keySet());
        all.addAll(second.keySet());
        for (Path path : all) {
            Optional<Look> now = Optional.ofNullable(second.get(path));
            if (now.isPresent()) {
                found.add(new FoundFile(path, problem(path, now.get(), stable.contains(path))));
            } else if (!isRenamed(Optional.ofNullable(first.get(path)), second)) {
                found.add(new FoundFile(path, Optional.of(notice(NoticeCode.FILE_GONE, path))));
            }
        }
        return new Inbox(List.copyOf(found), Extent.NOTHING_ELSE);
    }

    /** One that has only been renamed meanwhile looks the same under its new name. */
    private static boolean isRenamed(Optional<Look> before, Map<Path, Look> now) {
        return before.filter(look -> look.key().isPresent() && now.containsValue(look))
                .isPresent();
    }

    private static Optional<Notice> problem(Path path, Look look, boolean stable) {
        return switch (look.form()) {
            case LINK -> Optional.of(notice(NoticeCode.SYMBOLIC_LINK, path));
            case FOLDER -> Optional.of(notice(NoticeCode.FOLDER, path));
            case SPECIAL -> Optional.of(notice(NoticeCode.SPECIAL_FILE, path));
            case FILE -> stable ? Optional.empty() : Optional.of(notice(NoticeCode.STILL_CHANGING, path));
        };
    }

    private static Notice notice(NoticeCode code, Path path) {
        return Notice.of(code, Location.of(path.getFileName().toString()));
    }

    private static void pause(Duration settle) throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(settle.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while looking at the inbox", e);
        }
    }
}
