package org.bringback.casework.check;

import java.time.LocalDate;
import java.util.Optional;
import org.bringback.intake.row.RowKey;
import org.bringback.reference.codes.AreaId;
import org.bringback.text.BilingualText;

/**
 * What one row says of a child; nobody's name. Texts are empty where the row says nothing, or whoever reads it may not know.
 *
 * @param row empty where a register says something by having no row
 * @param said such as a status or the result of an attempt
 * @param on the day that it is said of
 */
public record InvolvedRow(
        Source source,
        Optional<RowKey> row,
        BilingualText said,
        Optional<LocalDate> on,
        BilingualText level,
        Origin origin,
        Place place) {

    /** What kind of file it stands in. */
    public enum Source {
        LIST(new BilingualText("รายการของหน่วยงาน", "list")),
        REGISTER(new BilingualText("ทะเบียนผู้เรียน", "register")),
        ENTRY(new BilingualText("แบบบันทึกหรือใบตอบ", "worklist or answer"));

        private final BilingualText words;

        Source(BilingualText words) {
            this.words = words;
        }

        BilingualText words() {
            return words;
        }
    }

    /**
     * Where it stands.
     *
     * @param list the office's abbreviation
     * @param at the sheet, where there is one, and the line
     * @param reference the office's own
     */
    public record Origin(BilingualText list, LocalDate asOf, String file, String at, String reference) {}

    /** @param unit a school's code, or the unit that wrote the entry */
    public record Place(Optional<AreaId> area, BilingualText areaName, BilingualText province, String unit) {}

    /** Where a row says nothing. */
    public static BilingualText nothing() {
        return new BilingualText("", "");
    }

    /**
     * As an area may know it: of a row that another area, or an office without areas, answers for it learns what it says, of
     * which day and level and in which province, and not which list it stands on, which may tell of a disability.
     */
    public InvolvedRow knownTo(AreaId area) {
        if (source != Source.LIST || place.area().equals(Optional.of(area))) {
            return this;
        }
        BilingualText other =
                new BilingualText("รายการของหน่วยงานหรือเขตพื้นที่อื่น", "another office's or area's list");
        return new InvolvedRow(
                source,
                row,
                said,
                on,
                level,
                new Origin(other, origin.asOf(), "", "", ""),
                new Place(Optional.empty(), nothing(), place.province(), ""));
    }
}
