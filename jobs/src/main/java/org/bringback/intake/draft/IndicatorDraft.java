package org.bringback.intake.draft;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bringback.reference.agency.FieldType;

/** The indicators that follow from a table by themselves: how many there are, by each code, and sums of what adds up. */
final class IndicatorDraft {

    /** Headers of what adds up; ages, scores, years and running numbers do not. */
    private static final Pattern AMOUNT = Pattern.compile(
            "(?i).*(จำนวน|งบ|เงิน|บาท|ค่าใช้จ่าย|ชั่วโมง|มื้อ|amount|number of|budget|cost|spent|hours|meals|sessions"
                    + "|quantity|total|counselling|violations).*");

    private static final Pattern MONEY = Pattern.compile("(?i).*(บาท|baht|THB|฿)");

    private final String table;
    private final boolean persons;
    private final ExportSample sample;

    /** @param persons whether the table has references of persons, who are counted then, not rows */
    IndicatorDraft(String table, boolean persons, ExportSample sample) {
        this.table = table;
        this.persons = persons;
        this.sample = sample;
    }

    String yaml(List<KeptColumn> columns) {
        StringBuilder yaml = new StringBuilder("indicators:\n");
        List<String> by = columns.stream()
                .filter(kept -> kept.type() == FieldType.CODE)
                .map(KeptColumn::name)
                .toList();
        yaml.append("  - id: ").append(table).append('\n');
        yaml.append("    names: ").append(YamlText.both(table)).append('\n');
        yaml.append(persons ? "    unit: {th: คน, en: persons}\n" : "    unit: {th: แถว, en: rows}\n");
        yaml.append("    formula: count\n    table: ").append(table).append('\n');
        yaml.append("    of: ").append(persons ? "person" : "rows").append('\n');
        if (!by.isEmpty()) {
            yaml.append("    by: ").append(YamlText.list(by)).append('\n');
        }
        columns.stream()
                .filter(kept -> kept.type() == FieldType.NUMBER)
                .filter(kept -> isMoney(kept) || AMOUNT.matcher(kept.header()).matches())
                .forEach(kept -> sum(yaml, kept));
        return yaml.toString();
    }

    private void sum(StringBuilder yaml, KeptColumn kept) {
        yaml.append("  - id: sum-").append(kept.name().replace('_', '-')).append('\n');
        yaml.append("    names: ").append(YamlText.both(kept.header())).append('\n');
        yaml.append("    unit: ")
                .append(isMoney(kept) ? "{th: บาท, en: baht}\n    decimals: 2" : YamlText.both(kept.header()))
                .append('\n');
        yaml.append("    formula: sum\n    table: ").append(table).append('\n');
        yaml.append("    field: ").append(kept.name()).append('\n');
    }

    private boolean isMoney(KeptColumn kept) {
        List<String> values = sample.values(sample.headers().indexOf(kept.header()));
        return Stream.concat(Stream.of(kept.header()), values.stream())
                .anyMatch(text -> MONEY.matcher(text.strip()).matches());
    }
}
