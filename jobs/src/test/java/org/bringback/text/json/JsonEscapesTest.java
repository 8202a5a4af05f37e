package org.bringback.text.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every character that a Java text can hold, in all three ways of writing, and read again by Jackson. */
class JsonEscapesTest {

    @Test
    void aPageEscapesExactlyWhatAParserOfHtmlOrScriptsWouldTakeForItsOwn() throws IOException {
        assertThat(escaped(c -> c < ' ' || "<>&\u2028\u2029\"\\".indexOf(c) >= 0, this::inHtml))
                .isEmpty();
    }

    @Test
    void aDatabaseEscapesExactlyControlCharactersAndSurrogates() throws IOException {
        assertThat(escaped(
                        c -> c < ' ' || Character.isSurrogate((char) c) || c == '"' || c == '\\',
                        c -> Json.texts(List.of(text(c)))))
                .isEmpty();
    }

    @Test
    void aDocumentEscapesExactlyControlCharactersAndWhatTheStandardDemands() throws IOException {
        assertThat(escaped(c -> c < ' ' || c == '"' || c == '\\', this::document))
                .isEmpty();
    }

    private interface Written {
        String write(int c) throws IOException;
    }

    /** Characters that are written otherwise than said, or that do not come back. */
    private static List<Integer> escaped(IntPredicate expected, Written written) throws IOException {
        List<Integer> wrong = new ArrayList<>();
        for (int c : IntStream.rangeClosed(0, 0xFFFF).toArray()) {
            String json = written.write(c);
            boolean plain = json.indexOf(c) >= 0 && json.indexOf('\\') < 0;
            boolean same = Json.readTexts(json).equals(List.of(text(c)));
            if (plain == expected.test(c) || !same) {
                wrong.add(c);
            }
        }
        return wrong;
    }

    private String inHtml(int c) throws IOException {
        StringWriter out = new StringWriter();
        Json.writeInHtml(List.of(text(c)), out);
        return out.toString();
    }

    private String document(int c) throws IOException {
        StringBuilder out = new StringBuilder();
        Json.writeDocument(List.of(text(c)), out);
        return out.toString().replace("\n", "").replace("  ", "");
    }

    private static String text(int c) {
        return String.valueOf((char) c);
    }
}
