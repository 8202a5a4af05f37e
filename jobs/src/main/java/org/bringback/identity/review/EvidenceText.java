package org.bringback.identity.review;

import static java.util.Map.entry;

import java.util.Map;
import org.bringback.identity.decision.ReviewPair;
import org.bringback.linkage.scoring.WeightExplanation;
import org.bringback.text.BilingualText;

/** What the engine finds, in words for people who know the families and not the engine. */
public final class EvidenceText {

    private static final Map<String, BilingualText> FIELDS = Map.ofEntries(
            entry("national_id", new BilingualText("เลขประจำตัว", "ID number")),
            entry("given_name", new BilingualText("ชื่อ", "given name")),
            entry("family_name", new BilingualText("ชื่อสกุล", "family name")),
            entry("sex", new BilingualText("เพศ", "sex")),
            entry("birth_date", new BilingualText("วันเกิด", "date of birth")),
            entry("place", new BilingualText("สถานที่", "place")),
            entry("guardian_name", new BilingualText("ผู้ปกครอง", "guardian")),
            entry("phone", new BilingualText("โทรศัพท์", "telephone")));

    private static final Map<String, BilingualText> LEVELS = Map.ofEntries(
            entry("missing", new BilingualText("มีข้อมูลไม่ครบทั้งสองฝ่าย", "not known on one side or both")),
            entry("exact", new BilingualText("ตรงกัน", "the same")),
            entry("one slip", new BilingualText("ต่างกันหนึ่งตัว", "one character off")),
            entry("two slips", new BilingualText("ต่างกันสองตัว", "two characters off")),
            entry("different", new BilingualText("ไม่ตรงกัน", "different")),
            entry(
                    "different and both valid",
                    new BilingualText("ไม่ตรงกัน และถูกต้องทั้งสองเลข", "different, and both are valid")),
            entry(
                    "G code and number",
                    new BilingualText("ฝ่ายหนึ่งเป็นรหัสตัวอักษร อีกฝ่ายเป็นเลข", "a letter code and a number")),
            entry("perhaps a parent's", new BilingualText("เลขหนึ่งอาจเป็นของผู้ปกครอง", "one may be a parent's")),
            entry(
                    "marks differ",
                    new BilingualText("ต่างกันแค่วรรณยุกต์หรือการันต์", "differs in tone or silencing marks only")),
            entry("sounds alike", new BilingualText("ออกเสียงเหมือนกัน", "sounds the same")),
            entry("similar", new BilingualText("คล้ายกัน", "similar")),
            entry("close", new BilingualText("เกือบเหมือนกัน", "almost the same")),
            entry("beginning", new BilingualText("ขึ้นต้นเหมือนกัน", "begins the same")),
            entry("partly", new BilingualText("ตรงกันบางส่วน", "the same in part")),
            entry(
                    "same in Latin letters",
                    new BilingualText("ตรงกันเมื่อเขียนด้วยอักษรโรมัน", "the same in Latin letters")),
            entry(
                    "swapped",
                    new BilingualText(
                            "ชื่อกับชื่อสกุลสลับช่องกัน", "stands in the other's column, and the other in its")),
            entry("half swapped", new BilingualText("ตรงกับค่าในอีกช่องหนึ่ง", "stands in the other's column")),
            entry(
                    "in one cell",
                    new BilingualText("ชื่อกับชื่อสกุลอยู่ในช่องเดียวกัน", "given and family name stand in one cell")),
            entry(
                    "nearly in one cell",
                    new BilingualText(
                            "ชื่อกับชื่อสกุลอยู่ในช่องเดียวกัน และเกือบเหมือนกัน",
                            "given and family name stand in one cell, almost the same")),
            entry("day and month swapped", new BilingualText("วันกับเดือนสลับกัน", "day and month exchanged")),
            entry(
                    "one part differs",
                    new BilingualText(
                            "ต่างกันส่วนเดียว (วัน เดือน หรือปี)", "day, month or year differs, the rest agrees")),
            entry(
                    "year known",
                    new BilingualText("ไม่ทราบวันที่แน่นอน แต่ปีตรงกัน", "the day is not known, the year agrees")),
            entry("near", new BilingualText("ใกล้เคียงกัน", "near")),
            entry("not far", new BilingualText("ไม่ห่างกันมาก", "not far apart")),
            entry("one apart", new BilingualText("ต่างกันหนึ่ง", "one apart")),
            entry("same school", new BilingualText("สถานศึกษาเดียวกัน", "the same school")),
            entry("same district", new BilingualText("อำเภอ/เขตเดียวกัน", "the same district")),
            entry("same province", new BilingualText("จังหวัดเดียวกัน", "the same province")),
            entry("moved", new BilingualText("คนละจังหวัด", "another province")),
            entry("same given name", new BilingualText("ชื่อตรงกัน", "the same given name")),
            entry("similar given name", new BilingualText("ชื่อคล้ายกัน", "a similar given name")),
            entry(
                    "same family name",
                    new BilingualText("ชื่อสกุลตรงกัน ชื่อไม่ตรง", "the same family name, another given name")),
            entry("same mailbox", new BilingualText("ชื่อกล่องจดหมายตรงกัน", "the same mailbox")));

