package org.bringback.identity.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.bringback.identity.index.Shelf;
import org.bringback.identity.ledger.Judgement;
import org.bringback.identity.ledger.JudgementStore;
import org.bringback.identity.ledger.Verdict;
import org.bringback.identity.linkage.Explanation;
import org.bringback.identity.linkage.Linkage;
import org.bringback.identity.linkage.records.Workers;
import org.bringback.identity.records.Saying;
import org.bringback.identity.records.SayingStore;
import org.bringback.identity.records.Source;
import org.bringback.intake.RowKey;
import org.bringback.reference.CohortId;
import org.jspecify.annotations.Nullable;

/** Says why two rows are one person or are not, and what a person is made of. */
public final class Explainer {

    private static final Pattern NUMBERS = Pattern.compile("(\\d+)-(\\d+)");
    private static final Pattern LINE = Pattern.compile("([^#]+?)(?:#(.*))?:(\\d+)");

    private final RowPlaceStore places;
    private final SayingStore sayings;
    private final JudgementStore judgements;
    private final Shelf shelf;

    public Explainer(DataSource database, CohortId cohort, Shelf shelf) {
        this.places = new RowPlaceStore(database);
        this.sayings = new SayingStore(database);
        this.judgements = new JudgementStore(database, cohort);
        this.shelf = shelf;
    }

    /**
     * The row that somebody means.
     *
     * @param reference submission and row such as {@code 3-17}; or a file of an export and a line, as {@code
     *     export-nfe-2022-05-31.csv:18} or {@code export-bse-2022-05-31.xlsx#Phitsanulok:18}
     * @throws NoSuchElementException when there is none
     */
    public RowPlace row(String reference) {
        Matcher numbers = NUMBERS.matcher(reference);
        Matcher line = LINE.matcher(reference);
        Optional<RowKey> key = Optional.empty();
        if (numbers.matches()) {
            key = Optional.of(new RowKey(Long.parseLong(numbers.group(1)), Integer.parseInt(numbers.group(2))));
        } else if (line.matches()) {
            String sheet = line.group(2) == null ? "" : line.group(2);
            key = places.find(line.group(1), sheet, Long.parseLong(line.group(3)));
        }
        return key.flatMap(places::find).orElseThrow(() -> new NoSuchElementException(reference));
    }

    public LinkExplanation link(RowPlace left, RowPlace right) {
        Saying one = saying(left);
        Saying other = saying(right);
        OptionalLong person = person(left.key());
        List<RowKey> pair = inOrder(recordOf(left.key()), recordOf(right.key()));
        return new LinkExplanation(
                left,
                right,
                shelf.label(),
                evidence(one, other),
                person.isPresent() && person.equals(person(right.key())),
                judgements.list().stream()
                        .filter(judgement -> List.of(judgement.left(), judgement.right()).equals(pair))
                        .toList());
    }

    private static List<RowKey> inOrder(RowKey one, RowKey other) {
        return one.compareTo(other) < 0 ? List.of(one, other) : List.of(other, one);
    }

    private Saying saying(RowPlace row) {
        return sayings
                .sayings(row.list().equals(Source.REGISTER), new long[] {row.key().value()})
                .get(0);
    }

    private RowKey recordOf(RowKey row) {
        return places.recordOf(row).orElse(row);
    }

    private OptionalLong person(RowKey row) {
        return places.personOf(recordOf(row));
    }

    private Explanation evidence(Saying one, Saying other) {
        try (Workers workers = new Workers(1)) {
            Linkage linkage = Linkage.of(
                    shelf.model(),
                    shelf.vocabulary(),
                    shelf.rows("one", List.of(one)),
                    Optional.of(shelf.rows("other", List.of(other))),
                    Long.MAX_VALUE,
                    workers);
            return linkage.explain(linkage.weights(), 0, 0);
        }
    }

    /**
     * A person by number.
     *
     * @throws NoSuchElementException when no record is of that person
     */
    public PersonExplanation person(long person) {
        List<RowKey> records = places.recordsOf(person);
        if (records.isEmpty()) {
            throw new NoSuchElementException(Long.toString(person));
        }
        List<Judgement> standing = judgements.standing();
        List<PersonExplanation.ListedRecord> listed = new ArrayList<>();
        List<PersonExplanation.OpenPair> reviews = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            List<RowPlace> rows = places.rowsOf(records.get(i)).stream()
                    .map(row -> places.find(row).orElseThrow())
                    .toList();
            listed.add(new PersonExplanation.ListedRecord(
                    rows, ground(records.get(i), records.subList(0, i), standing)));
            reviews.addAll(places.reviewsOf(records.get(i)));
        }
        Optional<PersonExplanation.Joined> register = places.registerRowOf(person)
                .flatMap(places::find)
                .map(row -> new PersonExplanation.Joined(row, ground(row.key(), records, standing)));
        return new PersonExplanation(person, listed, register, reviews, places.changesOf(person));
    }

    /** The strongest ground between a row and any of the others: a decision, an ID, a reference, else the engine. */
    private Optional<PersonExplanation.Ground> ground(RowKey row, List<RowKey> others, List<Judgement> standing) {
        return others.stream()
                .map(other -> ground(row, other, standing))
                .max(Comparator.comparingInt((PersonExplanation.Ground ground) -> rank(ground.kind()))
                        .thenComparingDouble(PersonExplanation.Ground::weight));
    }

    private PersonExplanation.Ground ground(RowKey row, RowKey other, List<Judgement> standing) {
        RowPlace here = places.find(row).orElseThrow();
        RowPlace there = places.find(other).orElseThrow();
        Saying one = saying(here);
        Saying two = saying(there);
        double weight = evidence(one, two).weight();
        List<RowKey> pair = inOrder(row, other);
        boolean decided = standing.stream()
                .anyMatch(judgement -> judgement.verdict() == Verdict.SAME
                        && List.of(judgement.left(), judgement.right()).equals(pair));
        return new PersonExplanation.Ground(kind(decided, one, two, here, there), there, weight);
    }

    private String kind(boolean decided, Saying one, Saying two, RowPlace here, RowPlace there) {
        if (decided) {
            return "decision";
        }
        if (one.id() != null && one.id().equals(two.id())) {
            return "id";
        }
        boolean sameReference = here.list().equals(there.list()) && isSame(one.reference(), two.reference());
        return sameReference ? "reference" : "engine";
    }

    private static boolean isSame(@Nullable String one, @Nullable String other) {
        return one != null && one.equals(other);
    }

    private static int rank(String kind) {
        return List.of("engine", "reference", "id", "decision").indexOf(kind);
    }
}
