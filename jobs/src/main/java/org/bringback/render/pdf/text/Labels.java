package org.bringback.render.pdf.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bringback.reference.codes.CohortId;
import org.bringback.text.BilingualText;
import org.bringback.text.EnglishCount;
import org.bringback.text.Language;
import org.bringback.thai.date.ThaiDates;

/** A template's words in one language, and its way of writing dates and years. */
public final class Labels {

    private static final int MONTHS = 12;

    private final Language language;
    private final Map<String, Object> words;

    private Labels(Language language, Map<String, Object> words) {
        this.language = language;
        this.words = words;
    }

    public static Labels of(String path, Language language, Map<String, Object> words) {
        Labels labels = new Labels(language, words);
        if (labels.months().size() != MONTHS) {
            throw new IllegalArgumentException(path + ": months must be a list of twelve names");
        }
        return labels;
    }

    Language language() {
        return language;
    }

    Optional<String> find(String key) {
        return Optional.ofNullable(words.get(key)).map(Object::toString);
    }

    /** Throws IllegalArgumentException when the file has no such label. */
    public String get(String key) {
        return find(key)
                .orElseThrow(() -> new IllegalArgumentException(
                        "the labels of the template lack " + key + " in language " + language.code()));
    }

    /** The label with what stands in braces filled in, given as name and value in turns; English words agree with numbers. */
    String get(String key, String... namesAndValues) {
        return EnglishCount.agreed(filled(get(key), namesAndValues));
    }

    static String filled(String text, String... namesAndValues) {
        String filled = text;
        for (int i = 0; i < namesAndValues.length; i += 2) {
            filled = filled.replace('{' + namesAndValues[i] + '}', namesAndValues[i + 1]);
        }
        return filled;
    }

    public String date(LocalDate date) {
        String month = String.valueOf(months().get(date.getMonthValue() - 1));
        return ThaiDates.written(date, new BilingualText(month, month)).in(language);
    }

    /** A cohort named by its year is named by that year; any other name stays. */
    public String cohort(CohortId cohort) {
        return cohort.label().in(language);
    }

    private List<?> months() {
        return words.get("months") instanceof List<?> list ? list : List.of();
    }
}
