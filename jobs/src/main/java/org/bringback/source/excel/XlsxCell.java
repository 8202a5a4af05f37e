package org.bringback.source.excel;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.bringback.source.refusal.Limits;
import org.bringback.source.row.RowBuilder;
import org.jspecify.annotations.Nullable;

/** One cell of an XLSX sheet at a time: what its XML says, turned into the text a person sees. */
final class XlsxCell {

    private static final int MAX_EXACT_DIGITS = 15;

    private final SharedStrings strings;
    private final CellStyles styles;
    private final boolean from1904;
    private final XmlText value;

    private @Nullable String reference;
    private @Nullable String style;
    private String type = "n";
    private boolean hasValue;

    XlsxCell(SharedStrings strings, CellStyles styles, boolean from1904, Limits limits) {
        this.strings = strings;
        this.styles = styles;
        this.from1904 = from1904;
        this.value = new XmlText(limits);
    }

    /** Takes over the attributes of a {@code c} element just begun. */
    void begin(XMLStreamReader xml) {
        reference = null;
        style = null;
        type = "n";
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            switch (xml.getAttributeLocalName(i)) {
                case "r" -> reference = xml.getAttributeValue(i);
                case "s" -> style = xml.getAttributeValue(i);
                case "t" -> type = xml.getAttributeValue(i);
                default -> {}
            }
        }
    }

    /** Such as {@code B7}; null when the cell simply follows the one before it. */
    @Nullable
    String reference() {
        return reference;
    }

    /** Reads to the end of the cell and adds it to the row. */
    void addTo(RowBuilder row, XMLStreamReader xml) throws XMLStreamException {
        value.clear();
        hasValue = false;
        boolean formula = false;
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isStartElement()) {
                formula |= child(xml);
            }
        }
        if (formula) {
            row.formula(type.equals("n") ? number(value.raw().toString()) : value.unescaped());
        } else {
            add(row);
        }
    }

    /** Whether the child of the cell is a formula. */
    private boolean child(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "v" -> {
                // a program that overwrites an inline text may leave the old one beside the new value
                value.clear();
                value.add(xml);
                hasValue = true;
            }
            case "is" -> {
                if (hasValue) {
                    XmlText.skip(xml);
                } else {
                    value.addItem(xml);
                }
            }
            case "f" -> {
                XmlText.skip(xml);
                return true;
            }
            default -> XmlText.skip(xml);
        }
        return false;
    }

    private void add(RowBuilder row) throws XMLStreamException {
        if (value.raw().isEmpty()) {
            row.value("");
            return;
        }
        switch (type) {
            case "s" -> addShared(row);
            case "n" -> row.value(number(value.raw().toString()));
            case "b" -> row.value(value.raw().charAt(0) == '1' ? "TRUE" : "FALSE");
            case "d" -> row.value(CellNumber.iso(value.raw().toString()));
            case "e" -> row.error(value.raw().toString());
            default -> addText(row, value.unescaped(), value.isCut());
        }
    }

    private void addShared(RowBuilder row) throws XMLStreamException {
        int index = index();
        if (!strings.has(index)) {
            throw new XMLStreamException("no such shared string");
        }
        addText(row, strings.get(index), strings.isCut(index));
    }

    private static void addText(RowBuilder row, String text, boolean cut) {
        if (cut) {
            row.cut(text);
        } else {
            row.text(text);
        }
    }

    private int index() {
        StringBuilder digits = value.raw();
        int index = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9 || i > 8) {
                return -1;
            }
            index = index * 10 + digit;
        }
        return index;
    }

    private String number(String digits) throws XMLStreamException {
        boolean date = style != null && styles.isDate(styleIndex(style));
        if (!date && isPlain(digits)) {
            return digits;
        }
        try {
            double number = Double.parseDouble(digits);
            return date ? CellNumber.date(number, from1904) : CellNumber.plain(number);
        } catch (NumberFormatException e) {
            return digits;
        }
    }

    private static int styleIndex(String style) throws XMLStreamException {
        try {
            return Math.max(0, Integer.parseInt(style));
        } catch (NumberFormatException e) {
            throw new XMLStreamException("no style number", e);
        }
    }

    private static boolean isPlain(String digits) {
        return digits.length() <= MAX_EXACT_DIGITS && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
