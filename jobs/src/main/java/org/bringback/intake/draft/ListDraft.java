package org.bringback.intake.draft;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bringback.reference.agency.Agencies;
import org.bringback.reference.agency.Agency;
import org.bringback.reference.agency.Field;
import org.bringback.reference.codes.Status;
import org.bringback.reference.codes.Statuses;
import org.bringback.source.refusal.RefusedFileException;
import org.bringback.text.BilingualText;

/** Drafts the YAML of a list from one of its exports. Headers that another list has mean the same here. */
public final class ListDraft {

    private static final Set<Field> FILLED =
            EnumSet.of(Field.PERSON_REF, Field.GIVEN_NAME, Field.FULL_NAME, Field.STATUS);
    private static final int LIKELY_ROWS = 10;

    private final String list;
    private final ExportSample sample;
    private final Agencies agencies;
    private final Statuses statuses;
    private final KnownHeaders known;
    private final Map<Field, Integer> columns = new EnumMap<>(Field.class);

    private ListDraft(String list, ExportSample sample, Agencies agencies, Statuses statuses, LocalDate day) {
        this.list = list;
        this.sample = sample;
        this.agencies = agencies;
        this.statuses = statuses;
        this.known = new KnownHeaders(agencies, day);
        for (int i = 0; i < sample.headers().size(); i++) {
            int column = i;
            known.find(sample.headers().get(i)).ifPresent(field -> columns.putIfAbsent(field, column));
        }
    }

    /**
     * Looks at an export.
     *
     * @param day on which dates are read
     * @throws RefusedFileException when the file cannot be read
     * @throws EmptyExportException when it holds no row
     * @throws NoHeaderException when its first row seems to be data
     */
    public static ListDraft of(String list, Path export, Agencies agencies, Statuses statuses, LocalDate day)
            throws RefusedFileException, IOException {
        ExportSample sample = ExportSample.read(export);
        new HeaderEvidence(sample, new KnownHeaders(agencies, day), day).require();
        return new ListDraft(list, sample, agencies, statuses, day);
    }

    /** What has to be put right before the list can be read; none where it can be as it is. */
    public List<BilingualText> missing() {
        List<BilingualText> missing = new ArrayList<>();
        if (!columns.containsKey(Field.STATUS)) {
            missing.add(new BilingualText(
                    "ไม่รู้ว่าคอลัมน์ใดเป็นสถานะ ให้เติม field: status",
                    "no column is known as the status: add field: status"));
        }
        if (!columns.containsKey(Field.GIVEN_NAME) && !columns.containsKey(Field.FULL_NAME)) {
            missing.add(new BilingualText(
                    "ไม่รู้ว่าคอลัมน์ใดเป็นชื่อ ให้เติม field: given_name หรือ full_name",
                    "no column is known as the name: add field: given_name or full_name"));
        }
        List<String> unknown = unknownStatusWords();
        if (!unknown.isEmpty()) {
            missing.add(new BilingualText(
                    "คำสถานะที่ไม่รู้จัก ให้เติมใน status-words: " + String.join(", ", unknown),
                    "status words that are not known: add them to status-words: " + String.join(", ", unknown)));
        }
        return missing;
    }

    public String yaml() {
        StringBuilder yaml = new StringBuilder("""
                # ร่างจากไฟล์ส่งออก: ตรวจชื่อหน่วยงาน สถานะ และความหมายของทุกคอลัมน์ก่อนใช้
                # Drafted from an export: check the office's names, the statuses and every column before use.
                """);
        yaml.append("list: ").append(list).append('\n');
        yaml.append("order: ").append(order()).append('\n');
        yaml.append("names:\n  - office: ").append(YamlText.both(list)).append('\n');
        yaml.append("    abbreviation: ").append(YamlText.both(list)).append('\n');
        yaml.append("percent: {base: all, decimals: 2}\nstatuses:\n");
        usedStatuses().forEach(status -> yaml.append("  ").append(status).append(": always\n"));
        yaml.append("layout:\n");
        YamlText.layout(yaml, sample, "  ");
        officeWord()
                .ifPresent(word -> yaml.append("  office-word: ")
                        .append(YamlText.quoted(word))
                        .append('\n'));
        yaml.append("  columns:\n");
        for (int column = 0; column < sample.headers().size(); column++) {
            if (sample.headers().get(column).isBlank()) {
                yaml.append("    ").append(YamlText.noHeader(column)).append('\n');
            } else {
                yaml.append("    - ").append(column(column)).append('\n');
            }
        }
        return yaml.toString();
    }

    private int order() {
        return 1 + agencies.list().stream().mapToInt(Agency::order).max().orElse(0);
    }

    private String column(int column) {
        String header = YamlText.quoted(sample.headers().get(column));
        return columns.entrySet().stream()
                .filter(entry -> entry.getValue() == column)
                .map(Map.Entry::getKey)
                .filter(field -> field != Field.OFFICE || officeWord().isPresent())
                .findFirst()
                .map(field ->
                        "{header: " + header + ", field: " + field.key() + (isFilled(field) ? ", filled: true}" : "}"))
                .orElse(
                        known.isSensitive(sample.headers().get(column))
                                ? "{header: " + header + ", sensitive: true}"
                                : header);
    }

    private boolean isFilled(Field field) {
        int column = Objects.requireNonNull(columns.get(field));
        return FILLED.contains(field)
                && sample.values(column).size() == sample.rows().size();
    }

    /** The one word of the column that names the office. */
    private Optional<String> officeWord() {
        List<String> words = values(Field.OFFICE).stream().distinct().toList();
        return words.size() == 1 ? Optional.of(words.get(0)) : Optional.empty();
    }

    private List<String> values(Field field) {
        Integer column = columns.get(field);
        return column == null ? List.of() : sample.values(column);
    }

    private Set<Status> usedStatuses() {
        Set<Status> used = EnumSet.noneOf(Status.class);
        values(Field.STATUS).forEach(word -> statuses.find(word).ifPresent(used::add));
        return used.isEmpty() ? EnumSet.allOf(Status.class) : used;
    }

    /** Only words that many rows share: others may be names in cells that moved. */
    private List<String> unknownStatusWords() {
        Map<String, Long> unknown = values(Field.STATUS).stream()
                .filter(word -> statuses.find(word).isEmpty())
                .collect(Collectors.groupingBy(word -> word, TreeMap::new, Collectors.counting()));
        return unknown.entrySet().stream()
                .filter(entry -> entry.getValue() >= LIKELY_ROWS)
                .map(Map.Entry::getKey)
                .toList();
    }
}
