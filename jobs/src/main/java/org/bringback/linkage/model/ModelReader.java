package org.bringback.linkage.model;

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
import org.bringback.linkage.record.LinkageException;
import org.bringback.text.BilingualText;
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

    public static LinkageModel read(Path file) {
        return parse(file.getFileName().toString(), text(file));
    }

    /** The file as it is, to be parsed or changed. */
    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            String name = file.getFileName().toString();
            throw new LinkageException(
                    new BilingualText("เปิดอ่านโมเดล " + name + " ไม่ได้", "model " + name + " cannot be read"),
                    failure);
        }
    }

    /** @param file what to call it in messages */
    public static LinkageModel parse(String file, String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setCodePointLimit(64 << 20);
        try {
            Node root = new Yaml(options).compose(new StringReader(yaml));
            if (root == null) {
                throw new ModelException(new BilingualText(file + " ว่างเปล่า", file + " is empty"));
            }
            return new ModelReader(file).model(ModelYaml.of(file, root, KEYS));
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null
                    ? 1
                    : broken.getProblemMark().getLine() + 1;
            throw new ModelException(new BilingualText(
                    file + " บรรทัด " + line + ": รูปแบบ YAML ไม่ถูกต้อง",
                    file + ", line " + line + ": " + broken.getProblem()));
        }
    }

    private LinkageModel model(ModelYaml map) {
        List<ComparisonField> fields =
                map.nodes("fields").stream().map(this::field).toList();
        List<RelativeKind> relatives =
                map.nodes("relatives").stream().map(this::relatives).toList();
        return new LinkageModel(
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
                map.find("decision")
                        .map(this::decision)
                        .orElse(new DecisionRule(0.5, 0.5, 0, DecisionRule.Unique.AUTO)),
                map.find("trained").map(node -> trained(node, fields, relatives)));
    }

    private ComparisonField field(Node node) {
        ModelYaml map = ModelYaml.of(file, node, new TreeSet<>(List.of("name", "columns", "compare", "frequencies")));
        String name = map.text("name");
        List<String> columns = map.find("columns").isPresent() ? map.texts("columns") : List.of(name);
        return new ComparisonField(name, columns, map.text("compare"), map.flag("frequencies", true));
    }

    private RelativeKind relatives(Node node) {
        ModelYaml map = ModelYaml.of(file, node, new TreeSet<>(List.of("name", "share", "alike")));
        List<String> alike = map.find("alike").isPresent() ? map.texts("alike") : List.of();
        return new RelativeKind(map.text("name"), map.texts("share"), alike);
    }

    private DecisionRule decision(Node node) {
        ModelYaml map = ModelYaml.of(file, node, new TreeSet<>(List.of("match", "review", "margin", "unique")));
        double match = map.probability("match", 0.5);
        double review = map.probability("review", match);
        if (review > match) {
            throw map.wrong(node, new BilingualText("review ต้องไม่เกิน match", "review must not be above match"));
        }
        return new DecisionRule(match, review, map.number("margin", 0), unique(map, node));
    }

    private DecisionRule.Unique unique(ModelYaml map, Node node) {
        String word = map.text("unique", "auto").toUpperCase(Locale.ROOT);
        return Arrays.stream(DecisionRule.Unique.values())
                .filter(unique -> unique.name().equals(word))
                .findFirst()
                .orElseThrow(() -> map.wrong(
                        node,
                        new BilingualText(
                                "unique ต้องเป็น none, right, both หรือ auto",
                                "unique must be none, right, both or auto")));
    }

    private TrainedParameters trained(Node node, List<ComparisonField> fields, List<RelativeKind> relatives) {
        ModelYaml map = ModelYaml.of(file, node, new TreeSet<>(List.of("prior", "fields", "relatives")));
        List<TrainedField> found =
                map.nodes("fields").stream().map(this::trainedField).toList();
        List<TrainedRelativeKind> trainedKinds =
                map.nodes("relatives").stream().map(this::trainedRelatives).toList();
        List<String> names = fields.stream().map(ComparisonField::name).toList();
        List<String> kinds = relatives.stream().map(RelativeKind::name).toList();
        if (!found.stream().map(TrainedField::field).toList().equals(names)
                || !trainedKinds.stream()
                        .map(TrainedRelativeKind::name)
                        .toList()
                        .equals(kinds)) {
            throw map.wrong(
                    node,
                    new BilingualText(
                            "ผลการฝึกไม่ตรงกับฟิลด์หรือกลุ่มญาติของโมเดล ต้องฝึกใหม่",
                            "the trained part is not about the model's fields and relatives; train again"));
        }
        return new TrainedParameters(map.probability("prior"), found, trainedKinds);
    }

    private TrainedRelativeKind trainedRelatives(Node node) {
        ModelYaml map = ModelYaml.of(file, node, new TreeSet<>(List.of("name", "prior", "alike")));
        List<Map<String, Double>> alike =
                map.nodes("alike").stream().map(this::shares).toList();
        return new TrainedRelativeKind(map.text("name"), map.probability("prior"), alike);
    }

    private Map<String, Double> shares(Node node) {
        ModelYaml values = ModelYaml.of(file, node, Set.of());
        Map<String, Double> shares = new LinkedHashMap<>();
        values.entries().forEach((value, share) -> shares.put(value, values.share(share)));
        return shares;
    }

    private TrainedField trainedField(Node node) {
        ModelYaml map = ModelYaml.of(file, node, new TreeSet<>(List.of("field", "rest", "levels", "frequencies")));
        List<LevelProbabilities> levels = new ArrayList<>();
        for (Node item : map.nodes("levels")) {
            ModelYaml level = ModelYaml.of(file, item, new TreeSet<>(List.of("level", "m", "u")));
            levels.add(new LevelProbabilities(level.text("level"), level.probability("m"), level.probability("u")));
        }
        Map<String, Double> frequencies =
                map.find("frequencies").map(this::shares).orElse(Map.of());
        return new TrainedField(map.text("field"), levels, frequencies, map.number("rest", 0));
    }
}
