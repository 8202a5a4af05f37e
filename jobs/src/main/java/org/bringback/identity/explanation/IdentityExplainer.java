package org.bringback.identity.explanation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.bringback.identity.decision.ReviewDecision;
import org.bringback.identity.decision.ReviewDecisionStore;
import org.bringback.identity.decision.StandingDecisions;
import org.bringback.identity.decision.Verdict;
import org.bringback.identity.index.BlockingKeyIndex;
import org.bringback.identity.record.PersonRecord;
import org.bringback.identity.record.PersonRecordStore;
import org.bringback.identity.record.SourceDataset;
import org.bringback.intake.row.RowKey;
import org.bringback.linkage.Linkage;
import org.bringback.linkage.record.Workers;
import org.bringback.linkage.scoring.WeightExplanation;
import org.bringback.reference.codes.CohortId;

/** Says why two rows are one person or are not, and what a person is made of. */
public final class IdentityExplainer {

    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,9})-(\\d{1,9})");
    private static final Pattern LINE = Pattern.compile("([^#]+?)(?:#(.*))?:(\\d{1,18})");

    private final RowLocationStore locations;
    private final PersonRecordStore personRecords;
    private final ReviewDecisionStore decisions;
    private final StandingDecisions standing;
    private final BlockingKeyIndex index;

    /** @param sheets what of a sheet's name may be shown */
    public IdentityExplainer(
            DataSource database, CohortId cohort, BlockingKeyIndex index, UnaryOperator<String> sheets) {
        this.locations = new RowLocationStore(database, sheets);
        this.personRecords = new PersonRecordStore(database);
        this.decisions = new ReviewDecisionStore(database, cohort);
        this.standing = new StandingDecisions(database, cohort);
        this.index = index;
    }

    /**
     * The row that somebody means.
     *
     * @param reference submission and row such as {@code 3-17}; or a file of an export and a line, as {@code
     *     export-nfe-2022-05-31.csv:18} or {@code export-bse-2022-05-31.xlsx#Phitsanulok:18}
     * @throws NoSuchElementException when there is none
     */
    public RowLocation row(String reference) {
        Matcher numbers = NUMBERS.matcher(reference);
        Matcher line = LINE.matcher(reference);
        Optional<RowKey> key = Optional.empty();
        if (numbers.matches()) {
            key = Optional.of(new RowKey(Long.parseLong(numbers.group(1)), Integer.parseInt(numbers.group(2))));
        } else if (line.matches()) {
            String sheet = line.group(2) == null ? "" : line.group(2);
            key = locations.find(line.group(1), sheet, Long.parseLong(line.group(3)));
        }
        return key.flatMap(locations::find).orElseThrow(() -> new NoSuchElementException(reference));
    }

    public LinkExplanation link(RowLocation left, RowLocation right) {
        PersonRecord one = personRecord(left);
        PersonRecord other = personRecord(right);
        OptionalLong person = person(left.key());
        List<RowKey> pair = inOrder(recordOf(left.key()), recordOf(right.key()));
        return new LinkExplanation(
                left,
                right,
                index.modelLabel(),
                evidence(one, other, isRegistered(left) || isRegistered(right)),
                person.isPresent() && person.equals(person(right.key())),
                decided(pair));
    }

    /** By people, as often as they did; else by a registration office. */
    private List<ReviewDecision> decided(List<RowKey> pair) {
        return Stream.of(decisions.list(), standing.list())
                .map(all -> all.stream()
                        .filter(one -> List.of(one.left(), one.right()).equals(pair))
                        .toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<RowKey> inOrder(RowKey one, RowKey other) {
        return one.compareTo(other) < 0 ? List.of(one, other) : List.of(other, one);
    }

    private PersonRecord personRecord(RowLocation row) {
        return personRecords
                .byKeys(isRegistered(row), new long[] {row.key().value()})
                .get(0);
    }

    private static boolean isRegistered(RowLocation row) {
        return row.list().equals(SourceDataset.REGISTER);
    }

    private RowKey recordOf(RowKey row) {
        return locations.recordOf(row).orElse(row);
    }

    private OptionalLong person(RowKey row) {
        return locations.personOf(recordOf(row));
    }

    private WeightExplanation evidence(PersonRecord one, PersonRecord other, boolean registered) {
        try (Workers workers = new Workers(1)) {
            Linkage linkage = Linkage.of(
                    index.model(),
                    index.vocabulary(),
                    index.rowsToWeigh("one", List.of(one)),
                    Optional.of(index.rowsToWeigh("other", List.of(other))),
                    Long.MAX_VALUE,
                    workers);
            return linkage.explain(registered ? linkage.weights() : linkage.weightsAmongLeftRows(), 0, 0);
        }
    }

    /**
     * A person by number.
     *
     * @throws NoSuchElementException when no record is of that person
     */
    public PersonExplanation person(long person) {
        List<RowKey> records = locations.recordsOf(person);
        if (records.isEmpty()) {
            throw new NoSuchElementException(Long.toString(person));
        }
        List<ReviewDecision> decided = standing.list();
        List<PersonExplanation.ListedRecord> listed = new ArrayList<>();
        List<PersonExplanation.OpenPair> reviews = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            List<RowLocation> rows = locations.rowsOf(records.get(i)).stream()
                    .map(row -> locations.find(row).orElseThrow())
                    .toList();
            listed.add(
                    new PersonExplanation.ListedRecord(rows, ground(records.get(i), records.subList(0, i), decided)));
            reviews.addAll(locations.reviewsOf(records.get(i)));
        }
        Optional<PersonExplanation.Joined> register = locations
                .registerRowOf(person)
                .flatMap(locations::find)
                .map(row -> new PersonExplanation.Joined(row, ground(row.key(), records, decided)));
        return new PersonExplanation(person, listed, register, reviews, locations.changesOf(person));
    }

    /** The strongest ground between a row and any of the others: a decision, an ID, a reference, else the engine. */
    private Optional<PersonExplanation.Ground> ground(RowKey row, List<RowKey> others, List<ReviewDecision> standing) {
        return others.stream()
                .map(other -> ground(row, other, standing))
                .max(Comparator.comparingInt((PersonExplanation.Ground ground) -> GroundKind.rank(ground.kind()))
                        .thenComparingDouble(PersonExplanation.Ground::weight));
    }

    private PersonExplanation.Ground ground(RowKey row, RowKey other, List<ReviewDecision> standing) {
        RowLocation here = locations.find(row).orElseThrow();
        RowLocation there = locations.find(other).orElseThrow();
        PersonRecord one = personRecord(here);
        PersonRecord two = personRecord(there);
        double weight =
                evidence(one, two, isRegistered(here) || isRegistered(there)).weight();
        List<RowKey> pair = inOrder(row, other);
        boolean decided = standing.stream()
                .anyMatch(decision -> decision.verdict() == Verdict.SAME
                        && List.of(decision.left(), decision.right()).equals(pair));
        return new PersonExplanation.Ground(GroundKind.of(decided, one, two, here, there), there, weight);
    }
}
