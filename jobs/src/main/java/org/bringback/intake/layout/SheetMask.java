package org.bringback.intake.layout;

import java.util.regex.Pattern;
import org.bringback.notice.Mask;
import org.bringback.notice.Notice;
import org.bringback.reference.codes.Provinces;

/**
 * What of a sheet's name may stand on a terminal or in a log: a province, or what spreadsheet programs and this program call sheets. Any
 * other may be a person's, so its shape is shown, by which somebody who has the file finds it.
 */
public final class SheetMask {

    private static final Pattern USUAL = Pattern.compile(
            "(?i)(sheet|table|data|export|แผ่น|แผ่นงาน|ชีต|ชีท|ข้อมูล|ข้อมูลนักเรียน|นักเรียน|รายชื่อ|รายงาน|สรุป|งาน Worklist|ส่งต่อ Referrals|ปัญหา Problems)?[ _-]?\\d{0,4}");

    private final Provinces provinces;

    public SheetMask(Provinces provinces) {
        this.provinces = provinces;
    }

    public String shown(String sheet) {
        boolean known = USUAL.matcher(sheet).matches() || provinces.find(sheet).isPresent();
        return known ? sheet : Mask.shape(sheet);
    }

    /** The same notice, with what may be shown of its sheet's name. */
    public Notice shown(Notice notice) {
        return notice.location()
                .sheet()
                .map(sheet -> new Notice(
                        notice.code(), notice.location().inSheet(shown(sheet)), notice.expected(), notice.found()))
                .orElse(notice);
    }
}
