package org.bringback.table.casework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bringback.casework.problem.Problem;
import org.bringback.casework.problem.ProblemSummary;
import org.bringback.reference.codes.ProblemCategory;
import org.bringback.table.casework.CaseworkTables.Counted;
import org.bringback.table.dimension.Axis;
import org.bringback.table.dimension.Category;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.bringback.table.report.table.Unit;
import org.bringback.text.BilingualText;

/** The tables of problems and proposals. */
final class ProblemReportTables {

    private final CaseworkBasis basis;
    private final CaseworkReportTables tables;
    private final List<ProblemCategory> categories;

    ProblemReportTables(CaseworkBasis basis, CaseworkReportTables tables) {
        this.basis = basis;
        this.tables = tables;
        this.categories = basis.settings().reference().problemCategories();
    }

    /**
     * By level, and by category; none where nobody ever wrote anything down.
     *
     * @param internal whether each level is divided by category
     */
    List<ReportTable> counted(boolean internal) {
        if (basis.beside().problems().isEmpty()) {
            return List.of();
        }
        List<ReportRow> byLevel = new ArrayList<>();
        for (Problem.Level level : Problem.Level.values()) {
            List<ReportCell> cells = cells(ProblemCounts.level(level));
            if (internal) {
                byLevel.add(new ReportRow(level.name(), level.words(), ReportRow.Weight.SUM, 0, cells));
                byLevel.addAll(within(level));
            } else {
                byLevel.add(ReportRow.of(level.name(), level.words(), cells));
            }
        }
        byLevel.add(ReportRow.total(tables.total(), cells(Category.total(Axis.PARTY))));
        List<ReportRow> byCategory = new ArrayList<>();
        for (ProblemCategory one : categories) {
            List<ReportCell> cells = cells(ProblemCounts.category(one.code()));
            if (says(cells)) {
                byCategory.add(ReportRow.of(one.code(), one.label(), cells));
            }
        }
        List<ReportCell> others = cells(ProblemCounts.category(ProblemCounts.OTHER));
        if (says(others)) {
            byCategory.add(ReportRow.of("OTHER", tables.words("problem_other"), others));
        }
        byCategory.add(ReportRow.total(tables.total(), cells(Category.total(Axis.REASON))));
        return List.of(
                tables.table("problems", "level", columns(), byLevel),
                tables.table("problem-categories", "category", columns(), byCategory));
    }

    private List<ReportRow> within(Problem.Level level) {
        return ProblemSummary.of(basis.beside().problems(), basis.asOf()).rows().stream()
                .filter(row -> row.level() == level)
                .map(row -> new ReportRow(
                        level.name() + "-" + row.category(),
                        label(row.category()),
                        ReportRow.Weight.PLAIN,
                        1,
                        IntStream.of(
                                        row.open(),
                                        row.upToMonth(),
                                        row.upToQuarter(),
                                        row.longer(),
                                        row.closed(),
                                        row.open() + row.closed())
                                .mapToObj(ReportCell::of)
                                .toList()))
                .toList();
    }

    private BilingualText label(String code) {
        return categories.stream()
                .filter(category -> category.code().equals(code))
                .map(ProblemCategory::label)
                .findFirst()
                .orElse(new BilingualText(code, code));
    }

    private List<ReportColumn> columns() {
        return tables.columns(
                Unit.NUMBER,
                "problems_open",
                "open_month",
                "open_quarter",
                "open_longer",
                "problems_ended",
                "problems");
    }

    private List<ReportCell> cells(Category group) {
        List<ReportCell> cells = new ArrayList<>(tables.cells()
                .counts(
                        tables.population(Counted.PROBLEMS),
                        group,
                        List.of(
                                ProblemCounts.OPEN,
                                ProblemCounts.MONTH,
                                ProblemCounts.QUARTER,
                                ProblemCounts.LONGER,
                                ProblemCounts.ENDED)));
        cells.add(tables.cells().count(tables.population(Counted.PROBLEMS), group));
        return cells;
    }

    /** Whether its sum is printed and is not nothing; what is left out is no more than what is suppressed, or none. */
    private static boolean says(List<ReportCell> cells) {
        return cells.get(cells.size() - 1)
                .number()
                .filter(sum -> sum.signum() > 0)
                .isPresent();
    }

    /** What people wrote of what is still open, the oldest first: for those who may see everything. */
    Optional<ReportTable> open(List<Problem> problems) {
        List<ReportRow> rows = new ArrayList<>();
        Problem.open(problems).stream()
                .sorted(Comparator.comparing(Problem::since).thenComparing(Problem::id))
                .forEach(one -> rows.add(ReportRow.of(one.id().word(), head(one), texts(one))));
        List<ReportColumn> columns = new ArrayList<>();
        columns.add(tables.column("since", Unit.DATE));
        columns.add(tables.column("problem_days", Unit.NUMBER));
        columns.addAll(tables.columns(Unit.TEXT, "category", "state", "said"));
        return rows.isEmpty() ? Optional.empty() : Optional.of(tables.table("problems-open", "unit", columns, rows));
    }

    private static BilingualText head(Problem one) {
        return new BilingualText(one.unit(), one.unit())
                .join(one.level().words().map(words -> " · " + words));
    }

    private List<ReportCell> texts(Problem one) {
        String said = one.texts().owner().isEmpty()
                ? one.texts().said()
                : one.texts().said() + " (" + one.texts().owner() + ")";
        return List.of(
                ReportCell.of(one.since()),
                ReportCell.of(basis.asOf().toEpochDay() - one.since().toEpochDay()),
                ReportCell.of(label(one.category())),
                ReportCell.of(one.state().words()),
                ReportCell.of(new BilingualText(said, said)));
    }
}
