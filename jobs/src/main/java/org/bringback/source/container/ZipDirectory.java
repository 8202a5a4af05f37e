package org.bringback.source.container;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.bringback.notice.Location;
import org.bringback.notice.NoticeCode;
import org.bringback.source.refusal.Refusal;
import org.bringback.source.refusal.RefusedFileException;

/**
 * Opens a zip file and looks at its directory before anything is unpacked. The names of entries are only ever compared;
 * nothing is written under them.
 */
public final class ZipDirectory {

    private static final int MAX_ENTRIES = 1000;
    /** What file managers and the usual packers write; 9 is Windows' own for large files. */
    private static final Set<Integer> METHODS = Set.of(
            ZipMethod.STORED.getCode(),
            ZipMethod.DEFLATED.getCode(),
            ZipMethod.ENHANCED_DEFLATED.getCode(),
            ZipMethod.BZIP2.getCode());

    private static final String WORKBOOK_MARK = "[Content_Types].xml";

    private ZipDirectory() {}

    public static ZipFile open(Path file, Location location) throws RefusedFileException, IOException {
        if (!ZipEnd.isAtTheEnd(file)) {
            throw Refusal.of(NoticeCode.TRUNCATED, location);
        }
        ZipFile zip = ZipFile.builder().setPath(file).get();
        try {
            check(Collections.list(zip.getEntries()), location);
        } catch (RefusedFileException e) {
            zip.close();
            throw e;
        }
        return zip;
    }

    public static boolean isWorkbook(ZipFile zip) {
        return zip.getEntry(WORKBOOK_MARK) != null;
    }

    /** A spreadsheet as LibreOffice saves it by default (.ods). */
    public static boolean isOpenDocument(ZipFile zip) {
        return zip.getEntry("mimetype") != null && zip.getEntry("content.xml") != null;
    }

    /** The one data file of an archive that is no workbook; what file managers add does not count. */
    public static ZipArchiveEntry onlyFile(ZipFile zip, Location location) throws RefusedFileException {
        List<ZipArchiveEntry> files = Collections.list(zip.getEntries()).stream()
                .filter(entry -> !entry.isDirectory() && !isLitter(entry.getName()))
                .toList();
        if (files.size() != 1 || files.get(0).isUnixSymlink()) {
            throw Refusal.of(NoticeCode.ARCHIVE_CONTENT, location);
        }
        return files.get(0);
    }

    private static void check(List<ZipArchiveEntry> entries, Location location) throws RefusedFileException {
        if (entries.size() > MAX_ENTRIES) {
            throw Refusal.bomb(location, MAX_ENTRIES + " entries");
        }
        Set<String> names = new HashSet<>();
        for (ZipArchiveEntry entry : entries) {
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw Refusal.of(NoticeCode.PASSWORD_PROTECTED, location);
            }
            if (!METHODS.contains(entry.getMethod())) {
                throw Refusal.of(NoticeCode.UNKNOWN_PACKING, location, "", method(entry));
            }
            if (!names.add(entry.getName().toLowerCase(Locale.ROOT))) {
                throw Refusal.of(NoticeCode.ARCHIVE_CONTENT, location);
            }
        }
    }

    private static String method(ZipArchiveEntry entry) {
        ZipMethod method = ZipMethod.getMethodByCode(entry.getMethod());
        return method == null ? String.valueOf(entry.getMethod()) : method.name();
    }

    private static boolean isLitter(String name) {
        return name.startsWith("__MACOSX/")
                || name.endsWith(".DS_Store")
                || name.endsWith("Thumbs.db")
                || name.endsWith("desktop.ini");
    }
}
