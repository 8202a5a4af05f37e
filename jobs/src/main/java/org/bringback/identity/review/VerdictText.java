package org.bringback.identity.review;

import java.util.Locale;
import java.util.Optional;
import org.bringback.identity.decision.Verdict;
import org.bringback.text.BilingualText;

/** The words for decisions, and what people may write for them. */
final class VerdictText {

    private VerdictText() {}

    static BilingualText of(Verdict verdict) {
        return switch (verdict) {
            case SAME -> new BilingualText("คนเดียวกัน", "same");
            case DIFFERENT -> new BilingualText("คนละคน", "different");
            case OPEN -> new BilingualText("ยกเลิกคำตัดสิน", "open");
        };
    }

    /** As the drop-down offers it. */
    static String written(Verdict verdict) {
        return of(verdict).englishThenThai();
    }

    /** The whole of it, or one of its two words. */
    static Optional<Verdict> find(String text) {
        String word = ReviewLayout.plain(text).toLowerCase(Locale.ROOT);
        for (Verdict verdict : Verdict.values()) {
            BilingualText words = of(verdict);
            if (word.equals(written(verdict)) || word.equals(words.english()) || word.equals(words.thai())) {
                return Optional.of(verdict);
            }
        }
        return Optional.empty();
    }
}
