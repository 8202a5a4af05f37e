package org.bringback.casework;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.file.CsvLine;
import org.bringback.reference.file.CsvTable;
import org.bringback.text.BilingualText;

/** The steps of a case and their deadlines, as {@code steps.csv} has them. */
public final class StepTable {

    private static final int MAX_DAYS = 366;

    private final List<Step> steps = new ArrayList<>();
    private final Map<Integer, Deadline> usual = new HashMap<>();
    private final Map<ListId, Map<Integer, Deadline>> byList = new HashMap<>();

    private StepTable() {}

    /**
     * How long a step may take.
     *
     * @param days from the end of the step before
     * @param grace days more before it counts as late
     */
    public record Deadline(int days, int grace) {}

    /**
     * Reads and checks the table. Lines without a list are the steps; a line with a list gives the list's own deadline for
     * a step that stands above it.
     *
     * @throws org.bringback.reference.file.ConfigurationException where a step is missing, repeated or out of order
     */
    public static StepTable load(Path file) {
        StepTable table = new StepTable();
        CsvTable csv = CsvTable.read(file);
        csv.lines().forEach(table::add);
        CsvLine last = csv.lines().isEmpty()
                ? new CsvLine(file, 1, List.of(), List.of())
                : csv.lines().get(csv.lines().size() - 1);
        table.requireAllWork(last);
        return table;
    }

    private void add(CsvLine line) {
        int number = line.number("no", 1, MAX_DAYS);
        Deadline deadline = new Deadline(line.number("days", 1, MAX_DAYS), line.number("grace_days", 0, MAX_DAYS));
        Optional<String> list = line.find("list");
        if (list.isPresent()) {
            addOwn(list.get(), number, deadline, line);
            return;
        }
        int next = steps.size() + 1;
        if (number != next) {
            throw line.wrong(new BilingualText(
                    "ตารางขั้นตอนขาดช่วง: ต้องเป็นขั้นที่ " + next + " แต่พบ " + number
                            + " ให้เติมหรือเรียงบรรทัดให้ครบตามลำดับ",
                    "the step table has a gap: step " + next + " was expected and not " + number
                            + "; add the missing line or put the lines in order"));
        }
        Step step = new Step(
                number,
                line.filled("step"),
                line.constant("work", Step.Work.class),
                line.constant("owner", Step.Owner.class),
                new BilingualText(line.filled("name_th"), line.filled("name_en")));
        requireOrder(step, line);
        steps.add(step);
        usual.put(number, deadline);
    }

    private void addOwn(String list, int number, Deadline deadline, CsvLine line) {
        if (number > steps.size() || !steps.get(number - 1).id().equals(line.filled("step"))) {
            throw line.wrong(new BilingualText(
                    "กำหนดเวลาของหน่วยงานต้องอ้างถึงขั้นตอนที่อยู่บรรทัดบน",
                    "a list's own deadline must name a step that stands above it"));
        }
        Map<Integer, Deadline> own = byList.computeIfAbsent(listId(list, line), id -> new HashMap<>());
        if (own.put(number, deadline) != null) {
            throw line.wrong(new BilingualText("ซ้ำกับบรรทัดก่อน", "the list already has a deadline for this step"));
        }
    }

    private static ListId listId(String text, CsvLine line) {
        try {
            return new ListId(text);
        } catch (IllegalArgumentException e) {
            throw line.wrong(new BilingualText(
                    "รหัสรายการไม่ถูกต้อง: " + text, "not the id of a list: " + text + " (such as obec)"));
        }
    }

    private void requireOrder(Step step, CsvLine line) {
        if (steps.stream().anyMatch(other -> other.id().equals(step.id()))) {
            throw line.wrong(new BilingualText("ชื่อขั้นตอนซ้ำกัน", "another step has this name"));
        }
        Step.Work before = steps.isEmpty() ? null : steps.get(steps.size() - 1).work();
        int expected = before == null ? 0 : before.ordinal() + (before == Step.Work.FOLLOW_UP ? 0 : 1);
        if (step.work().ordinal() != expected) {
            throw line.wrong(new BilingualText(
                    "งานของขั้นตอนนี้ไม่ต่อจากขั้นก่อน ต้องเป็น " + Step.Work.values()[expected],
                    "the work does not follow the step before: " + Step.Work.values()[expected] + " was expected"));
        }
    }

    private void requireAllWork(CsvLine last) {
        if (steps.isEmpty() || steps.get(steps.size() - 1).work() != Step.Work.FOLLOW_UP) {
            throw last.wrong(new BilingualText(
                    "ตารางขั้นตอนไม่ครบ: ขั้นสุดท้ายต้องเป็น FOLLOW_UP",
                    "the step table has a gap at its end: the last step must be FOLLOW_UP"));
        }
    }

    /** In their order. */
    public List<Step> list() {
        return List.copyOf(steps);
    }

    /** @param number from 1 */
    public Step get(int number) {
        return steps.get(number - 1);
    }

    /** The only step with some work, or the first follow-up. */
    Step first(Step.Work work) {
        return steps.stream()
                .filter(step -> step.work() == work)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no step for " + work));
    }

    Deadline deadline(Step step, ListId list) {
        Deadline own = byList.getOrDefault(list, Map.of()).get(step.number());
        return own != null ? own : usual.getOrDefault(step.number(), new Deadline(1, 0));
    }
}
