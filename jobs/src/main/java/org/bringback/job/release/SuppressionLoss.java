package org.bringback.job.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import org.bringback.table.disclosure.CellId;
import org.bringback.table.disclosure.CountTable;
import org.bringback.table.disclosure.LinkedTables;
import org.bringback.table.disclosure.Population;
import org.bringback.table.disclosure.release.ProtectedRelease;
import org.bringback.text.BilingualText;

/**
 * What suppression costs the readers of a release, in {@code restricted/suppression.txt}: a line in Thai and one in English
 * for each edition, which readers it is safe from, and for each of its lists and days. It is not published, as the persons in
 * hidden cells add up to one more known sum.
 *
 * @param cells in breakdowns; status tables are never suppressed
 * @param persons in these cells together, each as often as the breakdowns count it
 */
record SuppressionLoss(long cells, long hidden, long persons, long hiddenPersons) {

    private static final String FILE = "suppression.txt";
    private static final double PER_CENT = 100;

    /** Which readers an edition is safe from, and the words of every list and day, in their order. */
    static List<BilingualText> lines(String audience, LinkedTables linked, ProtectedRelease made) {
        Map<Population, Map<CellId, Long>> counts = new TreeMap<>();
        for (CountTable table : linked.tables()) {
            counts.computeIfAbsent(table.population(), any -> new TreeMap<>()).putAll(table.counts());
        }
        NavigableSet<CellId> suppressed = made.publication().suppressed();
        BilingualText promise = made.promise().words();
        List<BilingualText> lines = new ArrayList<>();
        lines.add(new BilingualText(audience + ": " + promise.thai(), audience + ": " + promise.english()));
        made.leftOut()
                .ifPresent(text ->
                        lines.add(new BilingualText(audience + ": " + text.thai(), audience + ": " + text.english())));
        counts.forEach((population, cells) -> lines.add(of(cells, suppressed).words(audience, population)));
        return lines;
    }

    private static SuppressionLoss of(Map<CellId, Long> counts, NavigableSet<CellId> suppressed) {
        long cells = 0;
        long hidden = 0;
        long persons = 0;
        long hiddenPersons = 0;
        for (Map.Entry<CellId, Long> cell : counts.entrySet()) {
            if (!cell.getKey().isExempt()) {
                boolean isHidden = suppressed.contains(cell.getKey());
                cells++;
                persons += cell.getValue();
                hidden += isHidden ? 1 : 0;
                hiddenPersons += isHidden ? cell.getValue() : 0;
            }
        }
        return new SuppressionLoss(cells, hidden, persons, hiddenPersons);
    }

    private BilingualText words(String audience, Population population) {
        String where = audience + ", " + population.scope() + ", " + population.asOf();
        return new BilingualText(
                String.format(
                        Locale.ROOT,
                        "%s: ปกปิด %,d จาก %,d ช่อง (ร้อยละ %.1f) ซึ่งนับคนร้อยละ %.1f ของทุกช่องรวมกัน",
                        where,
                        hidden,
                        cells,
                        share(hidden, cells),
                        share(hiddenPersons, persons)),
                String.format(
                        Locale.ROOT,
                        "%s: %,d of %,d cells are suppressed (%.1f %%), with %.1f %% of the persons in all cells",
                        where,
                        hidden,
                        cells,
                        share(hidden, cells),
                        share(hiddenPersons, persons)));
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : PER_CENT * part / whole;
    }

    /**
     * Writes the lines; none where no breakdowns are printed.
     *
     * @param synthetic what is said of made-up figures
     */
    static void write(Path restricted, Optional<BilingualText> synthetic, List<BilingualText> lines)
            throws IOException {
        Path file = restricted.resolve(FILE);
        if (lines.isEmpty()) {
            Files.deleteIfExists(file);
            return;
        }
        RestrictedText.write(file, synthetic, lines);
    }
}
