package org.bringback.table.casework;

import java.util.ArrayList;
import java.util.List;
import org.bringback.casework.prevention.HitRates;
import org.bringback.casework.prevention.RiskRule;
import org.bringback.reference.codes.Province;
import org.bringback.table.casework.CaseworkTables.Counted;
import org.bringback.table.dimension.Axis;
import org.bringback.table.dimension.Category;
import org.bringback.table.disclosure.Population;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.bringback.table.report.table.Unit;
import org.bringback.text.BilingualText;

/** The tables of who may leave next. */
final class RiskReportTables {

    private final CaseworkBasis basis;
    private final CaseworkReportTables tables;
    private final RiskCounts risk;

    RiskReportTables(CaseworkBasis basis, CaseworkReportTables tables) {
        this.basis = basis;
        this.tables = tables;
        this.risk = new RiskCounts(basis.beside().risk());
    }

    /** None where there are no rules, nor rates where no register followed another one. */
    List<ReportTable> all() {
        List<ReportTable> made = new ArrayList<>(levels());
        if (!made.isEmpty()) {
            made.add(places());
        }
        if (!made.isEmpty() && !basis.beside().risk().rates().isEmpty()) {
            made.add(rates());
        }
        return made;
    }

    /** Cases by level, and by the rule that weighs heaviest. */
    List<ReportTable> levels() {
        if (risk.levels().isEmpty()) {
            return List.of();
        }
        ReportCell any = count(RiskCounts.ANY);
        ReportCell none = count(RiskCounts.level(0));
        ReportCell open = CaseworkCells.plus(any, none, CaseworkCells.less(count(), count(CaseworkTables.CLOSED)));
        List<ReportRow> rows = new ArrayList<>();
        for (int level : risk.levels()) {
            List<RiskRule> rules = risk.rules(level);
            BilingualText name = tables.words("risk_level", "level", level);
            List<ReportCell> cells = share(count(RiskCounts.level(level)), open);
            if (rules.size() == 1) {
                BilingualText only = rules.get(0).title();
                rows.add(ReportRow.of("LEVEL_" + level, name.join(only.map(text -> ": " + text)), cells));
            } else {
                rows.add(new ReportRow("LEVEL_" + level, name, ReportRow.Weight.SUM, 0, cells));
                rules.forEach(rule -> rows.add(new ReportRow(
                        rule.name(), rule.title(), ReportRow.Weight.PLAIN, 1, share(count(risk.rule(rule)), open))));
            }
        }
        rows.add(ReportRow.of("LEVEL_0", tables.words("risk_none"), share(none, open)));
        rows.add(ReportRow.total(tables.total(), share(open, open)));
        rows.add(ReportRow.memo("ANY", tables.words("risk_any"), share(any, open)));
        List<ReportColumn> columns = new ArrayList<>(tables.columns(Unit.CASES, "cases"));
        columns.add(tables.column("of_open_percent", Unit.PERCENT));
        return List.of(tables.table("risks", "risk", columns, rows));
    }

    /** Every province with its cases at risk. */
    private ReportTable places() {
        List<ReportRow> rows = new ArrayList<>();
        for (Province province : basis.settings().reference().provinces().list()) {
            rows.add(ReportRow.of(province.code().value(), province.name(), place(Category.of(province.code()))));
        }
        rows.add(ReportRow.of("unknown", basis.settings().words().get("unknown"), place(Category.unknown(Axis.PLACE))));
        rows.add(ReportRow.total(tables.total(), place(Category.total(Axis.PLACE))));
        return table(rows);
    }

    /** The cases at risk of one province. */
    ReportTable province(Province province) {
        return table(
                List.of(ReportRow.of(province.code().value(), province.name(), place(Category.of(province.code())))));
    }

    private ReportTable table(List<ReportRow> rows) {
        List<ReportColumn> columns = new ArrayList<>(tables.columns(Unit.CASES, "risk_any", "risk_none", "not_closed"));
        columns.add(tables.column("of_open_percent", Unit.PERCENT));
        return tables.table("risk-place", "place", columns, rows);
    }

    private List<ReportCell> place(Category place) {
        ReportCell any = count(place, RiskCounts.ANY);
        ReportCell none = count(place, RiskCounts.level(0));
        ReportCell open =
                CaseworkCells.plus(any, none, CaseworkCells.less(count(place), count(place, CaseworkTables.CLOSED)));
        return List.of(any, none, open, CaseworkCells.percent(any, open));
    }

    private ReportCell count(Category... categories) {
        return tables.cells().count(tables.population(Counted.CASES), categories);
    }

    private static List<ReportCell> share(ReportCell count, ReportCell open) {
        return List.of(count, CaseworkCells.percent(count, open));
    }

    /** What the next register said of every list. */
    private ReportTable rates() {
        List<ReportRow> rows = new ArrayList<>();
        for (HitRates one : basis.beside().risk().rates()) {
            Population children = RiskCounts.population(one, tables.population(Counted.CASES));
            ReportCell listed = tables.cells().count(children, RiskCounts.LISTED);
            ReportCell left = tables.cells().count(children, RiskCounts.LEFT);
            ReportCell both = tables.cells().count(children, RiskCounts.LISTED_LEFT);
            rows.add(ReportRow.of(
                    one.to().toString(),
                    basis.settings().words().date(one.to()),
                    List.of(
                            ReportCell.of(one.from()),
                            tables.cells().count(children),
                            listed,
                            left,
                            both,
                            CaseworkCells.percent(both, listed),
                            CaseworkCells.percent(both, left))));
        }
        List<ReportColumn> columns = new ArrayList<>();
        columns.add(tables.column("listed_on", Unit.DATE));
        columns.addAll(tables.columns(Unit.PERSONS, "children", "listed", "left", "left_of_listed"));
        columns.addAll(tables.columns(Unit.PERCENT, "left_of_listed_percent", "listed_of_left_percent"));
        return tables.table("risk-rates", "register", columns, rows);
    }
}
