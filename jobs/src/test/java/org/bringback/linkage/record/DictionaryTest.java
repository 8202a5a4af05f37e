package org.bringback.linkage.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.bringback.text.BilingualText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values to numbers and back, against plain maps and lists. */
class DictionaryTest {

    @ParameterizedTest(name = "{0} values of up to {1} symbols")
    @CsvSource({"100, 1", "5000, 3", "30000, 9", "3000, 400"})
    void valuesAreNumberedInTheOrderOfTheirFirstMeeting(int count, int longest) {
        SplittableRandom random = new SplittableRandom(count);
        Dictionary dictionary = new Dictionary();
        Map<String, Integer> expected = new HashMap<>(Map.of("", 0));
        List<String> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String value = text(random, longest);
            int code = expected.computeIfAbsent(value, fresh -> expected.size());
            assertThat(dictionary.add(value)).isEqualTo(code);
            values.add(value);
        }
        assertThat(dictionary.size()).isEqualTo(expected.size());
        for (String value : values) {
            int code = expected.get(value);
            assertThat(dictionary.value(code)).isEqualTo(value);
            assertThat(dictionary.find(value)).isEqualTo(code);
            assertThat(dictionary.find(value + "!")).isEqualTo(expected.getOrDefault(value + "!", 0));
        }
    }

    @Test
    void bytesInTheMiddleOfAnArrayAreTheSameValue() {
        SplittableRandom random = new SplittableRandom(4);
        Dictionary dictionary = new Dictionary();
        for (int i = 0; i < 2_000; i++) {
            String value = text(random, 20);
            byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
            byte[] among = ("ก,x" + value + "ข,y").getBytes(StandardCharsets.UTF_8);
            int from = "ก,x".getBytes(StandardCharsets.UTF_8).length;
            assertThat(Dictionary.hash(among, from, bytes.length)).isEqualTo(Dictionary.hash(bytes, 0, bytes.length));
            assertThat(dictionary.add(among, from, bytes.length)).isEqualTo(dictionary.add(value));
            byte[] lastOfAll = Arrays.copyOf(among, from + bytes.length);
            assertThat(dictionary.add(lastOfAll, from, bytes.length)).isEqualTo(dictionary.find(value));
            long length = dictionary.read(dictionary.find(value), (utf8, start, count) -> count);
            assertThat(length).isEqualTo(bytes.length);
        }
    }

    /** A chunk has a million bytes: texts of thirty thousand do not fit into what is left at its end. */
    @Test
    void longTextsDoNotCrossFromOneChunkIntoTheNext() {
        StringPool pool = new StringPool();
        SplittableRandom random = new SplittableRandom(5);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            texts.add("x".repeat(random.nextInt(30_000)) + i);
            assertThat(pool.add(texts.get(i))).isEqualTo(i);
        }
        texts.add("y".repeat(StringPool.MAX_LENGTH));
        pool.add(texts.get(150));
        for (int i = 0; i < texts.size(); i++) {
            assertThat(pool.get(i)).isEqualTo(texts.get(i));
            assertThat(pool.length(i)).isEqualTo(texts.get(i).length());
            assertThat(pool.same(i, i)).isTrue();
            assertThat(pool.same(i, (i + 1) % texts.size())).isFalse();
        }
        assertThat(pool.size()).isEqualTo(151);
    }

    @Test
    void aCellOfABrokenFileIsRefused() {
        byte[] bytes = new byte[StringPool.MAX_LENGTH + 1];
        assertThatThrownBy(() -> new StringPool().add(bytes, 0, bytes.length))
                .isInstanceOfSatisfying(
                        LinkageException.class,
                        failure -> assertThat(failure.problem().thai()).contains("65535"))
                .hasMessage("a cell holds 65536 bytes; the longest that is read is 65535");
    }

    @ParameterizedTest(name = "{0} rows in {1} groups or more")
    @CsvSource({"0, 1", "1, 1", "1000, 1", "1000, 2", "1000, 3", "50000, 64"})
    void rowsAreDividedByTheFirstBitsOfTheirHashes(int rows, int groups) {
        int[] hashes = new SplittableRandom(rows).ints(rows).toArray();
        HashPartitions partitions = HashPartitions.of(hashes, groups);
        int bits = Integer.numberOfTrailingZeros(partitions.size());
        assertThat(partitions.size())
                .isGreaterThanOrEqualTo(groups)
                .isLessThan(groups * 2)
                .isEqualTo(1 << bits);
        for (int group = 0; group < partitions.size(); group++) {
            int of = group;
            int[] expected = IntStream.range(0, rows)
                    .filter(row -> bits == 0 || hashes[row] >>> 32 - bits == of)
                    .toArray();
            int[] found = IntStream.range(partitions.from(group), partitions.from(group + 1))
                    .map(partitions::row)
                    .toArray();
            assertThat(found).containsExactly(expected);
            assertThat(partitions.rows(group)).isEqualTo(expected.length);
        }
    }

    /** Forms that change all, some or no values, cut a prefix or make values equal or empty. */
    @ParameterizedTest(name = "{0} threads")
    @ValueSource(ints = {1, 3})
    void everyValueIsReplacedByItsForm(int threads) {
        SplittableRandom random = new SplittableRandom(6);
        List<NormalisedColumn.Form> forms = List.of(
                form(text -> text.toUpperCase(Locale.ROOT), -1),
                form(text -> text.length() < 4 ? "" : text.substring(0, 3), -1),
                form(text -> text, -1),
                form(text -> text.startsWith("0") ? text.substring(1) : text, 1));
        List<Dictionary> raw = new ArrayList<>();
        for (int number = 0; number < forms.size(); number++) {
            Dictionary values = new Dictionary();
            for (int i = 0; i < 20_000; i++) {
                values.add(random.nextInt(3) == 0 ? "0" + text(random, 5) : text(random, 5));
            }
            raw.add(values);
        }
        int[] ran = new int[1];
        try (Workers workers = new Workers(threads)) {
            List<NormalisedColumn> made = NormalisedColumn.of(raw, forms, List.of(), () -> ran[0]++, workers);
            for (int number = 0; number < forms.size(); number++) {
                NormalisedColumn column = made.get(number);
                for (int code = 0; code < raw.get(number).size(); code++) {
                    String value = raw.get(number).value(code);
                    int now = column.codes() == null ? code : column.codes()[code];
                    assertThat(column.values().value(now))
                            .isEqualTo(forms.get(number).apply(value));
                }
            }
            assertThat(made.get(2).codes()).as("nothing changed").isNull();
            assertThat(made.get(2).values()).isSameAs(raw.get(2));
        }
        assertThat(ran).containsExactly(1);
    }

    /** @param zero how many bytes are cut where a value begins with a zero; -1 where that is not told at once */
    private static NormalisedColumn.Form form(UnaryOperator<String> change, int zero) {
        return new NormalisedColumn.Form() {
            @Override
            public String apply(String raw) {
                return change.apply(raw);
            }

            @Override
            public int strippedPrefixLength(byte[] utf8, int from, int length) {
                return zero < 0 ? UNKNOWN : utf8[from] == '0' ? zero : 0;
            }
        };
    }

    @Test
    void aTableGrowsAndItsCodesAreReplaced() {
        RecordTable table = new RecordTable(2, 1);
        for (int row = 0; row < 5_000; row++) {
            table.add("r" + row, row % 7, row % 11);
        }
        table.recode(1, IntStream.range(0, 11).map(code -> code * 100).toArray());
        for (int row = 0; row < 5_000; row++) {
            assertThat(table.id(row)).isEqualTo("r" + row);
            assertThat(table.code(row, 0)).isEqualTo(row % 7);
            assertThat(table.code(row, 1)).isEqualTo(row % 11 * 100);
        }
        assertThat(table.rows()).isEqualTo(5_000);
    }

    @ParameterizedTest(name = "{0} numbers in ranges of {1}")
    @CsvSource({"0, 5", "1, 5", "5, 5", "6, 5", "1000, 7", "3, 1"})
    void rangesCoverTheNumbersOnceAndInOrder(int count, int size) {
        try (Workers workers = new Workers(3)) {
            List<Integer> covered = new ArrayList<>();
            for (int[] range : workers.ranges(count, size, (from, to) -> new int[] {from, to})) {
                assertThat(range[1] - range[0]).isBetween(1, size);
                IntStream.range(range[0], range[1]).forEach(covered::add);
            }
            assertThat(covered).isEqualTo(IntStream.range(0, count).boxed().toList());
            assertThat(workers.map(count, number -> number * 2))
                    .isEqualTo(IntStream.range(0, count)
                            .map(number -> number * 2)
                            .boxed()
                            .toList());
            assertThat(workers.threads()).isEqualTo(3);
        }
    }

    @Test
    void whatATaskThrowsIsThrown() {
        try (Workers workers = new Workers(2)) {
            assertThatThrownBy(() -> workers.each(5, number -> {
                        if (number == 3) {
                            throw new LinkageException(new BilingualText("สาม", "three"));
                        }
                    }))
                    .isInstanceOf(LinkageException.class)
                    .hasMessage("three");
        }
    }

    private static String text(SplittableRandom random, int longest) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(longest + 1); length > 0; length--) {
            text.append("ab0กิé".charAt(random.nextInt(6)));
        }
        return text.toString();
    }
}
