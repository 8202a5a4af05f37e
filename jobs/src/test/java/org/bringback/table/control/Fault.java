package org.bringback.table.control;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.bringback.reference.codes.Status;
import org.bringback.table.control.model.FindingKind;
import org.bringback.table.status.Percentages;

/** Spoils one thing in a faultless list. Gives the status that the finding must name, or nothing if it cannot be done. */
interface Fault {

    Optional<String> plant(PrintedList list, Random random);

    /** One way, or more, to spoil a list for every kind of finding. */
    Map<FindingKind, Fault> ALL = Map.ofEntries(
            Map.entry(FindingKind.UNKNOWN_STATUS, Fault::unknownStatus),
            Map.entry(FindingKind.DUPLICATE_ROW, Fault::duplicateRow),
            Map.entry(FindingKind.MISSING_STATUS, Fault::missingStatus),
            Map.entry(FindingKind.UNREADABLE_PERCENT, Fault::unreadablePercent),
            Map.entry(FindingKind.DOES_NOT_FOOT, Fault::wrongPersons),
            Map.entry(FindingKind.PERCENT_FORCED, Fault::forcedPercent),
            Map.entry(FindingKind.PERCENT_BASE, Fault::otherBase),
            Map.entry(FindingKind.PERCENT_WRONG, Fault::wrongPercent),
            Map.entry(FindingKind.REMARK_CONTRADICTS_TABLE, Fault::wrongRemark),
            Map.entry(FindingKind.MIXED_PRECISION, Fault::oneDecimalMore),
            Map.entry(FindingKind.PERCENT_SUM, Fault::wrongPercentTotal),
            Map.entry(FindingKind.CHANGE_NOT_DIFFERENCE, Fault::wrongChange),
            Map.entry(FindingKind.TOTAL_MOVED, Fault::movedTotal),
            Map.entry(FindingKind.WENT_BACKWARDS, Fault::resurrection),
            Map.entry(FindingKind.DIFFERS_FROM_CASES, Fault::otherThanTheCases));

    private static Optional<String> unknownStatus(PrintedList list, Random random) {
        PrintedList.Row row = anyRow(list, anyDate(random), random);
        row.status = "RUMOURED";
        return Optional.of("RUMOURED");
    }

    private static Optional<String> duplicateRow(PrintedList list, Random random) {
        LocalDate asOf = anyDate(random);
        PrintedList.Row row = anyRow(list, asOf, random);
        list.extraRows.add(list.figure(asOf, row));
        return Optional.of(row.status);
    }

    private static Optional<String> missingStatus(PrintedList list, Random random) {
        List<String> candidates = new ArrayList<>(list.statuses(PrintedList.EARLIER));
        candidates.add(PrintedList.TOTAL);
        String status = any(candidates, random);
        list.tables.get(PrintedList.NOW).remove(status);
        return Optional.of(status);
    }

    private static Optional<String> unreadablePercent(PrintedList list, Random random) {
        PrintedList.Row row = anyCell(list, anyDate(random), random);
        row.percent = any(List.of("n/a", "12,5", "ร้อยละ 5", "-", "1.2.3"), random);
        return Optional.of(row.status);
    }

    private static Optional<String> wrongPersons(PrintedList list, Random random) {
        PrintedList.Row row = anyCell(list, anyDate(random), random);
        long by = 1 + random.nextInt(60);
        row.persons += random.nextBoolean() || row.persons < by ? by : -by;
        return Optional.of(row.status);
    }

    private static Optional<String> forcedPercent(PrintedList list, Random random) {
        LocalDate asOf = anyDate(random);
        BigDecimal off = BigDecimal.valueOf(100).subtract(list.percentSum(asOf));
        PrintedList.Row row = anyRow(list, asOf, random);
        BigDecimal forced = new BigDecimal(row.percent).add(off);
        if (off.signum() == 0 || forced.signum() < 0) {
            return Optional.empty();
        }
        row.percent = forced.toPlainString();
        list.row(asOf, PrintedList.TOTAL).percent = "100";
        return Optional.of(row.status);
    }

