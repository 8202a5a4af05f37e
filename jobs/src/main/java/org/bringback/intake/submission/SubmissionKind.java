package org.bringback.intake.submission;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a file in the inbox is, by the first word of its name; in the order in which files are taken. */
public enum SubmissionKind {
    REGISTER,
    EXPORT,
    CONTROL,
    WORKLIST,
    ANSWER;

    static Optional<SubmissionKind> find(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** Such as {@code export}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether one file may speak for all lists; exports never do. */
    boolean allowsAllLists() {
        return this == REGISTER || this == CONTROL;
    }
}
