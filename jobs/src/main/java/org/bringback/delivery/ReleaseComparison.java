package org.bringback.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bringback.text.BilingualText;
import org.bringback.text.DelimitedLine;

/** What a release that stands has and one that is to replace it has not: lists, files, or figures. */
final class ReleaseComparison {

    private static final String FIGURES = "tables.csv";

    private final Manifest standing;
    private final Path standingFolder;
    private final Manifest staged;
    private final Path stagedFolder;

    ReleaseComparison(Manifest standing, Path standingFolder, Manifest staged, Path stagedFolder) {
        this.standing = standing;
        this.standingFolder = standingFolder;
        this.staged = staged;
        this.stagedFolder = stagedFolder;
    }

    /** @throws LesserReleaseException when the standing release has more */
    void requireNoLess() throws IOException, LesserReleaseException {
        require(new BilingualText("รายการ", "{list|lists}"), lists(standing), lists(staged));
        require(new BilingualText("ไฟล์", "{file|files}"), files(standing), files(staged));
        require(new BilingualText("ตัวเลข", "{figure|figures}"), figures(standingFolder), figures(stagedFolder));
    }

    private void require(BilingualText what, NavigableSet<String> before, NavigableSet<String> now)
            throws LesserReleaseException {
        NavigableSet<String> missing = new TreeSet<>(before);
        missing.removeAll(now);
        if (!missing.isEmpty()) {
            throw LesserReleaseException.of(standing.asOf(), what, List.copyOf(missing));
        }
    }

    /** The lists that reported about the very day. */
    private static NavigableSet<String> lists(Manifest manifest) {
        return manifest.inputs().stream()
                .filter(input -> input.kind().equals("export") && input.asOf().equals(manifest.asOf()))
                .map(Manifest.Input::list)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static NavigableSet<String> files(Manifest manifest) {
        return manifest.files().stream()
                .map(Manifest.PublishedFile::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Lists and statuses of which the status tables print a number. */
    private static NavigableSet<String> figures(Path folder) throws IOException {
        NavigableSet<String> figures = new TreeSet<>();
        Path file = folder.resolve(FIGURES);
        if (!Files.exists(file)) {
            return figures;
        }
        List<List<String>> rows = Files.readAllLines(file).stream()
                .map(line -> DelimitedLine.cells(line, ','))
                .toList();
        List<String> header = rows.get(0);
        Optional<List<Integer>> columns = columns(header, List.of("list", "status", "persons"));
        for (List<String> row : rows.subList(1, rows.size())) {
            columns.filter(at -> !row.get(at.get(2)).isEmpty())
                    .ifPresent(at -> figures.add(row.get(at.get(0)) + "/" + row.get(at.get(1))));
        }
        return figures;
    }

    private static Optional<List<Integer>> columns(List<String> header, List<String> names) {
        List<Integer> columns = names.stream().map(header::indexOf).toList();
        return columns.contains(-1) ? Optional.empty() : Optional.of(columns);
    }
}
