package org.bringback.table.control;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bringback.reference.codes.Status;
import org.bringback.table.control.model.ControlFinding;
import org.bringback.table.control.model.FindingKind;
import org.bringback.text.BilingualText;

/** A cell with other decimals than most of its column. A bare 0 is at home in any column. */
final class MixedPrecision implements EditRule {

    @Override
    public Stream<ControlFinding> check(InferredTable table) {
        if (!table.isReliable()) {
            return Stream.empty();
        }
        PercentColumn percents = table.percents();
        return usual(percents).stream()
                .flatMap(decimals -> percents.cells().keySet().stream()
                        .filter(status -> isOdd(percents, status, decimals))
                        .map(status -> finding(table, status, decimals)));
    }

    private static boolean isOdd(PercentColumn percents, Status status, int decimals) {
        PrintedPercent printed = percents.printed(status);
        return !printed.isBareZero() && printed.decimals() != decimals && !percents.isWrong(status);
    }

    private static ControlFinding finding(InferredTable table, Status status, int decimals) {
        PercentColumn percents = table.percents();
        PrintedPercent printed = percents.printed(status);
        return table.finding(
                FindingKind.MIXED_PRECISION,
                status.name(),
                printed.toString(),
                percents.right(status, decimals).toPlainString(),
                new BilingualText(
                        "ทศนิยม " + printed.decimals() + " ตำแหน่ง ในคอลัมน์ที่ใช้ " + decimals + " ตำแหน่ง",
                        "decimals: " + printed.decimals() + " in a column of " + decimals));
    }

    // the decimals of most cells; on a tie the finer ones, since a trailing zero is easily lost
    private static Optional<Integer> usual(PercentColumn percents) {
        Map<Integer, Long> cells = percents.cells().values().stream()
                .filter(percent -> !percent.isBareZero())
                .map(PrintedPercent::decimals)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return cells.entrySet().stream()
                .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }
}
