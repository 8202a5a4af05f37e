package org.bringback.source.excel;

import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;

/** Whether a workbook's number format shows a date or a time, Thai formats included. */
final class DateFormats {

    /** Formats 71 to 81 are the built-in dates and times of Thai workbooks. */
    private static final int FIRST_THAI = 71;

    private static final int LAST_THAI = 81;

    /** Tokens of Thai format codes and of the Buddhist year, as the tokens they stand for. */
    private static final Map<Character, Character> TOKENS =
            Map.of('ว', 'd', 'ด', 'm', 'ป', 'y', 'ช', 'h', 'น', 'm', 'ท', 's', 'b', 'y', 'B', 'y', 'e', 'y');

    /** Such as {@code [$-D07041E]}: language, digits and calendar. */
    private static final Pattern LOCALE = Pattern.compile("\\[\\$[^\\]]*]");

    /** Numbers from here on are a workbook's own formats. */
    private static final int FIRST_OWN = 164;

    private DateFormats() {}

    static boolean isBuiltIn(int id) {
        return id < FIRST_OWN;
    }

    /**
     * @param id the format's number
     * @param code its code as the workbook writes it, such as {@code d/mm/bbbb}; empty when it is built in
     */
    static boolean isDate(int id, String code) {
        if (id >= FIRST_THAI && id <= LAST_THAI && code.isEmpty()) {
            return true;
        }
        return code.isEmpty() ? DateUtil.isInternalDateFormat(id) : DateUtil.isADateFormat(id, plain(code));
    }

    /** Only codes without digits' tokens are touched, so that no number format is taken for a date. */
    private static String plain(String code) {
        String tokens = LOCALE.matcher(code).replaceAll("");
        if (tokens.indexOf('0') >= 0 || tokens.indexOf('#') >= 0 || code.equalsIgnoreCase("General")) {
            return code;
        }
        StringBuilder plain = new StringBuilder(tokens);
        for (int i = 0; i < plain.length(); i++) {
            plain.setCharAt(i, TOKENS.getOrDefault(plain.charAt(i), plain.charAt(i)));
        }
        return plain.toString();
    }
}
