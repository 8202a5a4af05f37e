package org.bringback.identity.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bringback.linkage.record.Dictionary;
import org.junit.jupiter.api.Test;

/** What is remembered of parts of values is what would be found again. */
class RememberedAnswersTest {

    @Test
    void aPartIsAskedAboutOnce() {
        List<String> asked = new ArrayList<>();
        PredicateCache cache = new PredicateCache(part -> {
            asked.add(part);
            return part.equals("สมชาย");
        });
        byte[] text = "สมชาย สุขใจ".getBytes(StandardCharsets.UTF_8);
        int blank = "สมชาย".getBytes(StandardCharsets.UTF_8).length;
        for (int time = 0; time < 3; time++) {
            assertThat(cache.holds(text, 0, blank)).isTrue();
            assertThat(cache.holds(text, blank + 1, text.length)).isFalse();
        }
        assertThat(asked).containsExactly("สมชาย", "สุขใจ");
    }

    /** More parts than there are slots: some take each other's place, and none gets another's answer. */
    @Test
    void aPartNeverGetsTheAnswerOfAnother() {
        PredicateCache cache = new PredicateCache(part -> part.hashCode() % 3 == 0);
        for (int time = 0; time < 2; time++) {
            for (int number = 0; number < 100_000; number++) {
                String part = "ก" + number;
                byte[] utf8 = part.getBytes(StandardCharsets.UTF_8);
                if (cache.holds(utf8, 0, utf8.length) != (part.hashCode() % 3 == 0)) {
                    throw new AssertionError(part);
                }
            }
        }
    }

    @Test
    void valuesHaveOneKeyWhereTheTextsOfTheirKeysAreEqual() {
        Dictionary values = new Dictionary();
        List<String> texts = List.of("ก1", "ก2", "ข1", "ข", "ก", "1");
        texts.forEach(values::add);
        KeyHashes firsts = KeyHashes.of(values, value -> value.replaceAll("\\d", ""));
        for (String left : texts) {
            for (String right : texts) {
                String key = left.replaceAll("\\d", "");
                boolean same = key.equals(right.replaceAll("\\d", ""));
                int one = values.find(left);
                int other = values.find(right);
                assertThat(firsts.haveSameKey(one, other))
                        .as(left + " " + right)
                        .isEqualTo(same);
                assertThat(firsts.shareKnownKey(one, other)).isEqualTo(same && !key.isEmpty());
            }
        }
    }

    @Test
    void theKeyOfAValueIsFoundOnce() {
        Dictionary values = new Dictionary();
        int one = values.add("ก");
        int other = values.add("ข");
        List<String> asked = new ArrayList<>();
        KeyHashes keys = KeyHashes.of(values, value -> {
            asked.add(value);
            return value;
        });
        assertThat(keys.haveSameKey(one, other)).isFalse();
        assertThat(keys.haveSameKey(one, one)).isTrue();
        assertThat(asked).containsExactly("ก", "ข");
    }
}
