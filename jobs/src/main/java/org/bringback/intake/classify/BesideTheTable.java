package org.bringback.intake.classify;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.bringback.intake.row.RawRow;
import org.bringback.reference.agency.Field;
import org.bringback.thai.ThaiText;

/**
 * Tells the lines that offices type below their tables from rows of persons: totals, notes, and who signed. They say so in
 * words, stand in few cells and name nobody in the columns that say who somebody is; what is left of a damaged row, or of one
 * that a clerk has not finished, goes back to its office as ever. Schools are called รวมไทย and villages ปลัดปู, so such words
 * count by themselves or before what a total is of.
 */
final class BesideTheTable {

    private static final int MAX_CELLS = 3;
    private static final Set<Field> NAMES = EnumSet.of(Field.GIVEN_NAME, Field.FULL_NAME);
    private static final Set<Field> WHO = EnumSet.of(
            Field.GIVEN_NAME, Field.FULL_NAME, Field.FAMILY_NAME, Field.PERSON_REF, Field.ID, Field.BIRTH_DATE);

    private static final Pattern WORDS = Pattern.compile(
            "(รวม(?=$|[\\s\\p{Nd}:=(]|ทั้ง|ทุก|จำนวน|นักเรียน|นักศึกษา|เด็ก|ผู้|ยอด|ราย|คน)"
                    + "|ยอดรวม|ทั้งสิ้น|ทั้งหมด|หมายเหตุ|ที่มา|ลงชื่อ|ลงนาม|ตำแหน่ง|วันที่|ข้อมูล ณ"
                    + "|ผู้รายงาน|ผู้จัดทำ|ผู้ตรวจ|ผู้รับรอง|ผู้อนุมัติ|ผู้อำนวยการ|ผอ\\.|หัวหน้า|นายกเทศมนตรี|นายกองค์การ|ศึกษาธิการ"
                    + "|ปลัด(?=$|[\\s(]|อำเภอ|เทศบาล|องค์การ|อบต|อบจ|กระทรวง|จังหวัด|เมือง)"
                    + "|(total|sum|note|source|signed|signature|date)\\b|\\(.*\\)$|[.…_]{5}).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Clerks type it below the names; somebody may be called รวม, so nothing else may stand there. */
    private static final Pattern TOTAL = Pattern.compile(
            "(ยอด)?รวม(ทั้งสิ้น|ทั้งหมด|จำนวน)*[\\s:=(]*[\\p{Nd},]*\\s*(คน|ราย|แถว)?\\)?|(grand\\s+)?total[\\s:=(]*[\\p{Nd},]*\\)?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NUMBER = Pattern.compile("[\\p{Nd},.]+\\s*(คน|ราย|แถว)?");
    /** Shorter than an ID. */
    private static final Pattern COUNT = Pattern.compile("[\\p{Nd},.]{1,9}\\s*(คน|ราย|แถว)?");

    private static final Pattern NOTE =
            Pattern.compile("(หมายเหตุ|ที่มา|note\\b|source\\b).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern SIGNED =
            Pattern.compile("(ลงชื่อ|ลงนาม|signed\\b|signature\\b).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private BesideTheTable() {}

    static boolean stands(RawRow row) {
        boolean counted = saysATotalBeforeTheNames(row);
        return row.isIncomplete()
                && NAMES.stream().anyMatch(name -> row.columns().indexOf(name) >= 0)
                && WHO.stream()
                        .allMatch(
                                field -> isNobody(field, row.cell(row.columns().indexOf(field)), counted))
                && row.cells().stream().filter(cell -> !cell.isBlank()).count() <= MAX_CELLS
                && row.cells().stream().anyMatch(BesideTheTable::saysSo)
                && (isNameless(row) || row.cells().stream().allMatch(BesideTheTable::isOfATotal));
    }

    /**
     * The same of a row of a form that has none of its keys: it is a signature, or all that it says are totals and who signs.
     * A note goes back, as nobody else reads what it says of a child.
     */
    static boolean isBelow(RawRow row) {
        List<String> said = row.cells().stream()
                .filter(cell -> !ThaiText.isNothing(cell))
                .map(ThaiText::clean)
                .toList();
        return said.size() <= MAX_CELLS
                && said.stream().noneMatch(cell -> NOTE.matcher(cell).matches())
                && (said.stream().anyMatch(cell -> SIGNED.matcher(cell).matches())
                        || said.stream().anyMatch(BesideTheTable::saysSo)
                                && said.stream()
                                        .allMatch(cell -> saysSo(cell)
                                                || NUMBER.matcher(cell).matches()));
    }

    private static boolean isNameless(RawRow row) {
        return NAMES.stream()
                .allMatch(name -> ThaiText.isNothing(row.cell(row.columns().indexOf(name))));
    }

    /** Beside a total in the column of names only numbers may stand: of a child called รวม an unfinished row says more. */
    private static boolean isOfATotal(String cell) {
        String clean = ThaiText.clean(cell);
        return ThaiText.isNothing(cell)
                || TOTAL.matcher(clean).matches()
                || NUMBER.matcher(clean).matches();
    }

    private static boolean isNobody(Field field, String cell, boolean counted) {
        String clean = ThaiText.clean(cell);
        return ThaiText.isNothing(cell)
                || NAMES.contains(field) && TOTAL.matcher(clean).matches()
                || counted && COUNT.matcher(clean).matches();
    }

    /** Where the first thing that a row says is that it is a total, and not in a column of names, its numbers count persons. */
    private static boolean saysATotalBeforeTheNames(RawRow row) {
        for (int i = 0; i < row.cells().size(); i++) {
            String cell = row.cells().get(i);
            if (!ThaiText.isNothing(cell)) {
                int column = i;
                return TOTAL.matcher(ThaiText.clean(cell)).matches()
                        && WHO.stream().noneMatch(field -> row.columns().indexOf(field) == column);
            }
        }
        return false;
    }

    private static boolean saysSo(String cell) {
        return WORDS.matcher(ThaiText.clean(cell)).matches();
    }
}
