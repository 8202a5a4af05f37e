package org.bringback.casework.worklist;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bringback.casework.CaseEntry;
import org.bringback.casework.CaseState;
import org.bringback.reference.codes.Reasons;
import org.bringback.source.form.FormText;
import org.bringback.text.BilingualText;
import org.bringback.thai.date.BuddhistEra;

/** A column that a worklist may show; in a YAML in lower case with hyphens. */
public enum WorklistColumn {
    REFERENCE(new BilingualText("รหัสอ้างอิง", "Reference"), 16),
    NAME(new BilingualText("ชื่อ-สกุล", "Name"), 26),
    BIRTH_DATE(new BilingualText("วันเกิด", "Born"), 12),
    SCHOOL(new BilingualText("รหัสสถานศึกษา", "School code"), 14),
    DISTRICT(new BilingualText("อำเภอ", "District"), 16),
    GUARDIAN(new BilingualText("ผู้ปกครอง", "Guardian"), 24),
    PHONE(new BilingualText("โทรศัพท์", "Telephone"), 14),
    STEP(new BilingualText("ขั้นตอน", "Step"), 18),
    DUE(new BilingualText("กำหนดเสร็จ", "Due"), 12),
    DAYS_OPEN(new BilingualText("จำนวนวัน", "Days open"), 9),
    ATTEMPTS(new BilingualText("จำนวนครั้งที่ติดต่อ", "Attempts"), 9),
    LAST_CONTACT(new BilingualText("ติดต่อล่าสุด", "Last contact"), 20),
    CAUSE(new BilingualText("สาเหตุ", "Cause"), 22),
    EVIDENCE(new BilingualText("หลักฐานจากทะเบียน", "Register"), 20),
    NEXT(new BilingualText("ครั้งถัดไป", "Next"), 12),
    /** In packages only: a registration office finds nobody without it. */
    NATIONAL_ID(new BilingualText("เลขประจำตัวประชาชน", "National ID"), 18);

    private final BilingualText header;
    private final int width;

    WorklistColumn(BilingualText words, int width) {
        this.header = words;
        this.width = width;
    }

    /** Those that a sheet with these headings shows, which are without needless blanks. */
    public static List<WorklistColumn> shown(List<String> headings) {
        return Arrays.stream(values())
                .filter(column -> headings.contains(FormText.plain(column.header.thaiThenEnglish())))
                .toList();
    }

    /** The headings of all but the reference. */
    public static List<String> headings() {
        return Arrays.stream(values())
                .filter(column -> column != REFERENCE)
                .map(column -> column.header.thaiThenEnglish())
                .toList();
    }

    /** Such as {@code days-open}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public BilingualText header() {
        return header;
    }

    /** In characters. */
    public int width() {
        return width;
    }

    /** What stands in it; empty where nothing is known. */
    public String text(WorklistItem item, Reasons reasons, boolean sensitive) {
        CaseState state = item.held().state();
        CaseContact contact = item.contact();
        return switch (this) {
            case REFERENCE -> contact.reference();
            case NAME -> contact.name();
            case BIRTH_DATE -> day(contact.born());
            case SCHOOL -> state.listed().places().school().orElse("");
            case DISTRICT -> contact.district();
            case GUARDIAN -> contact.guardian();
            case PHONE -> contact.phone();
            case STEP -> state.current().map(step -> step.step().name().thai()).orElse("");
            case DUE -> day(state.current().map(CaseState.Current::due));
            case DAYS_OPEN -> String.valueOf(item.daysOpen());
            case ATTEMPTS -> String.valueOf(item.attempts().size());
            case LAST_CONTACT -> lastContact(item);
            case CAUSE -> item.causes(reasons, sensitive);
            case EVIDENCE -> item.evidence().thai();
            case NEXT -> day(item.next());
            case NATIONAL_ID -> contact.nationalId();
        };
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(BuddhistEra::numbers).orElse("");
    }

    private static String lastContact(WorklistItem item) {
        return item.attempts().stream()
                .reduce((earlier, later) -> later)
                .map(entry -> BuddhistEra.numbers(entry.on()) + " "
                        + (entry.what() instanceof CaseEntry.Attempt attempt
                                ? attempt.result().words().thai()
                                : ""))
                .orElse("");
    }
}
