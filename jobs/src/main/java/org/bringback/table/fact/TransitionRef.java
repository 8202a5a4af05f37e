package org.bringback.table.fact;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bringback.reference.codes.CohortId;
import org.bringback.reference.codes.Status;
import org.jspecify.annotations.Nullable;

/**
 * Names one figure of a transition table: the cases of a snapshot by where they were at an earlier day. Printed as
 * {@code obec/2022-09-23/r1/FOUND_RETURNED/from@2022-05-31=NOT_FOUND}; {@code NOBODY} is not on the list, {@code TOTAL}
 * anywhere.
 *
 * @param snapshot whose cases are meant; its status is where they went, its line is empty
 * @param left whether those are meant that are no longer on the list
 * @param since the earlier day
 */
public record TransitionRef(FigureRef snapshot, boolean left, LocalDate since, Origin from) {

    private static final String NOBODY = "NOBODY";
    private static final String TOTAL = "TOTAL";
    private static final Pattern FORM = Pattern.compile("(.+/)([A-Z_]+)/from@([0-9]{4}-[0-9]{2}-[0-9]{2})=([A-Z_]+)");

    /** Where a case was. */
    public record Origin(String word) {

        public Origin {
            boolean known = word.equals(NOBODY)
                    || word.equals(TOTAL)
                    || Arrays.stream(Status.values()).map(Status::name).anyMatch(word::equals);
            if (!known) {
                throw new IllegalArgumentException("not a status, NOBODY or TOTAL: " + word);
            }
        }

        public boolean fits(@Nullable Status status) {
            return word.equals(TOTAL) || word.equals(status == null ? NOBODY : status.name());
        }
    }

    /**
     * Reads a reference as printed; empty where it has not the form of one.
     *
     * @param cohort the one meant where the reference names none
     * @throws IllegalArgumentException when it has the form and means nothing
     */
    public static Optional<TransitionRef> find(String text, CohortId cohort) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        boolean left = parts.group(2).equals(NOBODY);
        FigureRef snapshot = FigureRef.parse(parts.group(1) + (left ? TOTAL : parts.group(2)), cohort);
        try {
            return Optional.of(
                    new TransitionRef(snapshot, left, LocalDate.parse(parts.group(3)), new Origin(parts.group(4))));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a day: " + parts.group(3), e);
        }
    }
}
