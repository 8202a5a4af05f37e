package org.bringback.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bringback.reference.Status;

/** Writes down which person is a case of which list and where the case stands at each date. */
final class CaseList {

    private CaseList() {}

    static void write(Country country, Path file) throws IOException {
        try (TextSheet out = new TextSheet(TextSheet.Format.UTF_8, Files.newOutputStream(file))) {
            out.line(List.of("list", "person", "as_of", "status"));
            for (CaseBook book : country.books()) {
                for (int date = 0; date < book.dates().size(); date++) {
                    write(book, date, out);
                }
            }
        }
    }

    private static void write(CaseBook book, int date, TextSheet out) throws IOException {
        for (int i = 0; i < book.size(); i++) {
            Optional<Status> status = book.status(i, date);
            if (status.isPresent()) {
                out.line(List.of(
                        book.list().id().value(),
                        Long.toString(book.persons()[i]),
                        book.dates().get(date).toString(),
                        status.get().name()));
            }
        }
    }
}
