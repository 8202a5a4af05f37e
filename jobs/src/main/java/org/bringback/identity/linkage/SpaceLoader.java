package org.bringback.identity.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.bringback.identity.linkage.compare.Comparators;
import org.bringback.identity.linkage.compare.FieldComparator;
import org.bringback.identity.linkage.compare.FieldScale;
import org.bringback.identity.linkage.compare.PairComparison;
import org.bringback.identity.linkage.compare.ValueComparison;
import org.bringback.identity.linkage.model.Field;
import org.bringback.identity.linkage.model.Model;
import org.bringback.identity.linkage.pairs.BlockingKeys;
import org.bringback.identity.linkage.pairs.CandidatePairs;
import org.bringback.identity.linkage.pairs.Keys;
import org.bringback.identity.linkage.pairs.LinkSpace;
import org.bringback.identity.linkage.records.Dictionary;
import org.bringback.identity.linkage.records.FieldColumns;
import org.bringback.identity.linkage.records.LinkException;
import org.bringback.identity.linkage.records.Normalised;
import org.bringback.identity.linkage.records.RecordSource;
import org.bringback.identity.linkage.records.RecordTable;
import org.bringback.identity.linkage.records.References;
import org.bringback.identity.linkage.records.Workers;

/** Brings files and a model together: reads, normalises, prepares comparison and blocking. */
final class SpaceLoader {
    private final Model model;
    private final Use use;
    private final Comparators comparators;
    private final Keys keys;
    private final Workers workers;
    private final List<Remark> remarks = new ArrayList<>();

    SpaceLoader(Model model, Comparators comparators, Keys keys, Workers workers) {
        this(model, Use.of(model), comparators, keys, workers);
    }

    SpaceLoader(Model model, Use use, Comparators comparators, Keys keys, Workers workers) {
        this.model = model;
        this.use = use;
        this.comparators = comparators;
        this.keys = keys;
        this.workers = workers;
    }

    List<Remark> remarks() {
        return remarks;
    }

    LinkSpace load(RecordSource left, Optional<? extends RecordSource> right) {
        ModelCheck.of(model, comparators, keys);
        int[] sharedBy = sharedDictionaries();
        List<FieldColumns> plan = plan(sharedBy);
        RecordTable leftRows = left.read(model.id(), plan, workers);
        RecordTable rightRows = right.<RecordTable>map(table -> table.read(model.id(), plan, workers))
                .orElse(leftRows);
        Runnable meanwhile = () -> requireReferences(left.name(), leftRows, right.map(RecordSource::name), rightRows);
        List<Dictionary> values = normalise(leftRows, rightRows, plan, sharedBy, meanwhile);
        LinkSpace space = space(leftRows, rightRows, values);
        right.ifPresent(table -> remarks.addAll(RepeatedNumbers.remarks(space, table.name())));
        return space;
    }

    /** The blocking keys of a table's rows. */
    BlockingKeys keys(RecordSource rows) {
        ModelCheck.of(model, comparators, keys);
        int[] sharedBy = sharedDictionaries();
        List<FieldColumns> plan = plan(sharedBy);
        RecordTable table = rows.read(model.id(), plan, workers);
        List<Dictionary> values = normalise(table, table, plan, sharedBy, () -> {});
        return CandidatePairs.keys(model, table, values, keys, workers);
    }

    /** Results name rows by their references, so that no two rows may share one. */
    private void requireReferences(String leftName, RecordTable left, Optional<String> rightName, RecordTable right) {
        if (model.id().isPresent()) {
            requireReference(leftName, References.firstRepeated(left));
            rightName.ifPresent(name -> requireReference(name, References.firstRepeated(right)));
        }
    }

    private static void requireReference(String file, int repeated) {
        if (repeated >= 0) {
            String row = Integer.toString(repeated + 1);
            throw new LinkException(
                    file + ", row " + row
                            + ": its reference is empty or that of an earlier row; every row needs its own",
                    file + " แถวที่ " + row + ": รหัสอ้างอิงว่างหรือซ้ำกับแถวก่อนหน้า ทุกแถวต้องมีรหัสของตนเอง");
        }
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
                    Field one = model.fields().get(field);
                    String joiner = comparator(field).joiner();
                    Dictionary values = dictionaries.computeIfAbsent(sharedBy[field], shared -> new Dictionary());
                    return new FieldColumns(one.columns(), joiner, values);
                })
                .toList();
    }

    private List<Dictionary> normalise(
            RecordTable left, RecordTable right, List<FieldColumns> plan, int[] sharedBy, Runnable meanwhile) {
        int[] own = IntStream.range(0, sharedBy.length)
                .filter(field -> sharedBy[field] == field)
                .toArray();
        List<Normalised> made = Normalised.of(
                Arrays.stream(own).mapToObj(field -> plan.get(field).values()).toList(),
                Arrays.stream(own).mapToObj(this::comparator).toList(),
                meanwhile,
                workers);
        Normalised[] forms = IntStream.range(0, sharedBy.length)
                .mapToObj(field -> made.get(Arrays.binarySearch(own, sharedBy[field])))
                .toArray(Normalised[]::new);
        workers.each(sharedBy.length, field -> {
            int[] codes = forms[field].codes();
            if (codes != null) {
                left.recode(field, codes);
                if (left != right) {
                    right.recode(field, codes);
                }
            }
        });
        return Arrays.stream(forms).map(Normalised::values).toList();
    }

    private FieldComparator comparator(int field) {
        return comparators.find(model.fields().get(field).compare()).orElseThrow();
    }

    private LinkSpace space(RecordTable left, RecordTable right, List<Dictionary> values) {
        Supplier<List<ValueComparison>> preparing =
                workers.start(values.size(), field -> comparison(field, left, right, values));
        CandidatePairs candidates = CandidatePairs.of(model, left, right, values, keys, workers);
        List<ValueComparison> comparisons = preparing.get();
        IntStream.range(0, values.size()).forEach(field -> remarkOnSilence(field, left, right));
        List<FieldScale> scales =
                IntStream.range(0, values.size()).mapToObj(this::scale).toList();
        int[][] swaps = model.swaps().stream()
                .map(swap -> swap.stream().mapToInt(model::indexOf).toArray())
                .toArray(int[][]::new);
        PairComparison comparison = new PairComparison(left, right, comparisons, scales, swaps);
        return new LinkSpace(model, left, right, values, comparisons, scales, comparison, candidates);
    }

    private ValueComparison comparison(int field, RecordTable left, RecordTable right, List<Dictionary> values) {
        FieldComparator comparator = comparator(field);
        return switch (use) {
            case LEARN -> silent(left, right, field) ? SilentFields.SILENT : comparator.over(values.get(field));
            case TRAIN -> silent(left, right, field) ? SilentFields.SILENT : comparator.alone(values.get(field));
            case SCORE -> comparator.alone(values.get(field));
        };
    }

    private static boolean silent(RecordTable left, RecordTable right, int field) {
        return SilentFields.isMissing(left, right, field) || SilentFields.isEverywhereTheSame(left, right, field);
    }

    private void remarkOnSilence(int field, RecordTable left, RecordTable right) {
        boolean silent = use == Use.SCORE ? SilentFields.isMissing(left, right, field) : silent(left, right, field);
        if (silent) {
            remarks.add(SilentFields.remark(model.fields().get(field)));
        }
    }

    private FieldScale scale(int field) {
        String name = model.fields().get(field).name();
        boolean swappable = model.swaps().stream().anyMatch(swap -> swap.get(0).equals(name));
        return FieldScale.of(name, comparator(field).levels(), swappable);
    }
}