    private static Optional<String> otherBase(PrintedList list, Random random) {
        LocalDate asOf = anyDate(random);
        long base = list.row(asOf, PrintedList.TOTAL).persons - list.row(asOf, "DIED").persons;
        int changed = 0;
        for (String status : list.statuses(asOf)) {
            PrintedList.Row row = list.row(asOf, status);
            String share = list.share(row.persons, base);
            changed += share.equals(row.percent) ? 0 : 1;
            row.percent = share;
        }
        list.row(asOf, PrintedList.TOTAL).percent = "100";
        return changed >= 3 ? Optional.of("*") : Optional.empty();
    }

    private static Optional<String> wrongPercent(PrintedList list, Random random) {
        PrintedList.Row row = anyRow(list, anyDate(random), random);
        row.percent = new BigDecimal(row.percent)
                .add(BigDecimal.valueOf(20 + random.nextInt(80), list.decimals))
                .toPlainString();
        return Optional.of(row.status);
    }

    private static Optional<String> wrongRemark(PrintedList list, Random random) {
        PrintedList.Row row = anyCell(list, anyDate(random), random);
        row.remark = row.persons + 1 + random.nextInt(99);
        return Optional.of(row.status);
    }

    private static Optional<String> oneDecimalMore(PrintedList list, Random random) {
        LocalDate asOf = anyDate(random);
        PrintedList.Row row = anyRow(list, asOf, random);
        long total = list.row(asOf, PrintedList.TOTAL).persons;
        row.percent = Percentages.share(row.persons, total, list.decimals + 1)
                .orElseThrow()
                .toPlainString();
        list.row(asOf, PrintedList.TOTAL).percent = list.percentSum(asOf).toPlainString();
        return Optional.of(row.status);
    }

    private static Optional<String> wrongPercentTotal(PrintedList list, Random random) {
        LocalDate asOf = anyDate(random);
        boolean exact = list.percentSum(asOf).compareTo(BigDecimal.valueOf(100)) == 0;
        list.row(asOf, PrintedList.TOTAL).percent = exact ? "99.99" : "100";
        return Optional.of(PrintedList.TOTAL);
    }

    private static Optional<String> wrongChange(PrintedList list, Random random) {
        PrintedList.Row row = anyCell(list, PrintedList.NOW, random);
        boolean sign = random.nextBoolean() && row.change != 0;
        row.change = sign ? -row.change : row.change + 1 + random.nextInt(50);
        return Optional.of(row.status);
    }

    private static Optional<String> movedTotal(PrintedList list, Random random) {
        Map<Status, Long> now = list.persons(PrintedList.NOW);
        now.merge(any(List.copyOf(now.keySet()), random), 1L + random.nextInt(300), Long::sum);
        list.print(list.persons(PrintedList.EARLIER), now);
        return Optional.of(PrintedList.TOTAL);
    }

    private static Optional<String> resurrection(PrintedList list, Random random) {
        Map<Status, Long> now = list.persons(PrintedList.NOW);
        long back = now.get(Status.DIED) - list.persons(PrintedList.EARLIER).get(Status.DIED) + 1 + random.nextInt(50);
        now.merge(Status.DIED, -back, Long::sum);
        now.merge(Status.FOUND_RETURNED, back, Long::sum);
        list.print(list.persons(PrintedList.EARLIER), now);
        return Optional.of("DIED");
    }

    // both dates are off by the same number, so that nothing printed contradicts anything printed
    private static Optional<String> otherThanTheCases(PrintedList list, Random random) {
        Map<Status, Long> then = list.persons(PrintedList.EARLIER);
        Map<Status, Long> now = list.persons(PrintedList.NOW);
        Status from = any(List.of(Status.FOUND_RETURNED, Status.FOUND_NOT_RETURNED, Status.NOT_FOUND), random);
        then.merge(from, 7L, Long::sum);
        now.merge(from, 7L, Long::sum);
        list.print(then, now);
        return Optional.of(from.name());
    }

    private static LocalDate anyDate(Random random) {
        return random.nextBoolean() ? PrintedList.EARLIER : PrintedList.NOW;
    }

    private static PrintedList.Row anyRow(PrintedList list, LocalDate asOf, Random random) {
        return list.row(asOf, any(list.statuses(asOf), random));
    }

    private static PrintedList.Row anyCell(PrintedList list, LocalDate asOf, Random random) {
        return any(List.copyOf(list.tables.get(asOf).values()), random);
    }

    private static <T> T any(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
