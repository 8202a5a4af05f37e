package org.bringback.source.excel;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.bringback.notice.Location;
import org.bringback.notice.NoticeCode;
import org.bringback.source.container.Content;
import org.bringback.source.container.ZipEntryContent;
import org.bringback.source.refusal.Limits;
import org.bringback.source.refusal.Refusal;
import org.bringback.source.refusal.RefusedFileException;

/** Refuses a workbook of which any part declares a document type; only the beginning of every part is read. */
final class DoctypeCheck {

    private DoctypeCheck() {}

    static void check(ZipFile zip, Limits limits, Location location) throws RefusedFileException, IOException {
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            if (!entry.isDirectory() && hasDocumentType(new ZipEntryContent(zip, entry, limits))) {
                throw Refusal.of(NoticeCode.FORBIDDEN_XML, location);
            }
        }
    }

    private static boolean hasDocumentType(Content part) throws IOException {
        try (InputStream in = part.open()) {
            XMLStreamReader xml = SafeXml.reader(in);
            int event = xml.getEventType();
            while (event != XMLStreamConstants.DTD && event != XMLStreamConstants.START_ELEMENT) {
                event = xml.next();
            }
            return event == XMLStreamConstants.DTD;
        } catch (XMLStreamException e) {
            // a picture, or damage that the reader of the part will meet
            return false;
        }
    }
}
