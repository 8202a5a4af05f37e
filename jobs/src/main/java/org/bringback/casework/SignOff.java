package org.bringback.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.codes.AreaId;

/**
 * That an area has checked its cases of a list's round.
 *
 * @param round the as-of date of the figures that were checked
 */
public record SignOff(ListId list, AreaId area, LocalDate round, String by, LocalDate on) {

    /** Whether an area with cases on a list has signed off. */
    public record Completeness(ListId list, AreaId area, long cases, Optional<SignOff> signOff) {}

    /**
     * Who has signed off a round and who has not, by list and area.
     *
     * @param signOffs oldest first; the last one of an area counts
     */
    public static List<Completeness> completeness(CaseAccounts accounts, LocalDate round, List<SignOff> signOffs) {
        Map<List<Object>, SignOff> last = signOffs.stream()
                .filter(one -> one.round().equals(round))
                .collect(Collectors.toMap(
                        one -> List.of(one.list(), one.area()), one -> one, (earlier, later) -> later));
        List<Completeness> all = new ArrayList<>();
        for (CaseAccounts.Row row : accounts.rows()) {
            row.area()
                    .ifPresent(area -> all.add(new Completeness(
                            row.list(),
                            area,
                            row.all(),
                            Optional.ofNullable(last.get(List.<Object>of(row.list(), area))))));
        }
        all.sort(Comparator.comparing(Completeness::list).thenComparing(Completeness::area));
        return all;
    }
}
