package org.bringback.table.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bringback.reference.codes.Reason;
import org.bringback.reference.codes.ReasonCode;
import org.bringback.reference.codes.Status;
import org.bringback.reference.disclosure.CellSymbol;
import org.bringback.table.dimension.Axis;
import org.bringback.table.dimension.Category;
import org.bringback.table.disclosure.release.BreakdownTables;
import org.bringback.table.disclosure.release.ProtectedTable;
import org.bringback.table.report.definition.Topic;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.bringback.table.report.table.Unit;
import org.bringback.table.status.Percentages;
import org.bringback.text.BilingualText;

/**
 * Why those who were found are not back: causes ranked by how many name them; apart from them what the offices file as a
 * reason and is none, since the child is at school elsewhere or has died.
 */
final class ReasonTables {

    private static final Category NOT_BACK = Category.of(Status.FOUND_NOT_RETURNED);

    private final ReportInput input;
    private final Topic topic;
    private final ProtectedTable table;
    private final CategoryLabels names;
    private final OptionalLong all;

    private ReasonTables(ReportInput input, Topic topic, ProtectedTable table) {
        this.input = input;
        this.topic = topic;
        this.table = table;
        this.names = new CategoryLabels(input.reference(), input.words());
        this.all = CellFactory.number(persons(Category.total(Axis.REASON)));
    }

    static Optional<ReportTable> national(Topic topic, NationalSubject nation) {
        return nation.input()
                .protectedBreakdowns()
                .findNational(BreakdownTables.name(Axis.REASON))
                .map(table -> new ReasonTables(nation.input(), topic, table).ranked());
    }

    static Optional<ReportTable> list(Topic topic, ListSubject list) {
        return list.input()
                .protectedBreakdowns()
                .find(list.list(), BreakdownTables.name(Axis.REASON))
                .map(table -> new ReasonTables(list.input(), topic, table).ranked());
    }

    private ReportTable ranked() {
        List<ReportRow> causes = new ArrayList<>();
        List<ReportRow> others = new ArrayList<>();
        List<ReportRow> unknown = new ArrayList<>();
        for (Category category : table.lines()) {
            if (category.isTotal()) {
                continue;
            }
            switch (kind(category)) {
                case CAUSE -> causes.add(row(category, 1));
                case OUTCOME -> others.add(row(category, 1));
                case UNKNOWN -> unknown.add(row(category, 0));
            }
        }
        causes.sort(Comparator.comparing(ReasonTables::rank).reversed());
        List<ReportRow> rows = new ArrayList<>();
        addGroup("CAUSES", "causes", causes, rows);
        addGroup("OTHERS", "no_causes", others, rows);
        rows.addAll(unknown);
        Category total = Category.total(Axis.REASON);
        rows.add(ReportRow.total(names.label(total), cells(persons(total), total)));
        List<BilingualText> notes = new ArrayList<>(List.of(words("note_reason")));
        notes.addAll(input.held(table.table().population()));
        return new ReportTable(
                topic,
                words("title_reason"),
                words("stub_reason"),
                columns(),
                rows,
                input.cases(table.table().population(), "reason=LINE"),
                notes);
    }

    private static BigDecimal rank(ReportRow row) {
        return row.cells().get(0).number().orElse(BigDecimal.ONE.negate());
    }

    private Reason.Kind kind(Category category) {
        return category.isUnknown()
                ? Reason.Kind.UNKNOWN
                : input.reference()
                        .reasons()
                        .find(new ReasonCode(category.code()))
                        .map(Reason::kind)
                        .orElse(Reason.Kind.UNKNOWN);
    }

    private ReportRow row(Category category, int level) {
        ReportCell persons = persons(category);
        boolean impossible = kind(category) == Reason.Kind.OUTCOME && persons.equals(ReportCell.of(0));
        List<ReportCell> cells = impossible ? notApplicable() : cells(persons, category);
        return new ReportRow(category.code(), names.label(category), ReportRow.Weight.PLAIN, level, cells);
    }

    private ReportCell persons(Category category) {
        return CellFactory.shown(table.cell(category, NOT_BACK).persons());
    }

    private List<ReportCell> notApplicable() {
        return columns().stream()
                .map(column -> ReportCell.of(CellSymbol.NOT_APPLICABLE))
                .toList();
    }

    private List<ReportCell> cells(ReportCell persons, Category category) {
        List<ReportCell> cells = new ArrayList<>(List.of(persons, percent(CellFactory.number(persons))));
        if (table.against().isPresent()) {
            cells.add(input.change(
                    table,
                    category,
                    List.of(Status.FOUND_NOT_RETURNED),
                    table.cell(category, NOT_BACK).change()));
        }
        return cells;
    }

    private ReportCell percent(OptionalLong persons) {
        return persons.isEmpty() || all.isEmpty()
                ? ReportCell.of(CellSymbol.SUPPRESSED)
                : CellFactory.percent(Percentages.share(persons.getAsLong(), all.getAsLong(), table.decimals()));
    }

    /** A sum is known where all that it adds up is. */
    private void addGroup(String id, String word, List<ReportRow> members, List<ReportRow> rows) {
        List<ReportCell> sums = new ArrayList<>(List.of(sum(members, 0)));
        sums.add(percent(CellFactory.number(sums.get(0))));
        if (table.against().isPresent()) {
            sums.add(sum(members, 2));
        }
        rows.add(new ReportRow(id, words(word), ReportRow.Weight.SUM, 0, sums));
        rows.addAll(members);
    }

    private static ReportCell sum(List<ReportRow> members, int column) {
        long sum = 0;
        for (ReportRow row : members) {
            ReportCell cell = row.cells().get(column);
            if (cell.isSuppressed()) {
                return cell;
            }
            sum += cell.number().map(BigDecimal::longValueExact).orElse(0L);
        }
        return ReportCell.of(sum);
    }

    private List<ReportColumn> columns() {
        BilingualText over = names.shortLabel(Status.FOUND_NOT_RETURNED);
        List<ReportColumn> columns = new ArrayList<>();
        columns.add(new ReportColumn("found_not_returned", words("persons"), Optional.of(over), Unit.PERSONS));
        columns.add(new ReportColumn("percent", words("percent"), Optional.of(over), Unit.PERCENT));
        if (table.against().isPresent()) {
            columns.add(new ReportColumn("change", words("change"), Optional.of(over), Unit.CHANGE));
        }
        return columns;
    }

    private BilingualText words(String key) {
        return input.words().get(key);
    }
}
