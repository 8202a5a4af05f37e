package org.bringback.identity.linkage.model;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bringback.identity.linkage.records.LinkException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads model files (YAML). What is wrong is refused with its line. */
public final class ModelReader {
    private static final Set<String> KEYS = new TreeSet<>(
            List.of("name", "version", "id", "fields", "swaps", "relatives", "blocking", "decision", "trained"));

    private final String file;

    private ModelReader(String file) {
        this.file = file;
    }

    public static Model read(Path file) {
        return parse(file.getFileName().toString(), text(file));
    }

    /** The file as it is, to be parsed or changed. */
    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            String name = file.getFileName().toString();
            throw new LinkException("model " + name + " cannot be read", "เปิดอ่านโมเดล " + name + " ไม่ได้", failure);
        }
    }

    /** @param file what to call it in messages */
    public static Model parse(String file, String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setCodePointLimit(64 << 20);
        try {
            Node root = new Yaml(options).compose(new StringReader(yaml));
            if (root == null) {
                throw new ModelException(file + " is empty", file + " ว่างเปล่า");
            }
            return new ModelReader(file).model(YamlMap.of(file, root, KEYS));
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null
                    ? 1
                    : broken.getProblemMark().getLine() + 1;
            throw new ModelException(
                    file + ", line " + line + ": " + broken.getProblem(),
                    file + " บรรทัด " + line + ": รูปแบบ YAML ไม่ถูกต้อง");
        }
    }

    private Model model(YamlMap map) {
        List<Field> fields = map.nodes("fields").stream().map(this::field).toList();
        List<Relatives> relatives =
                map.nodes("relatives").stream().map(this::relatives).toList();
        return new Model(
                map.text("name"),
                (int) map.number("version", 1),
                Optional.of(map.text("id", "")).filter(id -> !id.isEmpty()),
                fields,
                map.nodes("swaps").stream().map(map::texts).toList(),
                relatives,
                map.nodes("blocking").stream()
                        .map(rule -> new BlockingRule(
                                map.texts(rule).stream().map(KeyPart::parse).toList()))
                        .toList(),
                map.find("decision").map(this::decision).orElse(new Decision(0.5, 0.5, 0, Decision.Unique.AUTO)),
                map.find("trained").map(node -> trained(node, fields, relatives)));
    }

    private Field field(Node node) {
        YamlMap map = YamlMap.of(file, node, new TreeSet<>(List.of("name", "columns", "compare", "frequencies")));
        String name = map.text("name");
        List<String> columns = map.find("columns").isPresent() ? map.texts("columns") : List.of(name);
        return new Field(name, columns, map.text("compare"), map.flag("frequencies", true));
    }

    private Relatives relatives(Node node) {
        YamlMap map = YamlMap.of(file, node, new TreeSet<>(List.of("name", "share", "alike")));
        List<String> alike = map.find("alike").isPresent() ? map.texts("alike") : List.of();
        return new Relatives(map.text("name"), map.texts("share"), alike);
    }

    private Decision decision(Node node) {
        YamlMap map = YamlMap.of(file, node, new TreeSet<>(List.of("match", "review", "margin", "unique")));
        double match = map.probability("match", 0.5);
        double review = map.probability("review", match);
        if (review > match) {
            throw map.wrong(node, "review must not be above match", "review ต้องไม่เกิน match");
        }
        return new Decision(match, review, map.number("margin", 0), unique(map, node));
    }

    private Decision.Unique unique(YamlMap map, Node node) {
        String word = map.text("unique", "auto").toUpperCase(Locale.ROOT);
        return Arrays.stream(Decision.Unique.values())
                .filter(unique -> unique.name().equals(word))
                .findFirst()
                .orElseThrow(() -> map.wrong(
                        node,
                        "unique must be none, right, both or auto",
                        "unique ต้องเป็น none, right, both หรือ auto"));
    }

    private Trained trained(Node node, List<Field> fields, List<Relatives> relatives) {
        YamlMap map = YamlMap.of(file, node, new TreeSet<>(List.of("prior", "fields", "relatives")));
        List<TrainedField> found =
                map.nodes("fields").stream().map(this::trainedField).toList();
        List<TrainedRelatives> kin =
                map.nodes("relatives").stream().map(this::trainedRelatives).toList();
        List<String> names = fields.stream().map(Field::name).toList();
        List<String> kinds = relatives.stream().map(Relatives::name).toList();
        if (!found.stream().map(TrainedField::field).toList().equals(names)
                || !kin.stream().map(TrainedRelatives::name).toList().equals(kinds)) {
            throw map.wrong(
                    node,
                    "the trained part is not about the model's fields and relatives; train again",
                    "ผลการฝึกไม่ตรงกับฟิลด์หรือกลุ่มญาติของโมเดล ต้องฝึกใหม่");
        }
        return new Trained(map.probability("prior"), found, kin);
    }

    private TrainedRelatives trainedRelatives(Node node) {
        YamlMap map = YamlMap.of(file, node, new TreeSet<>(List.of("name", "prior", "alike")));
        List<Map<String, Double>> alike =
                map.nodes("alike").stream().map(this::shares).toList();
        return new TrainedRelatives(map.text("name"), map.probability("prior"), alike);
    }

    private Map<String, Double> shares(Node node) {
        YamlMap values = YamlMap.of(file, node, Set.of());
        Map<String, Double> shares = new LinkedHashMap<>();
        values.entries().forEach((value, share) -> shares.put(value, values.share(share)));
        return shares;
    }

    private TrainedField trainedField(Node node) {
        YamlMap map = YamlMap.of(file, node, new TreeSet<>(List.of("field", "rest", "levels", "frequencies")));
        List<LevelShare> levels = new ArrayList<>();
        for (Node item : map.nodes("levels")) {
            YamlMap level = YamlMap.of(file, item, new TreeSet<>(List.of("level", "m", "u")));
            levels.add(new LevelShare(level.text("level"), level.probability("m"), level.probability("u")));
        }
        Map<String, Double> frequencies =
                map.find("frequencies").map(this::shares).orElse(Map.of());
        return new TrainedField(map.text("field"), levels, frequencies, map.number("rest", 0));
    }
}
