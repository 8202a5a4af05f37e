package org.bringback.job.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.bringback.text.BilingualText;

/**
 * What was delivered.
 *
 * @param days that were looked at
 * @param stopped why nothing of a day is delivered, and what else is in the way
 */
public record DeliveryResult(List<LocalDate> days, List<BilingualText> stopped, List<DeliveryLine> lines) {

    /** What somebody has to look at; empty where all is well. */
    public List<BilingualText> problems() {
        return Stream.concat(
                        stopped.stream(),
                        lines.stream().filter(DeliveryLine::isProblem).map(DeliveryLine::problem))
                .toList();
    }

    public long count(DeliveryLine.Fate fate) {
        return lines.stream().filter(line -> line.fate() == fate).count();
    }
}
