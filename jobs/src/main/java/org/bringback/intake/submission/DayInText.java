package org.bringback.intake.submission;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bringback.thai.date.DateReading;
import org.bringback.thai.date.DateRules;
import org.bringback.thai.date.Precision;
import org.bringback.thai.date.ThaiDates;

/**
 * A day as people write it into the name of a file, in either era: {@code 2565-05-31}, {@code 31-5-2022},
 * {@code 20220531}, {@code 31 พ.ค. 65}.
 *
 * @param before what stands before it
 * @param after what stands behind it
 */
record DayInText(String before, LocalDate day, String after) {

    private static final int FIRST_BUDDHIST = 2400;
    private static final int OFFSET = 543;
    /** Two digits of a year are Buddhist ones near this day, whatever the clock says: 65 is 2565. */
    private static final LocalDate LATEST = LocalDate.of(2049, 12, 31);

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<!\\d)(?<y>\\d{4})(?<s>[-_. ]?)(?<m>\\d{1,2})\\k<s>(?<d>\\d{1,2})(?!\\d)");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<!\\d)(?<d>\\d{1,2})(?<s>[-_. ]?)(?<m>\\d{1,2})\\k<s>(?<y>\\d{4})(?!\\d)");
    private static final Pattern WORDS =
            Pattern.compile("(?<!\\d)\\d{1,2}[ _.-]*[\\p{L}\\p{M}]+[\\p{L}\\p{M}.]*[ _.-]*\\d{2,4}(?!\\d)");

    /** Empty where there is none, or none that can be. */
    static Optional<DayInText> find(String text) {
        return numeric(YEAR_FIRST, text).or(() -> numeric(DAY_FIRST, text)).or(() -> inWords(text));
    }

    /** With digits of any script as 0 to 9, in lower case. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static Optional<DayInText> numeric(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            Optional<LocalDate> day = day(matcher.group("y"), matcher.group("m"), matcher.group("d"));
            // 1122565 is 11 February or 1 December
            boolean told = !matcher.group("s").isEmpty()
                    || matcher.group("m").length() == 2 && matcher.group("d").length() == 2;
            if (told && day.isPresent()) {
                return Optional.of(of(matcher, day.get(), text));
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        int number = Integer.parseInt(year);
        try {
            LocalDate read = LocalDate.of(
                    number >= FIRST_BUDDHIST ? number - OFFSET : number,
                    Integer.parseInt(month),
                    Integer.parseInt(day));
            return read.getYear() >= 2000 && !read.isAfter(LATEST) ? Optional.of(read) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<DayInText> inWords(String text) {
        Matcher matcher = WORDS.matcher(text);
        while (matcher.find()) {
            String words = matcher.group().replaceAll("[_-]", " ");
            if (ThaiDates.read(words, DateRules.events(LATEST)) instanceof DateReading.Read read
                    && read.date().precision() == Precision.DAY) {
                return Optional.of(of(matcher, read.date().first(), text));
            }
        }
        return Optional.empty();
    }

    private static DayInText of(MatchResult match, LocalDate day, String text) {
        return new DayInText(text.substring(0, match.start()), day, text.substring(match.end()));
    }
}
