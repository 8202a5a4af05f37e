package org.bringback.render.web;

import java.io.IOException;
import java.util.regex.MatchResult;
import org.bringback.render.KeptTogether;
import org.bringback.render.PlainText;
import org.bringback.text.BilingualText;

/**
 * Writes elements; all texts and attributes that are given to it are escaped. Every class that writes HTML or SVG does it by
 * this one. It is no template engine because our pages are loops over tables and shapes with hardly any markup of their own:
 * a method for an element is checked by the compiler, and one more library would be one more that has to be kept safe.
 */
final class HtmlWriter {

    private final Appendable out;

    HtmlWriter(Appendable out) {
        this.out = out;
    }

    /** @param namesAndValues of its attributes, in turns */
    HtmlWriter open(String element, String... namesAndValues) throws IOException {
        begin(element, namesAndValues);
        out.append('>');
        return this;
    }

    /** An element without content, closed at once as SVG has it. */
    HtmlWriter empty(String element, String... namesAndValues) throws IOException {
        begin(element, namesAndValues);
        out.append("/>");
        return this;
    }

    private void begin(String element, String... namesAndValues) throws IOException {
        out.append('<').append(element);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            out.append(' ')
                    .append(namesAndValues[i])
                    .append("=\"")
                    .append(escaped(namesAndValues[i + 1]))
                    .append('"');
        }
    }

    HtmlWriter close(String... elements) throws IOException {
        for (String element : elements) {
            out.append("</").append(element).append('>');
        }
        return this;
    }

    HtmlWriter line() throws IOException {
        out.append('\n');
        return this;
    }

    HtmlWriter text(String text) throws IOException {
        out.append(escaped(text));
        return this;
    }

    /** Both languages, of which the page shows one; what no line may end in is marked. */
    HtmlWriter words(BilingualText words) throws IOException {
        if (words.thai().equals(words.english())) {
            return text(words.thai());
        }
        return spoken("th", words.thai()).spoken("en", words.english());
    }

    /** An element with both languages in it. */
    HtmlWriter words(String element, BilingualText words, String... namesAndValues) throws IOException {
        return open(element, namesAndValues).words(words).close(element);
    }

    /** What a program made, such as a style sheet. */
    HtmlWriter raw(String markup) throws IOException {
        out.append(markup);
        return this;
    }

    private HtmlWriter spoken(String language, String text) throws IOException {
        open("span", "lang", language);
        int written = 0;
        for (MatchResult part : KeptTogether.in(text).toList()) {
            text(text.substring(written, part.start()));
            open("span", "class", "k").text(part.group()).close("span");
            written = part.end();
        }
        return text(text.substring(written)).close("span");
    }

    private static String escaped(String text) {
        return PlainText.of(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
