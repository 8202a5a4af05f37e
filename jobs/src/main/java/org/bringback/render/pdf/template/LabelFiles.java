package org.bringback.render.pdf.template;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.bringback.render.pdf.text.Labels;
import org.bringback.table.report.definition.ReportDefinition;
import org.bringback.text.BilingualText;
import org.bringback.text.Language;
import org.bringback.text.yaml.YamlMap;
import org.bringback.text.yaml.YamlValue;

/** The words of a kind of report: those that all share, and its own over them. */
public final class LabelFiles {

    private static final List<String> EVERY = List.of(
            "document_language",
            "programme",
            "subject",
            "as_of",
            "notes_title",
            "source",
            "table_reference",
            "no_lines",
            "edition",
            "revision",
            "page",
            "left_out");

    private LabelFiles() {}

    /** Throws TemplateException when a file is wrong or a word is missing. */
    static Labels read(TemplateFolder folder, ReportDefinition kind, Language language) {
        String name = "labels." + language.code() + ".yaml";
        Path own = folder.file(ReportTemplate.folder(kind) + name);
        Map<String, Object> words = new HashMap<>(words(folder.file("shared/" + name)));
        words.putAll(words(own));
        Stream<String> charts = kind.printedCharts().stream().flatMap(chart -> chart.kind().labels().stream());
        Stream<String> needed = Stream.concat(EVERY.stream(), charts);
        needed.filter(key -> words.get(key) == null || words.get(key).toString().isBlank())
                .findFirst()
                .ifPresent(key -> {
                    throw new TemplateException(
                            own,
                            OptionalInt.empty(),
                            new BilingualText(
                                    "ไม่มีคำของ " + key,
                                    "the label " + key + " is missing, here and in shared/" + name));
                });
        return labels(own, language, words);
    }

    private static Labels labels(Path own, Language language, Map<String, Object> words) {
        try {
            return Labels.of(own.toString(), language, words);
        } catch (IllegalArgumentException e) {
            throw TemplateFaults.of(own, e);
        }
    }

    /** All that a file says: a text, or a list of texts, by its key. */
    public static Map<String, Object> words(Path file) {
        Map<String, Object> words = new HashMap<>();
        YamlMap.find(file, (line, problem) -> new TemplateException(file, line(line), problem)).stream()
                .flatMap(map -> map.list().stream())
                .forEach(value -> words.put(value.key(), value.isList() ? texts(value) : value.exactText()));
        return words;
    }

    private static List<String> texts(YamlValue list) {
        return list.list().stream().map(YamlValue::exactText).toList();
    }

    private static OptionalInt line(int line) {
        return line == 0 ? OptionalInt.empty() : OptionalInt.of(line);
    }
}
