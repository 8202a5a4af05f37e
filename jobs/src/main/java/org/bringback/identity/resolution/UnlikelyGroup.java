package org.bringback.identity.resolution;

import java.util.Locale;
import org.bringback.text.BilingualText;

/**
 * Records that share something and are too many to be one person. They are not joined by it.
 *
 * @param file of the oldest of their rows, with {@code sheet} (empty where there is none) and {@code row} as a person
 *     counts it
 * @param members how many records and register entries there are
 */
public record UnlikelyGroup(Kind kind, String file, String sheet, long row, int members) {

    /** What its records share. */
    public enum Kind {
        /** Each resembles another one. */
        LIKENESS(new BilingualText(
                "ระเบียน %,d รายการที่คล้ายกันต่อกันเป็นกลุ่มเดียว มากเกินกว่าจะเป็นคนคนเดียว"
                        + " จึงรวมเฉพาะตามเลขประจำตัว เลขอ้างอิง และคำวินิจฉัย ให้หาค่าที่กรอกแทนคนจำนวนมาก"
                        + " เช่น โทรศัพท์หรือวันเกิดเดียวกัน เริ่มที่ %s",
                "%,d records resemble each other in one chain, more than one person can have, and are joined by ID,"
                        + " reference and decisions only: look for a value that was filled in for many, such as one"
                        + " telephone or birth date, from %s on")),
        ID(new BilingualText(
                "ระเบียน %,d รายการมีเลขประจำตัวเดียวกัน มากเกินกว่าจะเป็นคนคนเดียว จึงไม่ใช้เลขนี้ระบุตัวบุคคล"
                        + " ให้แก้เลขประจำตัวในไฟล์ เริ่มที่ %s",
                "%,d records have one ID, more than one person can have, so it identifies nobody: mend the IDs in the"
                        + " files, from %s on")),
        REFERENCE(new BilingualText(
                "ระเบียน %,d รายการของรายการเดียวกันมีเลขอ้างอิงเดียวกัน มากเกินกว่าจะเป็นคนคนเดียว"
                        + " จึงไม่ใช้เลขนี้ระบุตัวบุคคล ให้แก้เลขอ้างอิงในไฟล์ เริ่มที่ %s",
                "%,d records of one list have one reference, more than one person can have, so it identifies nobody: mend"
                        + " the references in the files, from %s on"));

        private final BilingualText format;

        Kind(BilingualText format) {
            this.format = format;
        }
    }

    /** What is wrong, where, and what to do. */
    public BilingualText text() {
        String place = sheet.isEmpty() ? file : file + ", " + sheet;
        return new BilingualText(
                String.format(Locale.ROOT, kind.format.thai(), members, place + " แถว " + row),
                String.format(Locale.ROOT, kind.format.english(), members, place + ", row " + row));
    }
}
