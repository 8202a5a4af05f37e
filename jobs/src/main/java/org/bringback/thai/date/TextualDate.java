package org.bringback.thai.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bringback.thai.ThaiText;
import org.jspecify.annotations.Nullable;

/** Dates with words, odd blanks or a time of day: everything {@link NumericDate} does not take at once. */
final class TextualDate {
    private static final Pattern TIME_OF_DAY = Pattern.compile(
            "[,\\sT]+(เวลา\\s*)?\\d{1,2}:\\d{2}(:\\d{2}([.,]\\d+)?)?\\s*(น\\.?|[ap]\\.?m\\.?|z|[+-]\\d{2}:?\\d{2})?$"
                    + "|[,\\s]*เวลา\\s*\\d{1,2}[.:]\\d{2}\\s*(น\\.?|นาฬิกา)?$"
                    + "|[,\\s]+\\d{1,2}\\.\\d{2}\\s*น\\.?$",
            Pattern.CASE_INSENSITIVE);
    /** A number, with the ending of an English ordinal, or a word with its dots. */
    private static final Pattern PIECE =
            Pattern.compile("(\\d+)(?:(?:st|nd|rd|th)(?![a-z]))?|([\\p{L}\\p{M}][\\p{L}\\p{M}.]*)");

    private static final Pattern FILLER =
            Pattern.compile("^ณ?(เมื่อ)?(วัน)?(จันทร์|อังคาร|พุธ|พฤหัสบดี|พฤหัส|ศุกร์|เสาร์|อาทิตย์)?ที่|^ณ|เดือน|ปี"
                    + "|^วัน(จันทร์|อังคาร|พุธ|พฤหัสบดี|พฤหัส|ศุกร์|เสาร์|อาทิตย์)$"
                    + "|^(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?(?=$|[a-z]{3})|^of(?=[a-z])");
    private static final Pattern BUDDHIST = Pattern.compile("พศ$|พุทธศักราช$|be$");
    private static final Pattern COMMON = Pattern.compile("คศ$|คริสต์ศักราช$|ce$|ad$");

    private static final String SEPARATORS = "/-.,";

    /** By hash: a file has far fewer days than rows, so most texts were read before. */
    private static final AtomicReferenceArray<@Nullable Known> RECENT = new AtomicReferenceArray<>(1 << 13);

    private final List<String> numbers = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private int month;
    private int monthAt;
    private Era era = Era.UNSAID;
    private boolean understood = true;

    private TextualDate() {}

    /** A text and what it says. */
    private record Known(String text, Optional<RawDate> date) {}

    static Optional<RawDate> parse(String text) {
        int slot = text.hashCode() & RECENT.length() - 1;
        Known recent = RECENT.get(slot);
        if (recent == null || !recent.text().equals(text)) {
            recent = new Known(text, parsed(text));
            RECENT.set(slot, recent);
        }
        return recent.date();
    }

    private static Optional<RawDate> parsed(String text) {
        String lower = ThaiText.clean(text).toLowerCase(Locale.ROOT);
        TextualDate date = new TextualDate();
        date.split(mayEndInTime(lower) ? TIME_OF_DAY.matcher(lower).replaceFirst("") : lower);
        return date.understood ? date.arranged() : Optional.empty();
    }

    private static boolean mayEndInTime(String text) {
        return text.indexOf(':') >= 0 || !Character.isDigit(text.charAt(text.length() - 1));
    }

    /** Words that follow each other are one word: {@code ม. ค.}, {@code เดือน มกราคม พ.ศ.}. */
    private void split(String text) {
        Matcher pieces = PIECE.matcher(text);
        int end = 0;
        while (pieces.find()) {
            String before = text.substring(end, pieces.start());
            understood &= end == 0 ? isFrame(before) : isSeparator(before);
            take(pieces);
            end = pieces.end();
        }
        takeWord();
        understood &= isFrame(text.substring(end));
    }

    private void take(Matcher piece) {
        String number = piece.group(1);
        if (number == null) {
            word.append(piece.group(2).replace(".", ""));
        } else {
            takeWord();
            numbers.add(number);
        }
    }

    private void takeWord() {
        String written = word.toString();
        word.setLength(0);
        if (MonthNames.isKnown(written)) {
            takeMonth(written);
            return;
        }
        String rest = withoutEra(FILLER.matcher(written).replaceAll(""));
        if (!rest.isEmpty()) {
            takeMonth(rest);
        }
    }

    private void takeMonth(String name) {
        int found = MonthNames.find(name);
        understood &= found != 0 && month == 0;
        month = found;
        monthAt = numbers.size();
    }

    private String withoutEra(String text) {
        Matcher buddhist = BUDDHIST.matcher(text);
        Matcher common = COMMON.matcher(text);
        if (buddhist.find()) {
            era = Era.BUDDHIST;
            return buddhist.replaceFirst("");
        }
        if (common.find()) {
            era = Era.COMMON;
            return common.replaceFirst("");
        }
        return text;
    }

    /** In front and behind anything of the kind may stand; in between a second one would hide a missing part. */
    private static boolean isSeparator(String between) {
        return between.isBlank()
                || SEPARATORS.indexOf(between.strip()) >= 0 && between.strip().length() == 1;
    }

    private static boolean isFrame(String around) {
        return around.chars().allMatch(c -> " ()".indexOf(c) >= 0 || SEPARATORS.indexOf(c) >= 0);
    }

    private Optional<RawDate> arranged() {
        boolean named = month != 0;
        if (named) {
            numbers.add(monthIndex(), String.valueOf(month));
        }
        return NumericDate.ofParts(numbers, named)
                .map(raw -> new RawDate(raw.day(), raw.month(), raw.year(), raw.yearDigits(), era));
    }

    /** A month written first stands before the day in English ({@code June 15, 2010}). */
    private int monthIndex() {
        return monthAt == 0 && numbers.size() == 2 ? 1 : monthAt;
    }
}
