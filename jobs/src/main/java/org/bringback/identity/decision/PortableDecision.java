package org.bringback.identity.decision;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDateTime;
import org.bringback.intake.row.RowKey;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it is taken from one state into another, one a line of JSON: its rows are named by the files that they
 * stand in, as every state numbers its files by itself. It holds nothing of what the rows say.
 *
 * @param at ISO local date and time, UTC
 */
public record PortableDecision(
        String cohort,
        String verdict,
        @JsonProperty("decided_by") String by,
        @JsonProperty("decided_at") String at,
        String remark,
        String model,
        @Nullable Double weight,
        Row left,
        Row right) {

    /**
     * A row.
     *
     * @param file its name, for people
     * @param sha256 of the file
     * @param row ordinal in it, from 1
     */
    public record Row(
            String file,
            String kind,
            String list,
            @JsonProperty("as_of") String asOf,
            String sha256,
            int row) {}

    public static PortableDecision of(String cohort, ReviewDecision decision, Row left, Row right) {
        return new PortableDecision(
                cohort,
                decision.verdict().name(),
                decision.by(),
                decision.at().toString(),
                decision.remark(),
                decision.model(),
                decision.weight(),
                left,
                right);
    }

    /** The same about rows as another state numbers them. */
    public ReviewDecision about(RowKey one, RowKey other) {
        boolean ordered = one.compareTo(other) < 0;
        return new ReviewDecision(
                ordered ? one : other,
                ordered ? other : one,
                Verdict.valueOf(verdict),
                by,
                LocalDateTime.parse(at),
                model,
                weight,
                remark);
    }
}
