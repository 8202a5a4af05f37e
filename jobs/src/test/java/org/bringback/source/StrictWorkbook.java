package org.bringback.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Turns a workbook of the usual format into the same one in Excel's strict format (ISO/IEC 29500-1). */
public final class StrictWorkbook {

    private static final Pattern DATE = Pattern.compile("<c r=\"([A-Z]+\\d+)\" s=\"(\\d+)\"><v>(\\d+)</v></c>");

    private StrictWorkbook() {}

    /** @param dateStyle number of the style whose cells are dates; strict files hold them as texts */
    public static byte[] of(byte[] usual, String dateStyle) throws IOException {
        RawZip strict = new RawZip();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(usual))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                strict.with(entry.getName(), part(text, dateStyle));
            }
        }
        return strict.bytes();
    }

    private static String part(String text, String dateStyle) {
        String strict = text.replace(
                        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                        "http://purl.oclc.org/ooxml/spreadsheetml/main")
                .replace(
                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                        "http://purl.oclc.org/ooxml/officeDocument/relationships")
                .replace("<workbook ", "<workbook conformance=\"strict\" ");
        return DATE.matcher(strict)
                .replaceAll(cell -> cell.group(2).equals(dateStyle)
                        ? date(cell.group(1), cell.group(2), cell.group(3))
                        : cell.group());
    }

    private static String date(String reference, String style, String serial) {
        LocalDate day = LocalDate.of(1899, 12, 30).plusDays(Long.parseLong(serial));
        return "<c r=\"" + reference + "\" s=\"" + style + "\" t=\"d\"><v>" + day + "T00:00:00.000</v></c>";
    }
}
