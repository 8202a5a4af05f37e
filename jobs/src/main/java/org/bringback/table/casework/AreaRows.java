package org.bringback.table.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bringback.casework.CaseState;
import org.bringback.casework.HeldCase;
import org.bringback.casework.HeldCase.Custody;
import org.bringback.casework.SignOff;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.codes.Area;
import org.bringback.reference.codes.AreaId;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportRow;
import org.bringback.text.BilingualText;
import org.bringback.thai.date.ThaiDates;

/** The areas of a province, counted without suppression: for the edition that is not published. */
final class AreaRows {

    private final CaseworkBasis basis;
    private final Map<List<Object>, SignOff.Completeness> signed = new TreeMap<>(AreaRows::compare);

    AreaRows(CaseworkBasis basis) {
        this.basis = basis;
        basis.beside().areas().forEach(area -> signed.put(List.of(area.list(), area.area()), area));
    }

    private static int compare(List<Object> one, List<Object> other) {
        return one.toString().compareTo(other.toString());
    }

    List<ReportRow> rows(List<HeldCase> cases) {
        Map<List<Object>, List<HeldCase>> byArea = new TreeMap<>(AreaRows::compare);
        for (HeldCase held : cases) {
            held.state()
                    .listed()
                    .places()
                    .area()
                    .ifPresent(area -> byArea.computeIfAbsent(
                                    List.of(held.state().listed().list(), area), key -> new ArrayList<>())
                            .add(held));
        }
        List<ReportRow> rows = new ArrayList<>();
        byArea.forEach((key, own) -> rows.add(ReportRow.of(
                key.get(0) + "-" + key.get(1), name((ListId) key.get(0), (AreaId) key.get(1)), cells(key, own))));
        return rows;
    }

    private BilingualText name(ListId list, AreaId area) {
        String name = basis.settings()
                .reference()
                .areas()
                .find(area)
                .map(Area::shortName)
                .orElse(area.value());
        BilingualText office = basis.settings().agencies().get(list).abbreviation(basis.asOf());
        return office.map(abbreviation -> name + " · " + abbreviation);
    }

    private List<ReportCell> cells(List<Object> key, List<HeldCase> cases) {
        List<ReportCell> cells = new ArrayList<>();
        Stream.of(Custody.OPEN, Custody.IN_TRANSIT, Custody.FORWARDED, Custody.CLOSED)
                .forEach(custody -> cells.add(ReportCell.of(
                        cases.stream().filter(held -> held.custody() == custody).count())));
        cells.add(ReportCell.of(cases.size()));
        cells.add(ReportCell.of(cases.stream()
                .filter(held -> held.state()
                        .timing(basis.asOf())
                        .filter(CaseState.Timing.LATE::equals)
                        .isPresent())
                .count()));
        cells.add(ReportCell.of(Optional.ofNullable(signed.get(key)).flatMap(SignOff.Completeness::signOff).stream()
                .map(signOff -> new BilingualText(ThaiDates.inThai(signOff.on()), ThaiDates.inEnglish(signOff.on())))
                .findFirst()
                .orElse(new BilingualText("–", "–"))));
        return cells;
    }
}
