package org.bringback.render.text;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import org.bringback.reference.agency.PercentBase;
import org.bringback.reference.codes.CohortId;
import org.bringback.reference.codes.Status;
import org.bringback.table.fact.StatusCounts;
import org.bringback.table.status.StatusTable;
import org.bringback.table.status.StatusTableBuilder;
import org.bringback.table.status.StatusTableSpec;
import org.bringback.text.BilingualText;

/** A table with everything in it that a writer can get wrong. */
final class Tables {

    static final Map<Status, BilingualText> NAMES = Map.of(
            Status.FOUND_RETURNED, new BilingualText("ติดตามพบแล้ว กลับเข้าสู่ระบบ", "Found and returned"),
            Status.FOUND_NOT_RETURNED, new BilingualText("ติดตามพบแล้ว ไม่กลับ", "Found, not returned"),
            Status.NOT_FOUND, new BilingualText("ไม่พบตัว", "Not found"),
            Status.IN_PROCESS, new BilingualText("กำลังติดตาม", "In process"),
            Status.DIED, new BilingualText("เสียชีวิต", "Died"),
            Status.FORWARDED, new BilingualText("ส่งต่อหน่วยงานอื่น", "Forwarded"));
    private static final CohortId COHORT = new CohortId("2022");
    private static final StatusCounts MAY = StatusCounts.of(
            COHORT,
            LocalDate.of(2022, 5, 31),
            1,
            Map.of(Status.FOUND_RETURNED, 1624L, Status.FOUND_NOT_RETURNED, 35291L, Status.DIED, 98L));
    private static final StatusCounts SEPTEMBER = StatusCounts.of(
            COHORT,
            LocalDate.of(2022, 9, 23),
            2,
            Map.of(
                    Status.FOUND_RETURNED, 14377L,
                    Status.FOUND_NOT_RETURNED, 6999L,
                    Status.DIED, 99L,
                    Status.FORWARDED, 15538L));

    private Tables() {}

    /** Of the living, at one decimal, beside an earlier date at which FORWARDED did not exist. */
    static StatusTable compared() {
        return StatusTableBuilder.of(profile(), SEPTEMBER, Optional.of(MAY));
    }

    static StatusTable alone() {
        return StatusTableBuilder.of(profile(), MAY, Optional.empty());
    }

    private static StatusTableSpec profile() {
        return StatusTableSpec.of(
                        "nfe-disabled", PercentBase.LIVING, 1, EnumSet.range(Status.FOUND_RETURNED, Status.DIED))
                .with(Status.FORWARDED, LocalDate.of(2022, 9, 1));
    }
}
