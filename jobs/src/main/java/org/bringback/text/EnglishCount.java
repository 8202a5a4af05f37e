package org.bringback.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** English words that agree with a number; Thai has one form for both. */
public final class EnglishCount {

    /** What is counted, for one and for anything else, behind the number; instead of a number a mark may stand there. */
    private static final Pattern FORMS = Pattern.compile("(?<![\\d.,-])(1 )?\\{([^{}|]*)\\|([^{}|]*)}");

    private EnglishCount() {}

    /** Chooses the form after each number: of {@code 1 {row|rows}} that is {@code 1 row}. */
    public static String agreed(String text) {
        return FORMS.matcher(text).replaceAll(found -> {
            String one = found.group(1);
            return Matcher.quoteReplacement(one == null ? found.group(3) : one + found.group(2));
        });
    }
}
