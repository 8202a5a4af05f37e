package org.bringback.table.report.message;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bringback.reference.message.MessageRules;
import org.bringback.reference.message.MessageSentence;
import org.bringback.text.BilingualText;
import org.bringback.text.EnglishCount;
import org.bringback.text.FigureFormat;
import org.bringback.text.Language;

/** Puts sentences together. Every number in them is a cell of the report's tables, and none is said that is not printed. */
public final class Messages {

    private static final Pattern BRACES = Pattern.compile("\\{([^}|]*)}");

    private final MessageRules rules;
    private final MessageSubject subject;
    private final MessageFigures figures;
    private final OutlyingPlaces outliers;

    public Messages(MessageRules rules, MessageSubject subject) {
        this.rules = rules;
        this.subject = subject;
        this.figures = new MessageFigures(rules.rows(), subject);
        this.outliers = new OutlyingPlaces(subject);
    }

    /** @param kind the key of the kind of report */
    public List<BilingualText> make(String kind) {
        return rules.list(kind).stream()
                .flatMap(sentence -> sentence(sentence).stream())
                .toList();
    }

    private Optional<BilingualText> sentence(MessageSentence sentence) {
        Map<String, BilingualText> names = new HashMap<>();
        subject.against().ifPresent(day -> names.put("against", day));
        names.put("others", subject.others());
        outliers.whole().ifPresent(share -> names.put("whole", same(share)));
        if (outliers.isAny()) {
            names.put("places", outliers.named());
        }
        sentence.largest()
                .flatMap(wanted -> subject.find(wanted.topic()).flatMap(t -> LargestRow.find(t, wanted.column())))
                .ifPresent(largest -> {
                    names.put("place", subject.names().apply(largest.row()));
                    names.put("most", same(FigureFormat.grouped(largest.figure())));
                });
        List<BilingualText> parts = new ArrayList<>();
        for (MessageSentence.Part part : sentence.parts()) {
            if (part.when().stream().allMatch(this::holds)) {
                filled(part.words(), names).ifPresent(parts::add);
            }
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(joined(parts));
    }

    private static BilingualText joined(List<BilingualText> parts) {
        String thai = parts.stream().map(BilingualText::thai).collect(Collectors.joining(" "));
        String english = parts.stream().map(BilingualText::english).collect(Collectors.joining("; "));
        return new BilingualText(thai, english.substring(0, 1).toUpperCase(Locale.ROOT) + english.substring(1) + ".");
    }

    private boolean holds(MessageSentence.Clause clause) {
        return switch (clause.relation()) {
            case HOLDS -> fact(clause.subject());
            case HOLDS_NOT -> !fact(clause.subject());
            case MORE -> compare(clause).filter(sign -> sign > 0).isPresent();
            case LESS -> compare(clause).filter(sign -> sign < 0).isPresent();
            case EQUALS -> compare(clause).filter(sign -> sign == 0).isPresent();
        };
    }

    private Optional<Integer> compare(MessageSentence.Clause clause) {
        return figures.find(clause.subject()).map(figure -> figure.compareTo(BigDecimal.valueOf(clause.bound())));
    }

    private boolean fact(String name) {
        return switch (name) {
            case "compared" -> figures.isCompared() && subject.facts().contains("comparable");
            case "changed" -> figures.isChanged();
            case "some stand out" -> outliers.isAny();
            case "none stands out" -> outliers.isRanked() && !outliers.isAny();
            default -> subject.facts().contains(name);
        };
    }

    /** Empty where a figure or a name is missing. */
    private Optional<BilingualText> filled(BilingualText words, Map<String, BilingualText> names) {
        Optional<String> thai = filled(words.thai(), names, Language.THAI);
        Optional<String> english = filled(words.english(), names, Language.ENGLISH);
        return thai.flatMap(one -> english.map(other -> new BilingualText(one, EnglishCount.agreed(other))));
    }

    private Optional<String> filled(String words, Map<String, BilingualText> names, Language language) {
        StringBuilder filled = new StringBuilder();
        Matcher braces = BRACES.matcher(words);
        while (braces.find()) {
            Optional<String> value = value(braces.group(1), names, language);
            if (value.isEmpty()) {
                return value;
            }
            braces.appendReplacement(filled, Matcher.quoteReplacement(value.get()));
        }
        braces.appendTail(filled);
        return Optional.of(filled.toString());
    }

    /** A change without its sign: the words say whether it is more or less. */
    private Optional<String> value(String name, Map<String, BilingualText> names, Language language) {
        BilingualText text = names.get(name);
        return text == null
                ? figures.find(name).map(BigDecimal::abs).map(FigureFormat::grouped)
                : Optional.of(text.in(language));
    }

    private static BilingualText same(String text) {
        return new BilingualText(text, text);
    }
}
