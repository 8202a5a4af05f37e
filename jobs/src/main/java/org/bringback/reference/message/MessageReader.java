package org.bringback.reference.message;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bringback.reference.message.MessageSentence.Clause;
import org.bringback.reference.message.MessageSentence.Largest;
import org.bringback.reference.message.MessageSentence.Part;
import org.bringback.reference.message.MessageSentence.Relation;
import org.bringback.text.BilingualText;
import org.bringback.text.yaml.YamlMap;
import org.bringback.text.yaml.YamlValue;

/** Reads sentences and refuses what no report could fill in. */
final class MessageReader {

    /** What a report knows besides figures. */
    private static final Set<String> FACTS =
            Set.of("complete", "compared", "comparable", "changed", "some stand out", "none stands out");

    private static final Set<String> COLUMNS = Set.of("", "percent", "change", "before");
    private static final Set<String> NAMES = Set.of("place", "most", "places", "whole", "against", "others");
    private static final Pattern BRACES = Pattern.compile("\\{([^}]*)}");
    /** English words may agree with the figure before them, as {@code {person|persons}}. */
    private static final Pattern BUT_FORMS = Pattern.compile("\\{([^}|]*)}");

    private static final Pattern COMPARISON = Pattern.compile("(\\S+) ([<>=]) (-?[0-9]{1,9})");

    private final Set<String> rows;

    MessageReader(Set<String> rows) {
        this.rows = rows;
    }

    MessageSentence sentence(YamlValue value) {
        YamlMap map = value.map().only("largest", "say");
        Optional<Largest> largest = map.find("largest")
                .map(one ->
                        one.as(MessageReader::largest, new BilingualText("ตารางและคอลัมน์", "a table and a column")));
        return new MessageSentence(
                largest, map.get("say").list().stream().map(this::part).toList());
    }

    private static Largest largest(String text) {
        String[] words = text.split(" ", -1);
        if (words.length != 2) {
            throw new IllegalArgumentException(text);
        }
        return new Largest(words[0], words[1]);
    }

    private Part part(YamlValue value) {
        YamlMap map = value.map().only("when", "th", "en");
        List<Clause> when = map.find("when").map(this::clauses).orElse(List.of());
        return new Part(when, new BilingualText(words(map.get("th"), BRACES), words(map.get("en"), BUT_FORMS)));
    }

    private List<Clause> clauses(YamlValue value) {
        return Arrays.stream(value.text().split(" and ", -1))
                .map(text -> clause(text.strip(), value))
                .toList();
    }

    private Clause clause(String text, YamlValue value) {
        boolean not = text.startsWith("not ");
        String fact = not ? text.substring("not ".length()) : text;
        if (FACTS.contains(fact)) {
            return new Clause(fact, not ? Relation.HOLDS_NOT : Relation.HOLDS, 0);
        }
        Matcher comparison = COMPARISON.matcher(text);
        if (!comparison.matches() || !isFigure(comparison.group(1))) {
            throw value.wrong(new BilingualText("ไม่เข้าใจเงื่อนไข «" + text + "»", "no condition: '" + text + "'"));
        }
        Relation relation = switch (comparison.group(2)) {
            case ">" -> Relation.MORE;
            case "<" -> Relation.LESS;
            default -> Relation.EQUALS;
        };
        return new Clause(comparison.group(1), relation, Long.parseLong(comparison.group(3)));
    }

    private String words(YamlValue value, Pattern braces) {
        braces.matcher(value.text())
                .results()
                .map((MatchResult found) -> found.group(1))
                .filter(name -> !NAMES.contains(name) && !isFigure(name))
                .findFirst()
                .ifPresent(name -> {
                    throw value.wrong(new BilingualText(
                            "ไม่รู้จัก {" + name + "} ชื่อแถวที่ใช้ได้คือ " + String.join(", ", rows),
                            "{" + name + "} is not known; the rows are " + String.join(", ", rows)));
                });
        return value.text();
    }

    /** A row, and after a dot one of its columns; without it the count. */
    private boolean isFigure(String name) {
        int dot = name.indexOf('.');
        String row = dot < 0 ? name : name.substring(0, dot);
        return rows.contains(row) && COLUMNS.contains(dot < 0 ? "" : name.substring(dot + 1));
    }
}
