package org.bringback.linkage.blocking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.bringback.linkage.blocking.BlockingKeyEncoder.Kind;
import org.bringback.linkage.record.Dictionary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers that stand for keys, against the texts that they stand for. */
class BlockingKeyEncoderTest {

    private static final List<String> VALUES =
            List.of("สมชาย", "สมชัย", "ann", "anna", "nan", "a", "b", "ab", "ba", "aa", "-");
    private static final UnaryOperator<String> FIRST = value -> value.equals("-") ? "" : value.substring(0, 1);
    private static final UnaryOperator<String> LETTERS = value -> value.equals("-") ? "" : value;

    private final Dictionary dictionary = new Dictionary();

    private BlockingKeyEncoder encoder(Kind kind, int[]... fields) {
        VALUES.forEach(dictionary::add);
        long[] keys = switch (kind) {
            case WHOLE -> BlockingKeyEncoder.keys(dictionary);
            case TEXT -> BlockingKeyEncoder.keys(dictionary, FIRST);
            case LETTERS -> BlockingKeyEncoder.letterKeys(dictionary, LETTERS);
        };
        long[][] ofParts = new long[fields.length][];
        Kind[] kinds = new Kind[fields.length];
        Arrays.fill(ofParts, keys);
        Arrays.fill(kinds, kind);
        return BlockingKeyEncoder.of(fields, ofParts, kinds);
    }

    /** A row's key as a text; empty where a part is missing. The fields of a part may stand in either order. */
    private String text(Kind kind, int[][] fields, int... codes) {
        StringBuilder key = new StringBuilder();
        for (int[] part : fields) {
            List<String> values = new ArrayList<>();
            for (int field : part) {
                String value = codes[field] == 0 ? "" : dictionary.value(codes[field]);
                values.add(
                        switch (kind) {
                            case WHOLE -> value;
                            case TEXT -> value.isEmpty() ? "" : FIRST.apply(value);
                            case LETTERS -> value.isEmpty() ? "" : LETTERS.apply(value);
                        });
            }
            String one = part(kind, values);
            if (one.isEmpty()) {
                return "";
            }
            key.append(one).append('|');
        }
        return key.toString();
    }

    private static String part(Kind kind, List<String> values) {
        if (kind == Kind.LETTERS && values.size() > 1) {
            // what stands in both fields counts once, and one may be missing
            String all = values.get(0).equals(values.get(1)) ? values.get(0) : String.join("", values);
            return sorted(all);
        }
        if (values.stream().anyMatch(String::isEmpty)) {
            return "";
        }
        return kind == Kind.LETTERS
                ? sorted(values.get(0))
                : String.join("+", values.stream().sorted().toList());
    }

    private static String sorted(String text) {
        char[] letters = text.toCharArray();
        Arrays.sort(letters);
        return new String(letters);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "WHOLE, 0",
        "WHOLE, 0;1",
        "WHOLE, 0+1",
        "TEXT, 0",
        "TEXT, 0;1",
        "TEXT, 0+1",
        "TEXT, 0+1;2",
        "LETTERS, 0",
        "LETTERS, 0;2",
        "LETTERS, 0+1"
    })
    void twoRowsHaveOneNumberExactlyWhereTheyHaveOneKey(Kind kind, String rule) {
        int[][] fields = Arrays.stream(rule.split(";"))
                .map(part -> Arrays.stream(part.split("\\+"))
                        .mapToInt(Integer::parseInt)
                        .toArray())
                .toArray(int[][]::new);
        BlockingKeyEncoder encoder = encoder(kind, fields);
        Random random = new Random(rule.hashCode());
        int[] codes = random.ints(3 * 400L, 0, dictionary.size()).toArray();
        Map<String, Long> numbers = new HashMap<>();
        Map<Long, String> texts = new HashMap<>();
        for (int row = 0; row < codes.length; row += 3) {
            String text = text(kind, fields, Arrays.copyOfRange(codes, row, row + 3));
            long key = encoder.key(codes, row);
            assertThat(key == 0).as(text).isEqualTo(text.isEmpty());
            if (key != 0) {
                assertThat(numbers.merge(text, key, (before, now) -> before)).isEqualTo(key);
                assertThat(texts.merge(key, text, (before, now) -> before)).isEqualTo(text);
            }
        }
        for (int left = 0; left < codes.length; left += 3) {
            for (int right = 0; right < codes.length; right += 3) {
                boolean same = encoder.key(codes, left) != 0 && encoder.key(codes, left) == encoder.key(codes, right);
                assertThat(encoder.same(codes, left, codes, right)).isEqualTo(same);
            }
        }
    }

    @Test
    void theMissingValueHasNoKey() {
        encoder(Kind.WHOLE, new int[] {0});
        assertThat(BlockingKeyEncoder.keys(dictionary)[Dictionary.MISSING]).isZero();
        assertThat(BlockingKeyEncoder.keys(dictionary, FIRST)[Dictionary.MISSING])
                .isZero();
        assertThat(BlockingKeyEncoder.letterKeys(dictionary, LETTERS)[Dictionary.MISSING])
                .isZero();
        assertThat(BlockingKeyEncoder.keys(dictionary, FIRST)[dictionary.find("-")])
                .isZero();
    }
}
