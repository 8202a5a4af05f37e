package org.bringback.linkage.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bringback.linkage.record.LinkageException;
import org.bringback.text.BilingualText;
import org.bringback.text.yaml.YamlMap;
import org.bringback.text.yaml.YamlValue;

/** Reads model files (YAML). What is wrong is refused with its line. */
public final class ModelReader {
    private static final String[] KEYS = {
        "name", "version", "id", "fields", "swaps", "relatives", "blocking", "decision", "trained"
    };

    private ModelReader() {}

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
        return model(YamlMap.parse(yaml, (line, problem) -> refusal(file, line, problem))
                .only(KEYS));
    }

    private static ModelException refusal(String file, int line, BilingualText problem) {
        return new ModelException(
                line == 0
                        ? problem.map(text -> file + ": " + text)
                        : new BilingualText(
                                file + " บรรทัด " + line + ": " + problem.thai(),
                                file + ", line " + line + ": " + problem.english()));
    }

    private static LinkageModel model(YamlMap map) {
        List<ComparisonField> fields =
                map.listOf("fields").stream().map(ModelReader::field).toList();
        List<RelativeKind> relatives =
                map.listOf("relatives").stream().map(ModelReader::relatives).toList();
        requireOnce(map, fields);
        return new LinkageModel(
                text(map, "name"),
                map.find("version").map(version -> (int) number(version)).orElse(1),
                map.find("id").map(YamlValue::exactText).filter(id -> !id.isEmpty()),
                fields,
                map.listOf("swaps").stream().map(ModelReader::swap).toList(),
                relatives,
                map.listOf("blocking").stream().map(ModelReader::blocking).toList(),
                map.find("decision")
                        .map(ModelReader::decision)
                        .orElse(new DecisionRule(0.5, 0.5, 0, DecisionRule.Unique.AUTO)),
                map.find("trained").map(trained -> TrainedReader.trained(trained.map(), fields, relatives)));
    }

    private static void requireOnce(YamlMap map, List<ComparisonField> fields) {
        Set<String> names = new HashSet<>();
        for (int field = 0; field < fields.size(); field++) {
            String name = fields.get(field).name();
            if (!names.add(name)) {
                throw map.listOf("fields")
                        .get(field)
                        .wrong(new BilingualText("มีฟิลด์ " + name + " แล้ว", "there is a field " + name + " already"));
            }
        }
    }

    private static ComparisonField field(YamlValue field) {
        YamlMap map = field.map().only("name", "columns", "compare", "frequencies");
        String name = text(map, "name");
        List<String> columns = map.find("columns").map(ModelReader::texts).orElse(List.of(name));
        boolean frequencies = map.find("frequencies").map(YamlValue::flag).orElse(true);
        return new ComparisonField(name, columns, text(map, "compare"), frequencies);
    }

    private static RelativeKind relatives(YamlValue kind) {
        YamlMap map = kind.map().only("name", "share", "alike", "differ");
        List<String> alike = map.find("alike").map(ModelReader::texts).orElse(List.of());
        List<String> differ = map.find("differ").map(ModelReader::texts).orElse(List.of());
        return new RelativeKind(text(map, "name"), texts(map.get("share")), alike, differ);
    }

    private static List<String> swap(YamlValue fields) {
        List<String> swap = texts(fields);
        if (swap.size() != 2) {
            throw fields.wrong(new BilingualText("ต้องมีสองฟิลด์", "two fields were expected"));
        }
        return swap;
    }

    private static BlockingRule blocking(YamlValue rule) {
        return new BlockingRule(texts(rule).stream().map(KeyPart::parse).toList());
    }

    private static DecisionRule decision(YamlValue decision) {
        YamlMap map = decision.map().only("match", "review", "margin", "unique", "repeats");
        double match = map.find("match").map(ModelReader::probability).orElse(0.5);
        double review = map.find("review").map(ModelReader::probability).orElse(match);
        if (review > match) {
            throw map.wrong(new BilingualText("review ต้องไม่เกิน match", "review must not be above match"));
        }
        double margin = map.find("margin").map(ModelReader::number).orElse(0.0);
        return new DecisionRule(
                match,
                review,
                margin,
                map.find("unique").map(ModelReader::unique).orElse(DecisionRule.Unique.AUTO),
                map.find("repeats").map(ModelReader::probability).orElse(1.0));
    }

    private static DecisionRule.Unique unique(YamlValue value) {
        String word = value.text().toUpperCase(Locale.ROOT);
        return Arrays.stream(DecisionRule.Unique.values())
                .filter(unique -> unique.name().equals(word))
                .findFirst()
                .orElseThrow(() -> value.wrong(new BilingualText(
                        "ต้องเป็น none, right, both หรือ auto", "none, right, both or auto was expected")));
    }

    static String text(YamlMap map, String key) {
        return map.get(key).exactText();
    }

    static List<String> texts(YamlValue list) {
        return list.list().stream().map(YamlValue::exactText).toList();
    }

    static double number(YamlValue value) {
        return value.as(
                text -> {
                    double number = Double.parseDouble(text);
                    if (!Double.isFinite(number)) {
                        throw new NumberFormatException(text);
                    }
                    return number;
                },
                new BilingualText("ตัวเลข", "a number"));
    }

    static double probability(YamlValue value) {
        double probability = number(value);
        if (!(probability > 0 && probability < 1)) {
            throw value.wrong(new BilingualText("ต้องอยู่ระหว่าง 0 กับ 1", "must lie between 0 and 1"));
        }
        return probability;
    }
}
