package org.bringback.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.bringback.notice.NoticeCode;
import org.bringback.notice.Place;

/**
 * Opens a zip file and looks at its directory before anything is unpacked. The names of entries are only ever compared;
 * nothing is written under them.
 */
final class ZipDirectory {

    private static final int MOST_ENTRIES = 1000;
    private static final String WORKBOOK_MARK = "[Content_Types].xml";

    private ZipDirectory() {}

    static ZipFile open(Path file, Place place) throws RefusedFileException, IOException {
        ZipFile zip = openDamagedOrNot(file, place);
        try {
            check(Collections.list(zip.getEntries()), place);
        } catch (RefusedFileException e) {
            zip.close();
            throw e;
        }
        return zip;
    }

    static boolean isWorkbook(ZipFile zip) {
        return zip.getEntry(WORKBOOK_MARK) != null;
    }

    /** The one data file of an archive that is no workbook; what file managers add does not count. */
    static ZipArchiveEntry onlyFile(ZipFile zip, Place place) throws RefusedFileException {
        List<ZipArchiveEntry> files = Collections.list(zip.getEntries()).stream()
                .filter(entry -> !entry.isDirectory() && !isLitter(entry.getName()))
                .toList();
        if (files.size() != 1 || files.get(0).isUnixSymlink()) {
            throw Refusal.of(NoticeCode.ARCHIVE_CONTENT, place);
        }
        return files.get(0);
    }

    private static ZipFile openDamagedOrNot(Path file, Place place) throws RefusedFileException {
        try {
            return ZipFile.builder().setPath(file).get();
        } catch (IOException | IllegalArgumentException e) {
            throw Refusal.of(NoticeCode.TRUNCATED, place);
        }
    }

    private static void check(List<ZipArchiveEntry> entries, Place place) throws RefusedFileException {
        if (entries.size() > MOST_ENTRIES) {
            throw Refusal.bomb(place, MOST_ENTRIES + " entries");
        }
        Set<String> names = new HashSet<>();
        for (ZipArchiveEntry entry : entries) {
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw Refusal.of(NoticeCode.PASSWORD_PROTECTED, place);
            }
            if (!names.add(entry.getName().toLowerCase(Locale.ROOT))) {
                throw Refusal.of(NoticeCode.ARCHIVE_CONTENT, place);
            }
        }
    }

    private static boolean isLitter(String name) {
        return name.startsWith("__MACOSX/")
                || name.endsWith(".DS_Store")
                || name.endsWith("Thumbs.db")
                || name.endsWith("desktop.ini");
    }
}
