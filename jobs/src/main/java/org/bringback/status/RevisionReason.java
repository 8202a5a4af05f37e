package org.bringback.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bringback.text.BilingualText;
import org.bringback.text.EnglishCount;

/**
 * Why a snapshot was made. Kept as a code with numbers, and put into words only where somebody reads it.
 *
 * @param merged persons who were several before
 * @param split persons who were one with another before
 * @param moved records found to be another person's
 * @param decided pairs that people decided since
 */
public record RevisionReason(Kind kind, int merged, int split, int moved, int decided) {

    private static final Pattern STORED =
            Pattern.compile("RESTATED merged=(\\d+) split=(\\d+) moved=(\\d+)(?: decided=(\\d+))?");

    /** What brought it about. */
    public enum Kind {
        /** Nothing was there before. */
        FIRST,
        CORRECTED_EXPORT,
        /** It was found out anew who is who. */
        RESTATED
    }

    public static RevisionReason first() {
        return new RevisionReason(Kind.FIRST, 0, 0, 0, 0);
    }

    public static RevisionReason correctedExport() {
        return new RevisionReason(Kind.CORRECTED_EXPORT, 0, 0, 0, 0);
    }

    public static RevisionReason restated(int merged, int split, int moved, int decided) {
        return new RevisionReason(Kind.RESTATED, merged, split, moved, decided);
    }

    /** As the state keeps it: {@code RESTATED merged=312 split=0 moved=4}. */
    public String stored() {
        if (kind != Kind.RESTATED) {
            return kind.name();
        }
        String numbers = kind + " merged=" + merged + " split=" + split + " moved=" + moved;
        return decided == 0 ? numbers : numbers + " decided=" + decided;
    }

    /** @throws IllegalArgumentException when it is nothing that {@link #stored} gives */
    public static RevisionReason parse(String stored) {
        Matcher restated = STORED.matcher(stored);
        if (restated.matches()) {
            return restated(
                    number(restated, 1),
                    number(restated, 2),
                    number(restated, 3),
                    restated.group(4) == null ? 0 : number(restated, 4));
        }
        Kind kind = Kind.valueOf(stored);
        if (kind == Kind.RESTATED) {
            throw new IllegalArgumentException("a restatement without its numbers: " + stored);
        }
        return new RevisionReason(kind, 0, 0, 0, 0);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    public BilingualText words() {
        return switch (kind) {
            case FIRST -> new BilingualText("ครั้งแรก", "first");
            case CORRECTED_EXPORT -> new BilingualText("หน่วยงานส่งไฟล์แก้ไข", "a corrected export");
            case RESTATED -> restated();
        };
    }

    private BilingualText restated() {
        List<String> thai = new ArrayList<>();
        List<String> english = new ArrayList<>();
        add(merged, "รวมเป็นคนเดียวกัน %,d คน", thai);
        add(merged, "%,d {person|persons} merged", english);
        add(split, "แยกเป็นคนละคน %,d คน", thai);
        add(split, "%,d told apart", english);
        add(moved, "พบว่าเป็นของคนอื่น %,d รายการ", thai);
        add(moved, "%,d {record|records} found to be another person's", english);
        add(decided, "เจ้าหน้าที่วินิจฉัย %,d คู่", thai);
        add(decided, "%,d {pair|pairs} decided", english);
        return thai.isEmpty()
                ? new BilingualText("นับใหม่: แก้ไขแถวข้อมูล", "restated: rows corrected")
                : new BilingualText("นับใหม่: " + String.join(", ", thai), "restated: " + String.join(", ", english));
    }

    private static void add(int number, String text, List<String> to) {
        if (number > 0) {
            to.add(EnglishCount.agreed(String.format(Locale.ROOT, text, number)));
        }
    }
}
