package org.bringback.reference.programme;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.bringback.text.BilingualText;
import org.bringback.text.yaml.YamlMap;
import org.bringback.text.yaml.YamlValue;

/** Reads a programme's cohorts, and which of them an indicator is about. */
final class CohortReader {

    private final SortedMap<String, ProgrammeTable> tables;
    private final ConditionReader conditions;
    private final List<ProgrammeCohort> cohorts = new ArrayList<>();

    CohortReader(SortedMap<String, ProgrammeTable> tables, List<ProgrammePeriod> periods, List<YamlValue> values) {
        this.tables = tables;
        this.conditions = new ConditionReader(tables, periods);
        Set<String> ids = new HashSet<>();
        values.forEach(value -> cohorts.add(read(value, ids)));
    }

    List<ProgrammeCohort> list() {
        return List.copyOf(cohorts);
    }

    private ProgrammeCohort read(YamlValue item, Set<String> ids) {
        YamlMap map = item.map().only("id", "names", "table", "where");
        String table = conditions.table(map.get("table"));
        if (hasFieldOfThatName()) {
            throw item.wrong(new BilingualText(
                    "มีตารางที่มีฟิลด์ cohort อยู่แล้ว ให้เปลี่ยนชื่อฟิลด์นั้น",
                    "a table has a field cohort: give it another name"));
        }
        Optional<YamlValue> where = map.find("where");
        List<Condition> told = where.map(value -> conditions.list(value, table)).orElse(List.of());
        if (told.stream().flatMap(Condition::parts).anyMatch(Condition.FoundIn.class::isInstance)) {
            throw where.orElseThrow()
                    .wrong(new BilingualText(
                            "กลุ่มต้องบอกได้จากไฟล์เอง ใช้ person ไม่ได้",
                            "a cohort is told by what files say: person cannot be asked here"));
        }
        return new ProgrammeCohort(
                ProgrammeReader.id(map.get("id"), ids), ProgrammeReader.text(map.get("names")), table, told);
    }

    private boolean hasFieldOfThatName() {
        return tables.values().stream()
                .anyMatch(table -> ProgrammeColumns.of(table.newest())
                        .find(ProgrammeCohort.FIELD)
                        .isPresent());
    }

    /** The cohort of that id, which has to be one of rows of the table or of persons of both tables. */
    ProgrammeCohort cohort(YamlValue value, Optional<String> table) {
        ProgrammeCohort cohort = cohorts.stream()
                .filter(one -> one.id().equals(value.text()))
                .findFirst()
                .orElseThrow(() -> value.wrong(new BilingualText(
                        "ไม่มีกลุ่ม " + value.text()
                                + (cohorts.isEmpty() ? " โครงการไม่มี cohorts" : " ที่มีคือ " + known()),
                        "there is no cohort " + value.text()
                                + (cohorts.isEmpty() ? "; the programme has no cohorts" : "; there are " + known()))));
        if (table.filter(of -> isTold(cohort, of)).isEmpty()) {
            throw value.wrong(apart(cohort));
        }
        return cohort;
    }

    /** Whether some cohort divides the rows of a table. */
    void requireAny(YamlValue value, String table) {
        if (cohorts.stream().noneMatch(cohort -> isTold(cohort, table))) {
            throw value.wrong(new BilingualText(
                    "ไม่มีกลุ่มใดของตาราง " + table + " ใน cohorts", "no cohort is one of the table " + table));
        }
    }

    private boolean isTold(ProgrammeCohort cohort, String table) {
        return cohort.table().equals(table) || hasPersons(cohort.table()) && hasPersons(table);
    }

    private boolean hasPersons(String table) {
        return Optional.ofNullable(tables.get(table))
                .filter(one -> ProgrammeColumns.of(one.newest()).hasPerson())
                .isPresent();
    }

    private static BilingualText apart(ProgrammeCohort cohort) {
        return new BilingualText(
                "กลุ่มนี้เป็นของตาราง " + cohort.table()
                        + " ใช้ได้กับตารางนั้นหรือตารางที่มี person_ref ทั้งสองเท่านั้น",
                "the cohort is of the table " + cohort.table()
                        + ": it is known there, and in tables with persons where that table has them");
    }

    private String known() {
        return cohorts.stream().map(ProgrammeCohort::id).collect(Collectors.joining(", "));
    }
}
