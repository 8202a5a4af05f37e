package org.bringback.intake.draft;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bringback.reference.agency.Agencies;
import org.bringback.reference.agency.Field;
import org.bringback.reference.agency.FieldType;
import org.bringback.source.refusal.RefusedFileException;

/**
 * Drafts the YAML of a programme from one of its exports: its columns by what stands in them, and the indicators that
 * follow by themselves. Columns that seem to hold names, remarks or what the law calls sensitive are not kept.
 */
public final class ProgrammeDraft {

    private static final Set<Field> PERSONAL = EnumSet.of(
            Field.ID,
            Field.TITLE,
            Field.GIVEN_NAME,
            Field.FAMILY_NAME,
            Field.FULL_NAME,
            Field.BIRTH_DATE,
            Field.GUARDIAN,
            Field.GUARDIAN_FAMILY,
            Field.PHONE);
    private static final Pattern TABLE = Pattern.compile(".*-([a-z]+)-[0-9]{4}-[0-9]{2}-[0-9]{2}\\..*");
    private static final Pattern REFERENCE =
            Pattern.compile("(?i).*(participant|learner|pupil|student|child|person|ref|รหัส|เลขประจำตัว).*");

    private static final Pattern NAMES =
            Pattern.compile("(?i)(?!.*(โรงเรียน|สถานศึกษา|school|กิจกรรม|activity)).*(ชื่อ|name).*");

    /** Of rows, which say nothing. */
    private static final Pattern RUNNING_NUMBER = Pattern.compile("(?i)ที่|ลำดับ|ลำดับที่|no\\.?|#");

    private static final Map<FieldType, Integer> MAX_FIELDS =
            Map.of(FieldType.TEXT, 12, FieldType.CODE, 12, FieldType.NUMBER, 6, FieldType.DATE, 4);

    private final String programme;
    private final String table;
    private final ExportSample sample;
    private final LocalDate day;
    private final KnownHeaders known;
    private final Optional<Integer> person;
    private final List<Optional<KeptColumn>> columns = new ArrayList<>();

    private ProgrammeDraft(String programme, String table, ExportSample sample, Agencies agencies, LocalDate day) {
        this.programme = programme;
        this.table = table;
        this.sample = sample;
        this.day = day;
        this.known = new KnownHeaders(agencies, day);
        this.person = person();
        Set<String> names = new HashSet<>();
        Map<FieldType, Integer> used = new HashMap<>();
        for (int column = 0; column < sample.headers().size(); column++) {
            columns.add(kept(column, names, used));
        }
    }

    /**
     * Looks at an export; its table is called as the name says, {@code programme-<name>-<table>-<day>}, else
     * {@code records}.
     *
     * @param day on which dates are read
     * @throws RefusedFileException when the file cannot be read
     * @throws EmptyExportException when it holds no row
     * @throws NoHeaderException when its first row seems to be data
     */
    public static ProgrammeDraft of(String programme, Path export, Agencies agencies, LocalDate day)
            throws RefusedFileException, IOException {
        Matcher name = TABLE.matcher(String.valueOf(export.getFileName()));
        ExportSample sample = ExportSample.read(export);
        new HeaderEvidence(sample, new KnownHeaders(agencies, day), day).require();
        return new ProgrammeDraft(programme, name.matches() ? name.group(1) : "records", sample, agencies, day);
    }

    /** The column that another list has as its reference, else the first that is called like one and always filled. */
    private Optional<Integer> person() {
        Optional<Integer> called = Optional.empty();
        for (int column = 0; column < sample.headers().size(); column++) {
            String header = sample.headers().get(column);
            Optional<Field> field = known.find(header);
            if (field.filter(Field.PERSON_REF::equals).isPresent()) {
                return Optional.of(column);
            }
            boolean filled = sample.values(column).size() == sample.rows().size();
            if (called.isEmpty()
                    && field.isEmpty()
                    && !known.isSensitive(header)
                    && filled
                    && REFERENCE.matcher(header).matches()) {
                called = Optional.of(column);
            }
        }
        return called;
    }

