package org.bringback.text.yaml;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bringback.text.BilingualText;
import org.bringback.text.NearMiss;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** A mapping of a YAML file that knows where everything stands. A key that occurs twice is a mistake. */
public final class YamlMap {

    /** A trained model lists the frequencies of all names. */
    private static final int MAX_CHARACTERS = 64 << 20;

    private static final BilingualText NO_UTF_8 = new BilingualText(
            "ไม่ใช่ข้อความ UTF-8 ให้บันทึกใหม่เป็น UTF-8 (ในโปรแกรมตารางคำนวณ: CSV UTF-8)",
            "the file is not UTF-8 text; save it as UTF-8 (in a spreadsheet: CSV UTF-8)");

    private final YamlRefusal refusal;
    private final int line;
    private final Map<String, YamlValue> values = new LinkedHashMap<>();

    private YamlMap(YamlRefusal refusal, int line) {
        this.refusal = refusal;
        this.line = line;
    }

    /** Reads a file whose root is a mapping; what is wrong is thrown as the refusal has it. */
    public static YamlMap read(Path file, YamlRefusal refusal) {
        return parse(text(file, refusal), refusal);
    }

    /** As {@link #read}; empty for a file without any key. */
    public static Optional<YamlMap> find(Path file, YamlRefusal refusal) {
        return root(text(file, refusal), refusal).map(root -> of(root, refusal));
    }

    private static String text(Path file, YamlRefusal refusal) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw refusal.at(0, unreadable(e));
        }
    }

    /** Why a file of settings cannot be read, and what to do. */
    public static BilingualText unreadable(IOException failure) {
        return failure instanceof CharacterCodingException
                ? NO_UTF_8
                : new BilingualText("ไม่มีไฟล์นี้ หรืออ่านไม่ได้", "the file is missing or cannot be read");
    }

    /** As {@link #read}, of a file's text. */
    public static YamlMap parse(String yaml, YamlRefusal refusal) {
        Node root = root(yaml, refusal)
                .orElseThrow(() -> refusal.at(0, new BilingualText("ไฟล์ว่างเปล่า", "the file is empty")));
        return of(root, refusal);
    }

    private static Optional<Node> root(String yaml, YamlRefusal refusal) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MAX_CHARACTERS);
        try {
            return Optional.ofNullable(new Yaml(options).compose(new StringReader(yaml)));
        } catch (MarkedYAMLException e) {
            int at = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            throw refusal.at(
                    at,
                    new BilingualText(
                            "ไม่เป็น YAML ตรวจย่อหน้า เครื่องหมาย : และเครื่องหมายคำพูดของบรรทัดนี้กับบรรทัดก่อนหน้า ("
                                    + e.getProblem() + ")",
                            "not YAML: check the indents, colons and quotes of this line and the one before ("
                                    + e.getProblem() + ")"));
        } catch (YAMLException e) {
            throw refusal.at(0, NO_UTF_8);
        }
    }

    static YamlMap of(Node node, YamlRefusal refusal) {
        if (!(node instanceof MappingNode mapping)) {
            throw refusal.at(
                    YamlValue.line(node),
                    new BilingualText("ต้องเป็นรายการ คีย์: ค่า", "keys with values were expected"));
        }
        YamlMap map = new YamlMap(refusal, YamlValue.line(node));
        mapping.getValue().forEach(map::add);
        return map;
    }

    private void add(NodeTuple tuple) {
        int at = YamlValue.line(tuple.getKeyNode());
        if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
            throw refusal.at(at, new BilingualText("คีย์ต้องเป็นข้อความ", "a key must be a text"));
        }
        YamlValue value = new YamlValue(refusal, at, key.getValue(), tuple.getValueNode());
        if (values.put(key.getValue(), value) != null) {
            throw value.wrong(new BilingualText("คีย์ซ้ำกัน", "the key occurs twice"));
        }
    }

    /** Refuses every key that is not one of these. */
    public YamlMap only(String... known) {
        List<String> names = List.of(known);
        for (YamlValue value : values.values()) {
            if (!names.contains(value.key())) {
                throw value.wrong(new BilingualText("ไม่รู้จักคีย์นี้ ", "unknown key; ")
                        .join(NearMiss.hint(value.key(), names)));
            }
        }
        return this;
    }

    public YamlValue get(String key) {
        @Nullable YamlValue value = values.get(key);
        if (value == null) {
            throw wrong(new BilingualText("ไม่พบคีย์ " + key, "key " + key + " is missing"));
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

    /** The items of a list; none where the key is missing. */
    public List<YamlValue> listOf(String key) {
        return find(key).map(YamlValue::list).orElse(List.of());
    }

    /** The exception to throw where the mapping as a whole is wrong. */
    public RuntimeException wrong(BilingualText problem) {
        return refusal.at(line, problem);
    }
}
