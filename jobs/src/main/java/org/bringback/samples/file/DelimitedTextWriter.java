package org.bringback.samples.file;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Comma- or tab-separated text. */
public final class DelimitedTextWriter implements SheetWriter {

    /** How rows become bytes. */
    public record Format(Charset charset, boolean mark, char delimiter, String lineEnd) {

        /** The Thai code page of Windows; Java's Cp874 is another one. */
        public static final Format WINDOWS_874 = new Format(Charset.forName("x-windows-874"), false, ',', "\r\n");

        public static final Format UTF_8_MARKED = new Format(StandardCharsets.UTF_8, true, ',', "\n");
        public static final Format UTF_8 = new Format(StandardCharsets.UTF_8, false, ',', "\n");
        public static final Format UTF_16_TABS = new Format(StandardCharsets.UTF_16LE, true, '\t', "\r\n");
    }

    private final Format format;
    private final Writer out;
    private int columns = 1;

    public DelimitedTextWriter(Format format, OutputStream stream) throws IOException {
        this.format = format;
        out = new BufferedWriter(
                new OutputStreamWriter(
                        stream,
                        format.charset()
                                .newEncoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                1 << 16);
        if (format.mark()) {
            out.write('\uFEFF');
        }
    }

    @Override
    public void sheet(String name) {
        // a text file is its only sheet
    }

    @Override
    public void row(List<SampleCell> cells) throws IOException {
        line(cells.stream().map(DelimitedTextWriter::text).toList());
    }

    public void line(List<String> cells) throws IOException {
        columns = cells.size();
        out.write(SampleCsv.line(format.delimiter(), cells));
        out.write(format.lineEnd());
    }

    private static String text(SampleCell cell) {
        if (cell instanceof SampleCell.Text text) {
            return text.value();
        }
        throw new IllegalArgumentException("text files hold texts only: " + cell);
    }

    @Override
    public void blank() throws IOException {
        out.write(String.valueOf(format.delimiter()).repeat(columns - 1));
        out.write(format.lineEnd());
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
