package org.bringback.job.casework;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bringback.casework.CaseAccounts;
import org.bringback.casework.SignOff;
import org.bringback.job.journal.StateJournal;
import org.bringback.job.workspace.SetupException;
import org.bringback.job.workspace.Workspace;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.codes.Area;
import org.bringback.text.BilingualText;

/** Areas check their cases of a round and sign off. */
public final class AreaCheck {

    private static final int MAX_NAME = 64;

    private final Workspace workspace;
    private final CaseworkService service;

    public AreaCheck(Workspace workspace, CaseworkService service) {
        this.workspace = workspace;
        this.service = service;
    }

    /**
     * Keeps that an area has checked a list's round; saying it again is kept too, with its day.
     *
     * @param area id, short or full name
     * @throws SetupException when there is no such list or area, or the list has no case in it on that day
     */
    public SignOff sign(String list, String area, LocalDate round, String by, LocalDate on) throws IOException {
        Area known = workspace.referenceContext().reference().areas().find(area).orElseThrow(() -> noArea(area));
        Optional<CaseAccounts.Row> cases = service.day(round).accounts().rows().stream()
                .filter(row -> row.list().value().equals(list) && row.area().equals(Optional.of(known.id())))
                .findFirst();
        if (cases.isEmpty()) {
            throw new SetupException(new BilingualText(
                    "เขต " + known.id() + " ไม่มีรายในรายการ " + list + " ณ วันที่ " + round
                            + " จึงรับรองไม่ได้ ให้ตรวจรายการ เขต และวันที่",
                    "the list " + list + " has no case in the area " + known.id() + " on " + round
                            + ", so there is nothing to sign off: check list, area and day"));
        }
        if (on.isBefore(round)) {
            throw new SetupException(new BilingualText(
                    "--on: วันที่รับรอง " + on + " อยู่ก่อนวันที่ของข้อมูล " + round + " จึงรับรองไม่ได้ ให้ตรวจวันที่",
                    "--on: " + on + " is before the day of the figures, " + round
                            + ", which nobody can have checked then: check the date"));
        }
        if (by.isBlank() || by.length() > MAX_NAME) {
            throw new SetupException(new BilingualText(
                    "ชื่อผู้รับรองต้องมี 1 ถึง " + MAX_NAME + " ตัวอักษร", "--by: 1 to " + MAX_NAME + " characters"));
        }
        SignOff signOff = new SignOff(new ListId(list), known.id(), round, by, on);
        store(round).append(signOff);
        new StateJournal(workspace.state()).record();
        return signOff;
    }

    private static SetupException noArea(String area) {
        return new SetupException(new BilingualText(
                "ไม่รู้จักเขต " + area + " ให้ใช้รหัสใน jobs/reference/areas.csv",
                "there is no area " + area + "; use an id of jobs/reference/areas.csv"));
    }

    private SignOffStore store(LocalDate day) {
        return new SignOffStore(workspace.database(), workspace.cohort(day).id());
    }

    /** The day with what its lists and registers contradict each other in, besides what casework shows. */
    public CaseworkDay checked(CaseworkDay day) {
        Map<ListId, CaseworkStore.Counted> newest = new LinkedHashMap<>();
        service.snapshots(day.asOf()).forEach(snapshot -> newest.put(snapshot.list(), snapshot));
        return day.with(new Contradictions(workspace, day, List.copyOf(newest.values()), service.withheld()).list());
    }

    /** Who has signed off the round of a day. */
    public List<SignOff.Completeness> completeness(CaseworkDay day) {
        return SignOff.completeness(
                day.accounts(), day.asOf(), store(day.asOf()).list());
    }
}
