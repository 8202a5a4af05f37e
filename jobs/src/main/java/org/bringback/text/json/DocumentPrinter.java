package org.bringback.text.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;

/** Two blanks a level and a line for each value, but where a list or an object is to stand on one line. */
final class DocumentPrinter extends DefaultPrettyPrinter {

    private static final long serialVersionUID = 1;

    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    private boolean nextInLine;
    /** Lists and objects that are open on this line; 0 where every value has its own. */
    private int depthInLine;

    DocumentPrinter() {
        super(new Separators(
                Separators.DEFAULT_ROOT_VALUE_SEPARATOR,
                ':',
                Separators.Spacing.AFTER,
                ',',
                Separators.Spacing.NONE,
                "",
                ',',
                Separators.Spacing.NONE,
                ""));
        indentObjectsWith(LINES);
        indentArraysWith(LINES);
    }

    /** The list or object that begins next stands on one line. */
    void putNextInLine() {
        nextInLine = true;
    }

    @Override
    public void writeStartArray(JsonGenerator out) throws IOException {
        if (!begins(out, '[')) {
            super.writeStartArray(out);
        }
    }

    @Override
    public void writeStartObject(JsonGenerator out) throws IOException {
        if (!begins(out, '{')) {
            super.writeStartObject(out);
        }
    }

    @Override
    public void beforeArrayValues(JsonGenerator out) throws IOException {
        if (depthInLine == 0) {
            super.beforeArrayValues(out);
        }
    }

    @Override
    public void beforeObjectEntries(JsonGenerator out) throws IOException {
        if (depthInLine == 0) {
            super.beforeObjectEntries(out);
        }
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator out) throws IOException {
        if (depthInLine == 0) {
            super.writeArrayValueSeparator(out);
        } else {
            out.writeRaw(", ");
        }
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator out) throws IOException {
        if (depthInLine == 0) {
            super.writeObjectEntrySeparator(out);
        } else {
            out.writeRaw(", ");
        }
    }

    @Override
    public void writeEndArray(JsonGenerator out, int values) throws IOException {
        if (!ends(out, ']')) {
            super.writeEndArray(out, values);
        }
    }

    @Override
    public void writeEndObject(JsonGenerator out, int entries) throws IOException {
        if (!ends(out, '}')) {
            super.writeEndObject(out, entries);
        }
    }

    private boolean begins(JsonGenerator out, char bracket) throws IOException {
        if (!nextInLine && depthInLine == 0) {
            return false;
        }
        nextInLine = false;
        depthInLine++;
        out.writeRaw(bracket);
        return true;
    }

    private boolean ends(JsonGenerator out, char bracket) throws IOException {
        if (depthInLine == 0) {
            return false;
        }
        depthInLine--;
        out.writeRaw(bracket);
        return true;
    }
}
