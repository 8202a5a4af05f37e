package org.bringback.thai;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a number as clerks type it: {@code 1,200.50 บาท}, {@code ฿1,200.50}, {@code 1,200.-}, {@code ๙}, {@code 15,000 คน}. A comma stands
 * before three digits only, so that 12,5 is no number instead of 125; nor is one with a word that multiplies it, such as ล้าน.
 */
public final class WrittenNumber {

    private static final Pattern NUMBER = Pattern.compile(
            "(?i)([+\\-−]?)(?:฿\\s*)?([0-9]{1,12}|[0-9]{1,3}(?:,[0-9]{3}){1,3})(?:(\\.[0-9]{1,6})|\\.[\\-–−])?\\s*"
                    + "(บาท|baht|THB|฿|คน|ราย|ครั้ง|ชั่วโมง|ชม\\.|วัน|แห่ง|มื้อ|เครื่อง|ชุด|เล่ม|คะแนน)?");

    private WrittenNumber() {}

    /** @return empty where the text is no number, has more than 12 digits before the point or more than 6 after it */
    public static Optional<BigDecimal> read(String text) {
        Matcher number = NUMBER.matcher(ThaiText.clean(text));
        if (!number.matches()) {
            return Optional.empty();
        }
        String sign = number.group(1).isEmpty() || number.group(1).equals("+") ? "" : "-";
        String fraction = Optional.ofNullable(number.group(3)).orElse("");
        return Optional.of(new BigDecimal(sign + number.group(2).replace(",", "") + fraction));
    }
}
