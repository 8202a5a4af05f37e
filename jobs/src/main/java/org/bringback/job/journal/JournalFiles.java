package org.bringback.job.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bringback.text.file.Journal;
import org.bringback.text.json.Json;

/**
 * The files of a state's journal. What audiences were given is long and in no order with the rest, so it has its own.
 *
 * @param events the state's id, files, decisions and nights
 */
record JournalFiles(Journal events, Journal publications) {

    static JournalFiles in(Path folder) {
        Path journal = folder.resolve("journal");
        return new JournalFiles(
                new Journal(journal.resolve("events.jsonl")), new Journal(journal.resolve("publications.jsonl")));
    }

    static List<JournalLine> lines(Journal.Content content) {
        return content.whole().stream().map(JournalFiles::line).toList();
    }

    private static JournalLine line(String entry) {
        try {
            return Json.INDENTED.readValue(entry, JournalLine.class);
        } catch (IOException e) {
            throw new UncheckedIOException("a line with the right checksum is no entry", e);
        }
    }

    /** Adds lines at the end, or where a damaged line stood: what the database knows of it is among them. */
    void add(Journal journal, Journal.Content before, List<JournalLine> added) throws IOException {
        List<String> entries = new ArrayList<>();
        for (JournalLine line : added) {
            entries.add(Json.oneLine(line));
        }
        if (!before.isDamaged()) {
            if (!entries.isEmpty()) {
                journal.append(entries);
            }
            return;
        }
        int place = before.entries().indexOf(Optional.<String>empty());
        List<String> all = new ArrayList<>(new Journal.Content(before.entries().subList(0, place)).whole());
        all.addAll(entries);
        all.addAll(new Journal.Content(
                        before.entries().subList(place, before.entries().size()))
                .whole());
        journal.replace(all);
    }
}
