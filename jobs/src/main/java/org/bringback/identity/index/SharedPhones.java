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
    /** So many bits of 128 do that many names set (linear counting, Whang and others, 1990), two or three of them the same one. */
    private static final int BITS_OF_MANY = 18;

    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final int GIVEN_NAME = PersonRecord.COLUMNS.indexOf("given_name");
    private static final int PHONE = PersonRecord.COLUMNS.indexOf("phone");
    private static final int SETS = 1 << 16;
    /** Telephones that compete for one place each. */
    private static final int WAYS = 4;

    private final long[] phones = new long[SETS * WAYS];
    /** By place 128 bits, of which each name sets one, however often and in whatever order it comes. */
    private final long[] names = new long[2 * SETS * WAYS];

    void add(PersonRecord row) {
        long phone = number(row);
        if (phone == 0) {
            return;
        }
        int place = place(phone);
        if (phones[place] != phone) {
            phones[place] = phone;
            names[2 * place] = 0;
            names[2 * place + 1] = 0;
        }
        int bit = (int) (row.cells().get(GIVEN_NAME).hashCode() * MIX >>> 57);
        names[2 * place + bit / Long.SIZE] |= 1L << bit;
    }

    private int bits(int place) {
        return Long.bitCount(names[2 * place]) + Long.bitCount(names[2 * place + 1]);
    }

    /** Where a telephone is, or where the one is that fewest have. */
    private int place(long phone) {
        int first = (int) (phone * MIX >>> 48) * WAYS;
        int rarest = first;
        for (int place = first; place < first + WAYS; place++) {
            if (phones[place] == phone) {
                return place;
            }
            rarest = bits(place) < bits(rarest) ? place : rarest;
        }
        return rarest;
    }

    /** The telephones found, as numbers in ascending order. */
    LongStream found() {
        long[] found = new long[phones.length];
        int count = 0;
        for (int place = 0; place < phones.length; place++) {
            if (bits(place) >= BITS_OF_MANY) {
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
