package org.bringback.linkage.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.bringback.linkage.blocking.BlockingKeyFunctions;
import org.bringback.linkage.blocking.BlockingKeys;
import org.bringback.linkage.blocking.CandidatePairs;
import org.bringback.linkage.blocking.KeyNumbers;
import org.bringback.linkage.comparison.Comparators;
import org.bringback.linkage.comparison.ComparisonLevels;
import org.bringback.linkage.comparison.FieldComparator;
import org.bringback.linkage.comparison.PairComparator;
import org.bringback.linkage.comparison.ValueComparator;
import org.bringback.linkage.model.LinkageModel;
import org.bringback.linkage.record.Dictionary;
import org.bringback.linkage.record.RecordSource;
import org.bringback.linkage.record.RecordTable;
import org.bringback.linkage.record.Workers;
import org.bringback.text.BilingualText;

/** Brings files and a model together: reads, normalises, prepares comparison and blocking. */
public final class LinkageInputLoader {
    private final LinkageModel model;
    private final LinkageMode mode;
    private final Comparators comparators;
    private final BlockingKeyFunctions keys;
    private final Workers workers;
    private final List<BilingualText> remarks = new ArrayList<>();

    public LinkageInputLoader(LinkageModel model, Comparators comparators, BlockingKeyFunctions keys, Workers workers) {
        this(model, LinkageMode.of(model), comparators, keys, workers);
    }

    public LinkageInputLoader(
            LinkageModel model, LinkageMode mode, Comparators comparators, BlockingKeyFunctions keys, Workers workers) {
        this.model = model;
        this.mode = mode;
        this.comparators = comparators;
        this.keys = keys;
        this.workers = workers;
    }

    public List<BilingualText> remarks() {
        return remarks;
    }

    public LinkageInput load(RecordSource left, Optional<? extends RecordSource> right) {
        ModelValidator.validate(model, comparators, keys);
        FieldNormalisation fields = new FieldNormalisation(model, comparators, workers);
        RecordTable leftRows = fields.read(left);
        RecordTable rightRows = right.<RecordTable>map(fields::read).orElse(leftRows);
        Runnable meanwhile =
                () -> RowReferences.require(model, left.name(), leftRows, right.map(RecordSource::name), rightRows);
        List<Dictionary> values = fields.normalise(tables(leftRows, rightRows), List.of(), meanwhile);
        LinkageInput input = input(leftRows, values, new PreparedRecords(rightRows, values, KeyNumbers.NONE));
        right.ifPresent(table -> remarks.addAll(RepeatedIdentifiers.remarks(input, table.name())));
        return input;
    }

    private static List<RecordTable> tables(RecordTable left, RecordTable right) {
        return left == right ? List.of(left) : List.of(left, right);
    }

    /** Rows to be the right side of many linkages, read and brought into their form once. */
    public PreparedRecords prepare(RecordSource right) {
        ModelValidator.validate(model, comparators, keys);
        FieldNormalisation fields = new FieldNormalisation(model, comparators, workers);
        RecordTable rows = fields.read(right);
        Runnable meanwhile = () -> RowReferences.require(model, right.name(), rows);
        List<Dictionary> values = fields.normalise(List.of(rows), List.of(), meanwhile);
        return new PreparedRecords(rows, values, CandidatePairs.numbers(model, values, keys, workers));
    }

    /** As {@link #load}, of the same model, without remarks on the right side. */
    public LinkageInput load(RecordSource left, PreparedRecords right) {
        FieldNormalisation fields = new FieldNormalisation(model, comparators, workers);
        RecordTable rows = fields.read(left);
        Runnable meanwhile = () -> RowReferences.require(model, left.name(), rows);
        return input(rows, fields.normalise(List.of(rows), right.values(), meanwhile), right);
    }

    /** The blocking keys of a table's rows. */
    public BlockingKeys keys(RecordSource rows) {
        ModelValidator.validate(model, comparators, keys);
        FieldNormalisation fields = new FieldNormalisation(model, comparators, workers);
        RecordTable table = fields.read(rows);
        List<Dictionary> values = fields.normalise(List.of(table), List.of(), () -> {});
        return CandidatePairs.keys(model, table, values, keys, workers);
    }

    private FieldComparator comparator(int field) {
        return comparators.find(model.fields().get(field).compare()).orElseThrow();
    }

    private LinkageInput input(RecordTable left, List<Dictionary> values, PreparedRecords prepared) {
        RecordTable right = prepared.rows();
        Supplier<List<ValueComparator>> preparing =
                workers.start(values.size(), field -> valueComparator(field, left, right, values));
        CandidatePairs candidates = CandidatePairs.of(model, left, right, values, keys, prepared.keyNumbers(), workers);
        List<ValueComparator> valueComparators = preparing.get();
        IntStream.range(0, values.size()).forEach(field -> remarkOnUninformative(field, left, right));
        List<ComparisonLevels> levelsByField =
                IntStream.range(0, values.size()).mapToObj(this::fieldLevels).toList();
        int[][] swaps = model.swaps().stream()
                .map(swap -> swap.stream().mapToInt(model::indexOf).toArray())
                .toArray(int[][]::new);
        PairComparator pairComparator = new PairComparator(left, right, valueComparators, levelsByField, swaps);
        return new LinkageInput(
                model, left, right, values, valueComparators, levelsByField, pairComparator, candidates);
    }

    private ValueComparator valueComparator(int field, RecordTable left, RecordTable right, List<Dictionary> values) {
        FieldComparator comparator = comparator(field);
        return switch (mode) {
            case LEARN ->
                uninformative(left, right, field)
                        ? UninformativeFields.UNINFORMATIVE
                        : comparator.prepare(values.get(field));
            case TRAIN ->
                uninformative(left, right, field)
                        ? UninformativeFields.UNINFORMATIVE
                        : comparator.prepareIndependently(values.get(field));
            case SCORE -> comparator.prepareIndependently(values.get(field));
        };
    }

    private static boolean uninformative(RecordTable left, RecordTable right, int field) {
        return UninformativeFields.isMissing(left, right, field)
                || UninformativeFields.isEverywhereTheSame(left, right, field);
    }

    private void remarkOnUninformative(int field, RecordTable left, RecordTable right) {
        boolean silent = mode == LinkageMode.SCORE
                ? UninformativeFields.isMissing(left, right, field)
                : uninformative(left, right, field);
        if (silent) {
            remarks.add(UninformativeFields.remark(model.fields().get(field)));
        }
    }

    private ComparisonLevels fieldLevels(int field) {
        String name = model.fields().get(field).name();
        return ComparisonLevels.of(model, name, comparator(field));
    }
}
