package org.bringback.identity.review;

import java.util.Locale;
import java.util.Optional;
import org.bringback.identity.ledger.Verdict;
import org.bringback.reference.Words;

/** The words for decisions, and what people may write for them. */
final class DecisionWord {

    private DecisionWord() {}

    static Words of(Verdict verdict) {
        return switch (verdict) {
            case SAME -> new Words("คนเดียวกัน", "same");
            case DIFFERENT -> new Words("คนละคน", "different");
            case OPEN -> new Words("ยกเลิกคำตัดสิน", "open");
        };
    }

    /** As the drop-down offers it. */
    static String written(Verdict verdict) {
        return of(verdict).english() + " / " + of(verdict).thai();
    }

    /** The whole of it, or one of its two words. */
    static Optional<Verdict> find(String text) {
        String word = ReviewLayout.plain(text).toLowerCase(Locale.ROOT);
        for (Verdict verdict : Verdict.values()) {
            Words words = of(verdict);
            if (word.equals(written(verdict)) || word.equals(words.english()) || word.equals(words.thai())) {
                return Optional.of(verdict);
            }
        }
        return Optional.empty();
    }
}
