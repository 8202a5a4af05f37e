package org.bringback.linkage.input;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bringback.linkage.comparison.Comparators;
import org.bringback.linkage.comparison.FieldComparator;
import org.bringback.linkage.model.ComparisonField;
import org.bringback.linkage.model.LinkageModel;
import org.bringback.linkage.record.Dictionary;
import org.bringback.linkage.record.FieldColumns;
import org.bringback.linkage.record.NormalisedColumn;
import org.bringback.linkage.record.RecordSource;
import org.bringback.linkage.record.RecordTable;
import org.bringback.linkage.record.Workers;

/** Reads tables into dictionaries that they share, and brings the values of each field into the form in which they are compared. */
final class FieldNormalisation {
    private final LinkageModel model;
    private final Comparators comparators;
    private final Workers workers;
    private final int[] sharedBy;
    private final List<FieldColumns> plan;

    FieldNormalisation(LinkageModel model, Comparators comparators, Workers workers) {
        this.model = model;
        this.comparators = comparators;
        this.workers = workers;
        this.sharedBy = sharedDictionaries(model);
        this.plan = plan();
    }

    RecordTable read(RecordSource rows) {
        return rows.read(model.id(), plan, workers);
    }

    /** For every field the first field with which it shares a dictionary, as swappable fields do. */
    private static int[] sharedDictionaries(LinkageModel model) {
        int[] sharedBy = IntStream.range(0, model.fields().size()).toArray();
        for (List<String> swap : model.swaps()) {
            int first = sharedBy[model.indexOf(swap.get(0))];
            int second = model.indexOf(swap.get(1));
            sharedBy[Math.max(first, second)] = Math.min(first, second);
        }
        return sharedBy;
    }

    private List<FieldColumns> plan() {
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

    /**
     * Brings all values of tables that were read here into their form.
     *
     * @param known by field values in their form, which keep their numbers; empty where there are none
     * @return by field
     */
    List<Dictionary> normalise(List<RecordTable> tables, List<Dictionary> known, Runnable meanwhile) {
        int[] own = IntStream.range(0, sharedBy.length)
                .filter(field -> sharedBy[field] == field)
                .toArray();
        List<NormalisedColumn> made = NormalisedColumn.of(
                Arrays.stream(own).mapToObj(field -> plan.get(field).values()).toList(),
                Arrays.stream(own).mapToObj(this::comparator).toList(),
                known.isEmpty()
                        ? known
                        : Arrays.stream(own).mapToObj(known::get).toList(),
                meanwhile,
                workers);
        NormalisedColumn[] forms = IntStream.range(0, sharedBy.length)
                .mapToObj(field -> made.get(Arrays.binarySearch(own, sharedBy[field])))
                .toArray(NormalisedColumn[]::new);
        workers.each(sharedBy.length, field -> {
            int[] codes = forms[field].codes();
            if (codes != null) {
                tables.forEach(table -> table.recode(field, codes));
            }
        });
        return Arrays.stream(forms).map(NormalisedColumn::values).toList();
    }

    private FieldComparator comparator(int field) {
        return comparators.find(model.fields().get(field).compare()).orElseThrow();
    }
}
