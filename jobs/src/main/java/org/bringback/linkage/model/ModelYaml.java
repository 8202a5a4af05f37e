package org.bringback.linkage.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bringback.text.BilingualText;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A mapping in a model file, that knows on which line everything stands. */
final class ModelYaml {
    private final String file;
    private final Node node;
    private final Map<String, Node> entries = new LinkedHashMap<>();

    private ModelYaml(String file, Node node) {
        this.file = file;
        this.node = node;
    }

    static ModelYaml of(String file, Node node, Set<String> known) {
        ModelYaml map = new ModelYaml(file, node);
        if (!(node instanceof MappingNode mapping)) {
            throw map.wrong(node, new BilingualText("ต้องเป็นรายการ `คีย์: ค่า`", "expected `key: value` entries"));
        }
        for (NodeTuple entry : mapping.getValue()) {
            String key = map.text(entry.getKeyNode());
            if (!known.isEmpty() && !known.contains(key)) {
                String keys = String.join(", ", known);
                throw map.wrong(
                        entry.getKeyNode(),
                        new BilingualText("ไม่รู้จักคีย์ " + key, "unknown key " + key + "; known are " + keys));
            }
            if (map.entries.put(key, entry.getValueNode()) != null) {
                throw map.wrong(
                        entry.getKeyNode(),
                        new BilingualText("คีย์ " + key + " ซ้ำ", "key " + key + " stands here twice"));
            }
        }
        return map;
    }

    String text(String key) {
        return text(get(key));
    }

    String text(String key, String otherwise) {
        return find(key).map(this::text).orElse(otherwise);
    }

    Optional<Node> find(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    Map<String, Node> entries() {
        return entries;
    }

    double number(String key) {
        return number(get(key));
    }

    double number(String key, double otherwise) {
        return find(key).map(this::number).orElse(otherwise);
    }

    double number(Node value) {
        try {
            return Double.parseDouble(text(value));
        } catch (NumberFormatException notANumber) {
            throw wrong(value, new BilingualText("ต้องเป็นตัวเลข", "expected a number"));
        }
    }

    double probability(String key) {
        return probability(get(key), key);
    }

    double probability(String key, double otherwise) {
        return find(key).map(value -> probability(value, key)).orElse(otherwise);
    }

    /** The probability that stands for a value in a table of values. */
    double share(Node value) {
        return probability(value, "share");
    }

    private double probability(Node node, String what) {
        double value = number(node);
        if (!(value > 0 && value < 1)) {
            throw wrong(node, new BilingualText(what + " ต้องอยู่ระหว่าง 0 กับ 1", what + " must lie between 0 and 1"));
        }
        return value;
    }

    boolean flag(String key, boolean otherwise) {
        String value = text(key, Boolean.toString(otherwise));
        if (!value.equals("true") && !value.equals("false")) {
            throw wrong(get(key), new BilingualText("ต้องเป็น true หรือ false", "expected true or false"));
        }
        return value.equals("true");
    }

    List<String> texts(String key) {
        return texts(get(key));
    }

    List<String> texts(Node list) {
        List<String> texts = new ArrayList<>();
        nodes(list).forEach(item -> texts.add(text(item)));
        return texts;
    }

    /** The items of a list; nothing where the key is missing. */
    List<Node> nodes(String key) {
        return find(key).map(this::nodes).orElse(List.of());
    }

    private List<Node> nodes(Node list) {
        if (list instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        throw wrong(list, new BilingualText("ต้องเป็นรายการ", "expected a list"));
    }

    private Node get(String key) {
        Node value = entries.get(key);
        if (value == null) {
            throw wrong(node, new BilingualText("ขาดคีย์ " + key, "key " + key + " is missing"));
        }
        return value;
    }

    private String text(Node value) {
        if (value instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw wrong(value, new BilingualText("ต้องเป็นค่าเดียว", "expected a single value"));
    }

    ModelException wrong(Node where, BilingualText problem) {
        int line = where.getStartMark().getLine() + 1;
        return new ModelException(new BilingualText(
                file + " บรรทัด " + line + ": " + problem.thai(), file + ", line " + line + ": " + problem.english()));
    }
}
