package org.bringback.job.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.codes.Status;
import org.bringback.samples.SyntheticCountry;
import org.bringback.source.SourceFiles;
import org.bringback.source.refusal.Limits;
import org.bringback.source.refusal.RefusedFileException;
import org.bringback.source.row.RowCursor;
import org.bringback.source.row.SourceRow;
import org.bringback.source.text.SourceFormat;

/** The truth beside a synthetic country: who every row is about, and the true status of every case. */
final class TruthFile {

    private final Map<String, Map<Integer, Long>> personByRow = new HashMap<>();
    private final Map<String, Map<Long, Status>> cases = new HashMap<>();
    private final NavigableSet<LocalDate> dates = new TreeSet<>();

    private TruthFile() {}

    static TruthFile read(Path folder) throws IOException {
        TruthFile truth = new TruthFile();
        try {
            // the two files fill tables of their own
            Stream.<Runnable>of(
                            () -> eachLine(folder.resolve(SyntheticCountry.TRUTH), "export-", truth::addRow),
                            () -> eachLine(folder.resolve(SyntheticCountry.CASES), "", truth::addCase))
                    .parallel()
                    .forEach(Runnable::run);
        } catch (UncheckedIOException e) {
            throw new IOException("the truth cannot be read", e);
        }
        return truth;
    }

    private void addRow(List<String> cells) {
        if (!cells.get(4).isEmpty()) {
            personByRow
                    .computeIfAbsent(cells.get(0), any -> new HashMap<>())
                    .put(Integer.valueOf(cells.get(1)), Long.valueOf(cells.get(4)));
        }
    }

    private void addCase(List<String> cells) {
        cases.computeIfAbsent(cells.get(0) + cells.get(2), any -> newCases(cells.get(2)))
                .put(Long.valueOf(cells.get(1)), Status.valueOf(cells.get(3)));
    }

    private Map<Long, Status> newCases(String day) {
        dates.add(LocalDate.parse(day));
        return new HashMap<>();
    }

    /** The data lines as far as their first cell begins so. */
    private static void eachLine(Path file, String beginning, Consumer<List<String>> use) {
        SourceFormat format = new SourceFormat(Optional.of("UTF-8"), ',', Limits.standard());
        try (RowCursor rows = SourceFiles.open(file, format)) {
            for (SourceRow row = rows.next(); row != null; row = rows.next()) {
                if (row.line() > 1 && !row.cells().get(0).startsWith(beginning)) {
                    // the register's rows come last and are most of the file
                    break;
                }
                if (row.line() > 1) {
                    use.accept(row.cells());
                }
            }
        } catch (RefusedFileException e) {
            throw new UncheckedIOException(new IOException(e.notice().text().english(), e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long person(String file, int row) {
        Long person = personByRow.getOrDefault(file, Map.of()).get(row);
        if (person == null) {
            throw new IllegalStateException("no truth about row " + row + " of " + file);
        }
        return person;
    }

    List<LocalDate> dates() {
        return List.copyOf(dates);
    }

    /** The true cases of a list at a date, by person. */
    Map<Long, Status> cases(ListId list, LocalDate asOf) {
        return cases.getOrDefault(list.value() + asOf, Map.of());
    }
}
