package org.bringback.source.excel;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.bringback.source.refusal.Limits;

/** Collects the text of one cell from a workbook's XML, and no more of it than a cell may hold. */
final class XmlText {

    /** How workbooks write characters that XML cannot hold: {@code _x0000_} is NUL. */
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final StringBuilder text = new StringBuilder();
    private final int maxChars;
    private boolean cut;

    XmlText(Limits limits) {
        this.maxChars = limits.cellChars();
    }

    void clear() {
        text.setLength(0);
        cut = false;
    }

    boolean isCut() {
        return cut;
    }

    StringBuilder raw() {
        return text;
    }

    String unescaped() {
        return unescaped(text.toString());
    }

    static String unescaped(String text) {
        if (text.indexOf("_x") < 0) {
            return text;
        }
        return ESCAPE.matcher(text).replaceAll(XmlText::character);
    }

    private static String character(MatchResult escape) {
        char character = (char) Integer.parseInt(escape.group(1), 16);
        return Matcher.quoteReplacement(String.valueOf(character));
    }

    /** Adds the text of the element just begun, up to its end, with that of elements inside it. */
    void add(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                append(xml);
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    /** Adds the texts of a string item ({@code si} or {@code is}): plain, or in runs; not its reading aids. */
    void addItem(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth += startInItem(xml);
            }
        }
    }

    private int startInItem(XMLStreamReader xml) throws XMLStreamException {
        return switch (xml.getLocalName()) {
            case "t" -> {
                add(xml);
                yield 0;
            }
            case "rPh" -> {
                skip(xml);
                yield 0;
            }
            default -> 1;
        };
    }

    /** Passes over the element just begun. */
    static void skip(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    private void append(XMLStreamReader xml) {
        int length = Math.min(xml.getTextLength(), maxChars - text.length());
        text.append(xml.getTextCharacters(), xml.getTextStart(), length);
        cut |= length < xml.getTextLength();
    }
}
