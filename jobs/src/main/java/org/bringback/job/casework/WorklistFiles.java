package org.bringback.job.casework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bringback.casework.HeldCase;
import org.bringback.casework.worklist.CaseContact;
import org.bringback.casework.worklist.WorklistDefinition;
import org.bringback.casework.worklist.WorklistForm;
import org.bringback.casework.worklist.WorklistItem;
import org.bringback.delivery.Release;
import org.bringback.job.workspace.Workspace;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.codes.AreaId;
import org.bringback.reference.codes.ProvinceTiles;
import org.bringback.reference.codes.Reasons;
import org.bringback.reference.disclosure.DisclosureRules;
import org.bringback.render.pdf.ReportPdf;
import org.bringback.render.workbook.FormSeries;
import org.bringback.source.form.FormContent;
import org.bringback.source.form.WorkbookForm;
import org.bringback.table.report.Report;
import org.bringback.text.BilingualText;
import org.bringback.text.Language;
import org.bringback.text.file.OwnerOnly;
import org.bringback.text.file.Sha256;

/** Writes the worklists of a day: one workbook or sheet a list and unit, below the day's restricted folder. */
public final class WorklistFiles {

    private static final int AT_ONCE = 2000;

    private final Workspace workspace;
    private final CaseworkService service;
    private final CaseworkDay day;
    private final Path folder;
    private final Reasons reasons;

    private WorklistFiles(Workspace workspace, CaseworkService service, CaseworkDay day, Path folder) {
        this.workspace = workspace;
        this.service = service;
        this.day = day;
        this.folder = folder;
        this.reasons = workspace.referenceContext().reference().reasons();
    }

    /**
     * What was written.
     *
     * @param name of the definition
     * @param units that have a case on it, a unit of several lists as many times
     */
    public record Written(String name, int units, int cases, int workbooks, int sheets) {}

