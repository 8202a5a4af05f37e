package org.bringback.source.container;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** What a file is, by its first bytes; its name says nothing. */
public enum FileKind {
    EMPTY,
    GZIP,
    ZIP,
    /** The container of XLS and of workbooks with a password. */
    OLE2,
    TEXT,
    UNKNOWN;

    /** Bytes that are needed to tell. */
    public static final int HEAD = 512;

    private static final int[] GZIP_MAGIC = {0x1F, 0x8B};
    private static final int[] ZIP_MAGIC = {'P', 'K'};
    private static final int[] OLE2_MAGIC = {0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1};

    /** Texts that are no tables; school systems like to call an HTML page {@code .xls}. */
    private static final List<String> OTHER_TEXTS =
            List.of("%pdf", "{\\rtf", "<html", "<!doctype", "<?xml", "<table", "<meta", "<style");

    public static FileKind of(byte[] head) {
        if (head.length == 0) {
            return EMPTY;
        }
        if (startsWith(head, GZIP_MAGIC)) {
            return GZIP;
        }
        if (startsWith(head, ZIP_MAGIC) && head.length > 3 && head[2] < 8 && head[3] < 9) {
            return ZIP;
        }
        if (startsWith(head, OLE2_MAGIC)) {
            return OLE2;
        }
        return isOtherText(head) ? UNKNOWN : TEXT;
    }

    private static boolean startsWith(byte[] head, int[] magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOtherText(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1)
                .replace("\0", "")
                .replaceFirst("^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        return OTHER_TEXTS.stream().anyMatch(text::startsWith);
    }
}
