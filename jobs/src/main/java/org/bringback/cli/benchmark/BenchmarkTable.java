package org.bringback.cli.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The lines as a table of text, the figures to the right. */
final class BenchmarkTable {

    private static final List<String> HEADER = List.of(
            "line",
            "unit",
            "figure",
            "on the CPU",
            "reference",
            "its figure",
            "ratio",
            "peak heap MB",
            "peak memory MB",
            "rows");

    /** Columns of words; the others hold figures. */
    private static final List<Integer> WORDS = List.of(0, 1, 4);

    private static final long MEGABYTE = 1 << 20;

    private BenchmarkTable() {}

    static String of(List<BenchmarkLine> lines) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADER);
        lines.forEach(line -> rows.add(cells(line)));
        int[] widths = IntStream.range(0, HEADER.size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return rows.stream().map(row -> padded(row, widths)).collect(Collectors.joining("\n", "", "\n"));
    }

    private static List<String> cells(BenchmarkLine line) {
        return List.of(
                line.name(),
                line.unit(),
                number(line.wall()),
                line.cpu().isPresent() ? number(line.cpu().getAsDouble()) : "",
                line.reference().map(BenchmarkLine.Reference::name).orElse(""),
                line.reference().map(reference -> number(reference.wall())).orElse(""),
                ratio(line.ratio()),
                megabytes(line.peakHeap()),
                megabytes(line.peakMemory()),
                line.rows().isPresent()
                        ? String.format(Locale.ROOT, "%,d", line.rows().getAsLong())
                        : "");
    }

    private static String megabytes(Optional<Long> bytes) {
        return bytes.map(some -> number((double) (some / MEGABYTE))).orElse("");
    }

    /** Tenths where whole numbers would be too coarse. */
    private static String number(double figure) {
        return String.format(Locale.ROOT, figure < 100 ? "%.1f" : "%,.0f", figure);
    }

    private static String ratio(OptionalDouble ratio) {
        return ratio.isPresent() ? String.format(Locale.ROOT, "%.2f", ratio.getAsDouble()) : "";
    }

    private static String padded(List<String> row, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(column -> pad(row.get(column), widths[column], WORDS.contains(column)))
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }

    private static String pad(String text, int width, boolean left) {
        return String.format(Locale.ROOT, "%" + (left ? "-" : "") + width + "s", text);
    }
}
