package org.bringback.reference.message;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bringback.reference.codes.Status;
import org.bringback.reference.file.ConfigurationFile;
import org.bringback.text.BilingualText;
import org.bringback.text.NearMiss;
import org.bringback.text.yaml.YamlMap;
import org.bringback.text.yaml.YamlValue;

/**
 * Which sentences a report begins with, as {@code report-templates/messages.yaml} says.
 *
 * @param rows the rows of the status table, by the names that sentences call them by
 * @param kinds the sentences, by the key of the kind of report
 */
public record MessageRules(Map<String, String> rows, Map<String, List<MessageSentence>> kinds) {

    /** Rows of the status table that are no status. */
    private static final List<String> BELOW = List.of("TOTAL", "OPEN", "PERSONS");

    private static final List<String> KINDS = List.of("national", "list", "province", "area");

    public MessageRules {
        rows = Map.copyOf(rows);
        kinds = Map.copyOf(kinds);
    }

    /** @throws org.bringback.reference.file.ConfigurationException where the file is wrong, with its line */
    public static MessageRules load(Path file) {
        YamlMap yaml = ConfigurationFile.yaml(file);
        Map<String, String> rows = new TreeMap<>();
        yaml.get("rows").map().list().forEach(row -> rows.put(row.key(), row(row)));
        MessageReader reader = new MessageReader(rows.keySet());
        Map<String, List<MessageSentence>> kinds = new TreeMap<>();
        for (YamlValue kind : yaml.list()) {
            if (!kind.key().equals("rows")) {
                requireKnown(kind);
                kinds.put(kind.key(), kind.list().stream().map(reader::sentence).toList());
            }
        }
        return new MessageRules(rows, kinds);
    }

    /** A kind with a wrong letter would leave a report without its sentences, and nobody would know why. */
    private static void requireKnown(YamlValue kind) {
        if (!KINDS.contains(kind.key())) {
            throw kind.wrong(new BilingualText("ไม่มีรายงานชนิดนี้ ", "there is no such kind of report; ")
                    .join(NearMiss.hint(kind.key(), KINDS)));
        }
    }

    /** A row of the status table: one that it has not would leave sentences out and nobody would know why. */
    private static String row(YamlValue value) {
        List<String> known = Stream.concat(Arrays.stream(Status.values()).map(Status::name), BELOW.stream())
                .toList();
        if (!known.contains(value.text())) {
            throw value.wrong(
                    new BilingualText("ไม่มีแถวนี้", "there is no such row").join(NearMiss.hint(value.text(), known)));
        }
        return value.text();
    }

    /** The sentences of a kind of report; none where the file does not name it. */
    public List<MessageSentence> list(String kind) {
        return kinds.getOrDefault(kind, List.of());
    }
}
