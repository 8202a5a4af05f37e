package org.bringback.casework;

import org.bringback.text.BilingualText;

/** What an entry about a case says, as an official would write it. */
public final class EntryWords {

    private EntryWords() {}

    public static BilingualText words(CaseEntry.What what) {
        if (what instanceof CaseEntry.Listing listing) {
            return new BilingualText("ตรวจสอบรายชื่อ: ", "listing: ")
                    .join(listing.answer().words());
        } else if (what instanceof CaseEntry.Attempt attempt) {
            return new BilingualText("ติดต่อครอบครัว: ", "attempt: ")
                    .join(attempt.result().words());
        } else if (what instanceof CaseEntry.Visit) {
            return new BilingualText("เยี่ยมบ้านหรือให้ความช่วยเหลือแล้ว", "visited or helped");
        } else if (what instanceof CaseEntry.Decided decided) {
            return decided.returns()
                    ? new BilingualText("ตัดสินใจกลับเข้าเรียน", "decided to return")
                    : new BilingualText("ตัดสินใจไม่กลับเข้าเรียน", "decided not to return");
        } else if (what instanceof CaseEntry.FollowedUp followedUp) {
            return new BilingualText("ติดตามหลังกลับเข้าเรียน: ", "follow-up: ")
                    .join(followedUp.result().words());
        } else if (what instanceof CaseEntry.Renamed) {
            return new BilingualText("เปลี่ยนชื่อหรือเลขประจำตัว", "name or number changed");
        } else {
            return new BilingualText("เข้าเรียนแล้ว", "enrolled");
        }
    }
}
