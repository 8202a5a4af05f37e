package org.bringback.source.excel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.bringback.notice.Location;
import org.bringback.source.container.FileKind;
import org.bringback.source.container.PlainFile;
import org.bringback.source.container.ZipDirectory;
import org.bringback.source.refusal.Limits;
import org.bringback.source.refusal.RefusedFileException;
import org.bringback.source.row.SourceRow;
import org.jspecify.annotations.Nullable;

/**
 * Recognises a workbook of rejected rows that an office has corrected and sent back. It names the submission it belongs to
 * twice: in a document property, and on a sheet of its own, since not every program keeps both.
 */
public final class CorrectedSubmission {

    /** Name of the sheet and of the document property. */
    public static final String MARK = XlsxParts.OWN_SHEET;

    /** First cell of the row on that sheet whose second cell is the SHA-256. */
    public static final String SHA256_ROW = "sha256";

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private CorrectedSubmission() {}

    /**
     * The SHA-256 of the submission that this workbook corrects; empty when it is not such a workbook, or no workbook at
     * all.
     *
     * @throws UncheckedIOException when the disk fails
     */
    public static Optional<String> find(Path file) {
        Location location = Location.of(String.valueOf(file.getFileName()));
        try {
            if (Files.isSymbolicLink(file) || FileKind.of(new PlainFile(file).head(FileKind.HEAD)) != FileKind.ZIP) {
                return Optional.empty();
            }
            try (ZipFile zip = ZipDirectory.open(file, location)) {
                return ZipDirectory.isWorkbook(zip) ? find(file, zip, location) : Optional.empty();
            }
        } catch (RefusedFileException | XMLStreamException e) {
            // opening the file for its rows will say what is wrong with it
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> find(Path file, ZipFile zip, Location location)
            throws RefusedFileException, IOException, XMLStreamException {
        Limits limits = Limits.standard();
        DoctypeCheck.check(zip, limits, location);
        XlsxParts parts = XlsxParts.of(file, zip, limits, location);
        Optional<String> property = inProperties(parts.properties(), limits);
        return property.isPresent() || parts.ownSheet().isEmpty()
                ? property
                : onSheet(parts, parts.ownSheet().get(), limits);
    }

    private static Optional<String> inProperties(@Nullable InputStream part, Limits limits)
            throws IOException, XMLStreamException {
        try (InputStream in = part) {
            XMLStreamReader xml = in == null ? null : SafeXml.reader(in);
            while (xml != null && xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && MARK.equals(xml.getAttributeValue(null, "name"))) {
                    XmlText value = new XmlText(limits);
                    value.add(xml);
                    return Optional.of(value.raw().toString()).filter(CorrectedSubmission::isSha256);
                }
            }
            return Optional.empty();
        }
    }

    private static Optional<String> onSheet(XlsxParts parts, XlsxParts.Sheet own, Limits limits)
            throws IOException, XMLStreamException {
        try (SharedStrings strings = SharedStrings.read(parts.strings(), limits);
                InputStream in = parts.open(own.part())) {
            XlsxCell cell = new XlsxCell(strings, CellStyles.read(null), false, limits);
            XlsxSheet sheet = new XlsxSheet(in, own.name(), cell, limits);
            for (SourceRow row = sheet.next(); row != null; row = sheet.next()) {
                if (row.cells().size() > 1 && row.cells().get(0).equals(SHA256_ROW)) {
                    return Optional.of(row.cells().get(1)).filter(CorrectedSubmission::isSha256);
                }
            }
            return Optional.empty();
        }
    }

    private static boolean isSha256(String text) {
        return SHA256.matcher(text).matches();
    }
}
