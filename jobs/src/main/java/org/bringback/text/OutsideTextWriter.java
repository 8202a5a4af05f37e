package org.bringback.text;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/** Writes {@link OutsideText}: whatever a command prints, no character of it commands the terminal. */
public final class OutsideTextWriter extends FilterWriter {

    public OutsideTextWriter(Writer out) {
        super(out);
    }

    @Override
    public void write(int c) throws IOException {
        write(String.valueOf((char) c));
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
        write(new String(text, offset, length));
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        write(text.substring(offset, offset + length));
    }

    @Override
    public void write(String text) throws IOException {
        out.write(OutsideText.lines(text));
    }
}
