package org.bringback.job.casework.retention;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.bringback.identity.scoring.ReducedRecordStore;
import org.bringback.intake.row.RowKey;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.source.kept.KeptRows;
import org.bringback.text.json.Json;

/** Gathers what stands beside an export's kept rows, and puts it into the database where it counts from then on. */
final class RowFacts {

    private final ReductionStore store;
    private final ReducedRecordStore records;
    private final SetAsideRowStore setAside;

    RowFacts(DataSource database) {
        this.store = new ReductionStore(database);
        this.records = new ReducedRecordStore(database);
        this.setAside = new SetAsideRowStore(database);
    }

    /**
     * What is to stand beside a file's rows.
     *
     * @param whole records whose own rows are reduced
     */
    List<RowFact> list(DueFiles.Due due, Set<Long> whole, LocalDate asOf) {
        List<RowFact> facts = new ArrayList<>();
        store.hashes(List.copyOf(due.rows())).forEach(hashes -> facts.add(RowFact.of(hashes)));
        for (StoredSubmission file : due.submissions()) {
            long from = RowKey.first(file.id());
            long to = RowKey.last(file.id());
            Set<Long> own =
                    whole.stream().filter(key -> key >= from && key <= to).collect(Collectors.toSet());
            ReducedRecordStore.Compared compared = records.compared(from, to, own, asOf);
            new TreeMap<>(compared.until())
                    .forEach((record, row) -> facts.add(RowFact.of(new RowFact.Until(record, row))));
            compared.pairs().forEach(pair -> facts.add(RowFact.of(pair)));
        }
        return facts;
    }

    /**
     * What stays of the rows of a file that were not taken, where their cells go.
     *
     * @param emptied keys of these rows
     */
    List<RowFact> setAside(DueFiles.Due due, Set<Long> emptied, LocalDate on) {
        return emptied.isEmpty()
                ? List.of()
                : due.submissions().stream()
                        .flatMap(file -> setAside.find(file.id(), emptied, on).stream())
                        .map(RowFact::of)
                        .toList();
    }

    /** Has comparisons of such records stand. */
    void keep(List<RowFact> facts) {
        Map<Long, Long> until = new HashMap<>();
        List<ReducedRecordStore.KeptPair> pairs = new ArrayList<>();
        for (RowFact fact : facts) {
            if (fact.until() != null) {
                until.put(fact.until().record(), fact.until().row());
            } else if (fact.pair() != null) {
                pairs.add(fact.pair());
            }
        }
        records.keep(until, pairs);
    }

    /** Puts what stands beside a file's kept rows into a database that has just taken them in; none for any other file. */
    void restore(Path archived) throws IOException {
        if (!KeptRows.is(archived)) {
            return;
        }
        List<RowFact> facts = KeptRows.facts(archived).stream()
                .map(fact -> Json.readLine(fact, RowFact.class))
                .toList();
        List<RowFact.Hashes> hashes = new ArrayList<>();
        for (RowFact fact : facts) {
            if (fact.hashes() != null) {
                hashes.add(fact.hashes());
            } else if (fact.setAside() != null) {
                setAside.restore(fact.setAside());
            }
        }
        store.restore(hashes);
        keep(facts);
    }
}
