package org.bringback.linkage.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.bringback.linkage.blocking.BlockingKeyFunctions;
import org.bringback.linkage.comparison.Comparators;
import org.bringback.linkage.input.LinkageInput;
import org.bringback.linkage.input.LinkageInputLoader;
import org.bringback.linkage.io.MemoryRecordSource;
import org.bringback.linkage.model.LinkageModel;
import org.bringback.linkage.model.ModelReader;
import org.bringback.linkage.record.Workers;

/** Rows to be evaluated with the weights of {@code model.yaml}. */
final class EvaluationInput {

    private static final List<String> COLUMNS = List.of("id", "a", "b", "c");

    private EvaluationInput() {}

    /** Rows with these references; what else is in them does not matter. */
    static LinkageInput ofIds(List<String> left, Optional<List<String>> right, Workers workers) throws IOException {
        return of(rowsOf(left), right.map(EvaluationInput::rowsOf), workers);
    }

    private static List<List<String>> rowsOf(List<String> ids) {
        return ids.stream().map(id -> List.of(id, "x", "y", "z")).toList();
    }

    static LinkageInput of(List<List<String>> left, Optional<List<List<String>>> right, Workers workers)
            throws IOException {
        return new LinkageInputLoader(model(), Comparators.general(), BlockingKeyFunctions.general(), workers)
                .load(
                        new MemoryRecordSource("left", COLUMNS, left),
                        right.map(rows -> new MemoryRecordSource("right", COLUMNS, rows)));
    }

    private static LinkageModel model() throws IOException {
        try (InputStream file = Objects.requireNonNull(EvaluationInput.class.getResourceAsStream("model.yaml"))) {
            return ModelReader.parse("model.yaml", new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** A row of each thing; cells are often the thing's own, sometimes another's and sometimes empty. */
    static List<List<String>> rowsOfThings(int[] things, Random random) {
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < things.length; row++) {
            rows.add(List.of(
                    "r" + row,
                    cell(things[row], 9, random),
                    cell(things[row], 5, random),
                    cell(things[row], 3, random)));
        }
        return rows;
    }

    private static String cell(int thing, int values, Random random) {
        int kind = random.nextInt(10);
        if (kind == 0) {
            return "";
        }
        return "v" + (kind < 3 ? random.nextInt(values) : thing % values);
    }
}
