package org.bringback.table.control;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.agency.PercentBase;
import org.bringback.reference.codes.CohortId;
import org.bringback.reference.codes.Status;
import org.bringback.table.control.model.ControlFigure;
import org.bringback.table.fact.StatusCounts;
import org.bringback.table.status.Percentages;
import org.bringback.table.status.StatusTable;
import org.bringback.table.status.StatusTableBuilder;
import org.bringback.table.status.StatusTableSpec;

/** A random list printed without a fault at two dates, cell by cell, so that a test can spoil one. */
final class PrintedList {

    static final LocalDate EARLIER = LocalDate.of(2022, 5, 31);
    static final LocalDate NOW = LocalDate.of(2022, 9, 23);
    static final String TOTAL = "TOTAL";
    private static final ListId LIST = new ListId("somewhere");

    /** The cells of one printed row. */
    static final class Row {
        String status;
        long persons;
        String percent;
        Long change;
        Long remark;
    }

    final Map<LocalDate, Map<String, Row>> tables = new TreeMap<>();
    final List<ControlFigure> extraRows = new ArrayList<>();
    final int decimals;

    private PrintedList(int decimals) {
        this.decimals = decimals;
    }

    static PrintedList random(long seed) {
        Random random = new Random(seed);
        Map<Status, Long> then = new TreeMap<>();
        for (Status status : List.of(
                Status.FOUND_RETURNED, Status.FOUND_NOT_RETURNED, Status.NOT_FOUND, Status.IN_PROCESS, Status.DIED)) {
            then.put(status, (long) 60 + random.nextInt(20_000));
        }
        Map<Status, Long> now = new TreeMap<>(then);
        for (int i = 0; i < 4; i++) {
            move(random, now);
        }
        if (random.nextBoolean()) {
            now.put(Status.FORWARDED, now.remove(Status.IN_PROCESS));
            now.put(Status.IN_PROCESS, 0L);
        }
        PrintedList list = new PrintedList(1 + random.nextInt(2));
        list.print(then, now);
        return list;
    }

    /** Prints both tables anew from persons, everything else following. */
    void print(Map<Status, Long> then, Map<Status, Long> now) {
        tables.put(EARLIER, table(then, Optional.empty()));
        tables.put(NOW, table(now, Optional.of(then)));
    }

    Row row(LocalDate asOf, String status) {
        return tables.get(asOf).get(status);
    }

    List<String> statuses(LocalDate asOf) {
        return tables.get(asOf).keySet().stream()
                .filter(it -> !it.equals(TOTAL))
                .toList();
    }

    Map<Status, Long> persons(LocalDate asOf) {
        Map<Status, Long> persons = new TreeMap<>();
        statuses(asOf).forEach(it -> persons.put(Status.valueOf(it), row(asOf, it).persons));
        return persons;
    }

    BigDecimal percentSum(LocalDate asOf) {
        return statuses(asOf).stream()
                .map(it -> new BigDecimal(row(asOf, it).percent))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    String share(long part, long whole) {
        return Percentages.share(part, whole, decimals).orElseThrow().toPlainString();
    }

    List<ControlFigure> figures() {
        List<ControlFigure> figures = new ArrayList<>();
        tables.forEach((asOf, rows) -> rows.values().forEach(row -> figures.add(figure(asOf, row))));
        figures.addAll(extraRows);
        return figures;
    }

    ControlFigure figure(LocalDate asOf, Row row) {
        return new ControlFigure(
                LIST,
                row.status,
                asOf,
                OptionalLong.of(row.persons),
                Optional.ofNullable(row.percent),
                optional(row.change),
                optional(row.remark));
    }

    List<StatusTable> computed() {
        return List.of(computed(EARLIER), computed(NOW));
    }

    private StatusTable computed(LocalDate asOf) {
        StatusTableSpec spec =
                StatusTableSpec.of(LIST.value(), PercentBase.ALL, decimals, new TreeSet<>(List.of(Status.values())));
        return StatusTableBuilder.of(
                spec, StatusCounts.of(new CohortId("2022"), asOf, 1, persons(asOf)), Optional.empty());
    }

    private Map<String, Row> table(Map<Status, Long> persons, Optional<Map<Status, Long>> earlier) {
        long total = persons.values().stream().mapToLong(it -> it).sum();
        Map<String, Row> rows = new LinkedHashMap<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<Status, Long> count : persons.entrySet()) {
            Long before = earlier.map(it -> it.getOrDefault(count.getKey(), 0L)).orElse(null);
            Row row = row(count.getKey().name(), count.getValue(), before);
            row.percent = share(count.getValue(), total);
            sum = sum.add(new BigDecimal(row.percent));
            rows.put(row.status, row);
        }
        Row last = row(
                TOTAL,
                total,
                earlier.map(it ->
                                it.values().stream().mapToLong(Long::longValue).sum())
                        .orElse(null));
        last.percent = sum.compareTo(BigDecimal.valueOf(100)) == 0 ? "100" : sum.toPlainString();
        rows.put(TOTAL, last);
        return rows;
    }

    private static Row row(String status, long persons, Long before) {
        Row row = new Row();
        row.status = status;
        row.persons = persons;
        row.change = before == null ? null : persons - before;
        return row;
    }

    private static void move(Random random, Map<Status, Long> persons) {
        Status from = Status.values()[random.nextInt(4)];
        Status to = Status.values()[random.nextInt(5)];
        long moved = random.nextInt((int) Math.max(1, persons.get(from) / 3));
        persons.merge(from, -moved, Long::sum);
        persons.merge(to, moved, Long::sum);
    }

    private static OptionalLong optional(Long number) {
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }
}
