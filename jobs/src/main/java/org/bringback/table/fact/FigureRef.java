package org.bringback.table.fact;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bringback.reference.codes.CohortId;
import org.bringback.reference.codes.Status;
import org.bringback.table.dimension.Axis;
import org.bringback.table.dimension.Category;
import org.jspecify.annotations.Nullable;

/**
 * Names one figure, and so the query that lists its cases.
 *
 * <p>Printed short as {@code obec/2022-09-23/r1/NOT_FOUND}, the total as {@code obec/2022-09-23/r1/TOTAL}; in full with
 * the cohort in front: {@code 2022/obec/2022-09-23/r1/NOT_FOUND}. A figure of a breakdown has its line at the end:
 * {@code obec/2022-09-23/r1/NOT_FOUND/place=71}.
 *
 * @param scope the list's id, {@code national-cases} or {@code national-persons}
 * @param status empty for the total
 * @param line of a breakdown; empty where all count
 */
public record FigureRef(
        String scope, CohortId cohort, LocalDate asOf, int revision, Optional<Status> status, Optional<Category> line) {

    private static final String TOTAL = "TOTAL";
    private static final Pattern FORM = Pattern.compile(
            "(?:([A-Za-z0-9-]+)/)?" + "([a-z][a-z0-9-]*)/([0-9]{4}-[0-9]{2}-[0-9]{2})/r([1-9][0-9]{0,8})/([A-Z_]+)"
                    + "(?:/([a-z]+)=([A-Za-z0-9:+-]+))?");

    /** Of all cases with the status. */
    public FigureRef(String scope, CohortId cohort, LocalDate asOf, int revision, Optional<Status> status) {
        this(scope, cohort, asOf, revision, status, Optional.empty());
    }

    /**
     * Reads a reference as printed.
     *
     * @param cohort the one meant where the reference names none
     * @throws IllegalArgumentException when the text is no reference
     */
    public static FigureRef parse(String text, CohortId cohort) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw notARef(text);
        }
        try {
            return new FigureRef(
                    parts.group(2),
                    Optional.ofNullable(parts.group(1)).map(CohortId::new).orElse(cohort),
                    LocalDate.parse(parts.group(3)),
                    Integer.parseInt(parts.group(4)),
                    status(parts.group(5)),
                    line(parts.group(6), parts.group(7)));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw notARef(text);
        }
    }

    /** Without the cohort, as printed beside figures. */
    public String brief() {
        return scope + "/" + asOf + "/r" + revision + "/"
                + status.map(Status::name).orElse(TOTAL)
                + line.map(category -> "/" + category.axis().name().toLowerCase(Locale.ROOT) + "=" + category.code())
                        .orElse("");
    }

    @Override
    public String toString() {
        return cohort + "/" + brief();
    }

    private static Optional<Status> status(String word) {
        return word.equals(TOTAL) ? Optional.empty() : Optional.of(Status.valueOf(word));
    }

    private static Optional<Category> line(@Nullable String axis, @Nullable String code) {
        return axis == null || code == null
                ? Optional.empty()
                : Optional.of(new Category(Axis.valueOf(axis.toUpperCase(Locale.ROOT)), code));
    }

    private static IllegalArgumentException notARef(String text) {
        return new IllegalArgumentException(
                "not a reference to a figure, such as obec/2022-09-23/r1/NOT_FOUND: " + text);
    }
}
