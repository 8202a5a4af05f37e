package org.bringback.reference;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bringback.reference.codes.CohortId;
import org.bringback.reference.file.ConfigurationException;
import org.bringback.reference.file.ConfigurationFile;
import org.bringback.reference.message.MessageRules;
import org.bringback.text.BilingualText;
import org.bringback.text.EnglishCount;
import org.bringback.text.FigureFormat;
import org.bringback.text.yaml.YamlMap;
import org.bringback.text.yaml.YamlValue;
import org.bringback.thai.date.ThaiDates;

/**
 * The words that all formats of the reports share, as {@code words.th.yaml} and {@code words.en.yaml} in
 * {@code report-templates} have them, and the rules for the sentences that reports begin with.
 */
public final class ReportWords {

    private static final String MONTHS = "months";
    private static final int MONTHS_OF_A_YEAR = 12;

    private final Map<String, BilingualText> words;
    private final List<BilingualText> months;
    private final MessageRules messages;
    private final PublicationDetails publication;

    private ReportWords(
            Map<String, BilingualText> words,
            List<BilingualText> months,
            MessageRules messages,
            PublicationDetails publication) {
        this.words = words;
        this.months = months;
        this.messages = messages;
        this.publication = publication;
    }

    /**
     * Reads and checks the files.
     *
     * @param templates the folder {@code report-templates}
     * @throws ConfigurationException where one is wrong or lacks a key of the other, with file and line
     */
    public static ReportWords load(Path templates) {
        YamlMap thai = ConfigurationFile.yaml(templates.resolve("words.th.yaml"));
        YamlMap english = ConfigurationFile.yaml(templates.resolve("words.en.yaml"));
        thai.list().forEach(value -> english.get(value.key()));
        Map<String, BilingualText> words = new TreeMap<>();
        for (YamlValue value : english.list()) {
            YamlValue other = thai.get(value.key());
            if (!value.key().equals(MONTHS)) {
                words.put(value.key(), new BilingualText(other.text(), value.text()));
            }
        }
        return new ReportWords(
                words,
                months(thai.get(MONTHS), english.get(MONTHS)),
                MessageRules.load(templates.resolve("messages.yaml")),
                PublicationDetails.load(templates.resolve("publication.yaml")));
    }

    private static List<BilingualText> months(YamlValue thai, YamlValue english) {
        List<BilingualText> months = new ArrayList<>();
        for (YamlValue value : List.of(thai, english)) {
            if (value.list().size() != MONTHS_OF_A_YEAR) {
                throw value.wrong(
                        new BilingualText("ต้องมีชื่อเดือนสิบสองชื่อ", "twelve names of months were expected"));
            }
        }
        for (int month = 0; month < MONTHS_OF_A_YEAR; month++) {
            months.add(new BilingualText(
                    thai.list().get(month).text(), english.list().get(month).text()));
        }
        return months;
    }

    /** Who answers questions, and when the next figures come. */
    public PublicationDetails publication() {
        return publication;
    }

    /** Which sentences reports begin with. */
    public MessageRules messages() {
        return messages;
    }

    public Optional<BilingualText> find(String key) {
        return Optional.ofNullable(words.get(key));
    }

    /**
     * The words with what stands in braces filled in; English ones that agree with a number are written {@code {n} {row|rows}}.
     *
     * @param namesAndValues in turns; a value is {@link BilingualText}, a number, which is written with separators, or a text
     * @throws IllegalArgumentException when there are no such words
     */
    public BilingualText get(String key, Object... namesAndValues) {
        BilingualText text =
                find(key).orElseThrow(() -> new IllegalArgumentException("the reports' words lack " + key));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String name = "{" + namesAndValues[i] + "}";
            BilingualText value = words(namesAndValues[i + 1]);
            text = new BilingualText(
                    text.thai().replace(name, value.thai()), text.english().replace(name, value.english()));
        }
        return new BilingualText(text.thai(), EnglishCount.agreed(text.english()));
    }

    private static BilingualText words(Object value) {
        if (value instanceof BilingualText both) {
            return both;
        }
        String text = value instanceof Long || value instanceof Integer
                ? FigureFormat.grouped(((Number) value).longValue())
                : value.toString();
        return new BilingualText(text, text);
    }

    /** Such as 23 กันยายน 2565 and 23 September 2022. */
    public BilingualText date(LocalDate date) {
        return ThaiDates.written(date, months.get(date.getMonthValue() - 1));
    }

    /** A cohort named by its year is named by that year in both eras; any other name stays. */
    public BilingualText cohort(CohortId cohort) {
        return cohort.label();
    }
}
