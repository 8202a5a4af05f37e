package org.bringback.render.text;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import org.bringback.reference.CohortId;
import org.bringback.reference.PercentBase;
import org.bringback.reference.Status;
import org.bringback.reference.Words;
import org.bringback.table.ListProfile;
import org.bringback.table.Snapshot;
import org.bringback.table.StatusTable;
import org.bringback.table.StatusTables;

/** A table with everything in it that a writer can get wrong. */
final class Tables {

    static final Map<Status, Words> NAMES = Map.of(
            Status.FOUND_RETURNED, new Words("ติดตามพบแล้ว กลับเข้าสู่ระบบ", "Found and returned"),
            Status.FOUND_NOT_RETURNED, new Words("ติดตามพบแล้ว ไม่กลับ", "Found, not returned"),
            Status.NOT_FOUND, new Words("ไม่พบตัว", "Not found"),
            Status.IN_PROCESS, new Words("กำลังติดตาม", "In process"),
            Status.DIED, new Words("เสียชีวิต", "Died"),
            Status.FORWARDED, new Words("ส่งต่อหน่วยงานอื่น", "Forwarded"));
    private static final CohortId COHORT = new CohortId("2022");
    private static final Snapshot MAY = Snapshot.of(
            COHORT,
            LocalDate.of(2022, 5, 31),
            1,
            Map.of(Status.FOUND_RETURNED, 1624L, Status.FOUND_NOT_RETURNED, 35291L, Status.DIED, 98L));
    private static final Snapshot SEPTEMBER = Snapshot.of(
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
        return StatusTables.of(profile(), SEPTEMBER, Optional.of(MAY));
    }

    static StatusTable alone() {
        return StatusTables.of(profile(), MAY, Optional.empty());
    }

    private static ListProfile profile() {
        return ListProfile.of("nfe-disabled", PercentBase.LIVING, 1, EnumSet.range(Status.FOUND_RETURNED, Status.DIED))
                .with(Status.FORWARDED, LocalDate.of(2022, 9, 1));
    }
}
