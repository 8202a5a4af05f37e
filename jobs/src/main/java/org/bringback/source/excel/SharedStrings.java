package org.bringback.source.excel;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.bringback.source.refusal.Limits;
import org.jspecify.annotations.Nullable;

/** The strings that a workbook's cells refer to by number. */
final class SharedStrings implements Closeable {

    private static final long HEAP_BYTES = 64L << 20;
    /** Strings kept decoded, by the last bits of their number; most columns repeat few words. */
    private static final int KEPT = 1 << 14;

    /** No word that repeats is longer, and long ones would fill the heap. */
    private static final int KEPT_CHARS = 256;

    private final TextPool pool = new TextPool(HEAP_BYTES);
    private final @Nullable String[] kept = new String[KEPT];
    private final int[] keptIndex = new int[KEPT];

    /** Reads the part; empty when the workbook has none. */
    static SharedStrings read(@Nullable InputStream part, Limits limits) throws XMLStreamException, IOException {
        SharedStrings strings = new SharedStrings();
        try (InputStream in = part) {
            if (in != null) {
                strings.fill(SafeXml.reader(in, "sst"), new XmlText(limits));
            }
            return strings;
        } catch (XMLStreamException | IOException | RuntimeException e) {
            strings.close();
            throw e;
        }
    }

    boolean has(int index) {
        return index >= 0 && index < pool.size();
    }

    String get(int index) {
        int slot = index & KEPT - 1;
        String text = kept[slot];
        if (text == null || keptIndex[slot] != index) {
            text = pool.get(index);
            if (text.length() <= KEPT_CHARS) {
                kept[slot] = text;
                keptIndex[slot] = index;
            }
        }
        return text;
    }

    boolean isCut(int index) {
        return pool.isCut(index);
    }

    @Override
    public void close() throws IOException {
        pool.close();
    }

    private void fill(XMLStreamReader xml, XmlText text) throws XMLStreamException, IOException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("si")) {
                text.clear();
                text.addItem(xml);
                StringBuilder raw = text.raw();
                pool.add(raw.indexOf("_x") < 0 ? raw : text.unescaped(), text.isCut());
            }
        }
    }
}
