package org.bringback.thai;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;

/** The order of a Thai dictionary, in which numbers within texts come by their size: ศูนย์ 2 before ศูนย์ 10. */
public final class ThaiOrder {

    private static final Collator COLLATOR = collator();

    /** Texts that the dictionary does not tell apart come in the order of their characters. */
    public static final Comparator<String> BY_NAME =
            ((Comparator<String>) COLLATOR::compare).thenComparing(Comparator.naturalOrder());

    private ThaiOrder() {}

    private static Collator collator() {
        RuleBasedCollator collator = (RuleBasedCollator) Collator.getInstance(new ULocale("th"));
        collator.setNumericCollation(true);
        return collator.freeze();
    }
}
