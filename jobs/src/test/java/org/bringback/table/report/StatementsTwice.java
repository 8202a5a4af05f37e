package org.bringback.table.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.bringback.table.report.definition.ReportDefinition;
import org.bringback.text.BilingualText;
import org.springframework.jdbc.core.JdbcTemplate;

/** What each part of a sentence claims a second time: from the facts of its list, place or the nation, by SQL. */
final class StatementsTwice {

    /** Said of lists and days, of which other tests look at every word. */
    private static final Pattern ELSEWHERE = Pattern.compile(
            "Of the lists counted .*|(?:More are still|In no p).*"
                    + "|(?:All|Not complete:) .* lists (?:have|has) figures .*|Not counted.*|Counted with.*|Not compared with .*|The statuses of the persons here .*");

    private static final String AREA = "case f.area when 'P7101' then '71:P7101' when 'P7102' then '71:P7102'"
            + " when 'P8100' then '81:P8100' else '' end";
    private static final String PROVINCE = "case f.area when 'P7101' then '71' when 'P7102' then '71'"
            + " when 'P8100' then '81' else coalesce(f.province, 'unknown') end";

    /** The case of a person that stands on a day; its list and place. */
    private static final String FACTS = """
            select s.as_of, s.list_id, f.person_id, f.status, %s, %s, not exists (
                select 1 from fact b join snapshot t on t.id = b.snapshot_id
                where t.as_of = s.as_of and b.person_id = f.person_id and b.snapshot_id <> f.snapshot_id and (
                    coalesce(b.status_date, date '0001-01-01') > coalesce(f.status_date, date '0001-01-01')
                    or coalesce(b.status_date, date '0001-01-01') = coalesce(f.status_date, date '0001-01-01') and (
                        RANK(b.status) < RANK(f.status)
                        or b.status = f.status and t.list_id < s.list_id)))
            from fact f join snapshot s on s.id = f.snapshot_id
            """.formatted(AREA, PROVINCE).replaceAll(
            "RANK\\((.*?)\\)",
            "case $1 when 'DIED' then 1 when 'FOUND_RETURNED' then 2 when 'FORWARDED' then 3"
                    + " when 'FOUND_NOT_RETURNED' then 4 when 'IN_PROCESS' then 5 else 6 end");

    /** One case. */
    private record Case(
            boolean now, String list, long person, String status, String area, String province, boolean stands) {}

    /** By status on both days. */
    private record Counts(Map<String, Long> now, Map<String, Long> then, long persons, boolean living) {

        long back() {
            return now.getOrDefault("FOUND_RETURNED", 0L);
        }

        long more(String status) {
            return now.getOrDefault(status, 0L) - then.getOrDefault(status, 0L);
        }

        long open() {
            return now.getOrDefault("NOT_FOUND", 0L) + now.getOrDefault("IN_PROCESS", 0L);
        }

        long all() {
            return now.values().stream().mapToLong(Long::longValue).sum();
        }

        double percent(long part) {
            return 100.0 * part / (all() - (living ? now.getOrDefault("DIED", 0L) : 0L));
        }
    }

    /** What a part of a sentence says, and which numbers it must have. */
    private record Claim(Predicate<Counts> holds, Function<Counts, List<Number>> numbers) {}

    private static final Map<Pattern, Claim> CLAIMS = new LinkedHashMap<>();

    static {
        claim(
                "N more back at school, N in all \\(P%\\)",
                counts -> counts.more("FOUND_RETURNED") > 0,
                counts -> List.of(counts.more("FOUND_RETURNED"), counts.back(), counts.percent(counts.back())));
        claim(
                "N fewer back at school, N in all \\(P%\\)",
                counts -> counts.more("FOUND_RETURNED") < 0,
                counts -> List.of(-counts.more("FOUND_RETURNED"), counts.back(), counts.percent(counts.back())));
        claim(
                "N back at school \\(P%\\), as many as before",
                counts -> counts.more("FOUND_RETURNED") == 0 && !counts.now.equals(counts.then),
                counts -> List.of(counts.back(), counts.percent(counts.back())));
        claim(
                "nothing changed since the earlier date: N back at school \\(P%\\)",
                counts -> counts.now.equals(counts.then),
                counts -> List.of(counts.back(), counts.percent(counts.back())));
        claim(
                "N back at school \\(P%\\)",
                counts -> counts.back() > 0, counts -> List.of(counts.back(), counts.percent(counts.back())));
        claim(
                "N more handed to MSDHS",
                counts -> counts.more("FORWARDED") > 0,
                counts -> List.of(counts.more("FORWARDED")));
        claim(
                "N still to be found \\(P%\\)",
                counts -> counts.open() > 0, counts -> List.of(counts.open(), counts.percent(counts.open())));
        claim("nobody is still to be found", counts -> counts.open() == 0 && counts.all() > 0, counts -> List.of());
        claim(
                "N (?:case is|cases are) N persons?: who is on several lists is a case on each",
                counts -> counts.all() > 0,
                counts -> List.of(counts.all(), counts.persons));
        claim("N persons? on the lists? here", counts -> counts.all() > 0, counts -> List.of(counts.all()));
        claim("nobody is on the lists?(?: here)?", counts -> counts.all() == 0, counts -> List.of());
    }

