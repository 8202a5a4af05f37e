package org.bringback.table.report.table;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bringback.reference.agency.Agency;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.disclosure.CellSymbol;
import org.bringback.table.control.model.ControlFinding;
import org.bringback.table.dimension.PlaceCodeErrors;
import org.bringback.table.fact.StoredSnapshot;
import org.bringback.table.report.definition.Topic;
import org.bringback.table.report.input.ReportInput;
import org.bringback.table.report.input.SnapshotRevision;
import org.bringback.table.status.StatusSheet;
import org.bringback.text.BilingualText;

/** Tables about the figures themselves: what was delivered, what needs a look, what was wrong, what was counted again. */
public final class DataQualityTables {

    private final ReportInput input;

    public DataQualityTables(ReportInput input) {
        this.input = input;
    }

    /** Every list: is it there, and how old are its figures. */
    public ReportTable completeness() {
        List<StoredSnapshot> snapshots = input.cohortTables().snapshots(input.asOf());
        List<ReportRow> rows = new ArrayList<>();
        for (Agency agency : input.agencies().list()) {
            Optional<StoredSnapshot> key = snapshots.stream()
                    .filter(one -> one.list().equals(agency.list()))
                    .findFirst();
            rows.add(ReportRow.of(
                    agency.list().value(),
                    agency.abbreviation(input.asOf()),
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
                rows);
    }

    private List<ReportCell> delivered(StoredSnapshot key) {
        LocalDate asOf = input.asOf();
        boolean now = key.asOf().equals(asOf);
        long persons = input.cohortTables().store().counts(key).total();
        return List.of(
                ReportCell.of(key.asOf()),
                ReportCell.of(ChronoUnit.DAYS.between(key.asOf(), asOf)),
                ReportCell.of(persons),
                ReportCell.of(words(now ? "delivered_yes" : "delivered_no")));
    }

    private List<ReportCell> never() {
        ReportCell none = ReportCell.of(CellSymbol.NOT_AVAILABLE);
        return List.of(none, none, none, ReportCell.of(words("delivered_never")));
    }

    /** What of a list's rows and pairs needs somebody to look at it. */
    public ReportTable quality(ListId list, StatusSheet sheet) {
        PlaceCodeErrors places = input.protectedBreakdowns().placeErrors(list);
        List<ReportRow> rows = List.of(
                quality("rejected", sheet.rejected()),
                quality("quarantined", sheet.quarantined()),
                quality("repeated", sheet.repeatedRows()),
                quality("in_review", sheet.inReview()),
                quality("in_register", sheet.inRegister()),
                quality("on_another", sheet.onAnotherList()),
                quality("contradicted", input.contradicted().getOrDefault(list, 0L)),
                quality("unknown_areas", places.unknownAreas()),
                quality("unknown_provinces", places.unknownProvinces()),
                quality("place_contradictions", places.contradictions()));
        return plain(Topic.QUALITY, "stub_quality", List.of(column("number", "total", Unit.NUMBER)), rows);
    }

    private ReportRow quality(String key, long number) {
        return ReportRow.of(key, words("quality_" + key), List.of(ReportCell.of(number)));
    }

    /** The same list by list. */
    public ReportTable qualityOfLists(List<StatusSheet> sheets) {
        List<ReportRow> rows = new ArrayList<>();
        for (StatusSheet sheet : sheets) {
            ListId list = new ListId(sheet.table().scope());
            rows.add(ReportRow.of(
                    list.value(),
                    sheet.abbreviation(),
                    List.of(
                            ReportCell.of(sheet.rejected()),
                            ReportCell.of(sheet.quarantined()),
                            ReportCell.of(sheet.repeatedRows()),
                            ReportCell.of(sheet.inReview()),
                            ReportCell.of(sheet.inRegister()),
                            ReportCell.of(sheet.onAnotherList()),
                            ReportCell.of(input.contradicted().getOrDefault(list, 0L)))));
        }
        List<ReportColumn> columns = List.of(
                column("rejected", "rejected", Unit.NUMBER),
                column("quarantined", "quarantined", Unit.NUMBER),
                column("repeated", "repeated", Unit.NUMBER),
                column("in_review", "in_review", Unit.NUMBER),
                column("in_register", "in_register", Unit.NUMBER),
                column("on_another", "on_another", Unit.NUMBER),
                column("contradicted", "contradicted", Unit.NUMBER));
        return plain(Topic.QUALITY, "stub_list", columns, rows);
    }

    /** Empty where no published figure is known to be wrong. */
    public Optional<ReportTable> findings(Optional<ListId> list) {
        List<ReportRow> rows = new ArrayList<>();
        for (ControlFinding finding : input.findings()) {
            if (list.isEmpty() || list.get().equals(finding.list())) {
                String name = finding.list() + " " + finding.asOf() + " " + finding.status();
                rows.add(ReportRow.of(
                        "F" + (rows.size() + 1),
                        new BilingualText(name, name),
                        List.of(text(finding.printed()), text(finding.computed()), ReportCell.of(why(finding)))));
            }
        }
        List<ReportColumn> columns = List.of(
                column("printed", "printed", Unit.TEXT),
                column("computed", "computed", Unit.TEXT),
                column("remark", "remark", Unit.TEXT));
        return rows.isEmpty() ? Optional.empty() : Optional.of(plain(Topic.FINDINGS, "stub_findings", columns, rows));
    }

    private static BilingualText why(ControlFinding finding) {
        BilingualText kind = finding.kind().meaning();
        return new BilingualText(
                kind.thai() + ": " + finding.why().thai(),
                kind.english() + ": " + finding.why().english());
    }

    private static ReportCell text(String text) {
        return ReportCell.of(new BilingualText(text, text));
    }

    /** Empty where nothing was counted again. */
    public Optional<ReportTable> revisions(Optional<ListId> list) {
        List<ReportRow> rows = new ArrayList<>();
        for (SnapshotRevision revision : input.revisions()) {
            if (list.isEmpty() || list.get().equals(revision.list())) {
                String id = revision.list() + "/" + revision.asOf() + "/r" + revision.revision();
                rows.add(ReportRow.of(
                        id,
                        new BilingualText(id, id),
                        List.of(
                                ReportCell.of(revision.asOf()),
                                ReportCell.of(revision.revision()),
                                ReportCell.of(revision.reason().words()))));
            }
        }
        List<ReportColumn> columns = List.of(
                column("as_of", "as_of_column", Unit.DATE),
                column("revision", "revision_column", Unit.NUMBER),
                column("reason", "reason_column", Unit.TEXT));
        return rows.isEmpty() ? Optional.empty() : Optional.of(plain(Topic.REVISIONS, "stub_revisions", columns, rows));
    }

    private ReportTable plain(Topic topic, String stub, List<ReportColumn> columns, List<ReportRow> rows) {
        return new ReportTable(
                topic, words("title_" + topic.word()), words(stub), columns, rows, Optional.empty(), List.of());
    }

    private ReportColumn column(String id, String head, Unit unit) {
        return ReportColumn.of(id, words(head), unit);
    }

    private BilingualText words(String key) {
        return input.words().get(key);
    }
}
