package org.bringback.source.excel;

import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Which of an XLSX workbook's cell styles show a number as a date. */
final class CellStyles {

    private final BitSet dates = new BitSet();
    private final Map<Integer, String> codes = new HashMap<>();
    private int styles;

    /** Reads the styles part; without one no cell is a date. */
    static CellStyles read(@Nullable InputStream part) throws XMLStreamException, IOException {
        CellStyles styles = new CellStyles();
        try (InputStream in = part) {
            if (in != null) {
                styles.fill(SafeXml.reader(in, "styleSheet"));
            }
        }
        return styles;
    }

    boolean isDate(int style) {
        return dates.get(style);
    }

    private void fill(XMLStreamReader xml) throws XMLStreamException {
        boolean inCellFormats = false;
        while (xml.hasNext()) {
            int event = xml.next();
            boolean start = event == XMLStreamConstants.START_ELEMENT;
            if (!start && event != XMLStreamConstants.END_ELEMENT) {
                continue;
            }
            String name = xml.getLocalName();
            if (name.equals("cellXfs")) {
                inCellFormats = start;
            } else if (start && name.equals("numFmt")) {
                codes.put(number(xml, "numFmtId"), String.valueOf(xml.getAttributeValue(null, "formatCode")));
            } else if (start && inCellFormats && name.equals("xf")) {
                int format = number(xml, "numFmtId");
                dates.set(styles++, DateFormats.isDate(format, codes.getOrDefault(format, "")));
            }
        }
    }

    private static int number(XMLStreamReader xml, String attribute) throws XMLStreamException {
        String value = xml.getAttributeValue(null, attribute);
        try {
            return value == null ? 0 : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new XMLStreamException("no number in " + attribute, e);
        }
    }
}
