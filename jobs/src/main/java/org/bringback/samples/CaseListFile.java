package org.bringback.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bringback.reference.codes.Status;
import org.bringback.samples.country.CountryCases;
import org.bringback.samples.country.ListCases;
import org.bringback.samples.file.DelimitedTextWriter;

/** Writes down which person is a case of which list and where the case stands at each date. */
final class CaseListFile {

    private CaseListFile() {}

    static void write(CountryCases country, Path file) throws IOException {
        try (DelimitedTextWriter out =
                new DelimitedTextWriter(DelimitedTextWriter.Format.UTF_8, Files.newOutputStream(file))) {
            out.line(List.of("list", "person", "as_of", "status"));
            for (ListCases listCases : country.caseLists()) {
                for (int date = 0; date < listCases.dates().size(); date++) {
                    write(listCases, date, out);
                }
            }
        }
    }

    private static void write(ListCases listCases, int date, DelimitedTextWriter out) throws IOException {
        for (int i = 0; i < listCases.size(); i++) {
            Optional<Status> status = listCases.status(i, date);
            if (status.isPresent()) {
                out.line(List.of(
                        listCases.list().id().value(),
                        Long.toString(listCases.persons()[i]),
                        listCases.dates().get(date).toString(),
                        status.get().name()));
            }
        }
    }
}
