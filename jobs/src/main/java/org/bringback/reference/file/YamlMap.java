package org.bringback.reference.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bringback.text.BilingualText;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A mapping of a YAML file that knows where everything stands. A key that nobody asks for is a mistake. */
public final class YamlMap {

    private final Path file;
    private final int line;
    private final Map<String, YamlValue> values = new LinkedHashMap<>();

    private YamlMap(Path file, int line) {
        this.file = file;
        this.line = line;
    }

    /** Reads a file whose root is a mapping. */
    public static YamlMap read(Path file) {
        try {
            String text = Files.readString(file);
            Node root = new Yaml(new LoaderOptions()).compose(new java.io.StringReader(text));
            if (root == null) {
                throw new ConfigurationException(file, 0, new BilingualText("ไฟล์ว่างเปล่า", "the file is empty"));
            }
            return of(file, root);
        } catch (MarkedYAMLException e) {
            int at = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            throw new ConfigurationException(
                    file, at, new BilingualText("รูปแบบ YAML ผิด", "not YAML: " + e.getProblem()));
        } catch (IOException | YAMLException e) {
            throw new ConfigurationException(
                    file, 0, new BilingualText("อ่านไฟล์ไม่ได้", "the file is missing or is not UTF-8 text"));
        }
    }

    static YamlMap of(Path file, Node node) {
        if (!(node instanceof MappingNode mapping)) {
            throw new ConfigurationException(
                    file,
                    lineOf(node),
                    new BilingualText("ต้องเป็นรายการ คีย์: ค่า", "keys with values were expected"));
        }
        YamlMap map = new YamlMap(file, lineOf(node));
        mapping.getValue().forEach(map::add);
        return map;
    }

    static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private void add(NodeTuple tuple) {
        int at = lineOf(tuple.getKeyNode());
        if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
            throw new ConfigurationException(
                    file, at, new BilingualText("คีย์ต้องเป็นข้อความ", "a key must be a text"));
        }
        YamlValue value = new YamlValue(file, at, key.getValue(), tuple.getValueNode());
        if (values.put(key.getValue(), value) != null) {
            throw value.wrong(new BilingualText("คีย์ซ้ำกัน", "the key occurs twice"));
        }
    }

    /** Refuses every key that is not one of these. */
    public YamlMap only(String... known) {
        List<String> names = List.of(known);
        for (YamlValue value : values.values()) {
            if (!names.contains(value.key())) {
                throw value.wrong(new BilingualText(
                        "ไม่รู้จักคีย์นี้ ที่รู้จักคือ " + String.join(", ", names),
                        "unknown key; known are " + String.join(", ", names)));
            }
        }
        return this;
    }

    public YamlValue get(String key) {
        @Nullable YamlValue value = values.get(key);
        if (value == null) {
            throw new ConfigurationException(
                    file, line, new BilingualText("ไม่พบคีย์ " + key, "key " + key + " is missing"));
        }
        return value;
    }

    public Optional<YamlValue> find(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** In the order of the file. */
    public List<YamlValue> list() {
        return new ArrayList<>(values.values());
    }

    /** One key's value: a text, a list or a mapping. */
    public record YamlValue(Path file, int line, String key, Node node) {

        public String text() {
            if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
                return scalar.getValue().strip();
            }
            throw wrong(new BilingualText("ต้องเป็นข้อความ", "a text was expected"));
        }

        public YamlMap map() {
            return YamlMap.of(file, node);
        }

        public List<YamlValue> list() {
            if (node instanceof SequenceNode sequence) {
                return sequence.getValue().stream()
                        .map(item -> new YamlValue(file, lineOf(item), key, item))
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

        public ConfigurationException wrong(BilingualText problem) {
            return new ConfigurationException(file, line, problem.map(text -> key + ": " + text));
        }
    }
}
