package org.bringback.linkage.draft;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bringback.linkage.model.BlockingRule;
import org.bringback.linkage.model.ComparisonField;
import org.bringback.linkage.model.DecisionRule;
import org.bringback.linkage.model.LinkageModel;
import org.bringback.linkage.record.LinkageException;
import org.bringback.linkage.record.RecordSource;
import org.bringback.linkage.record.Workers;
import org.bringback.text.BilingualText;

/**
 * A model drafted from headers and data. It is meant to be used as it is, and to be a good beginning for an analyst
 * who knows more. A column named {@code cluster} is an answer, not a clue, and is never used.
 */
public final class ModelDraft {
    private static final Set<String> ANSWERS = Set.of("cluster");
    private static final double TOO_EMPTY = 0.02;
    private static final int MAX_FIELDS = 15;

    private final RecordSample sample;
    private final Workers workers;
    private final List<ColumnProfile> profiles;

    private ModelDraft(RecordSample sample, Workers workers) {
        this.sample = sample;
        this.workers = workers;
        this.profiles = sample.profiles(workers);
    }

    public static LinkageModel of(RecordSource left, Optional<? extends RecordSource> right, Workers workers) {
        return new ModelDraft(RecordSample.of(left, right, workers), workers).draft();
    }

    private LinkageModel draft() {
        Optional<String> id = IdColumnDetector.of(profiles);
        List<DraftField> draftFields = fields(id);
        if (draftFields.isEmpty()) {
            throw new LinkageException(new BilingualText(
                    "ไม่มีคอลัมน์ใดใช้เปรียบเทียบได้ ทุกคอลัมน์ว่าง ซ้ำกันทั้งหมด หรือเป็นรหัสอ้างอิง",
                    "no column of these files can be compared: all are empty, equal or references"));
        }
        List<ComparisonField> fields =
                draftFields.stream().map(DraftField::field).toList();
        List<BlockingRule> blocking = new BlockingRuleSelector(sample, draftFields, workers).rules();
        DecisionRule decision = new DecisionRule(0.5, 0.5, 0, DecisionRule.Unique.AUTO);
        return new LinkageModel(
                "draft",
                1,
                id,
                fields,
                SwapDetector.of(sample, draftFields),
                List.of(),
                blocking,
                decision,
                Optional.empty());
    }

    private List<DraftField> fields(Optional<String> id) {
        List<ColumnProfile> useful = profiles.stream()
                .filter(column -> !ANSWERS.contains(String.join("_", column.words())))
                .filter(column -> !id.equals(Optional.of(column.column())))
                .filter(column -> column.distinct() > 1 && column.fill() >= TOO_EMPTY)
                .toList();
        List<DraftField> dates = SplitDateDetector.of(useful).stream().toList();
        Stream<DraftField> others =
                workers.map(useful.size(), number -> draftField(useful.get(number), dates, useful)).stream()
                        .flatMap(Optional::stream);
        return Stream.concat(dates.stream(), others).limit(MAX_FIELDS).toList();
    }

    private Optional<DraftField> draftField(ColumnProfile column, List<DraftField> dates, List<ColumnProfile> useful) {
        boolean isPart = dates.stream().anyMatch(date -> date.field().columns().contains(column.column()));
        return isPart || sample.isMadeOfOthers(column, useful)
                ? Optional.empty()
                : Optional.of(DraftField.of(column, FieldKindDetector.of(column)));
    }
}
