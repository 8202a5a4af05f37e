package org.bringback.identity.linkage.draft;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bringback.identity.linkage.model.BlockingRule;
import org.bringback.identity.linkage.model.Decision;
import org.bringback.identity.linkage.model.Field;
import org.bringback.identity.linkage.model.Model;
import org.bringback.identity.linkage.records.LinkException;
import org.bringback.identity.linkage.records.RecordSource;
import org.bringback.identity.linkage.records.Workers;

/**
 * A model drafted from headers and data. It is meant to be used as it is, and to be a good beginning for an analyst
 * who knows more. A column named {@code cluster} is an answer, not a clue, and is never used.
 */
public final class ModelDraft {
    private static final Set<String> ANSWERS = Set.of("cluster");
    private static final double TOO_EMPTY = 0.02;
    private static final int MOST_FIELDS = 15;

    private final SampleTables sample;
    private final Workers workers;
    private final List<ColumnProfile> profiles;

    private ModelDraft(SampleTables sample, Workers workers) {
        this.sample = sample;
        this.workers = workers;
        this.profiles = sample.profiles(workers);
    }

    public static Model of(RecordSource left, Optional<? extends RecordSource> right, Workers workers) {
        return new ModelDraft(SampleTables.of(left, right, workers), workers).draft();
    }

    private Model draft() {
        Optional<String> id = IdGuess.of(profiles);
        List<GuessedField> guessed = fields(id);
        if (guessed.isEmpty()) {
            throw new LinkException(
                    "no column of these files can be compared: all are empty, equal or references",
                    "ไม่มีคอลัมน์ใดใช้เปรียบเทียบได้ ทุกคอลัมน์ว่าง ซ้ำกันทั้งหมด หรือเป็นรหัสอ้างอิง");
        }
        List<Field> fields = guessed.stream().map(GuessedField::field).toList();
        List<BlockingRule> blocking = new BlockingGuess(sample, guessed, workers).rules();
        Decision decision = new Decision(0.5, 0.5, 0, Decision.Unique.AUTO);
        return new Model(
                "draft", 1, id, fields, SwapGuess.of(sample, guessed), List.of(), blocking, decision, Optional.empty());
    }

    private List<GuessedField> fields(Optional<String> id) {
        List<ColumnProfile> useful = profiles.stream()
                .filter(column -> !ANSWERS.contains(String.join("_", column.words())))
                .filter(column -> !id.equals(Optional.of(column.column())))
                .filter(column -> column.distinct() > 1 && column.fill() >= TOO_EMPTY)
                .toList();
        List<GuessedField> dates = DateColumns.of(useful).stream().toList();
        Stream<GuessedField> others =
                workers.map(useful.size(), number -> guess(useful.get(number), dates, useful)).stream()
                        .flatMap(Optional::stream);
        return Stream.concat(dates.stream(), others).limit(MOST_FIELDS).toList();
    }

    private Optional<GuessedField> guess(ColumnProfile column, List<GuessedField> dates, List<ColumnProfile> useful) {
        boolean isPart = dates.stream().anyMatch(date -> date.field().columns().contains(column.column()));
        return isPart || sample.isMadeOfOthers(column, useful)
                ? Optional.empty()
                : Optional.of(GuessedField.of(column, KindGuess.of(column)));
    }
}
