package org.bringback.job.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.bringback.job.workspace.State;
import org.bringback.text.file.FieldCipher;
import org.bringback.text.file.Journal;
import org.bringback.text.json.Json;

/**
 * The files of a state's journal. What audiences were given is long and in no order with the rest, so it has its own. In an
 * encrypted state each entry is a text that was encrypted by itself, but for the state's id, which its releases name too.
 *
 * @param events the state's id, files, decisions, nights and approvals
 * @param deliveries folder with a file a day of the figures: each delivery is read and appended to by itself
 */
record JournalFiles(Journal events, Journal publications, Path deliveries, FieldCipher cipher) {

    private static final String QUOTE = "\"";
    private static final String SEALED = "\"entry\":\"";

    static JournalFiles in(State state) {
        return new JournalFiles(
                events(state.folder()),
                new Journal(folder(state.folder()).resolve("publications.jsonl")),
                folder(state.folder()).resolve("deliveries"),
                FieldCipher.in(state.database()));
    }

    private static Path folder(Path state) {
        return state.resolve("journal");
    }

    private static Journal events(Path state) {
        return new Journal(folder(state).resolve("events.jsonl"));
    }

    /** The id that a state's journal names, be the state encrypted or not; empty without a journal. */
    static Optional<String> stateId(Path state) throws IOException {
        return events(state).read().whole().stream()
                .filter(entry -> !isSealed(entry))
                .flatMap(entry -> Stream.ofNullable(parsed(entry).state()))
                .findFirst();
    }

    private Path deliveryFile(LocalDate asOf) {
        return deliveries.resolve(asOf + ".jsonl");
    }

    /** What was sent of a day. */
    Journal deliveries(LocalDate asOf) {
        return new Journal(deliveryFile(asOf));
    }

    /** Whether its file is there and, in an encrypted state, was encrypted: a state may have become so since. */
    boolean hasDeliveries(LocalDate asOf) throws IOException {
        Path file = deliveryFile(asOf);
        if (!Files.exists(file)) {
            return false;
        }
        try (Stream<String> lines = Files.lines(file)) {
            return !cipher.encrypts()
                    || lines.findFirst().filter(line -> line.contains(SEALED)).isPresent();
        }
    }

    /** The days of which something was sent. */
    List<LocalDate> deliveryDays() throws IOException {
        if (!Files.isDirectory(deliveries)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(deliveries)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jsonl"))
                    .map(name -> LocalDate.parse(name.substring(0, name.indexOf('.'))))
                    .sorted()
                    .toList();
        }
    }

    List<JournalLine> lines(Journal.Content content) {
        return content.whole().stream().map(this::line).toList();
    }

    private JournalLine line(String entry) {
        return parsed(
                isSealed(entry)
                        ? Objects.requireNonNull(cipher.decode(entry.substring(1, entry.length() - 1)))
                        : entry);
    }

    private static boolean isSealed(String entry) {
        return entry.startsWith(QUOTE);
    }

    private static JournalLine parsed(String entry) {
        try {
            return Json.INDENTED.readValue(entry, JournalLine.class);
        } catch (IOException e) {
            throw new UncheckedIOException("a line with the right checksum is no entry", e);
        }
    }

    private String entry(JournalLine line) {
        String entry = Json.oneLine(line);
        return cipher.encrypts() && line.state() == null ? QUOTE + cipher.encodeOnce(entry) + QUOTE : entry;
    }

    /** Written before the state was encrypted. */
    private boolean isPlain(String entry) {
        return cipher.encrypts() && !isSealed(entry) && parsed(entry).state() == null;
    }

    /**
     * Adds lines at the end, or where a damaged line stood: what the database knows of it is among them. Lines that are
     * plain in an encrypted state are encrypted.
     */
    void add(Journal journal, Journal.Content before, List<JournalLine> added) throws IOException {
        List<String> entries = new ArrayList<>();
        for (JournalLine line : added) {
            entries.add(entry(line));
        }
        if (!before.isDamaged() && before.whole().stream().noneMatch(this::isPlain)) {
            if (!entries.isEmpty()) {
                journal.append(entries);
            }
            return;
        }
        int damaged = before.entries().indexOf(Optional.<String>empty());
        int place = damaged < 0 ? before.entries().size() : damaged;
        List<String> all = new ArrayList<>(sealed(before.entries().subList(0, place)));
        all.addAll(entries);
        all.addAll(sealed(before.entries().subList(place, before.entries().size())));
        journal.replace(all);
    }

    private List<String> sealed(List<Optional<String>> entries) {
        return entries.stream()
                .flatMap(Optional::stream)
                .map(entry -> isPlain(entry) ? entry(parsed(entry)) : entry)
                .toList();
    }
}
