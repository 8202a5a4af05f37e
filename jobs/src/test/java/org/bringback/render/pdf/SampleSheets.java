package org.bringback.render.pdf;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.bringback.reference.CohortId;
import org.bringback.reference.PercentBase;
import org.bringback.reference.Status;
import org.bringback.reference.Words;
import org.bringback.table.StatusRow;
import org.bringback.table.StatusSheet;
import org.bringback.table.StatusTable;

/** Sheets to print: figures go in by status, totals and percentages are worked out here as the tables do. */
final class SampleSheets {

    static final LocalDate MAY = LocalDate.of(2022, 5, 31);
    static final LocalDate SEPTEMBER = LocalDate.of(2022, 9, 23);
    private static final long ABSENT = -1;

    private String scope = "obec";
    private Words office =
            new Words("สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน", "Office of the Basic Education Commission");
    private Words abbreviation = new Words("สพฐ.", "OBEC");
    private Words headline = new Words("", "");
    private PercentBase base = PercentBase.ALL;
    private Optional<LocalDate> against = Optional.of(MAY);
    private long[] before = {20_053, 7_355, 428, 226, 72, ABSENT};
    private long[] now = {20_106, 7_357, 373, 224, 74, ABSENT};

    static Map<Status, Words> statusWords() {
        Map<Status, Words> words = new EnumMap<>(Status.class);
        words.put(Status.FOUND_RETURNED, new Words("ติดตามพบแล้ว กลับเข้าสู่ระบบการศึกษา", "Found, back to school"));
        words.put(
                Status.FOUND_NOT_RETURNED,
                new Words("ติดตามพบแล้ว ไม่ประสงค์กลับเข้าสู่ระบบการศึกษา", "Found, not back to school"));
        words.put(Status.NOT_FOUND, new Words("ไม่พบตัว", "Not found"));
        words.put(Status.IN_PROCESS, new Words("กำลังติดตาม (อยู่ระหว่างติดตาม)", "Tracking in process"));
        words.put(Status.DIED, new Words("เสียชีวิต", "Died"));
        words.put(Status.FORWARDED, new Words("ส่งต่อหน่วยงานอื่น (พม.)", "Forwarded to another agency (MSDHS)"));
        return words;
    }

    SampleSheets list(String id, Words name, Words shortName) {
        scope = id;
        office = name;
        abbreviation = shortName;
        return this;
    }

    SampleSheets saying(String thai, String english) {
        headline = new Words(thai, english);
        return this;
    }

    SampleSheets ofTheLiving() {
        base = PercentBase.LIVING;
        return this;
    }

    SampleSheets withoutEarlier() {
        against = Optional.empty();
        return this;
    }

    /** Persons in the order of the statuses; -1 where the status does not exist. */
    SampleSheets figures(long[] earlier, long[] latest) {
        before = earlier.clone();
        now = latest.clone();
        return this;
    }

    StatusSheet build() {
        TreeMap<Status, StatusRow> rows = new TreeMap<>();
        for (Status status : Status.values()) {
            if (before[status.ordinal()] != ABSENT || now[status.ordinal()] != ABSENT) {
                rows.put(status, row(status));
            }
        }
        StatusTable table = new StatusTable(scope, new CohortId("2022"), SEPTEMBER, 1, base, 2, against, rows, total());
        return new StatusSheet(
                table, office, abbreviation, LocalDate.of(2021, 11, 10), 12, 3, 4, 1_055, 27_991, 310, headline);
    }

    private StatusRow row(Status status) {
        long then = before[status.ordinal()];
        long latest = now[status.ordinal()];
        return new StatusRow(
                persons(latest),
                percent(status, latest, now),
                against.isEmpty() ? OptionalLong.empty() : persons(then),
                against.isEmpty() ? Optional.empty() : percent(status, then, before),
                against.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Math.max(0, latest) - Math.max(0, then)));
    }

    private StatusRow total() {
        return new StatusRow(
                OptionalLong.of(sum(now)),
                share(base(now), base(now)),
                against.isEmpty() ? OptionalLong.empty() : OptionalLong.of(sum(before)),
                against.isEmpty() ? Optional.empty() : share(base(before), base(before)),
                against.isEmpty() ? OptionalLong.empty() : OptionalLong.of(sum(now) - sum(before)));
    }

    private static OptionalLong persons(long persons) {
        return persons == ABSENT ? OptionalLong.empty() : OptionalLong.of(persons);
    }

    private Optional<BigDecimal> percent(Status status, long persons, long[] all) {
        boolean none = persons == ABSENT || (status == Status.DIED && base == PercentBase.LIVING);
        return none ? Optional.empty() : share(persons, base(all));
    }

    private static Optional<BigDecimal> share(long part, long whole) {
        return whole == 0
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(100 * part).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP));
    }

    private long base(long[] all) {
        return sum(all) - (base == PercentBase.LIVING ? all[Status.DIED.ordinal()] : 0);
    }

    private static long sum(long[] all) {
        long sum = 0;
        for (long persons : all) {
            sum += Math.max(0, persons);
        }
        return sum;
    }
}
