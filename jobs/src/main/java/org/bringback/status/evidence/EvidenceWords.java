package org.bringback.status.evidence;

import java.time.LocalDate;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.agency.ReferenceContext;
import org.bringback.reference.codes.Area;
import org.bringback.reference.codes.AreaId;
import org.bringback.reference.codes.Status;
import org.bringback.text.BilingualText;
import org.bringback.thai.date.ThaiDates;

/** Says what an office reports and what the register says, as an official would write it. */
public final class EvidenceWords {

    private static final BilingualText NO_DATE = new BilingualText(" (ไม่ระบุวันที่)", " (no date given)");

    private final ReferenceContext context;
    private final LocalDate asOf;

    /** @param asOf decides what offices are called */
    public EvidenceWords(ReferenceContext context, LocalDate asOf) {
        this.context = context;
        this.asOf = asOf;
    }

    /** What the list says of the case. */
    public BilingualText reported(RegisterEvidence one) {
        BilingualText status = context.reference()
                .statuses()
                .labels(Status.valueOf(one.status()))
                .map(label -> "“" + label + "”");
        return status.join(
                one.statusDate().isEmpty()
                        ? NO_DATE
                        : new BilingualText(" เมื่อวันที่ ", " on ").join(day(one.statusDate())));
    }

    /** What the register says of the same person. */
    public BilingualText registered(RegisterEvidence one) {
        if (one.contradiction() == RegisterContradiction.RETURNED_BUT_ON_NO_ROLL) {
            return new BilingualText("ไม่มีชื่อเป็นผู้เรียนของสถานศึกษาใด ณ วันที่ ", "on no school's roll on ")
                    .join(day(one.register()));
        }
        BilingualText school = one.school().isEmpty()
                ? new BilingualText("", "")
                : new BilingualText(" สถานศึกษารหัส " + one.school(), ", school " + one.school() + ",");
        return new BilingualText("มีชื่อเป็นผู้เรียนของ ", "on a roll of ")
                .join(office(one.enrolledList()))
                .join(school)
                .join(new BilingualText(" ตั้งแต่วันที่ ", " since "))
                .join(day(one.enrolledOn()));
    }

    /** Both in one sentence. */
    public BilingualText why(RegisterEvidence one) {
        return new BilingualText("หน่วยงานรายงานว่า ", "reported as ")
                .join(reported(one))
                .join(new BilingualText(" แต่ทะเบียนระบุว่า", ", but "))
                .join(registered(one));
    }

    /** Such as สพฐ. and OBEC. */
    BilingualText office(String list) {
        return context.agencies()
                .find(new ListId(list))
                .map(agency -> agency.abbreviation(asOf))
                .orElse(new BilingualText(list, list));
    }

    /** Such as สพป.กาญจนบุรี เขต 1; empty where there is no area. */
    String area(String id) {
        return id.isEmpty()
                ? ""
                : context.reference()
                        .areas()
                        .find(new AreaId(id))
                        .map(Area::shortName)
                        .orElse(id);
    }

    LocalDate asOf() {
        return asOf;
    }

    private static BilingualText day(String iso) {
        LocalDate day = LocalDate.parse(iso);
        return new BilingualText(ThaiDates.inThai(day), ThaiDates.inEnglish(day));
    }
}
