package org.bringback.job.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bringback.casework.CaseEntry;
import org.bringback.casework.CaseFinding;
import org.bringback.casework.EntryWords;
import org.bringback.casework.HeldCase;
import org.bringback.casework.check.FindingForm;
import org.bringback.casework.check.InvolvedRow;
import org.bringback.casework.worklist.WorklistStatement;
import org.bringback.intake.row.RowKey;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.job.workspace.Workspace;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.codes.Area;
import org.bringback.reference.codes.AreaId;
import org.bringback.reference.codes.LevelCode;
import org.bringback.reference.codes.Province;
import org.bringback.reference.codes.ProvinceCode;
import org.bringback.reference.codes.Status;
import org.bringback.text.BilingualText;

/** Gathers what every row says that a finding rests on: the case's rows of lists, of a register, and what people entered. */
final class InvolvedRows {

    private static final BilingualText NO_ROLL =
            new BilingualText("ไม่มีชื่อเป็นผู้เรียนของสถานศึกษาใด", "on no school's roll");

    private final Workspace workspace;
    private final ReferenceData reference;
    private final CaseworkDay day;
    private final Map<RowKey, HeldCase> cases = new HashMap<>();
    private final Map<Long, StoredSubmission> files = new HashMap<>();
    private final List<LocalDate> registers;
    private final Map<RowKey, List<CaseEntry>> entries;
    private Map<RowKey, InvolvedRowStore.StoredRow> listed = Map.of();
    private Map<RowKey, InvolvedRowStore.StoredRow> registered = Map.of();
    private Map<Long, List<Long>> facts = Map.of();
    private Map<Long, Long> rolls = Map.of();

    InvolvedRows(Workspace workspace, CaseworkService service, CaseworkDay day) {
        this.workspace = workspace;
        this.reference = workspace.referenceContext().reference();
        this.day = day;
        day.cases().forEach(held -> cases.put(held.state().listed().id(), held));
        workspace.ledger().submissions().forEach(file -> files.put(file.id(), file));
        Stream<CaseEntry> said = Stream.concat(
                new WorklistRowStore(workspace.database())
                        .statements(workspace.cohort(day.asOf()).id(), day.asOf()).stream()
                                .map(WorklistStatement::entry),
                service.book(day.asOf()).entries().stream());
        this.registers = service.registers(day.asOf());
        this.entries = said.collect(Collectors.groupingBy(CaseEntry::source));
    }

    /** @param snapshots all that the cases were counted in */
    List<FindingForm.Checked> list(List<CaseFinding> findings, List<CaseworkStore.Counted> snapshots) {
        InvolvedRowStore store = new InvolvedRowStore(workspace.database());
        Set<Long> persons = findings.stream()
                .flatMap(one -> Optional.ofNullable(cases.get(one.caseId())).stream())
                .map(held -> held.state().listed().person())
                .collect(Collectors.toSet());
        rolls = store.onRolls(persons);
        facts = store.facts(
                snapshots.stream().map(CaseworkStore.Counted::id).toList(),
                findings.stream()
                        .filter(InvolvedRows::comparesExports)
                        .flatMap(one -> Optional.ofNullable(cases.get(one.caseId())).stream())
                        .map(held -> held.state().listed().person())
                        .collect(Collectors.toSet()));
        Set<Long> rows = new LinkedHashSet<>();
        findings.forEach(one -> rows.addAll(listRows(one)));
        listed = store.listed(rows);
        registered = store.registered(rolls.values());
        return findings.stream()
                .map(one -> new FindingForm.Checked(one, rows(one)))
                .toList();
    }

    private List<InvolvedRow> rows(CaseFinding finding) {
        Optional<HeldCase> held = Optional.ofNullable(cases.get(finding.caseId()));
        List<InvolvedRow> rows = new ArrayList<>();
        held.ifPresent(one -> {
            listRows(finding)
                    .forEach(key -> Optional.ofNullable(listed.get(RowKey.of(key)))
                            .ifPresent(there -> rows.add(listRow(there))));
            rows.addAll(roll(finding, one.state().listed().person()));
        });
        finding.sources()
                .forEach(source -> entries.getOrDefault(source, List.of()).forEach(entry -> rows.add(entry(entry))));
        return rows;
    }

    private static boolean comparesExports(CaseFinding finding) {
        return finding.kind() == CaseFinding.Kind.WENT_BACK || finding.kind() == CaseFinding.Kind.DIED_BUT_ALIVE;
    }

    /** The rows of lists that a finding rests on: the case's newest one, and those that it is compared with. */
    private Set<Long> listRows(CaseFinding finding) {
        Set<Long> rows = new LinkedHashSet<>();
        if (comparesExports(finding)) {
            Optional.ofNullable(cases.get(finding.caseId()))
                    .map(held -> held.state().listed())
                    .ifPresent(of -> facts.getOrDefault(of.person(), List.of()).stream()
                            .filter(row -> isOf(RowKey.of(row), of.list()))
                            .forEach(rows::add));
        }
        if (finding.kind() == CaseFinding.Kind.TWO_LISTS_DIFFER) {
            finding.sources().forEach(row -> rows.add(row.value()));
        }
        Optional.ofNullable(day.rows().get(finding.caseId())).ifPresent(rows::add);
        return rows;
    }

