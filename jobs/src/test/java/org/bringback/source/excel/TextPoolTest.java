package org.bringback.source.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of every alphabet, on the heap and in the file, against a list that simply keeps them. */
final class TextPoolTest {

    private static final int CHUNK = 1 << 22;
    private static final List<String> ALPHABETS =
            List.of("abc019 -", "กขฮ์๙\u0E7F", "aกข", "éü", "漢字", "😀", "\u0080\u00FF\u0DFF\u0E80");

    /** With no share of the heap every text is in the file; with one chunk the first are not. */
    @ParameterizedTest
    @ValueSource(longs = {0, CHUNK, 64L * CHUNK})
    void everyTextComesBackAsItWas(long heapBytes) throws Exception {
        Random random = new Random(7);
        List<String> texts = new ArrayList<>();
        List<Boolean> cuts = new ArrayList<>();
        try (TextPool pool = new TextPool(heapBytes)) {
            for (int i = 0; i < 6_000; i++) {
                String text = text(random, i % 1_000 == 0 ? 400_000 : random.nextInt(40));
                boolean cut = random.nextInt(5) == 0;
                texts.add(text);
                cuts.add(cut);
                pool.add(text, cut);
            }
            assertThat(pool.size()).isEqualTo(texts.size());
            for (int i = texts.size() - 1; i >= 0; i--) {
                assertThat(pool.get(i).equals(texts.get(i))).as("text %s", i).isTrue();
                assertThat(pool.isCut(i)).as("cut %s", i).isEqualTo(cuts.get(i));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a", "ก", "\u007F", "\u0080", "\u0E00", "\u0E7F", "\u0E80", "\uFFFF", "\0"})
    void theEdgesOfTheAlphabetsAreKeptToo(String text) throws Exception {
        try (TextPool pool = new TextPool(CHUNK)) {
            pool.add("before", false);
            pool.add(text, true);
            pool.add("ก" + text + "z", false);
            assertThat(pool.get(0)).isEqualTo("before");
            assertThat(pool.get(1)).isEqualTo(text);
            assertThat(pool.get(2)).isEqualTo("ก" + text + "z");
            assertThat(pool.isCut(0)).isFalse();
            assertThat(pool.isCut(1)).isTrue();
        }
    }

    private static String text(Random random, int length) {
        String alphabet = ALPHABETS.get(random.nextInt(ALPHABETS.size()));
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            int[] letters = alphabet.codePoints().toArray();
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return text.toString();
    }
}
