package org.bringback.identity.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.bringback.identity.record.PersonRows.COHORT;
import static org.bringback.identity.record.PersonRows.key;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import org.bringback.identity.decision.ReviewDecision;
import org.bringback.identity.decision.ReviewDecisionStore;
import org.bringback.identity.decision.Verdict;
import org.bringback.identity.index.BlockingKeyIndex;
import org.bringback.identity.record.PersonRows;
import org.bringback.identity.resolution.IdentityResolution;
import org.bringback.intake.row.RowKey;
import org.bringback.linkage.record.Workers;
import org.bringback.linkage.scoring.WeightExplanation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Three exports and a register: row 1-1 is a boy with an ID, and others are him for one reason each. */
class IdentityExplainerTest {

    private static final String REST = "/M/2010-06-15/71/ไทรโยค/1071000001/สมศรี สุขใจ/0812345678";
    private static final String OTHER = "/F/2012-01-20/10/บางรัก/1010000002/ปิยะ ทองดี/0898765432";
    private static final LocalDateTime NOW = LocalDateTime.of(2022, 10, 1, 9, 30);

    private final PersonRows rows = new PersonRows();

    @TempDir
    Path folder;

    private BlockingKeyIndex index;
    private IdentityExplainer explainer;

    @BeforeEach
    void aBoyOnThreeLists() {
        index = rows.index(folder);
        explainer = new IdentityExplainer(rows.state().database(), COHORT, index, UnaryOperator.identity());
        rows.export("obec", "N1999900000129/a/BOY/สมชาย/สุขใจ" + REST, "/b/GIRL/มานี/ทองดี" + OTHER);
        rows.export("nfe", "N1999900000129/x/BOY/ธนกร/สุขใจ" + REST);
        rows.export("obec", "/a/BOY/สมชาย/สุขใจ" + REST);
        rows.export("bse", "/y/BOY/สมชาย/สุขใจ" + REST);
        rows.register("N1999900000129/r/BOY/สมชาย/สุขใจ" + REST);
    }

    private void resolve() {
        try (Workers workers = new Workers(1)) {
            new IdentityResolution(rows.state().database(), COHORT, index).resolve(LocalDate.of(2022, 9, 23), workers);
        }
    }

    private void decide(long left, long right, Verdict verdict) {
        new ReviewDecisionStore(rows.state().database(), COHORT)
                .append(List.of(new ReviewDecision(
                        RowKey.of(left), RowKey.of(right), verdict, "ครูสมศรี", NOW, "model", 1.0, "")));
    }

    private LinkExplanation link(String left, String right) {
        return explainer.link(explainer.row(left), explainer.row(right));
    }

    @ParameterizedTest
    @CsvSource({
        "1-1, 1, 1, obec, file-1.csv, 2",
        "1-2, 1, 2, obec, file-1.csv, 3",
        "file-1.csv:3, 1, 2, obec, file-1.csv, 3",
        "file-2.csv:2, 2, 1, nfe, file-2.csv, 2",
        "5-1, 5, 1, register, file-5.csv, 1",
    })
    void aRowIsFoundByItsNumbersAndByFileAndLine(
            String reference, long submission, int row, String list, String file, long line) {
        RowLocation found = explainer.row(reference);
        assertThat(found.key()).isEqualTo(new RowKey(submission, row));
        assertThat(found.reference()).isEqualTo(submission + "-" + row);
        assertThat(found.list()).isEqualTo(list);
        assertThat(found.file()).isEqualTo(file);
        assertThat(found.line()).isEqualTo(line);
        assertThat(found.asOf()).isEqualTo(LocalDate.of(2022, 5, 1).plusDays(submission));
        assertThat(found.status()).isEqualTo(list.equals("register") ? "" : "NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1-3",
                "9-1",
                "file-1.csv:1",
                "file-9.csv:2",
                "file-1.csv#sheet:2",
                "1",
                "",
                "a-b",
                "file-1.csv",
                "99999999999999999999-1",
                "1-99999999999",
                "file-1.csv:99999999999999999999"
            })
    void aRowThatIsNotThereIsNotFound(String reference) {
        assertThatThrownBy(() -> explainer.row(reference))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage(reference);
    }

