package org.bringback.programme;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.bringback.identity.record.PersonRecord;
import org.bringback.identity.record.PersonRecordStore;
import org.bringback.identity.record.SourceDataset;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.intake.submission.Submission;
import org.bringback.intake.submission.SubmissionKinds;
import org.bringback.linkage.Linkage;
import org.bringback.linkage.model.LinkageModel;
import org.bringback.linkage.record.Workers;
import org.bringback.programme.rows.NewestFile;
import org.bringback.reference.codes.CohortId;
import org.bringback.reference.programme.Condition;
import org.bringback.reference.programme.Programme;
import org.bringback.reference.programme.ProgrammeTable;

/**
 * Finds participants among the rows of registers and of the lists of those who dropped out, and those registered twice
 * under two references.
 */
public final class ParticipantSearch {

    private final ParticipantStore store;
    private final PersonRecordStore persons;
    private final LinkageModel model;
    private final ParticipantMatching matching;

    public ParticipantSearch(DataSource database, LinkageModel model, Linkage.Vocabulary vocabulary, Workers workers) {
        this.store = new ParticipantStore(database);
        this.persons = new PersonRecordStore(database);
        this.model = model;
        this.matching = new ParticipantMatching(model, vocabulary, workers);
    }

    /**
     * Compares the files that have names and were not compared yet, or with other registers, lists or by another model.
     *
     * @return whether any was
     */
    public boolean run(List<Programme> programmes, List<StoredSubmission> ledger) {
        String evidence = evidence(ledger);
        boolean any = false;
        for (Programme programme : programmes) {
            for (ProgrammeTable table : programme.tables().values()) {
                for (StoredSubmission file : NewestFile.all(ledger, table).toList()) {
                    any |= table.hasNames(file.asOf()) && compare(file, ledger, evidence);
                }
            }
        }
        return any;
    }

    /** All registers and exports there are, and the model. */
    private String evidence(List<StoredSubmission> ledger) {
        long newest = sources(ledger).mapToLong(StoredSubmission::id).max().orElse(0);
        return model.name() + " " + model.version() + ", " + sources(ledger).count() + " files up to " + newest
                + ", persons once, valid numbers apart through others too";
    }

    private static Stream<StoredSubmission> sources(List<StoredSubmission> ledger) {
        return ledger.stream()
                .filter(file -> file.outcome() == Submission.Outcome.TAKEN)
                .filter(file -> file.kind().equals(SubmissionKinds.export())
                        || file.kind().equals(SubmissionKinds.register()));
    }

    private boolean compare(StoredSubmission file, List<StoredSubmission> ledger, String evidence) {
        if (store.evidence(file.id()).filter(evidence::equals).isPresent()) {
            return false;
        }
        Map<String, List<PersonRecord>> participants = store.participants(file.id());
        if (participants.isEmpty()) {
            return false;
        }
        List<PersonRecord> first =
                participants.values().stream().map(rows -> rows.get(0)).toList();
        Map<Condition.Place, Set<Long>> found = new EnumMap<>(Condition.Place.class);
        found.put(Condition.Place.REGISTER, new HashSet<>());
        found.put(Condition.Place.LIST, new HashSet<>());
        Map<Long, Long> same = matching.same(first);
        found.put(Condition.Place.TWICE, new HashSet<>(same.keySet()));
        for (SourceDataset source : datasets(ledger)) {
            Condition.Place place = source.register() ? Condition.Place.REGISTER : Condition.Place.LIST;
            persons.forEachPage(
                    source, page -> Objects.requireNonNull(found.get(place)).addAll(matching.among(first, same, page)));
        }
        found.values()
                .forEach(keys -> same.forEach((one, person) -> {
                    if (keys.contains(person)) {
                        keys.add(one);
                    }
                }));
        store.replace(
                file.id(), evidence, everyRow(found, participants.values()), samePersons(same, participants.values()));
        return true;
    }

    private List<SourceDataset> datasets(List<StoredSubmission> ledger) {
        Map<Long, SourceDataset> datasets = new HashMap<>();
        List<String> cohorts = sources(ledger)
                .flatMap(file -> file.cohort().stream())
                .distinct()
                .toList();
        Stream.concat(cohorts.stream(), Stream.of("none"))
                .map(CohortId::new)
                .forEach(cohort -> persons.sources(cohort).forEach(source -> datasets.put(source.firstKey(), source)));
        return List.copyOf(datasets.values());
    }

    private static Map<Long, Long> samePersons(Map<Long, Long> same, Collection<List<PersonRecord>> participants) {
        Map<Long, Long> all = new HashMap<>();
        for (List<PersonRecord> rows : participants) {
            Long first = same.get(rows.get(0).key());
            if (first != null) {
                rows.forEach(row -> all.put(row.key(), first));
            }
        }
        return all;
    }

    /** What is known of one row of a participant holds of all. */
    private static Map<Condition.Place, Set<Long>> everyRow(
            Map<Condition.Place, Set<Long>> found, Collection<List<PersonRecord>> participants) {
        Map<Condition.Place, Set<Long>> all = new EnumMap<>(Condition.Place.class);
        found.forEach((place, keys) -> {
            Set<Long> rows = new HashSet<>();
            participants.stream()
                    .filter(some -> keys.contains(some.get(0).key()))
                    .forEach(some -> some.forEach(row -> rows.add(row.key())));
            all.put(place, rows);
        });
        return all;
    }
}
