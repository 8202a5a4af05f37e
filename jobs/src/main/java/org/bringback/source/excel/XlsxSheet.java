package org.bringback.source.excel;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.bringback.source.refusal.Limits;
import org.bringback.source.row.RowBuilder;
import org.bringback.source.row.SourceRow;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one sheet as its XML holds them. Rows that the sheet leaves out (nothing was ever typed there) are left out
 * here too; the line numbers show it.
 */
final class XlsxSheet implements Closeable {

    private static final int MAX_COLUMNS = 16_384;
    private static final int MAX_ROW_DIGITS = 9;

    private final InputStream in;
    private final XMLStreamReader xml;
    private final Optional<String> name;
    private final XlsxCell cell;
    private final RowBuilder builder;
    private long line;
    private long announced;
    private boolean hasTable;

    XlsxSheet(InputStream in, String name, XlsxCell cell, Limits limits) throws XMLStreamException {
        this.in = in;
        this.xml = SafeXml.reader(in, "worksheet");
        this.name = Optional.of(name);
        this.cell = cell;
        this.builder = new RowBuilder(limits);
    }

    /**
     * The next row, or null at the end.
     *
     * @throws XMLStreamException also when the sheet breaks off or has no table at all
     */
    @Nullable
    SourceRow next() throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "row" -> {
                        return row();
                    }
                    case "sheetData" -> hasTable = true;
                    case "dimension" -> announced = lastRow(xml.getAttributeValue(null, "ref"));
                    default -> {}
                }
            }
        }
        if (!hasTable) {
            throw new XMLStreamException("no table in the sheet");
        }
        return null;
    }

    /** Rows behind the last one, which the sheet says to have; to be asked at its end. */
    Optional<MissingRows> missing() {
        return announced > line ? Optional.of(new MissingRows(line + 1, announced - line)) : Optional.empty();
    }

    /** The row of the last cell of an area such as {@code A1:K103}; 0 where it does not say. */
    private static long lastRow(@Nullable String area) {
        String last = area == null ? "" : area.substring(area.indexOf(':') + 1).replaceAll("[^0-9]", "");
        return last.isEmpty() || last.length() > MAX_ROW_DIGITS ? 0 : Long.parseLong(last);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private SourceRow row() throws XMLStreamException {
        String number = xml.getAttributeValue(null, "r");
        long before = line;
        line = number == null ? line + 1 : lineNumber(number);
        if (line <= before) {
            throw new XMLStreamException("rows out of order");
        }
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isStartElement()) {
                child();
            }
        }
        return builder.row(name, line);
    }

    private void child() throws XMLStreamException {
        if (!xml.getLocalName().equals("c")) {
            XmlText.skip(xml);
            return;
        }
        cell.begin(xml);
        int column = cell.reference() == null ? builder.size() : column(cell.reference());
        if (column < builder.size() || column >= MAX_COLUMNS) {
            throw new XMLStreamException("cells out of order");
        }
        builder.padTo(column);
        cell.addTo(builder, xml);
    }

    private static long lineNumber(String text) throws XMLStreamException {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new XMLStreamException("no row number", e);
        }
    }

    /** Column of a reference: 0 for {@code A7}, 26 for {@code AA7}. */
    private static int column(String reference) {
        int column = 0;
        for (int i = 0; i < Math.min(4, reference.length()); i++) {
            int letter = reference.charAt(i) - 'A';
            if (letter < 0 || letter > 25) {
                break;
            }
            column = column * 26 + letter + 1;
        }
        return column - 1;
    }
}
