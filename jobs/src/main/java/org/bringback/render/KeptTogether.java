package org.bringback.render;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What no line may end in: words that people read as one and that dictionaries part, numbers with what they belong to, and
 * dates. Printed sheets and the page both go by it, as browsers have the same dictionary.
 */
public final class KeptTogether {

    private static final String MONTHS = "มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน"
            + "|ตุลาคม|พฤศจิกายน|ธันวาคม|January|February|March|April|May|June|July|August|September|October"
            + "|November|December";

    private static final String WORDS = "การศึกษา|คนพิการ|หน่วยงาน|สถานศึกษา|เพิ่มขึ้น|ลดลง|สำนักงาน|กระทรวง|เขตพื้นที่"
            + "|ประถมศึกษา|มัธยมศึกษา|อาชีวศึกษา|รายการ|จังหวัด|ปรับปรุง|ครั้งเดียว|ยังไม่ยุติ|ไม่ประสงค์|ข้อมูล|กลับเข้าสู่|บังเอิญ"
            + "|ส่งต่อ|ตอบรับ|เกินกำหนด|สัญญาณเสี่ยง|ผู้เสียชีวิต|เสียชีวิต|ลงทะเบียน|เป้าหมาย|ก้าวหน้า|ตัวชี้วัด|รายชื่อ|ผู้เข้าร่วม"
            + "|กลับมาเรียน|งบประมาณ|ดำเนินงาน|ดำเนินการ|นักเรียน|กลับเข้าเรียน|ไม่พบตัว|พบตัว|รายบุคคล";

    /** Of a person the title with the given name, and the family name: no dictionary has them. */
    private static final String TITLES = "(?:เด็กชาย|เด็กหญิง|นางสาว|นาย|นาง)[ก-๎]{1,24}";

    private static final String NAMES =
            "(?<![ก-๎])" + TITLES + "(?![ก-๎])|(?<=(?<![ก-๎])" + TITLES + " )[ก-๎]{1,24}(?![ก-๎])";

    /** To its last digit: who listens to a page hears a number that is marked in part as two. */
    private static final String NUMBER = "[0-9]+(?:[.,][0-9]+)*";

    private static final Pattern TOGETHER = Pattern.compile("(?:ร้อยละ|ฉบับที่|ครั้งที่)(?: " + NUMBER + ")?"
            + "|(?:วันที่ )?[0-9]{1,2}[ \u00A0](?:" + MONTHS + ") [0-9]{4}|วันที่(?: " + NUMBER + ")?"
            + "|(?:เขต|พ\\.ศ\\.|ค\\.ศ\\.) " + NUMBER + "|" + WORDS);

    private static final Pattern NAMED = Pattern.compile(NAMES + "|" + TOGETHER.pattern());

    private KeptTogether() {}

    /** Where a text has such parts, in the order in which they stand. */
    public static Stream<MatchResult> in(String text) {
        return NAMED.matcher(text).results();
    }

    /** A regular expression of Java and of JavaScript, without that of names: pages name nobody, and older browsers have no look-behind. */
    public static String pattern() {
        return TOGETHER.pattern();
    }
}
