package org.bringback.reference.message;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bringback.reference.file.ConfigurationFile;
import org.bringback.text.yaml.YamlMap;
import org.bringback.text.yaml.YamlValue;

/**
 * Which sentences a report begins with, as {@code report-templates/messages.yaml} says.
 *
 * @param rows the rows of the status table, by the names that sentences call them by
 * @param kinds the sentences, by the key of the kind of report
 */
public record MessageRules(Map<String, String> rows, Map<String, List<MessageSentence>> kinds) {

    public MessageRules {
        rows = Map.copyOf(rows);
        kinds = Map.copyOf(kinds);
    }

    /** @throws org.bringback.reference.file.ConfigurationException where the file is wrong, with its line */
    public static MessageRules load(Path file) {
        YamlMap yaml = ConfigurationFile.yaml(file);
        Map<String, String> rows = new TreeMap<>();
        yaml.get("rows").map().list().forEach(row -> rows.put(row.key(), row.text()));
        MessageReader reader = new MessageReader(rows.keySet());
        Map<String, List<MessageSentence>> kinds = new TreeMap<>();
        for (YamlValue kind : yaml.list()) {
            if (!kind.key().equals("rows")) {
                kinds.put(kind.key(), kind.list().stream().map(reader::sentence).toList());
            }
        }
        return new MessageRules(rows, kinds);
    }

    /** The sentences of a kind of report; none where the file does not name it. */
    public List<MessageSentence> list(String kind) {
        return kinds.getOrDefault(kind, List.of());
    }
}