    @Test
    void aSheetTellsRowsOfOneLineApartAndOfFilesOfOneNameTheNewestIsMeant() {
        rows.state().sql("update export_row set line = 2, sheet = 'A' where row_key = ?", key(1, 1));
        rows.state().sql("update export_row set line = 2, sheet = 'B:1' where row_key = ?", key(1, 2));
        assertThat(explainer.row("file-1.csv#A:2").key()).isEqualTo(new RowKey(1, 1));
        assertThat(explainer.row("file-1.csv#B:1:2").key()).isEqualTo(new RowKey(1, 2));
        assertThat(explainer.row("file-1.csv#A:2").sheet()).isEqualTo("A");
        rows.state().sql("update submission set file_name = 'file-1.csv' where id = 3");
        assertThat(explainer.row("file-1.csv:2").key()).isEqualTo(new RowKey(3, 1));
    }

    @Test
    void theWeightsOfTheFieldsAddUpToTheWeightOfThePair() {
        for (String left : List.of("1-1", "1-2", "2-1", "3-1", "4-1")) {
            for (String right : List.of("1-2", "2-1", "5-1")) {
                if (!left.equals(right)) {
                    WeightExplanation evidence = link(left, right).evidence();
                    double sum = evidence.prior()
                            + evidence.steps().stream()
                                    .mapToDouble(WeightExplanation.Step::weight)
                                    .sum();
                    assertThat(evidence.weight()).isCloseTo(sum, within(1e-6));
                    DoubleUnaryOperator odds = weight -> Math.pow(2, weight);
                    double expected = odds.applyAsDouble(sum) / (1 + odds.applyAsDouble(sum));
                    assertThat(evidence.probability()).isCloseTo(expected, within(1e-9));
                }
            }
        }
    }