    private Optional<KeptColumn> kept(int column, Set<String> names, Map<FieldType, Integer> used) {
        String header = sample.headers().get(column);
        boolean personal = known.find(header).filter(PERSONAL::contains).isPresent();
        ColumnDraft draft = ColumnDraft.of(sample, column, day);
        if (personal
                || header.isBlank()
                || RUNNING_NUMBER.matcher(header.strip()).matches()
                || known.isSensitive(header)
                || person.filter(found -> found == column).isPresent()
                || draft.type().isEmpty()) {
            return Optional.empty();
        }
        FieldType type = draft.type().get();
        String name = ColumnDraft.fieldName(header, column);
        FieldType counted = type == FieldType.CODE ? FieldType.TEXT : type;
        if (used.merge(counted, 1, Integer::sum) > MAX_FIELDS.getOrDefault(type, 0) || !names.add(name)) {
            return Optional.empty();
        }
        return Optional.of(new KeptColumn(header, name, type, draft.codes()));
    }

    public String yaml() {
        StringBuilder yaml = new StringBuilder("""
                # ร่างจากไฟล์ส่งออก: ตรวจชื่อ พื้นที่ ความหมายของทุกคอลัมน์ และเป้าหมายก่อนใช้
                # Drafted from an export: check the names, the places, every column and the targets before use.
                """);
        yaml.append("names: ").append(YamlText.both(programme)).append('\n');
        yaml.append("places:\n  - {id: all, type: province, names: ")
                .append(YamlText.both(programme))
                .append("}\n");
        yaml.append(cohorts());
        yaml.append("tables:\n  ").append(table).append(":\n    layout:\n");
        YamlText.layout(yaml, sample, "      ");
        yaml.append("      columns:\n");
        for (int column = 0; column < columns.size(); column++) {
            holdsNames(column)
                    .ifPresent(header -> yaml.append("        # {header: ")
                            .append(header)
                            .append(
                                    ", field: full_name} instead of the next: the night then looks for the persons in registers")
                            .append(" and lists\n"));
            boolean nameless = sample.headers().get(column).isBlank();
            yaml.append("        ")
                    .append(nameless ? YamlText.noHeader(column) : "- " + column(column))
                    .append('\n');
        }
        yaml.append(new IndicatorDraft(table, person.isPresent(), sample)
                .yaml(columns.stream().flatMap(Optional::stream).toList()));
        return yaml.toString();
    }

    /** How they are written: the first code that stands there makes a group, be it one or not. */
    private String cohorts() {
        String where = columns.stream()
                .flatMap(Optional::stream)
                .filter(kept -> !kept.codes().isEmpty())
                .findFirst()
                .map(kept -> ", where: {" + kept.name() + ": ["
                        + YamlText.quoted(kept.codes().get(0)) + "]}")
                .orElse("");
        return """
                # กลุ่มที่นับรวมกัน ลบ # เมื่อต้องการใช้ แล้วเขียน cohort: first หรือ by: [cohort] ในตัวชี้วัด
                # whom it counts together: without the # an indicator may say cohort: first or by: [cohort]
                # cohorts:
                #   - {id: first, table: %s%s, names: {th: กลุ่มแรก, en: first group}}
                """.formatted(table, where);
    }

    private Optional<String> holdsNames(int column) {
        String header = sample.headers().get(column);
        boolean names = known.find(header).filter(Field.FULL_NAME::equals).isPresent()
                || known.find(header).isEmpty() && NAMES.matcher(header).matches();
        return Optional.of(header)
                .filter(unused -> names && columns.get(column).isEmpty())
                .map(YamlText::quoted);
    }

    private String column(int column) {
        String header = YamlText.quoted(sample.headers().get(column));
        if (person.filter(found -> found == column).isPresent()) {
            return "{header: " + header + ", field: person_ref, filled: true}";
        }
        return columns.get(column)
                .map(kept -> "{header: " + header + ", further: " + further(kept) + "}")
                .orElse(
                        known.isSensitive(sample.headers().get(column))
                                ? "{header: " + header + ", sensitive: true}"
                                : header);
    }

    private static String further(KeptColumn kept) {
        String codes = kept.codes().isEmpty() ? "" : ", codes: " + YamlText.list(kept.codes());
        return "{name: " + kept.name() + ", type: " + kept.type().name().toLowerCase(java.util.Locale.ROOT)
                + ", label: " + YamlText.both(kept.header()) + codes + "}";
    }
}
