package org.bringback.casework;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.bringback.reference.file.ConfigurationFile;
import org.bringback.text.yaml.YamlMap;

/**
 * How long personal data is kept that nobody needs any more, as {@code jobs/reference/retention.yaml} says.
 *
 * @param closedDays days after a case was closed, by why it was
 * @param fileDays days after their round for worklists and packages that were sent out
 */
public record RetentionRules(Map<CaseState.Why, Integer> closedDays, int fileDays) {

    private static final int MAX_DAYS = 3660;

    public RetentionRules {
        closedDays = Map.copyOf(closedDays);
    }

    /** @throws org.bringback.reference.file.ConfigurationException where a number is missing or wrong */
    public static RetentionRules load(Path jobsFolder) {
        YamlMap map = ConfigurationFile.yaml(jobsFolder.resolve("reference").resolve("retention.yaml"))
                .only("closed-days", "file-days");
        YamlMap closed = map.get("closed-days").map();
        Map<CaseState.Why, Integer> days = new EnumMap<>(CaseState.Why.class);
        for (CaseState.Why why : CaseState.Why.values()) {
            // a file of before this was told apart says it of both
            boolean together =
                    why == CaseState.Why.WENT_ABROAD && closed.find(key(why)).isEmpty();
            days.put(
                    why,
                    closed.get(key(together ? CaseState.Why.NOT_A_DROPOUT : why))
                            .number(1, MAX_DAYS));
        }
        return new RetentionRules(days, map.get("file-days").number(1, MAX_DAYS));
    }

    private static String key(CaseState.Why why) {
        return why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the time of a case is over. */
    public boolean isOver(CaseState state, LocalDate asOf) {
        return state.closing()
                .filter(closing -> !closing.on()
                        .plusDays(closedDays.getOrDefault(closing.why(), MAX_DAYS))
                        .isAfter(asOf))
                .isPresent();
    }
}
