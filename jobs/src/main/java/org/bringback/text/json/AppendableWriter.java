package org.bringback.text.json;

import java.io.IOException;
import java.io.Writer;
import java.nio.CharBuffer;

/** Lets Jackson, which wants a writer, write to anything that takes text. What it writes to stays open. */
final class AppendableWriter extends Writer {

    private final Appendable out;

    AppendableWriter(Appendable out) {
        this.out = out;
    }

    @Override
    public void write(char[] chars, int from, int length) throws IOException {
        if (out instanceof Writer writer) {
            writer.write(chars, from, length);
        } else {
            out.append(CharBuffer.wrap(chars, from, length));
        }
    }

    @Override
    public void flush() {
        // whoever opened it knows when
    }

    @Override
    public void close() {
        // belongs to the caller
    }
}
