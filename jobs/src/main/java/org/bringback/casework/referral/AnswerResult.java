package org.bringback.casework.referral;

import java.util.List;
import java.util.Optional;
import org.bringback.casework.CaseEntry;
import org.bringback.text.BilingualText;

/** What a partner says became of a child. */
public enum AnswerResult {
    RETURNED(new BilingualText("กลับเข้าเรียนแล้ว", "back at school")),
    AGREED(new BilingualText("พบแล้ว ตกลงกลับเข้าเรียน", "found, agreed to return")),
    NOT_RETURNING(new BilingualText("พบแล้ว ไม่กลับเข้าเรียน", "found, does not return")),
    NOT_FOUND(new BilingualText("ไม่พบ", "not found")),
    HELPED(new BilingualText("ให้ความช่วยเหลือแล้ว", "helped")),
    DIED(new BilingualText("เสียชีวิต", "died")),
    /** What a registration office knows. */
    MOVED(new BilingualText("ย้ายที่อยู่ตามทะเบียนราษฎร", "moved, by the civil register")),
    MOVED_ABROAD(new BilingualText("ย้ายไปต่างประเทศ", "moved abroad")),
    NAME_CHANGED(new BilingualText("เปลี่ยนชื่อหรือเลขประจำตัว", "name or number changed"));

    private final BilingualText words;

    AnswerResult(BilingualText words) {
        this.words = words;
    }

    public BilingualText words() {
        return words;
    }

    /** What it means to the case. */
    public Optional<CaseEntry.What> meaning() {
        return switch (this) {
            case RETURNED -> Optional.of(new CaseEntry.Enrolled());
            case AGREED -> Optional.of(new CaseEntry.Decided(true));
            case NOT_RETURNING -> Optional.of(new CaseEntry.Decided(false));
            case NOT_FOUND -> Optional.of(new CaseEntry.Attempt(CaseEntry.AttemptResult.NOT_REACHED));
            case HELPED -> Optional.of(new CaseEntry.Visit(List.of()));
            case DIED -> Optional.of(new CaseEntry.Attempt(CaseEntry.AttemptResult.DIED));
            case MOVED -> Optional.of(new CaseEntry.Attempt(CaseEntry.AttemptResult.MOVED));
            case MOVED_ABROAD -> Optional.of(new CaseEntry.Listing(CaseEntry.ListingAnswer.MOVED_ABROAD));
            case NAME_CHANGED -> Optional.of(new CaseEntry.Renamed());
        };
    }
}
