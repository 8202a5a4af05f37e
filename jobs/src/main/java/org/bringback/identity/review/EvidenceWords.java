package org.bringback.identity.review;

import static java.util.Map.entry;

import java.util.Map;
import org.bringback.identity.exact.ReviewPair;
import org.bringback.identity.linkage.Explanation;
import org.bringback.reference.Words;

/** What the engine finds, in words for people who know the families and not the engine. */
public final class EvidenceWords {

    private static final Map<String, Words> FIELDS = Map.ofEntries(
            entry("national_id", new Words("เลขประจำตัว", "ID number")),
            entry("given_name", new Words("ชื่อ", "given name")),
            entry("family_name", new Words("ชื่อสกุล", "family name")),
            entry("sex", new Words("เพศ", "sex")),
            entry("birth_date", new Words("วันเกิด", "date of birth")),
            entry("place", new Words("สถานที่", "place")),
            entry("guardian_name", new Words("ผู้ปกครอง", "guardian")),
            entry("phone", new Words("โทรศัพท์", "telephone")));

    private static final Map<String, Words> LEVELS = Map.ofEntries(
            entry("missing", new Words("มีข้อมูลไม่ครบทั้งสองฝ่าย", "not known on one side or both")),
            entry("exact", new Words("ตรงกัน", "the same")),
            entry("one slip", new Words("ต่างกันหนึ่งตัว", "one character off")),
            entry("two slips", new Words("ต่างกันสองตัว", "two characters off")),
            entry("different", new Words("ไม่ตรงกัน", "different")),
            entry(
                    "different and both valid",
                    new Words("ไม่ตรงกัน และถูกต้องทั้งสองเลข", "different, and both are valid")),
            entry(
                    "G code and number",
                    new Words("ฝ่ายหนึ่งเป็นรหัสตัวอักษร อีกฝ่ายเป็นเลข", "a letter code and a number")),
            entry("perhaps a parent's", new Words("เลขหนึ่งอาจเป็นของผู้ปกครอง", "one may be a parent's")),
            entry(
                    "marks differ",
                    new Words("ต่างกันแค่วรรณยุกต์หรือการันต์", "differs in tone or silencing marks only")),
            entry("sounds alike", new Words("ออกเสียงเหมือนกัน", "sounds the same")),
            entry("similar", new Words("คล้ายกัน", "similar")),
            entry("close", new Words("เกือบเหมือนกัน", "almost the same")),
            entry("beginning", new Words("ขึ้นต้นเหมือนกัน", "begins the same")),
            entry("partly", new Words("ตรงกันบางส่วน", "the same in part")),
            entry("same in Latin letters", new Words("ตรงกันเมื่อเขียนด้วยอักษรโรมัน", "the same in Latin letters")),
            entry(
                    "swapped",
                    new Words("ชื่อกับชื่อสกุลสลับช่องกัน", "stands in the other's column, and the other in its")),
            entry("half swapped", new Words("ตรงกับค่าในอีกช่องหนึ่ง", "stands in the other's column")),
            entry("day and month swapped", new Words("วันกับเดือนสลับกัน", "day and month exchanged")),
            entry(
                    "one part differs",
                    new Words("ต่างกันส่วนเดียว (วัน เดือน หรือปี)", "day, month or year differs, the rest agrees")),
            entry("year known", new Words("ไม่ทราบวันที่แน่นอน แต่ปีตรงกัน", "the day is not known, the year agrees")),
            entry("near", new Words("ใกล้เคียงกัน", "near")),
            entry("not far", new Words("ไม่ห่างกันมาก", "not far apart")),
            entry("one apart", new Words("ต่างกันหนึ่ง", "one apart")),
            entry("same school", new Words("สถานศึกษาเดียวกัน", "the same school")),
            entry("same district", new Words("อำเภอ/เขตเดียวกัน", "the same district")),
            entry("same province", new Words("จังหวัดเดียวกัน", "the same province")),
            entry("moved", new Words("คนละจังหวัด", "another province")),
            entry("same given name", new Words("ชื่อตรงกัน", "the same given name")),
            entry("similar given name", new Words("ชื่อคล้ายกัน", "a similar given name")),
            entry(
                    "same family name",
                    new Words("ชื่อสกุลตรงกัน ชื่อไม่ตรง", "the same family name, another given name")),
            entry("same mailbox", new Words("ชื่อกล่องจดหมายตรงกัน", "the same mailbox")));

    private static final Words HOUSEHOLD = new Words("บ้านเดียวกัน", "household");

    private static final Words SHARED = new Words(
            "คนในบ้านเดียวกันมักมีข้อมูลร่วมกัน จึงลดน้ำหนักลง", "a household shares some of this, so it counts less");

    private static final Map<ReviewPair.Cause, Words> CAUSES = Map.of(
            ReviewPair.Cause.SAME_ID_OTHER_PERSON,
            new Words(
                    "เลขประจำตัวเดียวกัน แต่ชื่อและวันเกิดไม่ตรงกัน",
                    "One ID number, but other name and date of birth"),
            ReviewPair.Cause.SAME_REFERENCE_OTHER_PERSON,
            new Words(
                    "เลขอ้างอิงของหน่วยงานเดียวกัน แต่ชื่อและวันเกิดไม่ตรงกัน",
                    "One reference of the office, but other name and date of birth"),
            ReviewPair.Cause.SAME_REFERENCE_OTHER_ID,
            new Words(
                    "เลขอ้างอิงของหน่วยงานเดียวกัน แต่เลขประจำตัวต่างกันและถูกต้องทั้งคู่",
                    "One reference of the office, but two valid ID numbers"),
            ReviewPair.Cause.LIKELY,
            new Words("น่าจะเป็นคนเดียวกัน แต่ยังไม่แน่ใจ", "Rather the same than not, but not surely"),
            ReviewPair.Cause.SEVERAL_POSSIBLE,
            new Words(
                    "คล้ายกันมาก แต่มีแถวอื่นที่ใกล้เคียง หรือข้อมูลอื่นขัดแย้ง",
                    "Very alike, but another row comes close or something else speaks against it"),
            ReviewPair.Cause.LIKELY_OTHER_ID,
            new Words(
                    "คล้ายกันมาก แต่เลขประจำตัวต่างกันและถูกต้องทั้งคู่", "Very alike, but with two valid ID numbers"));

    private EvidenceWords() {}

    /** Such as {@code given name: sounds the same}; what an analyst's own model adds keeps the model's word. */
    public static Words of(Explanation.Step step) {
        if (step.field().equals(Explanation.SHARED)) {
            return SHARED;
        }
        Words field = field(step);
        Words level = LEVELS.getOrDefault(step.level(), new Words(step.level(), step.level()));
        return new Words(field.thai() + ": " + level.thai(), field.english() + ": " + level.english());
    }

    /** What is compared, such as {@code given name}. */
    public static Words field(Explanation.Step step) {
        return step.field().equals(Explanation.SHARED)
                ? HOUSEHOLD
                : FIELDS.getOrDefault(step.field(), new Words(step.field(), step.field()));
    }

    public static Words of(ReviewPair.Cause cause) {
        return CAUSES.getOrDefault(cause, new Words(cause.name(), cause.name()));
    }

    static boolean knowsField(String name) {
        return FIELDS.containsKey(name);
    }

    static boolean knowsLevel(String name) {
        return LEVELS.containsKey(name);
    }
}
