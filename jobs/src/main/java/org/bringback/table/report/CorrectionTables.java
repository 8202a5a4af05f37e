package org.bringback.table.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bringback.reference.agency.ListId;
import org.bringback.status.RevisionReason;
import org.bringback.table.control.model.ControlFinding;
import org.bringback.table.control.model.FindingKind;
import org.bringback.table.fact.FigureStore;
import org.bringback.table.report.definition.Topic;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.bringback.table.report.table.Unit;
import org.bringback.text.BilingualText;

/** Tables of published figures that were wrong, and of snapshots that were counted again. */
final class CorrectionTables {

    private final ReportInput input;
    private final Predicate<ListId> lists;
    private final TableFactory factory;

    /** @param lists whose figures are told of */
    private CorrectionTables(ReportInput input, Topic topic, Predicate<ListId> lists) {
        this.input = input;
        this.lists = lists;
        this.factory = new TableFactory(input, topic);
    }

    static Optional<ReportTable> findings(Topic topic, NationalSubject nation) {
        return new CorrectionTables(nation.input(), topic, any -> true).findings();
    }

    static Optional<ReportTable> findings(Topic topic, ListSubject list) {
        return new CorrectionTables(list.input(), topic, list.list()::equals).findings();
    }

    static Optional<ReportTable> revisions(Topic topic, NationalSubject nation) {
        CorrectionTables tables = new CorrectionTables(nation.input(), topic, any -> true);
        return tables.revisions(tables.late());
    }

    static Optional<ReportTable> revisions(Topic topic, ListSubject list) {
        return new CorrectionTables(list.input(), topic, list.list()::equals).revisions(List.of());
    }

    /** Empty where no published figure is known to be wrong. */
    private Optional<ReportTable> findings() {
        List<ReportRow> rows = new ArrayList<>();
        for (ControlFinding finding : input.findings()) {
            if (lists.test(finding.list()) && finding.kind() != FindingKind.PERCENT_SUM) {
                rows.add(row(finding, rows.size() + 1));
            }
        }
        List<ReportColumn> columns = List.of(
                factory.column("printed", "printed", Unit.TEXT),
                factory.column("computed", "computed", Unit.TEXT),
                factory.column("remark", "remark", Unit.TEXT));
        return rows.isEmpty() ? Optional.empty() : Optional.of(factory.table("stub_findings", columns, rows));
    }

    /** Sums of rounded percentages that differ from the printed 100: nothing is wrong there. Empty where there are none. */
    static List<BilingualText> rounding(ReportInput input, Predicate<ListId> lists) {
        Map<ListId, List<BilingualText>> sums = new TreeMap<>();
        input.findings().stream()
                .filter(finding -> lists.test(finding.list()) && finding.kind() == FindingKind.PERCENT_SUM)
                .forEach(finding -> sums.computeIfAbsent(finding.list(), any -> new ArrayList<>())
                        .add(input.words().date(finding.asOf()).map(day -> day + " (" + finding.computed() + ")")));
        List<BilingualText> parts = new ArrayList<>();
        sums.forEach((list, days) -> parts.add(joined(List.of(name(input, list), joined(days, ", ")), " ")));
        return sums.isEmpty() ? List.of() : List.of(input.words().get("note_rounding", "sums", joined(parts, "; ")));
    }

    private static BilingualText joined(List<BilingualText> parts, String between) {
        return new BilingualText(
                parts.stream().map(BilingualText::thai).collect(Collectors.joining(between)),
                parts.stream().map(BilingualText::english).collect(Collectors.joining(between)));
    }

    private static ReportRow row(ControlFinding finding, int number) {
        return ReportRow.of(
                "F" + number,
                same(finding.list() + " " + finding.asOf() + " " + finding.status()),
                List.of(
                        ReportCell.of(same(finding.printed())),
                        ReportCell.of(same(finding.computed())),
                        ReportCell.of(why(finding))));
    }

    private static BilingualText why(ControlFinding finding) {
        BilingualText kind = finding.kind().meaning();
        return new BilingualText(
                kind.thai() + ": " + finding.why().thai(),
                kind.english() + ": " + finding.why().english());
    }

    private BilingualText name(ListId list) {
        return name(input, list);
    }

    private static BilingualText name(ReportInput input, ListId list) {
        return input.agencies().get(list).abbreviation(input.asOf());
    }

    private static BilingualText same(String text) {
        return new BilingualText(text, text);
    }

    /** Empty where nothing was counted again. */
    private Optional<ReportTable> revisions(List<ReportRow> ofTheNation) {
        List<ReportRow> rows = new ArrayList<>();
        input.revisions().stream()
                .filter(revision -> lists.test(revision.list()))
                .forEach(revision -> revision.reason().ifPresent(reason -> rows.add(row(revision, reason))));
        rows.addAll(ofTheNation);
        List<ReportColumn> columns = List.of(
                factory.column("as_of", "as_of_column", Unit.DATE),
                factory.column("revision", "revision_column", Unit.NUMBER),
                factory.column("reason", "reason_column", Unit.TEXT));
        return rows.isEmpty() ? Optional.empty() : Optional.of(factory.table("stub_revisions", columns, rows));
    }

    private ReportRow row(SnapshotRevisionStore.SnapshotRevision revision, RevisionReason reason) {
        return row(
                revision.list().value(), name(revision.list()), revision.asOf(), revision.revision(), reason.words());
    }

    private static ReportRow row(String scope, BilingualText head, LocalDate asOf, int revision, BilingualText why) {
        return ReportRow.of(
                scope + "/" + asOf + "/r" + revision,
                head,
                List.of(ReportCell.of(asOf), ReportCell.of(revision), ReportCell.of(why)));
    }

    /** The nation's revisions that lists brought about which came later. */
    private List<ReportRow> late() {
        SortedMap<LocalDate, SortedMap<Integer, List<BilingualText>>> byDay = new TreeMap<>();
        input.revisions().stream()
                .filter(revision -> revision.reason().isEmpty())
                .forEach(late -> byDay.computeIfAbsent(late.asOf(), any -> new TreeMap<>())
                        .computeIfAbsent(late.revision(), any -> new ArrayList<>())
                        .add(name(late.list())));
        List<ReportRow> rows = new ArrayList<>();
        byDay.forEach((day, revisions) -> revisions.forEach((revision, came) -> rows.add(row(
                FigureStore.NATIONAL_CASES,
                factory.get("revision_nation"),
                day,
                revision,
                input.words().get("revision_late_lists", "lists", joined(came, ", "))))));
        return rows;
    }
}
