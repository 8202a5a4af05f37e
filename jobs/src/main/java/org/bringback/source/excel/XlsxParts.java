package org.bringback.source.excel;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.bringback.notice.Location;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.bringback.source.refusal.Limits;
import org.bringback.source.refusal.Refusal;
import org.bringback.source.refusal.RefusedFileException;
import org.jspecify.annotations.Nullable;

/**
 * Where an XLSX keeps what. Names of elements and the last words of relations are the same in the strict and in the usual
 * format, so that both are read alike. Whatever the workbook announces has to be there.
 */
final class XlsxParts {

    /** The sheet in which workbooks for the offices say what they belong to; it holds no rows of theirs. */
    static final String OWN_SHEET = "bringback";

    private static final String WORKSHEET = "worksheet";

    record Sheet(String name, String part) {}

    private final PackageEntries entries;
    private final Location location;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<Notice> warnings = new ArrayList<>();
    private @Nullable String strings;
    private @Nullable String styles;
    private @Nullable String properties;
    private Optional<Sheet> ownSheet = Optional.empty();
    private boolean from1904;
    private boolean macros;

    private XlsxParts(ZipFile zip, Limits limits, Location location) {
        this.entries = new PackageEntries(zip, limits);
        this.location = location;
    }

    static XlsxParts of(ZipFile zip, Limits limits, Location location)
            throws RefusedFileException, IOException, XMLStreamException {
        XlsxParts parts = new XlsxParts(zip, limits, location);
        parts.find();
        return parts;
    }

    List<Sheet> sheets() {
        return sheets;
    }

    /** Sheets that are in the file but not in its list of sheets. */
    List<Notice> warnings() {
        return warnings;
    }

    /** The sheet that the toolkit added to a workbook it wrote. */
    Optional<Sheet> ownSheet() {
        return ownSheet;
    }

    /** Whether day 0 is 1 January 1904. */
    boolean from1904() {
        return from1904;
    }

    /** Whether the workbook holds programs. */
    boolean macros() {
        return macros;
    }

    @Nullable
    InputStream strings() throws IOException {
        return strings == null ? null : entries.open(strings);
    }

    @Nullable
    InputStream styles() throws IOException {
        return styles == null ? null : entries.openSmall(styles);
    }

    @Nullable
    InputStream properties() throws IOException {
        return properties == null ? null : entries.openSmall(properties);
    }

    InputStream open(String part) throws IOException {
        return entries.open(part);
    }

    private void find() throws RefusedFileException, IOException, XMLStreamException {
        Map<String, Set<String>> types = entries.contentTypes();
        // texts and presentations are packed in the same way
        if (types.keySet().stream().noneMatch(type -> type.contains("sheet") && type.endsWith(".main+xml"))) {
            throw Refusal.unknownFormat(location);
        }
        macros = types.keySet().stream().anyMatch(type -> type.contains("macroEnabled") || type.contains("vbaProject"));
        Map<String, PackageEntries.Relation> roots = entries.relations("");
        String workbook = PartNames.target(roots, "officeDocument").orElseThrow(() -> new IOException("no workbook"));
        properties = PartNames.target(roots, "custom-properties")
                .or(() -> PartNames.target(roots, "customProperties"))
                .or(() -> PartNames.named(types, "custom-properties+xml"))
                .orElse(null);
        Map<String, PackageEntries.Relation> relations = entries.relations(workbook);
        strings = PartNames.target(relations, "sharedStrings")
                .or(() -> PartNames.named(types, "sharedStrings+xml"))
                .orElse(null);
        styles = PartNames.target(relations, "styles")
                .or(() -> PartNames.named(types, "styles+xml"))
                .orElse(null);
        try (InputStream in = entries.openSmall(workbook)) {
            readWorkbook(SafeXml.reader(in, "workbook"), relations);
        }
        warnOfSheetsNotListed(relations);
    }

    private void readWorkbook(XMLStreamReader xml, Map<String, PackageEntries.Relation> relations)
            throws XMLStreamException, RefusedFileException {
        boolean any = false;
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("workbookPr")) {
                    String value = xml.getAttributeValue(null, "date1904");
                    from1904 = "1".equals(value) || "true".equals(value);
                } else if (xml.getLocalName().equals("sheet")) {
                    any = true;
                    addSheet(
                            String.valueOf(xml.getAttributeValue(null, "name")),
                            relations.get(PartNames.relation(xml)));
                }
            }
        }
        if (!any) {
            throw new XMLStreamException("a workbook without sheets");
        }
    }

    private void addSheet(String name, PackageEntries.@Nullable Relation relation) throws RefusedFileException {
        if (relation == null || !entries.has(relation.target())) {
            throw Refusal.of(NoticeCode.SHEET_MISSING, location.inSheet(name));
        }
        Sheet sheet = new Sheet(name, relation.target());
        if (name.equals(OWN_SHEET)) {
            ownSheet = Optional.of(sheet);
        } else if (relation.type().equals(WORKSHEET)) {
            sheets.add(sheet);
        }
    }

    private void warnOfSheetsNotListed(Map<String, PackageEntries.Relation> relations) {
        Set<String> listed = new HashSet<>();
        sheets.forEach(sheet -> listed.add(sheet.part()));
        ownSheet.ifPresent(sheet -> listed.add(sheet.part()));
        relations.values().stream()
                .filter(relation -> relation.type().equals(WORKSHEET) && !listed.contains(relation.target()))
                .forEach(relation -> warnings.add(
                        new Notice(NoticeCode.SHEET_NOT_LISTED, location, "", PartNames.fileName(relation.target()))));
    }
}
