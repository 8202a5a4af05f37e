package org.bringback.linkage.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bringback.text.BilingualText;
import org.bringback.text.yaml.YamlMap;
import org.bringback.text.yaml.YamlValue;

/** Reads the part of a model file that training wrote. */
final class TrainedReader {

    private TrainedReader() {}

    static TrainedParameters trained(YamlMap map, List<ComparisonField> fields, List<RelativeKind> relatives) {
        map.only("prior", "fields", "relatives", "dependent", "associations");
        List<TrainedField> found =
                map.listOf("fields").stream().map(TrainedReader::trainedField).toList();
        List<TrainedRelativeKind> trainedKinds = map.listOf("relatives").stream()
                .map(TrainedReader::trainedRelatives)
                .toList();
        List<String> names = fields.stream().map(ComparisonField::name).toList();
        if (!found.stream().map(TrainedField::field).toList().equals(names) || !areOf(relatives, trainedKinds)) {
            throw notOfThisModel(map);
        }
        List<TrainedAssociation> associations = map.listOf("associations").stream()
                .map(TrainedReader::association)
                .toList();
        if (associations.stream().anyMatch(one -> one.shares().size() != fields.size())) {
            throw notOfThisModel(map);
        }
        List<DependentFields> dependent = map.listOf("dependent").stream()
                .map(pair -> dependent(pair, names))
                .toList();
        return new TrainedParameters(
                ModelReader.probability(map.get("prior")), found, trainedKinds, dependent, associations);
    }

    private static RuntimeException notOfThisModel(YamlMap map) {
        return map.wrong(new BilingualText(
                "ผลการฝึกไม่ตรงกับฟิลด์หรือกลุ่มญาติของโมเดล ต้องฝึกใหม่",
                "the trained part is not about the model's fields and relatives; train again"));
    }

    private static DependentFields dependent(YamlValue pair, List<String> names) {
        YamlMap map = pair.map().only("fields", "times");
        List<String> fields = ModelReader.texts(map.get("fields"));
        if (fields.size() != 2 || !names.containsAll(fields) || ModelReader.number(map.get("times")) < 1) {
            throw notOfThisModel(map);
        }
        return new DependentFields(fields, ModelReader.number(map.get("times")));
    }

    private static TrainedAssociation association(YamlValue one) {
        YamlMap map = one.map().only("prior", "shares");
        return new TrainedAssociation(
                ModelReader.probability(map.get("prior")),
                map.listOf("shares").stream().map(TrainedReader::shares).toList());
    }

    /** Of each kind its name and as many tables of shares as it has fields in which relatives are nearly the same. */
    private static boolean areOf(List<RelativeKind> relatives, List<TrainedRelativeKind> found) {
        Map<String, Integer> fields = new LinkedHashMap<>();
        relatives.forEach(kind -> fields.put(kind.name(), kind.alike().size()));
        Map<String, Integer> tables = new LinkedHashMap<>();
        found.forEach(kind -> tables.put(kind.name(), kind.alike().size()));
        return List.copyOf(fields.entrySet()).equals(List.copyOf(tables.entrySet()));
    }

    private static TrainedRelativeKind trainedRelatives(YamlValue kind) {
        YamlMap map = kind.map().only("name", "prior", "alike");
        List<Map<String, Double>> alike =
                map.listOf("alike").stream().map(TrainedReader::shares).toList();
        return new TrainedRelativeKind(ModelReader.text(map, "name"), ModelReader.probability(map.get("prior")), alike);
    }

    private static Map<String, Double> shares(YamlValue values) {
        Map<String, Double> shares = new LinkedHashMap<>();
        values.map().list().forEach(share -> shares.put(share.key(), ModelReader.probability(share)));
        return shares;
    }

    private static TrainedField trainedField(YamlValue field) {
        YamlMap map = field.map().only("field", "rest", "levels", "frequencies");
        Map<String, Double> frequencies =
                map.find("frequencies").map(TrainedReader::shares).orElse(Map.of());
        double rest = map.find("rest").map(ModelReader::number).orElse(0.0);
        return new TrainedField(
                ModelReader.text(map, "field"),
                map.listOf("levels").stream().map(TrainedReader::level).toList(),
                frequencies,
                rest);
    }

    private static LevelProbabilities level(YamlValue level) {
        YamlMap map = level.map().only("level", "m", "u");
        return new LevelProbabilities(
                ModelReader.text(map, "level"),
                ModelReader.probability(map.get("m")),
                ModelReader.probability(map.get("u")));
    }
}
