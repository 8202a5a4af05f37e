package org.bringback.table.report;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.bringback.table.report.definition.ReportDefinition;
import org.bringback.table.report.definition.Topic;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the cells of reports are counted from, said a second time in plain SQL over the facts of a random country. */
final class FactsBySql {

    /** What each topic's lines are, said in SQL. */
    static final Map<Topic, String> LINES = Map.of(
            Topics.SEX,
            "coalesce(sex, 'unknown')",
            Topics.AGE,
            "case when birth_date is null or birth_date > :day then 'unknown' else (select max(g.name) from"
                    + " (values (0, '0-5'), (6, '6-11'), (12, '12-14'), (15, '15-17'), (18, '18-24'), (25, '25+'))"
                    + " g(first, name) where g.first = (select max(h.first) from (values (0), (6), (12), (15), (18),"
                    + " (25)) h(first) where dateadd(year, h.first, birth_date) <= :day)) end",
            Topics.REASON,
            "case when reason in ('R01', 'R09') then reason else 'unknown' end",
            Topics.LEVEL,
            "case when level in ('L2', 'L3') then level else 'unknown' end",
            Topics.AGEING,
            "case when status_date is null or status_date > :day then 'unknown' else (select max(g.name) from"
                    + " (values (0, '0-29'), (30, '30-89'), (90, '90-179'), (180, '180-364'), (365, '365+'))"
                    + " g(first, name) where g.first = (select max(h.first) from (values (0), (30), (90), (180),"
                    + " (365)) h(first) where datediff(day, status_date, :day) >= h.first)) end",
            Topics.PLACE,
            "case area when 'P7101' then '71' when 'P7102' then '71' when 'P8100' then '81'"
                    + " else coalesce(province, 'unknown') end");

    static final String AREA_LINES = "case area when 'P7101' then '71:P7101' when 'P7102' then '71:P7102'"
            + " when 'P8100' then '81:P8100' else coalesce(province, 'unknown') || ':unknown' end";

    static final String ONCE = """
            select f.* from fact f join snapshot s on s.id = f.snapshot_id where s.as_of = ':at' and not exists (
                select 1 from fact b join snapshot t on t.id = b.snapshot_id
                where t.as_of = ':at' and b.person_id = f.person_id and b.snapshot_id <> f.snapshot_id and (
                    coalesce(b.status_date, date '0001-01-01') > coalesce(f.status_date, date '0001-01-01')
                    or coalesce(b.status_date, date '0001-01-01') = coalesce(f.status_date, date '0001-01-01') and (
                        RANK(b.status) < RANK(f.status)
                        or b.status = f.status and t.list_id < s.list_id)))
            """.replaceAll(
                    "RANK\\((.*?)\\)",
                    "case $1 when 'DIED' then 1 when 'FOUND_RETURNED' then 2 when 'FORWARDED' then 3"
                            + " when 'FOUND_NOT_RETURNED' then 4 when 'IN_PROCESS' then 5 else 6 end");

    private FactsBySql() {}

    static String listFacts(String line, LocalDate day) {
        String cases = "select f.*, s.list_id from fact f join snapshot s on s.id = f.snapshot_id where s.as_of = '"
                + day + "'";
        return switch (line) {
            case "PERSONS" -> ONCE.replace(":at", day.toString());
            case "TOTAL" -> cases;
            default -> cases + " and s.list_id = '" + line + "'";
        };
    }

    static Map<String, Long> named(String line, Map<String, Long> byStatus) {
        Map<String, Long> named = new HashMap<>();
        byStatus.forEach((status, count) -> named.put(line + " " + status.toLowerCase(Locale.ROOT), count));
        return named;
    }

    /** Counts by line and status, by line, by status, and all together. */
    static void count(
            String facts, LocalDate day, String line, String where, DataSource database, Map<String, Long> into) {
        String sql = "select line, status, count(*) from (select " + line.replace(":day", "date '" + day + "'")
                + " as line, status from (" + facts + ") f where " + where + ") g group by line, status";
        Map<String, Long> totals = new HashMap<>();
        new JdbcTemplate(database).query(sql, row -> {
            String status = row.getString(2).toLowerCase(Locale.ROOT);
            into.merge(row.getString(1) + " " + status, row.getLong(3), Long::sum);
            into.merge(row.getString(1) + " total", row.getLong(3), Long::sum);
            totals.merge("TOTAL " + status, row.getLong(3), Long::sum);
            totals.merge("TOTAL total", row.getLong(3), Long::sum);
        });
        into.putAll(totals);
    }

    /** Whom a table counts. */
    static String facts(Report report, Topic topic, LocalDate day) {
        boolean areas = report.id().kind().equals(ReportDefinition.AREA)
                || report.id().kind().equals(ReportDefinition.PROVINCE) && topic.equals(Topics.PLACE);
        if (report.id().kind().equals(ReportDefinition.LIST) || areas) {
            String list = areas ? "obec" : report.id().key();
            return "select f.* from fact f join snapshot s on s.id = f.snapshot_id where s.as_of = '" + day
                    + "' and s.list_id = '" + list + "'";
        }
        return report.id().kind().equals(ReportDefinition.NATIONAL) && topic.equals(Topics.STATUS)
                ? "select f.* from fact f join snapshot s on s.id = f.snapshot_id where s.as_of = '" + day + "'"
                : ONCE.replace(":at", day.toString());
    }

    static Map<String, Long> byStatus(Report report, LocalDate day, DataSource database) {
        String where = switch (report.id().kind().id()) {
            case "NATIONAL", "LIST" -> "true";
            case "PROVINCE" -> LINES.get(Topics.PLACE) + " = '" + report.id().key() + "'";
            default -> "area = '" + report.id().key() + "'";
        };
        return byStatus(facts(report, Topics.STATUS, day), where, database);
    }

    static Map<String, Long> byStatus(String facts, String where, DataSource database) {
        Map<String, Long> persons = new HashMap<>();
        new JdbcTemplate(database)
                .query("select status, count(*) from (" + facts + ") f where " + where + " group by status", row -> {
                    persons.put(row.getString(1), row.getLong(2));
                    persons.merge("TOTAL", row.getLong(2), Long::sum);
                });
        return persons;
    }
}