    private static void claim(String words, Predicate<Counts> holds, Function<Counts, List<Number>> numbers) {
        String regex = words.replace("N ", "([0-9][0-9,]*) ").replace("P%", "([0-9.]+)%");
        CLAIMS.put(Pattern.compile(regex, Pattern.CASE_INSENSITIVE), new Claim(holds, numbers));
    }

    private final List<Case> cases = new ArrayList<>();

    StatementsTwice(DataSource database) {
        new JdbcTemplate(database).query(FACTS, row -> {
            cases.add(new Case(
                    row.getDate(1).toLocalDate().equals(RandomCountry.NOW),
                    row.getString(2),
                    row.getLong(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getBoolean(7)));
        });
    }

    /** @return the words of the parts that were looked at, without their numbers */
    List<String> check(Report report) {
        Counts counts = counts(report);
        List<String> said = new ArrayList<>();
        for (BilingualText sentence : report.keyMessages()) {
            String english = sentence.english();
            if (!ELSEWHERE.matcher(english).matches()) {
                for (String part : english.replaceFirst("\\.$", "").split("; ")) {
                    check(part, counts, report.id() + " " + english);
                    said.add(part.replaceAll("[0-9][0-9,.]*", "N"));
                }
            }
        }
        return said;
    }

    private static void check(String part, Counts counts, String where) {
        Map.Entry<Pattern, Claim> claim = CLAIMS.entrySet().stream()
                .filter(one -> one.getKey().matcher(part).matches())
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing computes this a second time: " + part));
        assertThat(claim.getValue().holds().test(counts)).as(where).isTrue();
        Matcher said = claim.getKey().matcher(part);
        assertThat(said.matches()).isTrue();
        List<Number> numbers = claim.getValue().numbers().apply(counts);
        assertThat(said.groupCount()).as(where).isEqualTo(numbers.size());
        for (int group = 1; group <= said.groupCount(); group++) {
            BigDecimal printed = new BigDecimal(said.group(group).replace(",", ""));
            BigDecimal computed = new BigDecimal(numbers.get(group - 1).toString());
            assertThat(printed)
                    .as(where)
                    .isEqualByComparingTo(computed.setScale(printed.scale(), RoundingMode.HALF_UP));
        }
    }

    private Counts counts(Report report) {
        String key = report.id().key();
        Predicate<Case> of;
        if (report.id().kind().equals(ReportDefinition.NATIONAL)) {
            of = any -> true;
        } else if (report.id().kind().equals(ReportDefinition.LIST)) {
            of = one -> one.list().equals(key);
        } else if (report.id().kind().equals(ReportDefinition.PROVINCE)) {
            of = one -> one.stands() && one.province().equals(key);
        } else {
            of = one -> one.list().equals("obec") && one.area().endsWith(":" + key);
        }
        boolean living = report.notes().stream().anyMatch(note -> note.english().contains("living persons"));
        long persons = cases.stream()
                .filter(Case::now)
                .filter(of)
                .map(Case::person)
                .distinct()
                .count();
        return new Counts(byStatus(of, true), byStatus(of, false), persons, living);
    }

    private Map<String, Long> byStatus(Predicate<Case> of, boolean now) {
        Map<String, Long> counts = new HashMap<>();
        cases.stream()
                .filter(one -> one.now() == now)
                .filter(of)
                .forEach(one -> counts.merge(one.status(), 1L, Long::sum));
        return counts;
    }
}
