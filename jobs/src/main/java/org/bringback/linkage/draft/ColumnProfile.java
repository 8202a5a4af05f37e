package org.bringback.linkage.draft;

import java.util.AbstractList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.bringback.linkage.record.Dictionary;
import org.bringback.linkage.text.TextNormaliser;
import org.bringback.linkage.text.WordForm;

/**
 * What a column looks like.
 *
 * @param words the header's words in small letters: {@code dateOfBirth} has three
 * @param rows rows looked at
 * @param filled those with a value
 * @param values the different values
 * @param counts in how many rows each stands
 */
record ColumnProfile(String column, List<String> words, int rows, int filled, List<String> values, int[] counts)
        implements SubjectColumns.Column {
    private static final int SAMPLE_VALUES = 10_000;

    static ColumnProfile of(String column, int[] codes, Dictionary values) {
        int filled = 0;
        boolean[] seen = new boolean[values.size()];
        boolean[] silent = new boolean[values.size()];
        silent[Dictionary.MISSING] = true;
        int[] counts = new int[values.size()];
        for (int code : codes) {
            counts[code]++;
            if (!seen[code] && !silent[code]) {
                silent[code] = saysNothing(values, code);
                seen[code] = !silent[code];
            }
            filled += seen[code] ? 1 : 0;
        }
        int[] different =
                IntStream.range(1, seen.length).filter(code -> seen[code]).toArray();
        return new ColumnProfile(
                column,
                wordsOf(column),
                codes.length,
                filled,
                new Values(values, different),
                IntStream.of(different).map(code -> counts[code]).toArray());
    }

    private static boolean saysNothing(Dictionary values, int code) {
        // a value in its form is one that says something
        boolean inForm = values.read(code, (utf8, from, length) -> WordForm.isWords(utf8, from, length) ? 1 : 0) == 1;
        return !inForm && TextNormaliser.words(values.value(code)).isEmpty();
    }

    /** Some values of a dictionary: few of them are ever looked at. */
    private static final class Values extends AbstractList<String> {
        private final Dictionary all;
        private final int[] codes;

        Values(Dictionary all, int[] codes) {
            this.all = all;
            this.codes = codes;
        }

        @Override
        public String get(int index) {
            return all.value(codes[index]);
        }

        @Override
        public int size() {
            return codes.length;
        }
    }

    static List<String> wordsOf(String header) {
        String parted = header.replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .replaceAll("(?<=\\p{L})(?=\\d)", " ")
                .toLowerCase(Locale.ROOT);
        return List.of(parted.split("[^\\p{L}\\p{M}\\p{Nd}]+"));
    }

    boolean has(Set<String> anyWord) {
        return words.stream().anyMatch(anyWord::contains);
    }

    @Override
    public double share(Predicate<String> kind) {
        List<String> some = some();
        return some.isEmpty() ? 0 : (double) some.stream().filter(kind).count() / some.size();
    }

    @Override
    public boolean isShare(double lowest, Predicate<String> kind) {
        List<String> some = some();
        double size = Math.max(1, some.size());
        int found = 0;
        for (int i = 0; found / size < lowest && (found + some.size() - i) / size >= lowest; i++) {
            found += kind.test(some.get(i)) ? 1 : 0;
        }
        return found / size >= lowest;
    }

    /** As {@link #share}, of the rows: of a column of few values each slip is a value as well. */
    double shareOfRows(Predicate<String> kind) {
        long found = IntStream.range(0, counts.length)
                .filter(value -> kind.test(values.get(value)))
                .mapToLong(value -> counts[value])
                .sum();
        return filled == 0 ? 0 : (double) found / filled;
    }

    double mean(java.util.function.ToIntFunction<String> measure) {
        return some().stream().mapToInt(measure).average().orElse(0);
    }

    /** Enough of the values, from all over the column, to see what they look like. */
    private List<String> some() {
        int every = values.size() / SAMPLE_VALUES + 1;
        return every == 1
                ? values
                : IntStream.range(0, values.size() / every)
                        .mapToObj(number -> values.get(number * every))
                        .toList();
    }

    int distinct() {
        return values.size();
    }

    /** Different values per filled row: 1 for a reference, near 0 for a category. */
    double variety() {
        return filled == 0 ? 0 : (double) values.size() / filled;
    }

    double fill() {
        return rows == 0 ? 0 : (double) filled / rows;
    }
}