    private boolean isOf(RowKey row, ListId list) {
        return Optional.ofNullable(files.get(row.submission()))
                .filter(file -> file.listWord().equals(list.value()))
                .isPresent();
    }

    private InvolvedRow listRow(InvolvedRowStore.StoredRow row) {
        StoredSubmission file = file(row.key());
        return new InvolvedRow(
                InvolvedRow.Source.LIST,
                Optional.of(row.key()),
                reference.statuses().labels(Status.valueOf(row.said())),
                row.on(),
                level(row.level()),
                new InvolvedRow.Origin(office(file.listWord()), file.asOf(), file.fileName(), at(row), row.reference()),
                place(row));
    }

    /** The register's row; for who is back and on no roll, that there is none. */
    private List<InvolvedRow> roll(CaseFinding finding, long person) {
        Optional<InvolvedRowStore.StoredRow> row =
                Optional.ofNullable(rolls.get(person)).map(RowKey::of).map(registered::get);
        if (row.isPresent()) {
            StoredSubmission file = file(row.get().key());
            return List.of(new InvolvedRow(
                    InvolvedRow.Source.REGISTER,
                    Optional.of(row.get().key()),
                    roll(row.get().said()),
                    row.get().on(),
                    InvolvedRow.nothing(),
                    new InvolvedRow.Origin(InvolvedRow.nothing(), file.asOf(), file.fileName(), "", ""),
                    place(row.get())));
        }
        return finding.kind() == CaseFinding.Kind.RETURNED_BUT_ON_NO_ROLL ? List.of(noRoll()) : List.of();
    }

    private BilingualText roll(String list) {
        return list.isEmpty()
                ? NO_ROLL
                : new BilingualText("มีชื่อเป็นผู้เรียนของ", "on a roll of ")
                        .join(office(list))
                        .join(new BilingualText(" ตั้งแต่วันที่ดังกล่าว", " since that day"));
    }

    private InvolvedRow noRoll() {
        LocalDate register = registers.isEmpty() ? day.asOf() : registers.get(registers.size() - 1);
        return new InvolvedRow(
                InvolvedRow.Source.REGISTER,
                Optional.empty(),
                NO_ROLL,
                Optional.of(register),
                InvolvedRow.nothing(),
                new InvolvedRow.Origin(InvolvedRow.nothing(), register, "", "", ""),
                new InvolvedRow.Place(Optional.empty(), InvolvedRow.nothing(), InvolvedRow.nothing(), ""));
    }

    private InvolvedRow entry(CaseEntry entry) {
        StoredSubmission file = file(entry.source());
        return new InvolvedRow(
                InvolvedRow.Source.ENTRY,
                Optional.of(entry.source()),
                EntryWords.words(entry.what()),
                Optional.of(entry.on()),
                InvolvedRow.nothing(),
                // headings stand in line 1
                new InvolvedRow.Origin(
                        InvolvedRow.nothing(),
                        file.asOf(),
                        file.fileName(),
                        Integer.toString(entry.source().row() + 1),
                        ""),
                new InvolvedRow.Place(Optional.empty(), InvolvedRow.nothing(), InvolvedRow.nothing(), entry.by()));
    }

    private StoredSubmission file(RowKey row) {
        StoredSubmission file = files.get(row.submission());
        if (file == null) {
            throw new IllegalStateException("no file has the row " + row.word());
        }
        return file;
    }

    private static String at(InvolvedRowStore.StoredRow row) {
        String line = Integer.toString(row.line());
        return row.sheet().isEmpty() ? line : row.sheet() + " " + line;
    }

    private BilingualText office(String list) {
        return workspace
                .referenceContext()
                .agencies()
                .find(new ListId(list))
                .map(agency -> agency.abbreviation(day.asOf()))
                .orElse(new BilingualText(list, list));
    }

    private BilingualText level(String code) {
        return code.isEmpty()
                ? InvolvedRow.nothing()
                : reference
                        .levels()
                        .find(new LevelCode(code))
                        .map(one -> one.label())
                        .orElse(InvolvedRow.nothing());
    }

    private InvolvedRow.Place place(InvolvedRowStore.StoredRow row) {
        Optional<AreaId> area = row.area().map(AreaId::new);
        BilingualText areaName = area.flatMap(reference.areas()::find)
                .map(Area::shortName)
                .map(name -> new BilingualText(name, name))
                .orElse(InvolvedRow.nothing());
        BilingualText province = Optional.of(row.province())
                .filter(code -> !code.isEmpty())
                .flatMap(code -> reference.provinces().find(new ProvinceCode(code)))
                .map(Province::name)
                .orElse(InvolvedRow.nothing());
        return new InvolvedRow.Place(area, areaName, province, row.school());
    }
}
