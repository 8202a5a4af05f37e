package org.bringback.reference.codes;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bringback.reference.file.ConfigurationException;
import org.bringback.reference.file.CsvLine;
import org.bringback.reference.file.CsvTable;
import org.bringback.text.BilingualText;
import org.bringback.text.Language;

/** The words for the statuses: their codes, the published words in both languages, and those cut at the parenthesis. */
public final class Statuses {

    private final Map<Status, BilingualText> labels = new EnumMap<>(Status.class);
    private final SortedMap<Integer, Status> precedence = new TreeMap<>();
    private final CodeTable<Status> spellings = new CodeTable<>();

    private Statuses() {}

    public static Statuses load(Path file) {
        Statuses statuses = new Statuses();
        CsvTable table = CsvTable.read(file);
        table.lines().forEach(statuses::add);
        for (Status status : Status.values()) {
            if (!statuses.labels.containsKey(status)) {
                throw new ConfigurationException(
                        file, 0, new BilingualText("ไม่มีสถานะ " + status, "status " + status + " is missing"));
            }
        }
        statuses.addShortened();
        return statuses;
    }

    private void add(CsvLine line) {
        Status status = status(line);
        BilingualText label = new BilingualText(line.filled("label_th"), line.filled("label_en_published"));
        labels.put(status, label);
        if (precedence.putIfAbsent(rank(line), status) != null) {
            throw line.wrong(new BilingualText("ลำดับความสำคัญซ้ำ", "two statuses have the same precedence"));
        }
        spellings.add(status.name(), status, line);
        spellings.add(label.thai(), status, line);
        spellings.add(label.english(), status, line);
    }

    private static Status status(CsvLine line) {
        try {
            return Status.valueOf(line.filled("code"));
        } catch (IllegalArgumentException e) {
            throw line.wrong(
                    new BilingualText("ไม่รู้จักสถานะ " + line.get("code"), "unknown status " + line.get("code")));
        }
    }

    /** Two published words differ in their parenthesis only; those are not shortened. */
    private void addShortened() {
        Map<String, Status> shortened = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        labels.forEach((status, label) -> {
            for (Language language : Language.values()) {
                String word = label.in(language).replaceFirst("\\s*\\(.*", "");
                Status other = shortened.putIfAbsent(word, status);
                if (other != null && other != status) {
                    ambiguous.add(word);
                }
            }
        });
        shortened.keySet().removeAll(ambiguous);
        shortened.forEach(spellings::add);
    }

    /** By code or known word of either language. */
    public Optional<Status> find(String text) {
        return Optional.ofNullable(spellings.get(text));
    }

    /** The published words for a status. */
    public BilingualText label(Status status) {
        return Objects.requireNonNull(labels.get(status));
    }

    private static int rank(CsvLine line) {
        String rank = line.filled("precedence");
        if (!rank.matches("[0-9]{1,3}")) {
            throw line.wrong(new BilingualText("ลำดับความสำคัญต้องเป็นตัวเลข", "the precedence is a number"));
        }
        return Integer.parseInt(rank);
    }

    /** All statuses, the one that stands when rows of the same day disagree first. */
    public List<Status> precedence() {
        return List.copyOf(precedence.values());
    }

    /** The words every status is published under. */
    public Map<Status, BilingualText> labels() {
        return Map.copyOf(labels);
    }

    /** The words a status is published under. */
    public BilingualText labels(Status status) {
        return java.util.Objects.requireNonNull(labels.get(status));
    }
}
