package org.bringback.linkage.draft;

import java.util.Collections;
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
    private final SubjectColumns subject;
    private final Workers workers;
    private final List<ColumnProfile> profiles;

    private ModelDraft(RecordSample sample, SubjectColumns subject, Workers workers) {
        this.sample = sample;
        this.subject = subject;
        this.workers = workers;
        this.profiles = sample.profiles(workers);
    }

    public static LinkageModel of(RecordSource left, Optional<? extends RecordSource> right, Workers workers) {
        return of(left, right, SubjectColumns.NONE, workers);
    }

    /** @param subject whose columns have comparators of their own */
    public static LinkageModel of(
            RecordSource left, Optional<? extends RecordSource> right, SubjectColumns subject, Workers workers) {
        right.filter(other -> Collections.disjoint(left.columns(), other.columns()))
                .ifPresent(other -> {
                    throw nothingAlike(left, other);
                });
        return new ModelDraft(RecordSample.of(left, right, workers), subject, workers).draft();
    }

    private static LinkageException nothingAlike(RecordSource left, RecordSource right) {
        BilingualText both =
                named(left).join(new BilingualText(" กับ ", " and ")).join(named(right));
        return new LinkageException(
                new BilingualText("ไม่มีคอลัมน์ที่ชื่อตรงกัน: ", "no column has the same name in both: ")
                        .join(both)
                        .join(new BilingualText(
                                " ให้ตั้งชื่อคอลัมน์ที่มีความหมายเดียวกันให้ตรงกันในแถวแรกของทั้งสองไฟล์",
                                "; give columns that mean the same the same name in the first row of both files")));
    }

    private static BilingualText named(RecordSource source) {
        return RecordSource.shown(source.columns()).map(columns -> source.name() + " (" + columns + ")");
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
        if (isPart || sample.isMadeOfOthers(column, useful)) {
            return Optional.empty();
        }
        FieldKind kind = FieldKindDetector.of(column);
        String comparator = subject.comparator(kind.comparator(), column).orElse(kind.comparator());
        return Optional.of(DraftField.of(column, kind, comparator));
    }
}
