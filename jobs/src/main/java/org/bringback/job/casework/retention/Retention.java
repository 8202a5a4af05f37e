package org.bringback.job.casework.retention;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.bringback.casework.CaseState;
import org.bringback.casework.HeldCase;
import org.bringback.casework.RetentionRules;
import org.bringback.delivery.Release;
import org.bringback.job.casework.CaseworkService;
import org.bringback.job.casework.retention.ArchiveReduction.ReducedFile;
import org.bringback.job.journal.ReducedFileStore;
import org.bringback.job.journal.StateJournal;
import org.bringback.job.workspace.Workspace;
import org.bringback.reference.codes.Cohort;
import org.bringback.render.text.RetentionCsv;
import org.bringback.text.file.OwnerOnly;

/**
 * Removes personal data that nobody needs any more: how to reach the families of cases that are over, remarks about them,
 * and worklists and packages of old rounds; from the database, from archived files and from what was sent out. What is
 * removed is entered before and ended after; a rebuild does the same again.
 */
public final class Retention {

    private final Workspace workspace;
    private final CaseworkService service;
    private final RetentionRules rules;

    /** @throws org.bringback.reference.file.ConfigurationException where the rules are wrong */
    public Retention(Workspace workspace, CaseworkService service) {
        this.workspace = workspace;
        this.service = service;
        this.rules = RetentionRules.load(workspace.installation().jobs());
    }

    /**
     * What was removed, or would be.
     *
     * @param setAside rows that were not taken, which are without cells now
     * @param folders old ones of what was sent out; files beside them count too
     * @param report where it is said case by case
     */
    public record Removed(int cases, int contacts, int remarks, int setAside, int files, int folders, Path report) {}

    public RetentionRules rules() {
        return rules;
    }

    /** SHA-256 of the archived files that something was taken out of. */
    public List<String> reducedFiles() {
        return new ReducedFileStore(workspace.database())
                .list().stream().map(ReducedFileStore.Entry::sha256).distinct().toList();
    }

    /** @param dryRun whether it is only said what would be removed */
    public Removed run(LocalDate asOf, boolean dryRun, Path output) throws IOException {
        RetentionStore store = new RetentionStore(workspace.database());
        List<RetentionCsv.Line> lines = new ArrayList<>();
        List<RetentionStore.Removal> over = new ArrayList<>();
        for (Cohort cohort : workspace.referenceContext().reference().cohorts().list()) {
            if (!cohort.from().isAfter(asOf)) {
                over.add(add(cohort, asOf, store, lines));
            }
        }
        List<Path> folders = SentOut.old(output, rules, asOf);
        SetAsideRows setAsideRows = new SetAsideRows(workspace, rules.setAsideDays(), asOf);
        SortedMap<String, Integer> setAside = setAsideRows.due();
        if (!dryRun) {
            remove(over, store);
            setAsideRows.empty();
        }
        List<ReducedFile> files = new ArchiveReduction(workspace, setAsideRows, rules.fileDays(), asOf)
                .run(dryRun ? records(over) : Map.of(), dryRun);
        RetentionCsv.Removed removed = new RetentionCsv.Removed(lines, setAside, files(files), folders);
        Path report = report(removed, output, asOf, dryRun);
        if (!dryRun) {
            // what was entered of files
            new StateJournal(workspace.state()).record();
            for (Path folder : folders) {
                SentOut.delete(folder);
            }
        }
        return new Removed(
                lines.size(),
                lines.stream().mapToInt(RetentionCsv.Line::contacts).sum(),
                lines.stream().mapToInt(RetentionCsv.Line::remarks).sum(),
                setAside.values().stream().mapToInt(Integer::intValue).sum(),
                files.size(),
                folders.size(),
                report);
    }

    private void remove(List<RetentionStore.Removal> over, RetentionStore store) throws IOException {
        over.forEach(store::keep);
        // the entry is on disk before anything is gone
        new StateJournal(workspace.state()).record();
        end(workspace.database());
    }

    private static Map<Long, Boolean> records(List<RetentionStore.Removal> over) {
        Map<Long, Boolean> records = new HashMap<>();
        over.forEach(removal -> removal.records().forEach(record -> records.put(record, removal.whole())));
        return records;
    }

    /** Ends what a command that was killed had entered; whatever comes has to find it so, as a rebuild does. */
    public static void end(DataSource database) {
        RetentionStore store = new RetentionStore(database);
        for (RetentionStore.Removal removal : store.begun()) {
            store.remove(removal);
            store.end(removal);
        }
    }

    /** Removes again what a run had removed, in a state that is rebuilt. */
    public static void again(DataSource database, LocalDate asOf, boolean whole, List<Long> records) {
        RetentionStore store = new RetentionStore(database);
        RetentionStore.Removal removal = new RetentionStore.Removal(asOf, whole, records);
        store.keep(removal);
        store.remove(removal);
        store.end(removal);
    }

    /** In a state that is rebuilt: rows of an archived file that was reduced are known as they were before. */
    public static void restore(Workspace workspace, String sha256) throws IOException {
        new RowFacts(workspace.database()).restore(workspace.archive().get(sha256));
    }

    private RetentionStore.Removal add(
            Cohort cohort, LocalDate asOf, RetentionStore store, List<RetentionCsv.Line> lines) {
        boolean ended = asOf.isAfter(cohort.to());
        LocalDate day = ended ? cohort.to() : asOf;
        List<Long> over = new ArrayList<>();
        Map<List<Object>, List<Long>> records = service.records(day);
        for (HeldCase held : service.day(day).cases()) {
            CaseState state = held.state();
            if (rules.isOver(state, asOf)) {
                RetentionStore.Removal own = new RetentionStore.Removal(
                        asOf,
                        ended,
                        records.getOrDefault(
                                List.of(state.listed().list(), state.listed().person()), List.of()));
                int contacts = store.contacts(own);
                int remarks = store.remarks(own);
                if (contacts + remarks > 0) {
                    over.addAll(own.records());
                    lines.add(new RetentionCsv.Line(
                            state.listed().id().word(), state.closing().orElseThrow(), contacts, remarks));
                }
            }
        }
        return new RetentionStore.Removal(asOf, ended, over);
    }

    private Path report(RetentionCsv.Removed removed, Path output, LocalDate asOf, boolean dryRun) throws IOException {
        Path folder = OwnerOnly.folder(Release.restricted(output, asOf).resolve("retention"));
        Path report = dryRun ? folder.resolve("would-be-removed.csv") : unused(folder);
        try (Writer csv = OwnerOnly.writer(report)) {
            new RetentionCsv(workspace.synthetic().orElse(false)).write(removed, rules, csv);
        }
        return report;
    }

    /** What an earlier run of the day removed is said nowhere else. */
    private static Path unused(Path folder) {
        Path report = folder.resolve("removed.csv");
        for (int run = 2; Files.exists(report); run++) {
            report = folder.resolve("removed-" + run + ".csv");
        }
        return report;
    }

    private static SortedMap<String, Integer> files(List<ReducedFile> files) {
        SortedMap<String, Integer> rows = new TreeMap<>();
        files.forEach(file -> rows.merge(file.name(), file.rows(), Integer::sum));
        return rows;
    }
}
