package org.bringback.casework.worklist;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bringback.casework.CaseState;
import org.bringback.casework.HeldCase;
import org.bringback.casework.Step;
import org.bringback.reference.codes.AreaId;
import org.bringback.reference.codes.ProvinceCode;
import org.bringback.reference.file.ConfigurationFile;
import org.bringback.text.BilingualText;
import org.bringback.text.yaml.YamlMap;
import org.bringback.text.yaml.YamlValue;

/**
 * A kind of worklist, as its YAML in {@code jobs/worklists} describes it.
 *
 * @param name of the file without ending
 * @param conditions all of which a case has to fulfil
 * @param resolved one of which is enough for a case to leave the list, though it fulfils the conditions
 * @param sensitive whether sensitive causes may be read on it
 */
public record WorklistDefinition(
        String name,
        BilingualText title,
        Unit unit,
        List<Condition> conditions,
        List<Condition> resolved,
        List<WorklistColumn> columns,
        List<Order> order,
        List<Format> formats,
        boolean sensitive) {

    /** Whose cases are put together. */
    public enum Unit {
        SCHOOL,
        AREA,
        PROVINCE;

        /** The unit's id; empty where the case names none. */
        public Optional<String> find(HeldCase held) {
            return switch (this) {
                case SCHOOL -> held.state().listed().places().school();
                case AREA -> held.state().listed().places().area().map(AreaId::value);
                case PROVINCE -> held.state().listed().places().province().map(ProvinceCode::value);
            };
        }

        /** Such as {@code school}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What can be asked of a case. */
    public enum Condition {
        OPEN,
        CLOSED,
        FORWARDED,
        IN_TRANSIT,
        LATE,
        /** Nobody has been reached yet. */
        NOT_CONTACTED,
        /** The child is back and is followed up. */
        RETURNED;

        boolean holds(HeldCase held, LocalDate asOf) {
            CaseState state = held.state();
            return switch (this) {
                case OPEN -> held.custody() == HeldCase.Custody.OPEN;
                case CLOSED -> held.custody() == HeldCase.Custody.CLOSED;
                case FORWARDED -> held.custody() == HeldCase.Custody.FORWARDED;
                case IN_TRANSIT -> held.custody() == HeldCase.Custody.IN_TRANSIT;
                case LATE ->
                    state.timing(asOf).filter(CaseState.Timing.LATE::equals).isPresent();
                case NOT_CONTACTED -> isBefore(state, Step.Work.VISIT);
                case RETURNED -> !isBefore(state, Step.Work.FOLLOW_UP) && !state.isClosed();
            };
        }

        private static boolean isBefore(CaseState state, Step.Work work) {
            return state.current()
                    .filter(current -> current.step().work().compareTo(work) < 0)
                    .isPresent();
        }
    }

    /** What comes first. */
    public enum Order {
        /** What nobody has touched for the longest. */
        UNTOUCHED(Comparator.comparing(WorklistItem::lastTouched)),
        DUE(Comparator.comparing(item ->
                item.held().state().current().map(CaseState.Current::due).orElse(LocalDate.MAX))),
        SCHOOL(Comparator.comparing(
                item -> item.held().state().listed().places().school().orElse(""))),
        NAME(Comparator.comparing(item -> item.contact().name()));

        private final Comparator<WorklistItem> comparator;

        Order(Comparator<WorklistItem> comparator) {
            this.comparator = comparator;
        }
    }

    /** What is written. */
    public enum Format {
        /** To be filled in and sent back. */
        XLSX,
        /** To be printed. */
        PDF
    }

    /** @throws org.bringback.reference.file.ConfigurationException where it is wrong, with file and line */
    public static WorklistDefinition read(Path file) {
        YamlMap map = ConfigurationFile.yaml(file)
                .only("title", "for", "conditions", "resolved", "columns", "order", "formats", "sensitive-causes");
        YamlMap title = map.get("title").map().only("th", "en");
        List<WorklistColumn> columns = constants(map.get("columns"), WorklistColumn.class);
        if (columns.contains(WorklistColumn.NATIONAL_ID)) {
            throw map.get("columns")
                    .wrong(new BilingualText(
                            "national-id ใช้ได้เฉพาะในชุดส่งต่อที่เข้ารหัส",
                            "national-id may stand in encrypted packages only"));
        }
        if (!columns.contains(WorklistColumn.REFERENCE)) {
            throw map.get("columns")
                    .wrong(new BilingualText("ต้องมีคอลัมน์ reference", "the column reference has to be there"));
        }
        return new WorklistDefinition(
                String.valueOf(file.getFileName()).replace(".yaml", ""),
                new BilingualText(title.get("th").text(), title.get("en").text()),
                map.get("for").constant(Unit.class),
                constants(map.get("conditions"), Condition.class),
                constants(map.get("resolved"), Condition.class),
                columns,
                constants(map.get("order"), Order.class),
                constants(map.get("formats"), Format.class),
                map.find("sensitive-causes").map(YamlValue::flag).orElse(false));
    }

    private static <E extends Enum<E>> List<E> constants(YamlValue value, Class<E> type) {
        List<E> constants = new ArrayList<>();
        for (YamlValue item : value.list()) {
            E constant = item.constant(type);
            if (constants.contains(constant)) {
                throw item.wrong(new BilingualText("ซ้ำกัน", "this stands there twice"));
            }
            constants.add(constant);
        }
        return List.copyOf(constants);
    }

    public boolean has(HeldCase held, LocalDate asOf) {
        return conditions.stream().allMatch(condition -> condition.holds(held, asOf))
                && resolved.stream().noneMatch(condition -> condition.holds(held, asOf));
    }

    /** In the order that the YAML asks for; what is equal keeps the order of its records. */
    public List<WorklistItem> sorted(List<WorklistItem> items) {
        Comparator<WorklistItem> all =
                Comparator.comparing(item -> item.held().state().listed().id());
        for (int i = order.size() - 1; i >= 0; i--) {
            all = order.get(i).comparator.thenComparing(all);
        }
        return items.stream().sorted(all).toList();
    }
}
