package org.bringback.linkage.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.bringback.linkage.blocking.BlockingKeyFunctions;
import org.bringback.linkage.comparison.Comparators;
import org.bringback.linkage.io.MemoryRecordSource;
import org.bringback.linkage.model.BlockingRule;
import org.bringback.linkage.model.ComparisonField;
import org.bringback.linkage.model.DecisionRule;
import org.bringback.linkage.model.KeyPart;
import org.bringback.linkage.model.LinkageModel;
import org.bringback.linkage.model.RelativeKind;
import org.bringback.linkage.model.TrainedParameters;
import org.bringback.linkage.record.Workers;

/** Made-up people of few names, with mistakes and missing cells, so that all levels of all fields occur among few rows. */
public final class PeopleInput {
    public static final List<String> COLUMNS = List.of("given", "family", "birth", "phone", "sex");
    public static final RelativeKind TWINS =
            new RelativeKind("twins", List.of("family", "birth", "phone"), List.of("given"));
    public static final RelativeKind HOUSEHOLD = new RelativeKind("household", List.of("family", "phone"), List.of());

    private static final List<String> GIVEN =
            List.of("somchai", "somchay", "somsak", "anna", "ann", "wichai", "สมชาย", "สมชัย", "กมล", "กมลชนก");
    private static final List<String> FAMILY =
            List.of("jaidee", "jaidi", "sukjai", "anna", "wichai", "meesuk", "ใจดี", "สุขใจ", "สมชาย");

    private PeopleInput() {}

    /** Names may be swapped; names and birthdays weigh by their values. */
    public static LinkageModel model(List<RelativeKind> relatives, Optional<TrainedParameters> trained) {
        return new LinkageModel(
                "people",
                1,
                Optional.empty(),
                List.of(
                        field("given", "name", true),
                        field("family", "name", true),
                        field("birth", "date", true),
                        field("phone", "phone", false),
                        field("sex", "category", false)),
                List.of(List.of("given", "family")),
                relatives,
                List.of(
                        new BlockingRule(List.of(KeyPart.whole("sex"))),
                        new BlockingRule(List.of(KeyPart.whole("birth")))),
                new DecisionRule(0.5, 0.5, 0, DecisionRule.Unique.NONE),
                trained);
    }

    private static ComparisonField field(String name, String comparator, boolean frequencies) {
        return new ComparisonField(name, List.of(name), comparator, frequencies);
    }

    public static MemoryRecordSource people(int rows, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<List<String>> people = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            people.add(List.of(
                    cell(random, GIVEN.get(random.nextInt(GIVEN.size()))),
                    cell(random, FAMILY.get(random.nextInt(FAMILY.size()))),
                    cell(
                            random,
                            (1990 + random.nextInt(3)) + "-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(3)),
                    cell(random, "08123456" + random.nextInt(7, 30)),
                    cell(random, random.nextBoolean() ? "m" : "f")));
        }
        return new MemoryRecordSource("people", COLUMNS, people);
    }

    private static String cell(SplittableRandom random, String value) {
        return random.nextInt(8) == 0 ? "" : value;
    }

    /** @param right empty to compare the left rows with each other */
    public static LinkageInput load(
            LinkageModel model, MemoryRecordSource left, Optional<MemoryRecordSource> right, Workers workers) {
        return new LinkageInputLoader(model, Comparators.general(), BlockingKeyFunctions.general(), workers)
                .load(left, right);
    }
}
