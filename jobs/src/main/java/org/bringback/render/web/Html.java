package org.bringback.render.web;

import java.io.IOException;
import org.bringback.reference.Words;
import org.bringback.render.PlainText;

/** Writes elements; all texts and attributes that are given to it are escaped. */
final class Html {

    private final Appendable out;

    Html(Appendable out) {
        this.out = out;
    }

    /** @param namesAndValues of its attributes, in turns */
    Html open(String element, String... namesAndValues) throws IOException {
        out.append('<').append(element);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            out.append(' ')
                    .append(namesAndValues[i])
                    .append("=\"")
                    .append(escaped(namesAndValues[i + 1]))
                    .append('"');
        }
        out.append('>');
        return this;
    }

    Html close(String... elements) throws IOException {
        for (String element : elements) {
            out.append("</").append(element).append('>');
        }
        return this;
    }

    Html line() throws IOException {
        out.append('\n');
        return this;
    }

    Html text(String text) throws IOException {
        out.append(escaped(text));
        return this;
    }

    /** Both languages, of which the page shows one. */
    Html words(Words words) throws IOException {
        if (words.thai().equals(words.english())) {
            return text(words.thai());
        }
        return spoken("th", words.thai()).spoken("en", words.english());
    }

    /** An element with both languages in it. */
    Html words(String element, Words words, String... namesAndValues) throws IOException {
        return open(element, namesAndValues).words(words).close(element);
    }

    /** What a program made, such as a style sheet. */
    Html raw(String markup) throws IOException {
        out.append(markup);
        return this;
    }

    private Html spoken(String language, String text) throws IOException {
        return open("span", "lang", language).text(text).close("span");
    }

    private static String escaped(String text) {
        return PlainText.of(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
