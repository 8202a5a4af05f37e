package org.bringback.source.excel;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.bringback.source.refusal.Limits;
import org.bringback.source.row.SourceRow;
import org.jspecify.annotations.Nullable;

/**
 * What a workbook that this program wrote says of itself. It says it on a sheet of its own, as names and values, and the
 * most important value in a document property too, since not every program keeps both.
 *
 * @param property the document property's value
 * @param values of the sheet, by name
 * @param macros whether the workbook holds programs, or is of the kind that may: its content says so, whatever its name
 */
public record WorkbookMarks(Optional<String> property, Map<String, String> values, boolean macros) {

    /** Name of the sheet and of the document property. */
    public static final String OWN_SHEET = XlsxParts.OWN_SHEET;

    /** Those of a file that no program of ours wrote. */
    public static final WorkbookMarks NONE = new WorkbookMarks(Optional.empty(), Map.of(), false);

    static WorkbookMarks of(XlsxFile workbook) throws IOException, XMLStreamException {
        XlsxParts parts = workbook.parts();
        Limits limits = workbook.limits();
        Map<String, String> values =
                parts.ownSheet().isPresent() ? values(parts, parts.ownSheet().get(), limits) : Map.of();
        return new WorkbookMarks(property(parts.properties(), limits), values, parts.macros());
    }

    private static Optional<String> property(@Nullable InputStream part, Limits limits)
            throws IOException, XMLStreamException {
        try (InputStream in = part) {
            XMLStreamReader xml = in == null ? null : SafeXml.reader(in);
            while (xml != null && xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && OWN_SHEET.equals(xml.getAttributeValue(null, "name"))) {
                    XmlText value = new XmlText(limits);
                    value.add(xml);
                    return Optional.of(value.raw().toString());
                }
            }
            return Optional.empty();
        }
    }

    /** The first two cells of each row; the first row of a name counts. */
    private static Map<String, String> values(XlsxParts parts, XlsxParts.Sheet own, Limits limits)
            throws IOException, XMLStreamException {
        Map<String, String> values = new LinkedHashMap<>();
        try (SharedStrings strings = SharedStrings.read(parts.strings(), limits);
                InputStream in = parts.open(own.part())) {
            XlsxCell cell = new XlsxCell(strings, CellStyles.read(null), false, limits);
            XlsxSheet sheet = new XlsxSheet(in, own.name(), cell, limits);
            for (SourceRow row = sheet.next(); row != null; row = sheet.next()) {
                if (row.cells().size() > 1) {
                    values.putIfAbsent(row.cells().get(0), row.cells().get(1));
                }
            }
        }
        return values;
    }
}
