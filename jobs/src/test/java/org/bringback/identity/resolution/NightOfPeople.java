package org.bringback.identity.resolution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bringback.cli.evaluate.people.PeopleFiles;
import org.bringback.identity.comparison.PersonComparators;
import org.bringback.identity.decision.ReviewPair;
import org.bringback.identity.record.ExactMatchRecord;
import org.bringback.identity.record.PersonKey;
import org.bringback.identity.record.SourceDataset;
import org.bringback.identity.scoring.ScoredPair;
import org.bringback.intake.row.RowKey;
import org.bringback.linkage.Linkage;
import org.bringback.linkage.clustering.Link;
import org.bringback.linkage.io.MemoryRecordSource;
import org.bringback.linkage.model.LinkageModel;
import org.bringback.linkage.model.ModelReader;
import org.bringback.linkage.record.Workers;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.ReferenceData;
import org.bringback.thai.date.DateReading;
import org.bringback.thai.date.DateRules;
import org.bringback.thai.date.ThaiDates;
import org.bringback.thai.id.IdKind;
import org.bringback.thai.id.IdReading;
import org.bringback.thai.id.PersonId;
import org.bringback.thai.name.FullName;
import org.bringback.thai.name.TitleTable;

/** What a night with the nightly model makes of a list and a register whose truth is known: keys, scores and rules. */
final class NightOfPeople {
    private static final long REGISTER = 1;
    private static final long LIST = 2;
    private static final LocalDate DAY = LocalDate.of(2022, 9, 23);

    private final TitleTable titles = ReferenceData.load(JobsFolder.real()).titles();
    private final LinkageModel model = ModelReader.read(JobsFolder.real().resolve("models/nightly.yaml"));
    private final Map<Long, String> truth = new HashMap<>();
    private final List<String> columns = new ArrayList<>();

    /** What became of the rows of the list. */
    record Found(int right, int wrong, int missed, List<ReviewPair> reviews, long rightReviews) {
        double recall() {
            return (double) right / (right + missed);
        }

        double precision() {
            return (double) right / (right + wrong);
        }
    }

    Found settle(PeopleFiles.Written files) throws IOException {
        List<List<String>> registered = rows(files.register(), REGISTER);
        List<List<String>> listed = rows(files.list(), LIST);
        List<ExactMatchRecord> entries = records(registered, REGISTER, SourceDataset.REGISTER);
        List<ExactMatchRecord> records = records(listed, LIST, "obec");
        try (Workers workers = new Workers(2)) {
            List<ScoredPair> pairs = new ArrayList<>();
            for (Link link : links(listed, Optional.of(registered), workers)) {
                add(records.get(link.left()), entries.get(link.right()), link.weight(), pairs);
            }
            for (Link link : links(listed, Optional.empty(), workers)) {
                int newer = Math.max(link.left(), link.right());
                add(records.get(newer), records.get(Math.min(link.left(), link.right())), link.weight(), pairs);
            }
            PersonResolver resolver = new PersonResolver(records, nodes(records, entries), pairs, model.decision());
            resolver.joinByExactKeys(
                    entries.stream().filter(entry -> entry.id() != null).toList());
            resolver.joinLikely(workers);
            return found(resolver, entries);
        }
    }

    private List<List<String>> rows(Path file, long submission) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        columns.clear();
        columns.addAll(List.of(lines.get(0).split(",")));
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = List.of(line.split(",", -1));
            rows.add(cells);
            truth.put(key(submission, rows.size()).value(), cells.get(columns.indexOf("cluster")));
        }
        return rows;
    }

    private static RowKey key(long submission, int row) {
        return new RowKey(submission, row);
    }

    private List<ExactMatchRecord> records(List<List<String>> rows, long submission, String list) {
        List<ExactMatchRecord> records = new ArrayList<>();
        for (List<String> row : rows) {
            IdReading id = PersonId.read(cell(row, "national_id"));
            String kind = id.kind() == IdKind.NATIONAL ? "N" : id.kind() == IdKind.G_CODE ? "G" : "-";
            FullName name =
                    FullName.of(titles.splitUntitled(cell(row, "given_name")).rest(), cell(row, "family_name"));
            boolean isDay = ThaiDates.read(cell(row, "birth_date"), DateRules.births(DAY)) instanceof DateReading.Read;
            LocalDate birth =
                    ThaiDates.read(cell(row, "birth_date"), DateRules.births(DAY)) instanceof DateReading.Read read
                            ? read.date().first()
                            : null;
            records.add(new ExactMatchRecord(
                    key(submission, records.size() + 1),
                    list,
                    kind.equals("-") ? null : kind + id.value(),
                    null,
                    name.given(),
                    name.family(),
                    birth,
                    isDay));
        }
        return records;
    }

    private String cell(List<String> row, String column) {
        return row.get(columns.indexOf(column));
    }

    private List<Link> links(List<List<String>> left, Optional<List<List<String>>> right, Workers workers) {
        Linkage linkage = Linkage.of(
                model,
                PersonComparators.vocabulary(titles),
                new MemoryRecordSource("list", columns, left),
                right.map(rows -> new MemoryRecordSource("register", columns, rows)),
                Long.MAX_VALUE,
                workers);
        return linkage.links(right.isPresent() ? linkage.weights() : linkage.weightsAmongLeftRows());
    }

    /** Pairs of one ID are the exact part's. */
    private static void add(ExactMatchRecord newer, ExactMatchRecord older, double weight, List<ScoredPair> pairs) {
        if (newer.id() == null || !newer.id().equals(older.id())) {
            pairs.add(new ScoredPair(newer.key().value(), older.key().value(), weight));
        }
    }

    private static PersonGraphNodes nodes(List<ExactMatchRecord> records, List<ExactMatchRecord> entries) {
        Map<Long, List<Long>> rowsOfEntry = new TreeMap<>();
        Map<Long, String> nationalIds = new TreeMap<>();
        for (ExactMatchRecord entry : entries) {
            long key = entry.key().value();
            rowsOfEntry.put(key, List.of(key));
            entry.nationalId().ifPresent(id -> nationalIds.put(key, id));
        }
        return new PersonGraphNodes(records, rowsOfEntry, nationalIds);
    }

    private Found found(PersonResolver resolver, Collection<ExactMatchRecord> entries) {
        Set<String> known = new HashSet<>();
        entries.forEach(entry -> known.add(who(entry.key())));
        SortedMap<PersonKey, RowKey> matches = resolver.registerMatches();
        int right = 0;
        int wrong = 0;
        int missed = 0;
        for (Map.Entry<RowKey, PersonKey> row : resolver.persons().entrySet()) {
            RowKey match = matches.get(row.getValue());
            boolean isRight = match != null && who(match).equals(who(row.getKey()));
            right += isRight ? 1 : 0;
            wrong += match != null && !isRight ? 1 : 0;
            missed += !isRight && known.contains(who(row.getKey())) ? 1 : 0;
        }
        List<ReviewPair> reviews = resolver.reviews(List.of());
        long same = reviews.stream()
                .filter(pair -> who(pair.left()).equals(who(pair.right())))
                .count();
        return new Found(right, wrong, missed, reviews, same);
    }

    /** The person a row is about, in truth. */
    String who(RowKey row) {
        return truth.getOrDefault(row.value(), "");
    }
}
