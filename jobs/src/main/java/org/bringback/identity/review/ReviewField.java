package org.bringback.identity.review;

import java.util.List;
import org.bringback.text.BilingualText;

/** What a reviewer sees of each of two records, in this order. */
public enum ReviewField {
    LIST(new BilingualText("รายการ", "List"), 14, false),
    REFERENCE(new BilingualText("เลขอ้างอิงของหน่วยงาน", "Office's reference"), 16, false),
    NATIONAL_ID(new BilingualText("เลขประจำตัว", "ID number"), 16, true),
    TITLE(new BilingualText("คำนำหน้า", "Title"), 10, true),
    GIVEN_NAME(new BilingualText("ชื่อ", "Given name"), 16, true),
    FAMILY_NAME(new BilingualText("ชื่อสกุล", "Family name"), 18, true),
    SEX(new BilingualText("เพศ", "Sex"), 12, true),
    BIRTH_DATE(new BilingualText("วันเกิด", "Born"), 22, true),
    PROVINCE(new BilingualText("จังหวัด", "Province"), 18, true),
    DISTRICT(new BilingualText("อำเภอ/เขต", "District"), 16, true),
    SCHOOL(new BilingualText("รหัสสถานศึกษา", "School code"), 14, true),
    GUARDIAN(new BilingualText("ผู้ปกครอง", "Guardian"), 24, true),
    PHONE(new BilingualText("โทรศัพท์", "Telephone"), 14, true),
    STATUS(new BilingualText("สถานะในแถวนี้", "Status in this row"), 28, false),
    LOCATION(new BilingualText("ไฟล์และแถว", "File and row"), 36, false);

    private final BilingualText words;
    private final int width;
    private final boolean compared;

    ReviewField(BilingualText words, int width, boolean compared) {
        this.words = words;
        this.width = width;
        this.compared = compared;
    }

    public BilingualText words() {
        return words;
    }

    int width() {
        return width;
    }

    /** {@code =} and {@code ≠}; nothing where one side is silent, or where a difference says nothing about the person. */
    String sign(List<String> left, List<String> right) {
        String one = left.get(ordinal());
        String other = right.get(ordinal());
        boolean silent = one.isEmpty() || other.isEmpty();
        return !compared || silent ? "" : one.equals(other) ? "=" : "≠";
    }
}
