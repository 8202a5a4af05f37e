package org.bringback.text.yaml;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bringback.text.BilingualText;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** One key's value, or one item of its list: a text, a list or a mapping. */
public final class YamlValue {

    private final YamlRefusal refusal;
    private final int line;
    private final String key;
    private final Node node;

    YamlValue(YamlRefusal refusal, int line, String key, Node node) {
        this.refusal = refusal;
        this.line = line;
        this.key = key;
        this.node = node;
    }

    static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    public String key() {
        return key;
    }

    public boolean isText() {
        return node instanceof ScalarNode;
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /** A text that is not blank, without blanks around it. */
    public String text() {
        String text = exactText();
        if (text.isBlank()) {
            throw wrong(new BilingualText(
                    "ต้องไม่ว่าง ให้เติมค่า หรือลบบรรทัดนี้", "it may not be empty: fill it in or delete the line"));
        }
        return text.strip();
    }

    /** A text exactly as it stands; it may be empty. */
    public String exactText() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw noText();
    }

    private RuntimeException noText() {
        return wrong(new BilingualText("ต้องเป็นข้อความ", "a text was expected"));
    }

    public YamlMap map() {
        return YamlMap.of(node, refusal);
    }

    public List<YamlValue> list() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream()
                    .map(item -> new YamlValue(refusal, line(item), key, item))
                    .toList();
        }
        throw wrong(new BilingualText("ต้องเป็นรายการ [ ]", "a list was expected"));
    }

    public boolean flag() {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(new BilingualText("ต้องเป็น true หรือ false", "true or false was expected"));
        };
    }

    public int number(int from, int to) {
        return as(
                text -> {
                    int number = Integer.parseInt(text);
                    if (number < from || number > to) {
                        throw new NumberFormatException();
                    }
                    return number;
                },
                new BilingualText("จำนวนเต็ม " + from + " ถึง " + to, "a whole number from " + from + " to " + to));
    }

    /** The constant of that name, written in lower case with hyphens. */
    public <E extends Enum<E>> E constant(Class<E> type) {
        List<E> constants = List.of(type.getEnumConstants());
        return constants.stream()
                .filter(constant -> word(constant).equals(text()))
                .findFirst()
                .orElseThrow(() -> {
                    String known = constants.stream().map(YamlValue::word).collect(Collectors.joining(", "));
                    return wrong(new BilingualText(
                            "ต้องเป็นค่าใดค่าหนึ่งต่อไปนี้: " + known, "one of these was expected: " + known));
                });
    }

    /** How a YAML writes a constant: {@code SPECIAL_AREA} is {@code special-area}. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads the text with a function that throws on anything it does not understand. */
    public <T> T as(Function<String, T> reader, BilingualText expected) {
        String text = text();
        try {
            return reader.apply(text);
        } catch (RuntimeException e) {
            throw wrong(new BilingualText(
                    "«" + text + "» ไม่ใช่" + expected.thai(), "'" + text + "' is not " + expected.english()));
        }
    }

    /** The exception to throw where the value is wrong. */
    public RuntimeException wrong(BilingualText problem) {
        return refusal.at(line, problem.map(text -> key + ": " + text));
    }
}
