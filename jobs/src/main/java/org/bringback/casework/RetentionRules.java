package org.bringback.casework;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.bringback.reference.file.ConfigurationFile;
import org.bringback.text.yaml.YamlMap;
import org.bringback.text.yaml.YamlValue;

/**
 * How long personal data is kept that nobody needs any more, as {@code jobs/reference/retention.yaml} says.
 *
 * @param closedDays days after a case was closed, by why it was
 * @param fileDays days after their round for worklists and packages that were sent out
 * @param setAsideDays days after a file's day for the cells of its rows that were not taken
 */
public record RetentionRules(
        Map<CaseState.Why, Integer> closedDays, int fileDays, int setAsideDays, BackupRule backups) {

    /**
     * What is done about backups that were made before something was removed.
     *
     * @param days after which a backup is old
     * @param prune whether old ones are removed; else they are named
     */
    public record BackupRule(int days, boolean prune) {}

    private static final int MAX_DAYS = 3660;

    public RetentionRules {
        closedDays = Map.copyOf(closedDays);
    }

    /** @throws org.bringback.reference.file.ConfigurationException where a number is missing or wrong */
    public static RetentionRules load(Path jobsFolder) {
        YamlMap map = ConfigurationFile.yaml(jobsFolder.resolve("reference").resolve("retention.yaml"))
                .only("closed-days", "file-days", "set-aside-days", "backup-days", "prune-backups");
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
        int fileDays = map.get("file-days").number(1, MAX_DAYS);
        // files of before these could be set say nothing of them
        int setAside = days(map, "set-aside-days", fileDays);
        BackupRule backups = new BackupRule(
                days(map, "backup-days", fileDays),
                map.find("prune-backups").map(YamlValue::flag).orElse(false));
        return new RetentionRules(days, fileDays, setAside, backups);
    }

    private static int days(YamlMap map, String key, int usually) {
        return map.find(key).map(days -> days.number(1, MAX_DAYS)).orElse(usually);
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
