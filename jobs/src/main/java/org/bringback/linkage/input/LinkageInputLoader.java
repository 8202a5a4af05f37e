package org.bringback.linkage.input;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.bringback.linkage.blocking.BlockingKeyFunctions;
import org.bringback.linkage.blocking.BlockingKeys;
import org.bringback.linkage.blocking.CandidatePairs;
import org.bringback.linkage.comparison.Comparators;
import org.bringback.linkage.comparison.ComparisonLevels;
import org.bringback.linkage.comparison.FieldComparator;
import org.bringback.linkage.comparison.PairComparator;
import org.bringback.linkage.comparison.ValueComparator;
import org.bringback.linkage.model.ComparisonField;
import org.bringback.linkage.model.LinkageModel;
import org.bringback.linkage.record.Dictionary;
import org.bringback.linkage.record.FieldColumns;
import org.bringback.linkage.record.NormalisedColumn;
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
        int[] sharedBy = sharedDictionaries();
        List<FieldColumns> plan = plan(sharedBy);
        RecordTable leftRows = left.read(model.id(), plan, workers);
        RecordTable rightRows = right.<RecordTable>map(table -> table.read(model.id(), plan, workers))
                .orElse(leftRows);
        Runnable meanwhile =
                () -> RowReferences.require(model, left.name(), leftRows, right.map(RecordSource::name), rightRows);
        List<Dictionary> values = normalise(leftRows, rightRows, plan, sharedBy, meanwhile);
        LinkageInput input = input(leftRows, rightRows, values);
        right.ifPresent(table -> remarks.addAll(RepeatedIdentifiers.remarks(input, table.name())));
        return input;
    }

    /** The blocking keys of a table's rows. */
    public BlockingKeys keys(RecordSource rows) {
        ModelValidator.validate(model, comparators, keys);
        int[] sharedBy = sharedDictionaries();
        List<FieldColumns> plan = plan(sharedBy);
        RecordTable table = rows.read(model.id(), plan, workers);
        List<Dictionary> values = normalise(table, table, plan, sharedBy, () -> {});
        return CandidatePairs.keys(model, table, values, keys, workers);
    }

    /** For every field the first field with which it shares a dictionary, as swappable fields do. */
    private int[] sharedDictionaries() {
        int[] sharedBy = IntStream.range(0, model.fields().size()).toArray();
        for (List<String> swap : model.swaps()) {
            int first = sharedBy[model.indexOf(swap.get(0))];
            int second = model.indexOf(swap.get(1));
            sharedBy[Math.max(first, second)] = Math.min(first, second);
        }
        return sharedBy;
    }

    private List<FieldColumns> plan(int[] sharedBy) {
        Map<Integer, Dictionary> dictionaries = new LinkedHashMap<>();
        return IntStream.range(0, sharedBy.length)
                .mapToObj(field -> {
                    ComparisonField one = model.fields().get(field);
                    String separator = comparator(field).separator();
                    Dictionary values = dictionaries.computeIfAbsent(sharedBy[field], shared -> new Dictionary());
                    return new FieldColumns(one.columns(), separator, values);
                })
                .toList();
    }

    private List<Dictionary> normalise(
            RecordTable left, RecordTable right, List<FieldColumns> plan, int[] sharedBy, Runnable meanwhile) {
        int[] own = IntStream.range(0, sharedBy.length)
                .filter(field -> sharedBy[field] == field)
                .toArray();
        List<NormalisedColumn> made = NormalisedColumn.of(
                Arrays.stream(own).mapToObj(field -> plan.get(field).values()).toList(),
                Arrays.stream(own).mapToObj(this::comparator).toList(),
                meanwhile,
                workers);
        NormalisedColumn[] forms = IntStream.range(0, sharedBy.length)
                .mapToObj(field -> made.get(Arrays.binarySearch(own, sharedBy[field])))
                .toArray(NormalisedColumn[]::new);
        workers.each(sharedBy.length, field -> {
            int[] codes = forms[field].codes();
            if (codes != null) {
                left.recode(field, codes);
                if (left != right) {
                    right.recode(field, codes);
                }
            }
        });
        return Arrays.stream(forms).map(NormalisedColumn::values).toList();
    }

    private FieldComparator comparator(int field) {
        return comparators.find(model.fields().get(field).compare()).orElseThrow();
    }

    private LinkageInput input(RecordTable left, RecordTable right, List<Dictionary> values) {
        Supplier<List<ValueComparator>> preparing =
                workers.start(values.size(), field -> valueComparator(field, left, right, values));
        CandidatePairs candidates = CandidatePairs.of(model, left, right, values, keys, workers);
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
