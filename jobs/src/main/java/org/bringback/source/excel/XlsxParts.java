package org.bringback.source.excel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.bringback.notice.Location;
import org.bringback.notice.NoticeCode;
import org.bringback.source.container.ZipEntryContent;
import org.bringback.source.refusal.Limits;
import org.bringback.source.refusal.Refusal;
import org.bringback.source.refusal.RefusedFileException;
import org.jspecify.annotations.Nullable;

/**
 * Where an XLSX keeps what. POI follows the relations between the parts; the large parts are then read from the zip file
 * under our own limits.
 */
final class XlsxParts {

    /** The sheet in which workbooks for the offices say what they belong to; it holds no rows of theirs. */
    static final String OWN_SHEET = "bringback";

    private static final String CUSTOM_PROPERTIES =
            "application/vnd.openxmlformats-officedocument.custom-properties+xml";

    static {
        ZipSecureFile.setMinInflateRatio(0.01);
        ZipSecureFile.setMaxEntrySize(512L << 20);
        ZipSecureFile.setMaxFileCount(1000);
        ZipSecureFile.setMaxTextSize(10L << 20);
    }

    record Sheet(String name, String part) {}

    private final ZipFile zip;
    private final Limits limits;
    private final List<Sheet> sheets = new ArrayList<>();
    private @Nullable String strings;
    private @Nullable String styles;
    private @Nullable String properties;
    private Optional<Sheet> ownSheet = Optional.empty();
    private boolean from1904;
    private boolean macros;

    private XlsxParts(ZipFile zip, Limits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    static XlsxParts of(Path file, ZipFile zip, Limits limits, Location location) throws RefusedFileException {
        XlsxParts parts = new XlsxParts(zip, limits);
        try {
            OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ);
            try {
                if (!isWorkbook(workbook)) {
                    throw Refusal.unknownFormat(location);
                }
                parts.find(workbook);
            } finally {
                workbook.revert();
            }
            return parts;
        } catch (OpenXML4JException | IOException | XMLStreamException | RuntimeException e) {
            // whatever POI stumbles over: the office has to save the workbook again
            throw Refusal.of(NoticeCode.TRUNCATED, location);
        }
    }

    List<Sheet> sheets() {
        return sheets;
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
        return strings == null ? null : open(strings);
    }

    @Nullable
    InputStream styles() throws IOException {
        return styles == null ? null : open(styles);
    }

    @Nullable
    InputStream properties() throws IOException {
        return properties == null ? null : open(properties);
    }

    InputStream open(String part) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(part);
        return new ZipEntryContent(zip, entry, limits).open();
    }

    private void find(OPCPackage workbook) throws OpenXML4JException, IOException, XMLStreamException {
        XSSFReader reader = new XSSFReader(workbook, true);
        try (InputStream in = reader.getWorkbookData()) {
            from1904 = isFrom1904(SafeXml.reader(in));
        }
        macros = contentTypes(workbook).anyMatch(type -> type.contains("macroEnabled") || type.contains("vbaProject"));
        strings = partOf(workbook, XSSFRelation.SHARED_STRINGS.getContentType());
        styles = partOf(workbook, XSSFRelation.STYLES.getContentType());
        properties = partOf(workbook, CUSTOM_PROPERTIES);
        XSSFReader.SheetIterator all = reader.getSheetIterator();
        while (all.hasNext()) {
            all.next().close();
            Sheet sheet = new Sheet(all.getSheetName(), entryName(all.getSheetPart()));
            if (sheet.name().equals(OWN_SHEET)) {
                ownSheet = Optional.of(sheet);
            } else {
                sheets.add(sheet);
            }
        }
    }

    /** Texts and presentations are packed in the same way. */
    private static boolean isWorkbook(OPCPackage workbook) throws OpenXML4JException {
        return contentTypes(workbook).anyMatch(type -> type.contains("sheet") && type.endsWith(".main+xml"));
    }

    private static Stream<String> contentTypes(OPCPackage workbook) throws OpenXML4JException {
        return workbook.getParts().stream().map(PackagePart::getContentType);
    }

    private @Nullable String partOf(OPCPackage workbook, String contentType) {
        return workbook.getPartsByContentType(contentType).stream()
                .findFirst()
                .map(XlsxParts::entryName)
                .orElse(null);
    }

    private static String entryName(PackagePart part) {
        return part.getPartName().getName().substring(1);
    }

    private static boolean isFrom1904(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("workbookPr")) {
                String value = xml.getAttributeValue(null, "date1904");
                return "1".equals(value) || "true".equals(value);
            }
        }
        return false;
    }
}
