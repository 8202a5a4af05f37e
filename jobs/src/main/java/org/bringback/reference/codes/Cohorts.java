package org.bringback.reference.codes;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.bringback.reference.file.CsvLine;
import org.bringback.reference.file.CsvTable;
import org.bringback.text.BilingualText;

/** The cohorts; at most one is tracked on any day. */
public final class Cohorts {

    private final List<Cohort> cohorts = new ArrayList<>();

    private Cohorts() {}

    public static Cohorts load(Path file) {
        Cohorts cohorts = new Cohorts();
        CsvTable.read(file).lines().forEach(cohorts::add);
        return cohorts;
    }

    private void add(CsvLine line) {
        BilingualText name = new BilingualText(line.filled("name_th"), line.filled("name_en"));
        Cohort cohort =
                new Cohort(id(line), name, line.date("cut_off"), line.date("valid_from"), line.date("valid_to"));
        if (cohort.to().isBefore(cohort.from())) {
            throw line.wrong(new BilingualText("valid_to มาก่อน valid_from", "valid_to is before valid_from"));
        }
        cohorts.stream().filter(other -> overlap(other, cohort)).findFirst().ifPresent(other -> {
            String its = other.id() + " (" + other.from() + " – " + other.to() + ")";
            throw line.wrong(new BilingualText(
                    "รหัสหรือช่วงวันที่ซ้อนกับกลุ่มอื่น คือ " + its,
                    "id or dates overlap with those of another cohort, " + its));
        });
        cohorts.add(cohort);
    }

    private static CohortId id(CsvLine line) {
        try {
            return new CohortId(line.filled("id"));
        } catch (IllegalArgumentException e) {
            throw line.wrong(new BilingualText("รหัสกลุ่มไม่ถูกต้อง", "a cohort id is letters, digits and hyphens"));
        }
    }

    private static boolean overlap(Cohort one, Cohort other) {
        return one.id().equals(other.id()) || one.isTrackedOn(other.from()) || other.isTrackedOn(one.from());
    }

    /** The cohort that figures as of this date are about. */
    public Optional<Cohort> find(LocalDate asOf) {
        return cohorts.stream().filter(cohort -> cohort.isTrackedOn(asOf)).findFirst();
    }

    public Optional<Cohort> find(CohortId id) {
        return cohorts.stream().filter(cohort -> cohort.id().equals(id)).findFirst();
    }

    /** In the order of the file. */
    public List<Cohort> list() {
        return Collections.unmodifiableList(cohorts);
    }
}
