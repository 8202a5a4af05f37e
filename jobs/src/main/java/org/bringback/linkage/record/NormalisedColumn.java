package org.bringback.linkage.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A dictionary of values in the form in which they are compared, and which of them stands for each raw value.
 *
 * @param codes by raw code; null where every value kept its number, so that no row needs changing
 */
public record NormalisedColumn(Dictionary values, int @Nullable [] codes) {
    private static final int RANGE = 1 << 14;

    /** Brings values into the form in which they are compared. */
    public interface Form extends UnaryOperator<String> {

        /** {@link #strippedPrefixLength} where it is not seen at once what {@link #apply} makes of a value. */
        int UNKNOWN = -1;

        /** How many bytes {@link #apply} would take off the beginning of a value and change nothing more. */
        int strippedPrefixLength(byte[] utf8, int from, int length);
    }

    /**
     * Brings every value of some dictionaries into another form each; values that become equal become one.
     *
     * @param known by dictionary values in that form, which keep their numbers and stay as they are; empty where there are none
     * @param meanwhile done beside the dictionary that takes longest
     */
    public static List<NormalisedColumn> of(
            List<Dictionary> raw,
            List<? extends Form> forms,
            List<Dictionary> known,
            Runnable meanwhile,
            Workers workers) {
        List<NormalisationRange> ranges = new ArrayList<>();
        for (int number = 0; number < raw.size(); number++) {
            for (int from = 0; from < raw.get(number).size(); from += RANGE) {
                int to = Math.min(raw.get(number).size(), from + RANGE);
                ranges.add(new NormalisationRange(raw.get(number), from, to, forms.get(number)));
            }
        }
        workers.each(ranges.size(), number -> ranges.get(number).run());
        NormalisedColumn[] made = new NormalisedColumn[raw.size()];
        List<Runnable> tasks = new ArrayList<>();
        IntStream.range(0, made.length)
                .boxed()
                .sorted(Comparator.comparingInt(number -> -raw.get(number).size()))
                .forEach(number -> tasks.add(() -> made[number] = known.isEmpty()
                        ? of(raw.get(number), ranges)
                        : added(raw.get(number), ranges, known.get(number).copy())));
        tasks.add(Math.min(1, tasks.size()), meanwhile);
        workers.each(tasks.size(), number -> tasks.get(number).run());
        return List.of(made);
    }

    private static NormalisedColumn of(Dictionary raw, List<NormalisationRange> ranges) {
        boolean unchanged = ranges.stream().filter(range -> range.isOf(raw)).allMatch(NormalisationRange::isUnchanged);
        return unchanged ? new NormalisedColumn(raw, null) : added(raw, ranges, new Dictionary());
    }

    private static NormalisedColumn added(Dictionary raw, List<NormalisationRange> ranges, Dictionary values) {
        int[] codes = new int[raw.size()];
        ranges.stream().filter(range -> range.isOf(raw)).forEach(range -> range.addTo(values, codes));
        return new NormalisedColumn(values, codes);
    }
}
