package org.bringback.identity.index;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.bringback.identity.record.PersonRecord;
import org.bringback.linkage.record.LongSet;

/**
 * Finds the telephones that many people of one file have, each of another name: a school's or a head teacher's. A telephone is
 * told from another by a number, and of many that few people have the rarest are forgotten, so that a register of millions
 * takes a few megabytes. What is found depends on the file only, so nights one by one find what one rebuild finds.
 */
final class SharedPhones {
    /** No family has so many children. */
    static final int MANY = 20;

    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final int GIVEN_NAME = PersonRecord.COLUMNS.indexOf("given_name");
    private static final int PHONE = PersonRecord.COLUMNS.indexOf("phone");
    private static final int SETS = 1 << 16;
    /** Telephones that compete for one place each. */
    private static final int WAYS = 4;

    private final long[] phones = new long[SETS * WAYS];
    /** By place, how often the name changed from one row to the next. */
    private final int[] names = new int[SETS * WAYS];

    private final int[] lastName = new int[SETS * WAYS];

    void add(PersonRecord row) {
        long phone = number(row);
        if (phone == 0) {
            return;
        }
        int name = row.cells().get(GIVEN_NAME).hashCode();
        int place = place(phone);
        if (phones[place] != phone) {
            phones[place] = phone;
            names[place] = 1;
        } else if (lastName[place] != name) {
            names[place]++;
        }
        lastName[place] = name;
    }

    /** Where a telephone is, or where the one is that fewest have. */
    private int place(long phone) {
        int first = (int) (phone * MIX >>> 48) * WAYS;
        int rarest = first;
        for (int place = first; place < first + WAYS; place++) {
            if (phones[place] == phone) {
                return place;
            }
            rarest = names[place] < names[rarest] ? place : rarest;
        }
        return rarest;
    }

    /** The telephones found, as numbers in ascending order. */
    LongStream found() {
        long[] found = new long[phones.length];
        int count = 0;
        for (int place = 0; place < phones.length; place++) {
            if (names[place] >= MANY) {
                found[count++] = phones[place];
            }
        }
        return Arrays.stream(found, 0, count).sorted();
    }

    /** A row without its telephone where that is one of them. */
    static PersonRecord without(PersonRecord row, LongSet shared) {
        if (!shared.contains(number(row))) {
            return row;
        }
        String[] cells = row.cells().toArray(String[]::new);
        cells[PHONE] = "";
        return new PersonRecord(row.key(), row.hash(), row.id(), row.reference(), Arrays.asList(cells));
    }

    /** A number for its digits, not the digits: they would stand in a file. 0 where there is none but zeros. */
    private static long number(PersonRecord row) {
        String cell = row.cells().get(PHONE);
        long number = 0;
        for (int i = 0; i < cell.length(); i++) {
            int digit = Character.digit(cell.charAt(i), 10);
            number = digit < 0 ? number : number * 10 + digit;
        }
        long mixed = number * MIX;
        return mixed ^ mixed >>> 32;
    }
}
