package org.bringback.job.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.bringback.delivery.outbound.Recipient.Source;
import org.bringback.job.delivery.Delivery.Entry;
import org.bringback.job.delivery.Delivery.SentFile;
import org.bringback.text.BilingualText;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables {@code delivery}, {@code delivery_file} and {@code delivery_event}, which are only added to. */
final class DeliveryStore {

    private static final int MAX_ANSWER = 500;

    private static final String LAST = """
            select d.id, d.recipient, d.channel, d.as_of, d.revision, d.release_sha256, d.content,
                e.state, e.happened_at, e.answer_th, e.answer_en
            from delivery d join delivery_event e on e.delivery_id = d.id
            where not exists (select 1 from delivery_event l where l.delivery_id = d.id and l.number > e.number)
            """;

    private final JdbcClient db;

    DeliveryStore(DataSource database) {
        this.db = JdbcClient.create(database);
    }

    /** All of a day, each as it stands, in the order of their recipients. */
    List<Entry> list(LocalDate asOf) {
        return entries(db.sql(LAST + " and d.as_of = :asOf order by d.recipient, d.revision, d.id")
                .param("asOf", asOf));
    }

    /** Those in one of these states. */
    List<Entry> list(DeliveryState... states) {
        List<String> names = List.of(states).stream().map(DeliveryState::name).toList();
        return entries(db.sql(LAST + " and e.state in (:states) order by d.as_of, d.recipient, d.id")
                .param("states", names));
    }

    /** Those whose id begins so. */
    List<Entry> find(String prefix) {
        return entries(db.sql(LAST + " and d.id like :prefix order by d.id").param("prefix", prefix + "%"));
    }

    /** All days of which something of such releases was sent, with the highest revision. */
    List<Day> days(Source source) {
        String others = Stream.of(Source.values())
                .filter(other -> other != source && other != Source.COHORT)
                .map(other -> "f.name not like '" + other.prefix() + "%'")
                .collect(Collectors.joining(" and "));
        return db.sql("""
                select d.as_of, max(d.revision) as revision from delivery d
                join delivery_file f on f.delivery_id = d.id and f.number = 1
                where f.name like :name and %s
                group by d.as_of order by d.as_of
                """.formatted(others))
                .param("name", source.prefix() + "%")
                .query((row, n) -> new Day(row.getObject("as_of", LocalDate.class), row.getInt("revision")))
                .list();
    }

    /** The last day of which anything was sent. */
    Optional<LocalDate> lastDay() {
        return db.sql("select as_of from delivery order by as_of desc limit 1")
                .query(LocalDate.class)
                .optional();
    }

    record Day(LocalDate asOf, int revision) {}

    /** Who was refused something of a day and may have nothing of the same or a later revision of it. */
    List<Refused> refused() {
        return db.sql("""
                with standing as (
                    select d.recipient, d.as_of, d.revision, e.state
                    from delivery d join delivery_event e on e.delivery_id = d.id
                    where not exists (
                        select 1 from delivery_event l where l.delivery_id = d.id and l.number > e.number))
                select distinct r.as_of, r.recipient from standing r
                where r.state = 'REFUSED' and not exists (
                    select 1 from standing o
                    where o.recipient = r.recipient and o.as_of = r.as_of and o.revision >= r.revision
                        and o.state <> 'REFUSED')
                order by r.as_of, r.recipient
                """)
                .query((row, n) -> new Refused(row.getObject("as_of", LocalDate.class), row.getString("recipient")))
                .list();
    }

    record Refused(LocalDate asOf, String recipient) {}

    private List<Entry> entries(JdbcClient.StatementSpec statement) {
        return statement.query((row, n) -> entry(row)).list();
    }

    private Entry entry(ResultSet row) throws SQLException {
        String id = row.getString("id");
        Delivery delivery = new Delivery(
                id,
                row.getString("recipient"),
                row.getString("channel"),
                new Delivery.Release(
                        row.getObject("as_of", LocalDate.class),
                        row.getInt("revision"),
                        row.getString("release_sha256")),
                row.getString("content"),
                files(id));
        return new Entry(
                delivery,
                DeliveryState.valueOf(row.getString("state")),
                row.getString("happened_at"),
                new BilingualText(row.getString("answer_th"), row.getString("answer_en")));
    }

    private List<SentFile> files(String id) {
        return db.sql("select name, bytes, sha256 from delivery_file where delivery_id = :id order by number")
                .param("id", id)
                .query((row, n) -> new SentFile(row.getString("name"), row.getLong("bytes"), row.getString("sha256")))
                .list();
    }

    /** Enters what is about to be sent; may be repeated after a kill in the middle. */
    void begin(Delivery one) {
        db.sql("""
                insert into delivery (id, recipient, channel, as_of, revision, release_sha256, content)
                select :id, :recipient, :channel, cast(:asOf as date), cast(:revision as int), :release, :content
                where not exists (select 1 from delivery where id = :id)
                """)
                .param("id", one.id())
                .param("recipient", one.recipient())
                .param("channel", one.channel())
                .param("asOf", one.release().asOf())
                .param("revision", one.release().revision())
                .param("release", one.release().sha256())
                .param("content", one.content())
                .update();
        for (int i = 0; i < one.files().size(); i++) {
            SentFile file = one.files().get(i);
            db.sql("""
                    insert into delivery_file (delivery_id, number, name, bytes, sha256)
                    select :id, cast(:number as int), :name, cast(:bytes as bigint), :sha256
                    where not exists (select 1 from delivery_file where delivery_id = :id and number = :number)
                    """)
                    .param("id", one.id())
                    .param("number", i + 1)
                    .param("name", file.name())
                    .param("bytes", file.bytes())
                    .param("sha256", file.sha256())
                    .update();
        }
    }

    /** Enters what became of a delivery. */
    void append(String id, DeliveryState state, OffsetDateTime at, BilingualText answer, Optional<String> report) {
        db.sql("""
                insert into delivery_event (delivery_id, number, state, happened_at, answer_th, answer_en, report)
                select :id, coalesce(max(number), 0) + 1, :state, :at, :thai, :english, :report
                from delivery_event where delivery_id = :id
                """)
                .param("id", id)
                .param("state", state.name())
                .param("at", second(at))
                .param("thai", some(answer.thai()))
                .param("english", some(answer.english()))
                .param("report", report.orElse(null), Types.VARCHAR)
                .update();
    }

    static String second(OffsetDateTime at) {
        return at.truncatedTo(ChronoUnit.SECONDS).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    private static String some(String text) {
        return text.substring(0, Math.min(text.length(), MAX_ANSWER));
    }

    /** Whether a status report was taken in already. */
    boolean knowsReport(String sha256) {
        return db.sql("select count(*) from delivery_event where report = :report")
                        .param("report", sha256)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
