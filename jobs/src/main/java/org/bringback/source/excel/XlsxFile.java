package org.bringback.source.excel;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.bringback.notice.Location;
import org.bringback.source.refusal.Limits;
import org.bringback.source.refusal.RefusedFileException;
import org.bringback.source.row.RowSource;

/** An XLSX whose parts are known: looked through once, for what it says of itself and for its rows. */
public record XlsxFile(XlsxParts parts, Limits limits, Location location) {

    /**
     * Looks through an opened zip file.
     *
     * @throws RefusedFileException when it is no workbook, or one that is damaged or hostile
     */
    public static XlsxFile open(ZipFile zip, Limits limits, Location location)
            throws RefusedFileException, IOException, XMLStreamException {
        DoctypeCheck.check(zip, limits, location);
        return new XlsxFile(XlsxParts.of(zip, limits, location), limits, location);
    }

    /** What the workbook says of itself. */
    public WorkbookMarks marks() throws IOException, XMLStreamException {
        return WorkbookMarks.of(this);
    }

    /** The rows of all sheets but the toolkit's own. */
    public RowSource rows() throws IOException, XMLStreamException {
        return XlsxCursor.open(this);
    }
}