    /**
     * The definitions in {@code jobs/worklists}, by name.
     *
     * @throws org.bringback.reference.file.ConfigurationException where one is wrong, with file and line
     */
    public static List<WorklistDefinition> definitions(Path jobsFolder) {
        try (Stream<Path> files = Files.list(jobsFolder.resolve("worklists"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(WorklistDefinition::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes them, each definition into a folder of its own that is made anew; nobody but the owner may read them. */
    public static List<Written> write(
            Workspace workspace,
            CaseworkService service,
            CaseworkDay day,
            List<WorklistDefinition> definitions,
            Path output)
            throws IOException {
        Path folder = Release.restricted(output, day.asOf()).resolve("worklists");
        OwnerOnly.folder(folder);
        WorklistFiles files = new WorklistFiles(workspace, service, day, folder);
        List<Written> written = new ArrayList<>();
        for (WorklistDefinition definition : definitions) {
            written.add(files.write(definition));
        }
        return written;
    }

    private Written write(WorklistDefinition definition) throws IOException {
        Map<ListId, Map<String, List<HeldCase>>> units = new TreeMap<>();
        for (HeldCase held : day.cases()) {
            if (definition.has(held, day.asOf())) {
                definition
                        .unit()
                        .find(held)
                        .ifPresent(unit -> units.computeIfAbsent(
                                        held.state().listed().list(), list -> new TreeMap<>())
                                .computeIfAbsent(unit, id -> new ArrayList<>())
                                .add(held));
            }
        }
        Path own = OwnerOnly.folder(folder.resolve(definition.name()));
        clear(own);
        try (UnitWriter writer = new UnitWriter(definition, own)) {
            for (Map.Entry<ListId, Map<String, List<HeldCase>>> list : units.entrySet()) {
                List<Map.Entry<String, List<HeldCase>>> some = new ArrayList<>();
                int cases = 0;
                for (Map.Entry<String, List<HeldCase>> unit : list.getValue().entrySet()) {
                    some.add(unit);
                    cases += unit.getValue().size();
                    if (cases >= AT_ONCE) {
                        writer.write(list.getKey(), some);
                        some.clear();
                        cases = 0;
                    }
                }
                writer.write(list.getKey(), some);
            }
            return writer.finish();
        }
    }

    private static void clear(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    /** Writes the worklists of units, several at a time. */
    private final class UnitWriter implements AutoCloseable {

        private final WorklistDefinition definition;
        private final Path own;
        private final WorklistReport report;
        private final Optional<ReportPdf> pdf;
        private final WorkbookForm form;
        private final Map<ListId, FormSeries> series = new TreeMap<>();
        private final WritingThreads threads = new WritingThreads();
        private int units;
        private int cases;
        private int workbooks;
        private int sheets;

        UnitWriter(WorklistDefinition definition, Path own) {
            this.definition = definition;
            this.own = own;
            this.form = WorklistForm.of(definition, reasons);
            this.report = new WorklistReport(
                    definition,
                    workspace.cohort(day.asOf()).id(),
                    reasons,
                    workspace.synthetic().orElse(false));
            this.pdf = definition.formats().contains(WorklistDefinition.Format.PDF)
                    ? Optional.of(pdf())
                    : Optional.empty();
        }

        private ReportPdf pdf() {
            Path jobs = workspace.installation().jobs();
            return new ReportPdf(
                    workspace.installation().templates(),
                    DisclosureRules.load(jobs),
                    ProvinceTiles.load(
                            jobs, workspace.referenceContext().reference().provinces()),
                    List.of(WorklistReport.KIND));
        }

        void write(ListId list, Collection<Map.Entry<String, List<HeldCase>>> some) throws IOException {
            Map<Long, CaseContact> contacts = service.contacts(
                    day.asOf(),
                    some.stream()
                            .flatMap(unit -> unit.getValue().stream())
                            .map(this::row)
                            .toList());
            for (Map.Entry<String, List<HeldCase>> unit : some) {
                List<WorklistItem> items = unit.getValue().stream()
                        .map(held -> new WorklistItem(held, contact(contacts, held), day.asOf()))
                        .toList();
                write(
                        new WorklistForm.Scope(
                                list, day.asOf(), definition.unit().key() + ":" + unit.getKey()),
                        unit.getKey(),
                        items);
            }
        }

        private long row(HeldCase held) {
            return day.rows().getOrDefault(held.state().listed().id(), 0L);
        }

        private CaseContact contact(Map<Long, CaseContact> contacts, HeldCase held) {
            CaseContact contact = contacts.get(row(held));
            if (contact == null) {
                throw new IllegalStateException("no row stands for the case "
                        + held.state().listed().id().word());
            }
            return contact;
        }

        private void write(WorklistForm.Scope scope, String unit, List<WorklistItem> items) throws IOException {
            units++;
            cases += items.size();
            String stem = "worklist-" + scope.list() + "-" + scope.round() + "-" + fileWord(unit);
            if (definition.formats().contains(WorklistDefinition.Format.XLSX)) {
                workbooks++;
                FormSeries workbook = series(scope.list());
                threads.start(() -> workbook.write(
                        WorklistForm.rows(form, definition, scope, items, reasons), own.resolve(stem + ".xlsx")));
            }
            if (pdf.isPresent()) {
                sheets++;
                Report sheet = report.sheet(scope, name(unit), abbreviation(scope.list()), items);
                threads.start(() -> {
                    Path file = OwnerOnly.file(own.resolve(stem + ".pdf"));
                    Files.write(file, pdf.get().render(sheet, Language.THAI));
                });
            }
        }

        private BilingualText abbreviation(ListId list) {
            return workspace.referenceContext().agencies().get(list).abbreviation(day.asOf());
        }

        private FormSeries series(ListId list) throws IOException {
            FormSeries known = series.get(list);
            if (known == null) {
                Map<String, String> marks = WorklistForm.marks(definition, list, day.asOf());
                known = new FormSeries(
                        FormContent.of(form, day.asOf(), marks, List.of()).withBanner(workspace.syntheticBanner()));
                series.put(list, known);
            }
            return known;
        }

        /** A code may be anything that an office wrote; a file's name may not. */
        private String fileWord(String unit) {
            return unit.matches("[A-Za-z0-9]{1,40}")
                    ? unit
                    : "x" + Sha256.hex(unit).substring(0, 16);
        }

        private BilingualText name(String unit) {
            if (definition.unit() == WorklistDefinition.Unit.AREA) {
                return workspace
                        .referenceContext()
                        .reference()
                        .areas()
                        .find(new AreaId(unit))
                        .map(area -> new BilingualText(area.name(), area.name()))
                        .orElse(new BilingualText(unit, unit));
            }
            return new BilingualText(unit, unit);
        }

        Written finish() throws IOException {
            threads.finish();
            return new Written(definition.name(), units, cases, workbooks, sheets);
        }

        @Override
        public void close() {
            threads.close();
        }
    }
}
