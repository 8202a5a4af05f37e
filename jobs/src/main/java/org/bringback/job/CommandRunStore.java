package org.bringback.job;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.bringback.text.BilingualText;
import org.bringback.text.MessageLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code command_run}: what commands worked on a state. Written while the state is locked. */
public final class CommandRunStore {

    /** Of one language; the column has room for both. */
    private static final int MAX_REASON = 1_999;

    private static final String BETWEEN = "\u001F";

    private final JdbcClient db;

    public CommandRunStore(DataSource database) {
        this.db = JdbcClient.create(database);
    }

    /** Enters a run that begins. Others without an end belong to processes that are gone. */
    public long begin(String command, OffsetDateTime now) {
        LocalDateTime time = local(now);
        db.sql("update command_run set ended = :now where ended is null")
                .param("now", time)
                .update();
        db.sql("insert into command_run (command, begun, zone, reason) values (:command, :begun, :zone, '')")
                .param("command", command)
                .param("begun", time)
                .param(
                        "zone",
                        now.getOffset().getTotalSeconds() == 0
                                ? "+00:00"
                                : now.getOffset().getId())
                .update();
        return db.sql("select max(id) from command_run").query(Long.class).single();
    }

    /**
     * Enters its end.
     *
     * @param reason why the code is not 0; kept in both languages, as another one may ask for it
     */
    public void end(
            long run,
            OffsetDateTime now,
            BigDecimal seconds,
            Optional<LocalDate> asOf,
            int code,
            BilingualText reason) {
        db.sql("""
                update command_run
                set ended = :ended, seconds = :seconds, as_of = :as_of, exit_code = :code, reason = :reason
                where id = :run
                """)
                .param("ended", local(now))
                .param("seconds", seconds)
                .param("as_of", asOf.map(Date::valueOf).orElse(null))
                .param("code", code)
                .param("reason", stored(reason.map(CommandRunStore::shortened)))
                .param("run", run)
                .update();
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), MAX_REASON));
    }

    private static String stored(BilingualText reason) {
        return reason.thai().equals(reason.english()) ? reason.thai() : reason.thai() + BETWEEN + reason.english();
    }

    /** Older versions kept the language of the run only. */
    private static String reason(String stored, MessageLanguage language) {
        int between = stored.indexOf(BETWEEN);
        return between < 0
                ? stored
                : language.text(new BilingualText(stored.substring(0, between), stored.substring(between + 1)));
    }

    private static LocalDateTime local(OffsetDateTime time) {
        return time.toLocalDateTime().truncatedTo(ChronoUnit.MICROS);
    }

    /** All of them, in the order of their beginning; numbers are not given yet. */
    List<PastRun> list(MessageLanguage language) {
        return db.sql("""
                select command, as_of, begun, zone, ended, seconds, exit_code, reason from command_run order by id
                """).query((row, n) -> run(row, language)).list();
    }

    private static PastRun run(ResultSet row, MessageLanguage language) throws SQLException {
        int code = row.getInt("exit_code");
        boolean killed = row.wasNull();
        BigDecimal seconds = row.getBigDecimal("seconds");
        Date asOf = row.getDate("as_of");
        return new PastRun(
                0,
                row.getString("command"),
                asOf == null ? "" : asOf.toString(),
                second(row.getTimestamp("begun")),
                killed ? "" : second(row.getTimestamp("ended")),
                row.getString("zone"),
                seconds == null ? null : seconds.doubleValue(),
                killed ? null : code,
                killed ? PastRun.INTERRUPTED : PastRun.result(code),
                reason(row.getString("reason"), language));
    }

    static String second(@Nullable Timestamp time) {
        return time == null ? "" : PastRun.second(time.toLocalDateTime());
    }
}
