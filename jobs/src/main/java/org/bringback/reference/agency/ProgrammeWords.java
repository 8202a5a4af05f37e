package org.bringback.reference.agency;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bringback.text.BilingualText;
import org.bringback.text.yaml.YamlMap;
import org.bringback.text.yaml.YamlValue;

/** What a programme calls its codes and places; what is wrong there is said by who reads the rest of the YAML. */
final class ProgrammeWords {

    private ProgrammeWords() {}

    /** By code. */
    static Map<String, BilingualText> of(YamlMap programme) {
        Map<String, BilingualText> words = new HashMap<>();
        programme
                .find("words")
                .ifPresent(value ->
                        value.map().list().forEach(word -> text(word).ifPresent(text -> words.put(word.key(), text))));
        programme.find("places").map(YamlValue::list).orElse(List.of()).forEach(place -> add(place.map(), words));
        return words;
    }

    private static void add(YamlMap place, Map<String, BilingualText> words) {
        Optional<BilingualText> name = place.find("names").flatMap(ProgrammeWords::text);
        place.find("id").ifPresent(id -> name.ifPresent(text -> words.put(id.text(), text)));
    }

    private static Optional<BilingualText> text(YamlValue value) {
        return value.map()
                .find("th")
                .flatMap(thai -> value.map().find("en").map(english -> new BilingualText(thai.text(), english.text())));
    }
}
