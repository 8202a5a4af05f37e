package org.bringback.identity.review;

import java.util.List;
import org.bringback.text.BilingualText;

/** What a reviewer sees of each of two records, in this order. */
public enum ReviewField {
    LIST("รายการ", "List", 14, false),
    REFERENCE("เลขอ้างอิงของหน่วยงาน", "Office's reference", 16, false),
    NATIONAL_ID("เลขประจำตัว", "ID number", 16, true),
    TITLE("คำนำหน้า", "Title", 10, true),
    GIVEN_NAME("ชื่อ", "Given name", 16, true),
    FAMILY_NAME("ชื่อสกุล", "Family name", 18, true),
    SEX("เพศ", "Sex", 12, true),
    BIRTH_DATE("วันเกิด", "Born", 22, true),
    PROVINCE("จังหวัด", "Province", 18, true),
    DISTRICT("อำเภอ/เขต", "District", 16, true),
    SCHOOL("รหัสสถานศึกษา", "School code", 14, true),
    GUARDIAN("ผู้ปกครอง", "Guardian", 24, true),
    PHONE("โทรศัพท์", "Telephone", 14, true),
    STATUS("สถานะในแถวนี้", "Status in this row", 28, false),
    LOCATION("ไฟล์และแถว", "File and row", 36, false);

    private final BilingualText words;
    private final int width;
    private final boolean compared;

    ReviewField(String thai, String english, int width, boolean compared) {
        this.words = new BilingualText(thai, english);
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
