package org.bringback.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Optional;
import org.bringback.text.file.DiskSync;
import org.bringback.text.file.OwnerOnly;
import org.bringback.text.json.Json;

/**
 * The release of one as-of date below the output folder. Files are staged, described by a manifest and then published
 * at once by renaming; what was published before moves to {@code superseded/r<N>}. A release that would say the same as
 * the published one changes nothing. Killed at any moment and called again, it ends the same.
 */
public final class Release {

    private static final String MANIFEST = "manifest.json";

    private final Path folder;
    private final LocalDate asOf;

    private Release(Path folder, LocalDate asOf) {
        this.folder = folder;
        this.asOf = asOf;
    }

    /** The date's folder for files that hold persons, made where it is not there yet; nothing else is touched. */
    public static Path restricted(Path output, LocalDate asOf) throws IOException {
        Path restricted = new Release(output.resolve(asOf.toString()), asOf).restricted();
        Folders.createPrivate(restricted);
        return restricted;
    }

    /** What publication did. */
    public record Publication(Path folder, int revision, boolean changed) {}

    /** Opens the date's folder and clears what an interrupted run left in staging. */
    public static Release open(Path output, LocalDate asOf) throws IOException {
        Release release = new Release(output.resolve(asOf.toString()), asOf);
        Folders.delete(release.staging());
        Folders.createReadable(release.staging());
        Folders.createPrivate(release.restricted());
        return release;
    }

    /** Where files to be published are written. */
    public Path staging() {
        return folder.resolve(".staging");
    }

    /** Where files that hold persons are written; readable by the owner only, never delivered. */
    public Path restricted() {
        return folder.resolve("restricted");
    }

    /** The same for an edition of its own, in a folder below; made where it is not there yet. */
    public Path staging(String edition) throws IOException {
        Path below = staging().resolve(edition);
        Folders.createReadable(below);
        return below;
    }

    /** A folder below the restricted one, made anew. */
    public Path restricted(String edition) throws IOException {
        Path below = restricted().resolve(edition);
        Folders.delete(below);
        Folders.createPrivate(below);
        return below;
    }

    private Path published() {
        return folder.resolve("published");
    }

    /** Where a date's release is, once there is one. */
    public static Path published(Path output, LocalDate asOf) {
        return new Release(output.resolve(asOf.toString()), asOf).published();
    }

    /** Where an earlier revision of a date's release is. */
    public static Path superseded(Path output, LocalDate asOf, int revision) {
        return new Release(output.resolve(asOf.toString()), asOf).superseded(revision);
    }

    /** Whether a date has a release. */
    public static boolean isPublished(Path output, LocalDate asOf) {
        return Files.exists(published(output, asOf).resolve(MANIFEST));
    }

    /**
     * What a date's release says of itself; empty without one.
     *
     * @throws DamagedManifestException when its manifest is missing or cannot be read
     */
    public static Optional<Manifest> find(Path output, LocalDate asOf) throws IOException {
        return new Release(output.resolve(asOf.toString()), asOf).readManifest();
    }

    /** Gives up what is staged; what stands stays. */
    public void discard() throws IOException {
        OwnerOnly.restrictAll(restricted());
        Folders.delete(staging());
    }

    /** What has to be kept before anybody can see a release. */
    public interface Keeping {
        void keep() throws IOException;
    }

    /**
     * Publishes what is staged.
     *
     * @param replace whether it may replace a release that has more
     * @param keeping done as soon as it is certain that it will be published
     * @throws LesserReleaseException when it may not; what is staged is given up, and nothing kept
     */
    public Publication publish(Manifest.Source source, boolean replace, Keeping keeping)
            throws IOException, LesserReleaseException {
        OwnerOnly.restrictAll(restricted());
        Manifest staged = Manifest.of(asOf.toString(), source, Folders.describe(staging()));
        Optional<Manifest> before = readManifest();
        if (before.isPresent() && before.get().saysTheSameAs(staged)) {
            keeping.keep();
            Folders.delete(staging());
            Folders.sync(restricted());
            return new Publication(published(), before.get().revision(), false);
        }
        if (before.isPresent() && !replace) {
            requireNoLess(before.get(), staged);
        }
        keeping.keep();
        int revision = 1 + before.map(Manifest::revision).orElseGet(this::lastSuperseded);
        Json.INDENTED.writeValue(staging().resolve(MANIFEST).toFile(), staged.withRevision(revision));
        Folders.makeReadable(staging());
        Folders.sync(staging());
        if (before.isPresent()) {
            supersede(before.get().revision());
        }
        Files.move(staging(), published(), StandardCopyOption.ATOMIC_MOVE);
        Folders.sync(folder);
        DiskSync.nameOf(folder);
        return new Publication(published(), revision, true);
    }

    private void requireNoLess(Manifest before, Manifest staged) throws IOException, LesserReleaseException {
        try {
            new ReleaseComparison(before, published(), staged, staging()).requireNoLess();
        } catch (LesserReleaseException e) {
            Folders.delete(staging());
            throw e;
        }
    }

    private void supersede(int revision) throws IOException {
        Folders.createReadable(superseded());
        Files.move(published(), superseded(revision), StandardCopyOption.ATOMIC_MOVE);
    }

    /** After a kill between the two renames nothing is published, and the last revision is found here. */
    private int lastSuperseded() {
        return Folders.names(superseded()).stream()
                .filter(name -> name.matches("r\\d{1,6}"))
                .mapToInt(name -> Integer.parseInt(name.substring(1)))
                .max()
                .orElse(0);
    }

    private Path superseded(int revision) {
        return superseded().resolve("r" + revision);
    }

    private Path superseded() {
        return folder.resolve("superseded");
    }

    private Optional<Manifest> readManifest() throws IOException {
        Path manifest = published().resolve(MANIFEST);
        if (Folders.names(published()).isEmpty()) {
            return Optional.empty();
        }
        Optional<Manifest> read = Files.exists(manifest) ? Json.find(manifest, Manifest.class) : Optional.empty();
        if (read.isEmpty()) {
            throw new DamagedManifestException(manifest);
        }
        return read;
    }
}
