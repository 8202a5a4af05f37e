package org.bringback.reference.agency;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bringback.text.BilingualText;
import org.bringback.text.NearMiss;
import org.bringback.text.yaml.YamlMap;
import org.bringback.text.yaml.YamlValue;

/** Reads of what kinds a list's files are, and how delimited text is written. */
final class FormatReader {

    private static final Set<String> TEXT_FORMATS = Set.of("csv", "tsv", "txt");
    private static final Set<String> WORKBOOK_FORMATS = Set.of("xlsx", "xls");

    /** Java knows two hundred more. */
    private static final List<String> USUAL_CHARSETS =
            List.of("UTF-8", "UTF-16", "UTF-16LE", "windows-874", "x-windows-874", "TIS-620", "windows-1252");

    private FormatReader() {}

    static String format(YamlValue value) {
        String format = value.text();
        if (!TEXT_FORMATS.contains(format) && !WORKBOOK_FORMATS.contains(format)) {
            throw value.wrong(new BilingualText("ไม่รู้จักชนิดไฟล์ " + format + " ", "unknown format " + format + "; ")
                    .join(NearMiss.hint(format, List.of("csv", "tsv", "txt", "xlsx", "xls"))));
        }
        return format;
    }

    /** Whether files of these kinds are delimited text. */
    static boolean areText(List<String> formats) {
        return TEXT_FORMATS.containsAll(formats);
    }

    static Optional<YamlValue> textOnly(YamlMap map, String key, boolean delimited) {
        if (delimited) {
            return Optional.of(map.get(key));
        }
        map.find(key).ifPresent(value -> {
            throw value.wrong(
                    new BilingualText("ใช้กับไฟล์ข้อความเท่านั้น", "only delimited text has one; a workbook has none"));
        });
        return Optional.empty();
    }

    static Charset charset(YamlValue value) {
        try {
            return Charset.forName(value.text());
        } catch (IllegalArgumentException e) {
            throw value.wrong(new BilingualText(
                            "«" + value.text() + "» ไม่ใช่รหัสอักขระที่รู้จัก ",
                            "'" + value.text() + "' is not a known charset; ")
                    .join(NearMiss.hint(value.text(), USUAL_CHARSETS)));
        }
    }

    static Character separator(YamlValue value) {
        return switch (value.text()) {
            case "comma" -> ',';
            case "semicolon" -> ';';
            case "tab" -> '\t';
            case "pipe" -> '|';
            default ->
                throw value.wrong(new BilingualText(
                        "ต้องเป็น comma, semicolon, tab หรือ pipe ไม่ใช่ " + value.text(),
                        "comma, semicolon, tab or pipe was expected, not " + value.text()));
        };
    }

    /** The word that {@link #separator} reads. */
    static String separatorWord(char separator) {
        return switch (separator) {
            case ';' -> "semicolon";
            case '\t' -> "tab";
            case '|' -> "pipe";
            default -> "comma";
        };
    }
}
