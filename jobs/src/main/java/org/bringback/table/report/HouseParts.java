package org.bringback.table.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bringback.reference.Agency;
import org.bringback.reference.CellSymbol;
import org.bringback.reference.ListId;
import org.bringback.reference.Words;
import org.bringback.table.PlaceRemarks;
import org.bringback.table.SnapshotKey;
import org.bringback.table.StatusSheet;
import org.bringback.table.control.Finding;

/** Tables about the figures themselves: what was delivered, what needs a look, what was wrong, what was counted again. */
final class HouseParts {

    private final ReportMaterial material;

    HouseParts(ReportMaterial material) {
        this.material = material;
    }

    /** Every list: is it there, and how old are its figures. */
    ReportTable completeness() {
        List<SnapshotKey> snapshots = material.figures().snapshots(material.asOf());
        List<Line> lines = new ArrayList<>();
        for (Agency agency : material.agencies().list()) {
            Optional<SnapshotKey> key = snapshots.stream()
                    .filter(one -> one.list().equals(agency.list()))
                    .findFirst();
            lines.add(Line.of(
                    agency.list().value(),
                    agency.abbreviation(material.asOf()),
                    key.map(this::delivered).orElseGet(this::never)));
        }
        return plain(
                Topic.COMPLETENESS,
                "stub_list",
                List.of(
                        column("as_of", "as_of_column", Unit.DATE),
                        column("days_old", "days_old", Unit.NUMBER),
                        column("persons", "persons", Unit.NUMBER),
                        column("delivered", "delivered", Unit.TEXT)),
                lines);
    }

    private List<Cell> delivered(SnapshotKey key) {
        LocalDate asOf = material.asOf();
        boolean now = key.asOf().equals(asOf);
        long persons = material.figures().store().counts(key).total();
        return List.of(
                Cell.of(key.asOf()),
                Cell.of(ChronoUnit.DAYS.between(key.asOf(), asOf)),
                Cell.of(persons),
                Cell.of(words(now ? "delivered_yes" : "delivered_no")));
    }

    private List<Cell> never() {
        Cell none = Cell.of(CellSymbol.NOT_AVAILABLE);
        return List.of(none, none, none, Cell.of(words("delivered_never")));
    }

    /** What of a list's rows and pairs needs somebody to look at it. */
    ReportTable quality(ListId list, StatusSheet sheet) {
        PlaceRemarks places = material.shown().remarks(list);
        List<Line> lines = List.of(
                quality("rejected", sheet.rejected()),
                quality("quarantined", sheet.quarantined()),
                quality("repeated", sheet.repeatedRows()),
                quality("in_review", sheet.inReview()),
                quality("in_register", sheet.inRegister()),
                quality("on_another", sheet.onAnotherList()),
                quality("contradicted", material.contradicted().getOrDefault(list, 0L)),
                quality("unknown_areas", places.unknownAreas()),
                quality("unknown_provinces", places.unknownProvinces()),
                quality("place_contradictions", places.contradictions()));
        return plain(Topic.QUALITY, "stub_quality", List.of(column("number", "total", Unit.NUMBER)), lines);
    }

    private Line quality(String key, long number) {
        return Line.of(key, words("quality_" + key), List.of(Cell.of(number)));
    }

    /** The same list by list. */
    ReportTable qualityOfLists(List<StatusSheet> sheets) {
        List<Line> lines = new ArrayList<>();
        for (StatusSheet sheet : sheets) {
            ListId list = new ListId(sheet.table().scope());
            lines.add(Line.of(
                    list.value(),
                    sheet.abbreviation(),
                    List.of(
                            Cell.of(sheet.rejected()),
                            Cell.of(sheet.quarantined()),
                            Cell.of(sheet.repeatedRows()),
                            Cell.of(sheet.inReview()),
                            Cell.of(sheet.inRegister()),
                            Cell.of(sheet.onAnotherList()),
                            Cell.of(material.contradicted().getOrDefault(list, 0L)))));
        }
        List<Column> columns = List.of(
                column("rejected", "rejected", Unit.NUMBER),
                column("quarantined", "quarantined", Unit.NUMBER),
                column("repeated", "repeated", Unit.NUMBER),
                column("in_review", "in_review", Unit.NUMBER),
                column("in_register", "in_register", Unit.NUMBER),
                column("on_another", "on_another", Unit.NUMBER),
                column("contradicted", "contradicted", Unit.NUMBER));
        return plain(Topic.QUALITY, "stub_list", columns, lines);
    }

    /** Empty where no published figure is known to be wrong. */
    Optional<ReportTable> findings(Optional<ListId> list) {
        List<Line> lines = new ArrayList<>();
        for (Finding finding : material.findings()) {
            if (list.isEmpty() || list.get().equals(finding.list())) {
                String name = finding.list() + " " + finding.asOf() + " " + finding.status();
                lines.add(Line.of(
                        "F" + (lines.size() + 1),
                        new Words(name, name),
                        List.of(text(finding.printed()), text(finding.computed()), Cell.of(why(finding)))));
            }
        }
        List<Column> columns = List.of(
                column("printed", "printed", Unit.TEXT),
                column("computed", "computed", Unit.TEXT),
                column("remark", "remark", Unit.TEXT));
        return lines.isEmpty() ? Optional.empty() : Optional.of(plain(Topic.FINDINGS, "stub_findings", columns, lines));
    }

    private static Words why(Finding finding) {
        Words kind = finding.kind().meaning();
        return new Words(
                kind.thai() + ": " + finding.why().thai(),
                kind.english() + ": " + finding.why().english());
    }

    private static Cell text(String text) {
        return Cell.of(new Words(text, text));
    }

    /** Empty where nothing was counted again. */
    Optional<ReportTable> revisions(Optional<ListId> list) {
        List<Line> lines = new ArrayList<>();
        for (Revision revision : material.revisions()) {
            if (list.isEmpty() || list.get().equals(revision.list())) {
                String id = revision.list() + "/" + revision.asOf() + "/r" + revision.revision();
                lines.add(Line.of(
                        id,
                        new Words(id, id),
                        List.of(
                                Cell.of(revision.asOf()),
                                Cell.of(revision.revision()),
                                Cell.of(revision.reason().words()))));
            }
        }
        List<Column> columns = List.of(
                column("as_of", "as_of_column", Unit.DATE),
                column("revision", "revision_column", Unit.NUMBER),
                column("reason", "reason_column", Unit.TEXT));
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(plain(Topic.REVISIONS, "stub_revisions", columns, lines));
    }

    private ReportTable plain(Topic topic, String stub, List<Column> columns, List<Line> lines) {
        return new ReportTable(
                topic, words("title_" + topic.word()), words(stub), columns, lines, Optional.empty(), List.of());
    }

    private Column column(String id, String head, Unit unit) {
        return Column.of(id, words(head), unit);
    }

    private Words words(String key) {
        return material.words().get(key);
    }
}
