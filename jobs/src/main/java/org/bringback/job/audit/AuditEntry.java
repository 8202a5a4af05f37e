package org.bringback.job.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody did something to a state, or had persons shown.
 *
 * @param at time in UTC, to the second
 * @param by the user of the machine
 * @param exitCode null where it was noted before the command ended
 * @param asOf the day that figures were made of
 * @param files that were taken in
 * @param figures that were made
 * @param shown whose or which values were shown unmasked
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AuditEntry(
        String at,
        String by,
        String command,
        @JsonProperty("exit_code") @Nullable Integer exitCode,
        @JsonProperty("as_of") @Nullable String asOf,
        @Nullable List<TakenIn> files,
        @Nullable List<Figures> figures,
        @Nullable String shown) {

    /** A file that was taken in. */
    public record TakenIn(String name, String sha256) {}

    /** A list's figures. */
    public record Figures(
            String list, @JsonProperty("as_of") String asOf, int revision, long persons) {}

    /** What this user did now. */
    public static AuditEntry now(String command, int exitCode) {
        return now(command, exitCode, Optional.empty(), List.of(), List.of());
    }

    /** The same, of a command that took files in or made figures. */
    public static AuditEntry now(
            String command, int exitCode, Optional<String> asOf, List<TakenIn> files, List<Figures> figures) {
        return new AuditEntry(time(), user(), command, exitCode, asOf.orElse(null), files, figures, null);
    }

    /** Values are about to be shown to this user. */
    public static AuditEntry shown(String command, String what) {
        return new AuditEntry(time(), user(), command, null, null, List.of(), List.of(), what);
    }

    private static String time() {
        return Instant.now(Clock.systemUTC()).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String user() {
        return System.getProperty("user.name", "?");
    }
}
