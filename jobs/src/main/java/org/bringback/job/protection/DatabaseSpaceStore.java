package org.bringback.job.protection;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The room that an embedded database takes. H2 keeps what was overwritten for 45 seconds, longer than a small night takes,
 * and what it tidies up when it is closed leaves holes in the file.
 */
final class DatabaseSpaceStore {

    private static final String SIZE = "info.FILE_SIZE";
    private static final List<String> SHARES = List.of("info.FILL_RATE", "info.CHUNKS_FILL_RATE");
    private static final double MIN_USED = 0.75;
    private static final long WORTH_IT_BYTES = 4L << 20;

    private final JdbcClient db;

    DatabaseSpaceStore(DataSource database) {
        this.db = JdbcClient.create(database);
    }

    /** Writes a file anew of which a quarter or more is empty, as small as it can be. That closes the database. */
    void giveBack() {
        try {
            if (isWorthIt()) {
                db.sql("shutdown compact").update();
            }
        } catch (DataAccessException e) {
            // the file stays as it is, which is only larger
            return;
        }
    }

    private boolean isWorthIt() {
        Map<String, Double> info = db
                .sql("""
                select setting_name, setting_value from information_schema.settings where setting_name like 'info.FI%'
                or setting_name like 'info.CHUNKS%'
                """)
                .query((row, n) -> Map.entry(
                        row.getString("setting_name"),
                        Double.valueOf(row.getString("setting_value").replaceAll("[^0-9.]", "0"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        double size = info.getOrDefault(SIZE, 0.0);
        double used = SHARES.stream()
                .mapToDouble(share -> info.getOrDefault(share, 100.0) / 100)
                .reduce(size, (one, share) -> one * share);
        return size - used > WORTH_IT_BYTES && used < MIN_USED * size;
    }
}