    private static final BilingualText HOUSEHOLD = new BilingualText("บ้านเดียวกัน", "household");

    private static final BilingualText SHARED = new BilingualText(
            "คนในบ้านเดียวกันมักมีข้อมูลร่วมกัน จึงลดน้ำหนักลง", "a household shares some of this, so it counts less");

    private static final Map<ReviewPair.Cause, BilingualText> CAUSES = Map.of(
            ReviewPair.Cause.SAME_ID_OTHER_PERSON,
            new BilingualText(
                    "เลขประจำตัวเดียวกัน แต่ชื่อและวันเกิดไม่ตรงกัน",
                    "One ID number, but other name and date of birth"),
            ReviewPair.Cause.SAME_REFERENCE_OTHER_PERSON,
            new BilingualText(
                    "เลขอ้างอิงของหน่วยงานเดียวกัน แต่ชื่อและวันเกิดไม่ตรงกัน",
                    "One reference of the office, but other name and date of birth"),
            ReviewPair.Cause.SAME_REFERENCE_OTHER_ID,
            new BilingualText(
                    "เลขอ้างอิงของหน่วยงานเดียวกัน แต่เลขประจำตัวต่างกันและถูกต้องทั้งคู่",
                    "One reference of the office, but two valid ID numbers"),
            ReviewPair.Cause.LIKELY,
            new BilingualText("น่าจะเป็นคนเดียวกัน แต่ยังไม่แน่ใจ", "Rather the same than not, but not surely"),
            ReviewPair.Cause.SEVERAL_POSSIBLE,
            new BilingualText(
                    "คล้ายกันมาก แต่มีแถวอื่นที่ใกล้เคียง หรือข้อมูลอื่นขัดแย้ง",
                    "Very alike, but another row comes close or something else speaks against it"),
            ReviewPair.Cause.LIKELY_OTHER_ID,
            new BilingualText(
                    "คล้ายกันมาก แต่เลขประจำตัวต่างกันและถูกต้องทั้งคู่", "Very alike, but with two valid ID numbers"));

    private EvidenceText() {}

    /** Such as {@code given name: sounds the same}; what an analyst's own model adds keeps the model's word. */
    public static BilingualText of(WeightExplanation.Step step) {
        if (step.field().equals(WeightExplanation.SHARED)) {
            return SHARED;
        }
        BilingualText field = field(step);
        BilingualText level = LEVELS.getOrDefault(step.level(), new BilingualText(step.level(), step.level()));
        return new BilingualText(field.thai() + ": " + level.thai(), field.english() + ": " + level.english());
    }

    /** What is compared, such as {@code given name}. */
    public static BilingualText field(WeightExplanation.Step step) {
        return step.field().equals(WeightExplanation.SHARED)
                ? HOUSEHOLD
                : FIELDS.getOrDefault(step.field(), new BilingualText(step.field(), step.field()));
    }

    public static BilingualText of(ReviewPair.Cause cause) {
        return CAUSES.getOrDefault(cause, new BilingualText(cause.name(), cause.name()));
    }

    static boolean knowsField(String name) {
        return FIELDS.containsKey(name);
    }

    static boolean knowsLevel(String name) {
        return LEVELS.containsKey(name);
    }
}