    @Test
    void everyFieldOfTheModelIsAStepAndItsWeightIsTheSameFromBothSides() {
        WeightExplanation there = link("1-1", "2-1").evidence();
        WeightExplanation back = link("2-1", "1-1").evidence();
        List<String> fields =
                index.model().fields().stream().map(field -> field.name()).toList();
        assertThat(there.steps()).extracting(WeightExplanation.Step::field).startsWith(fields.toArray(String[]::new));
        assertThat(back.weight()).isEqualTo(there.weight());
        assertThat(there.steps())
                .filteredOn(step -> step.field().equals("given_name"))
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.level()).isEqualTo("different");
                    assertThat(step.left() + "|" + step.right()).isEqualTo("สมชาย|ธนกร");
                    assertThat(step.weight()).isNegative();
                });
    }

    @Test
    void whereRowsStandNamesNobody() {
        LinkExplanation link = link("1-1", "5-1");
        assertThat(link.left() + " " + link.right()).doesNotContain("1999900000129", "สมชาย", "สุขใจ", "0812345678");
        assertThat(link.model()).isEqualTo(index.modelLabel());
    }

    @Test
    void rowsAreOnePersonOnceTheyAreResolvedAndNotBefore() {
        assertThat(link("1-1", "2-1").samePerson()).isFalse();
        resolve();
        assertThat(link("1-1", "2-1").samePerson()).isTrue();
        assertThat(link("1-1", "5-1").samePerson()).isTrue();
        assertThat(link("1-1", "1-2").samePerson()).isFalse();
    }

    @Test
    void theDecisionsAboutTheTwoRecordsAreToldOldestFirstWhicheverRowsWereAskedFor() {
        long repeating = rows.export("obec", "/a/BOY/สมชาย/สุขใจ" + REST);
        resolve();
        decide(key(1, 1), key(3, 1), Verdict.SAME);
        decide(key(1, 1), key(3, 1), Verdict.OPEN);
        decide(key(1, 1), key(4, 1), Verdict.SAME);
        List<Verdict> expected = List.of(Verdict.SAME, Verdict.OPEN);
        // the row of the last export repeats the record that row 3-1 began
        for (String row : List.of("3-1", repeating + "-1")) {
            assertThat(link("1-1", row).decisions())
                    .extracting(ReviewDecision::verdict)
                    .isEqualTo(expected);
            assertThat(link(row, "1-1").decisions())
                    .extracting(ReviewDecision::verdict)
                    .isEqualTo(expected);
        }
        assertThat(link("1-1", "2-1").decisions()).isEmpty();
    }

    @Test
    void aPersonIsTheirRecordsEachWithItsStrongestGround() {
        decide(key(1, 1), key(4, 1), Verdict.SAME);
        resolve();
        PersonExplanation person = explainer.person(key(1, 1));
        assertThat(person.person()).isEqualTo(key(1, 1));
        assertThat(person.records())
                .extracting(record -> record.rows().get(0).reference()
                        + record.ground()
                                .map(ground -> " " + ground.kind() + " "
                                        + ground.with().reference())
                                .orElse(""))
                .containsExactly("1-1", "2-1 id 1-1", "3-1 reference 1-1", "4-1 decision 1-1");
        assertThat(person.register().map(joined -> joined.row().reference())).contains("5-1");
        assertThat(person.register().flatMap(PersonExplanation.Joined::ground).map(PersonExplanation.Ground::kind))
                .contains("id");
    }

    @Test
    void whereNothingElseJoinsTheEngineDoesAndItsWeightIsThatOfThePair() {
        resolve();
        PersonExplanation person = explainer.person(key(1, 1));
        Optional<PersonExplanation.Ground> ground = person.records().get(3).ground();
        assertThat(ground.map(PersonExplanation.Ground::kind)).contains("engine");
        String with = ground.orElseThrow().with().reference();
        assertThat(ground.orElseThrow().weight())
                .isEqualTo(link("4-1", with).evidence().weight());
        // the strongest of the older records
        TreeSet<Double> weights = new TreeSet<>();
        for (String older : List.of("1-1", "2-1", "3-1")) {
            weights.add(link("4-1", older).evidence().weight());
        }
        assertThat(ground.orElseThrow().weight()).isEqualTo(weights.last());
    }

    @Test
    void aDecisionThatIsTakenBackIsNoGround() {
        decide(key(1, 1), key(4, 1), Verdict.SAME);
        resolve();
        decide(key(1, 1), key(4, 1), Verdict.OPEN);
        assertThat(explainer.person(key(1, 1)).records().get(3).ground().map(PersonExplanation.Ground::kind))
                .contains("engine");
    }

    @Test
    void allRowsThatRepeatARecordAreItsRows() {
        long repeating = rows.export("nfe", "N1999900000129/x/BOY/ธนกร/สุขใจ" + REST);
        resolve();
        assertThat(explainer.person(key(1, 1)).records().get(1).rows())
                .extracting(RowLocation::reference)
                .containsExactly("2-1", repeating + "-1");
    }

    @Test
    void openPairsAndWhatHappenedToThePersonAreTold() {
        resolve();
        rows.state().sql("delete from review_pair");
        rows.state()
                .sql(
                        "insert into review_pair (cohort, left_key, right_key, cause) values ('2022', ?, ?, 'LIKELY')",
                        key(1, 1),
                        key(1, 2));
        rows.state()
                .sql(
                        "insert into person_change (cohort, changed_on, kind, from_person, to_person, records)"
                                + " values ('2022', date '2022-09-23', 'MERGED', ?, ?, 1)",
                        key(2, 1),
                        key(1, 1));
        PersonExplanation.OpenPair pair = new PersonExplanation.OpenPair(new RowKey(1, 1), new RowKey(1, 2), "LIKELY");
        assertThat(explainer.person(key(1, 1)).reviews()).containsExactly(pair);
        assertThat(explainer.person(key(1, 2)).reviews()).containsExactly(pair);
        assertThat(explainer.person(key(1, 1)).changes())
                .containsExactly(
                        new PersonExplanation.Change(LocalDate.of(2022, 9, 23), "MERGED", key(2, 1), key(1, 1), 1));
        assertThat(explainer.person(key(1, 2)).changes()).isEmpty();
    }

    @Test
    void aNumberThatIsNobodysIsNotFound() {
        resolve();
        assertThatThrownBy(() -> explainer.person(key(2, 1)))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage(Long.toString(key(2, 1)));
    }
}
