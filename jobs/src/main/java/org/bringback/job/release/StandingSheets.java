package org.bringback.job.release;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bringback.job.partition.ProgramBuild;
import org.bringback.job.workspace.Installation;
import org.bringback.job.workspace.Progress;
import org.bringback.text.file.AtomicFile;
import org.bringback.text.file.OwnerOnly;
import org.bringback.text.file.Sha256;

/**
 * Takes PDFs of the release that stands, where the same report would be printed in the same way, and lets the others be
 * printed. What each was made of, and its own digest, are kept in the state. Whatever of that is lost or changed costs
 * the time of printing only.
 */
final class StandingSheets implements SheetPrinter {

    /** The state's folder with a file for each day. */
    static final String FOLDER = "printed";

    private final SheetPrinter printer;
    private final Places places;
    private final String basis;
    private final Progress progress;
    private final Map<String, String> before;
    private final SortedMap<String, Path> begun = new TreeMap<>();
    private boolean printing;

    /**
     * Where sheets are.
     *
     * @param staging what is to be published is written below it
     * @param published what stands, laid out as in {@code staging}
     * @param kept the file in which the state keeps what PDFs were made of; need not be there
     */
    record Places(Path staging, Path published, Path kept) {}

    /**
     * @param printer prints what does not stand
     * @param basis tells everything apart that makes a PDF of a report: program, libraries, settings and templates
     */
    StandingSheets(SheetPrinter printer, Places places, String basis, Progress progress) throws IOException {
        this.printer = printer;
        this.places = places;
        this.basis = basis;
        this.progress = progress;
        this.before = read(places.kept());
    }

    /** A digest of everything but the report that decides what a PDF looks like. */
    static String basis(Installation installation) {
        return new Sha256()
                .add(Program.DIGEST)
                .add("\n" + installation.fingerprint())
                .hex();
    }

    /** What runs: looked at once a process. */
    private static final class Program {

        private static final String DIGEST = ProgramBuild.digest() + "\n" + libraries() + "\n" + Runtime.version();

        private static String libraries() {
            return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                    .splitAsStream(System.getProperty("java.class.path", ""))
                    .map(path -> Path.of(path).getFileName())
                    .map(String::valueOf)
                    .sorted()
                    .collect(Collectors.joining(" "));
        }
    }

    private static Map<String, String> read(Path kept) throws IOException {
        Map<String, String> digests = new HashMap<>();
        if (Files.isRegularFile(kept)) {
            // one byte a character: a damaged file is no reason to fail
            for (String line : Files.readAllLines(kept, StandardCharsets.ISO_8859_1)) {
                String[] words = line.split(" ", -1);
                if (words.length == 2) {
                    digests.put(words[0], words[1]);
                }
            }
        }
        return digests;
    }

    @Override
    public void begin(ReportSheet sheet, Path file, ParallelTasks threads) {
        // only what is published has a release that stands
        if (!file.startsWith(places.staging())) {
            print(sheet, file, threads);
            return;
        }
        String key =
                new Sha256().add(basis).add(SheetCodec.encode(List.of(sheet))).hex();
        begun.put(key, file);
        if (isTaken(key, file)) {
            progress.advance(1);
        } else {
            print(sheet, file, threads);
        }
    }

    private void print(ReportSheet sheet, Path file, ParallelTasks threads) {
        printing = true;
        printer.begin(sheet, file, threads);
    }

    private boolean isTaken(String key, Path file) {
        Path standing = places.published().resolve(places.staging().relativize(file));
        String digest = before.get(key);
        if (digest == null || !Files.isRegularFile(standing)) {
            return false;
        }
        byte[] pdf;
        try {
            pdf = Files.readAllBytes(standing);
        } catch (IOException e) {
            // what cannot be read any more can be printed
            return false;
        }
        if (!new Sha256().add(pdf).hex().equals(digest)) {
            return false;
        }
        try {
            Files.write(file, pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return true;
    }

    @Override
    public void beginRest(ParallelTasks threads) {
        if (printing) {
            printer.beginRest(threads);
        }
    }

    /**
     * Keeps what the PDFs were made of, when all are written.
     *
     * @param now the basis by now; where somebody changed a template meanwhile nobody knows which one a PDF was made of
     */
    void keep(String now) throws IOException {
        if (!now.equals(basis)) {
            return;
        }
        SortedMap<String, String> digests = new TreeMap<>();
        for (Map.Entry<String, Path> sheet : begun.entrySet()) {
            // that of a broken template was not printed
            if (Files.isRegularFile(sheet.getValue())) {
                digests.put(sheet.getKey(), Sha256.hex(sheet.getValue()));
            }
        }
        if (digests.equals(before)) {
            return;
        }
        List<String> lines = digests.entrySet().stream()
                .map(sheet -> sheet.getKey() + " " + sheet.getValue())
                .toList();
        OwnerOnly.folder(Objects.requireNonNull(places.kept().toAbsolutePath().getParent()));
        try (AtomicFile file = AtomicFile.ownerOnly(places.kept())) {
            Files.write(file.draft(), lines);
            file.putInPlace();
        }
    }
}
