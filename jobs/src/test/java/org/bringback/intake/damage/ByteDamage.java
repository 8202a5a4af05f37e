package org.bringback.intake.damage;

import java.util.Arrays;
import java.util.Random;

/** What happens to bytes on disks, lines and sticks, and to archives that are put together by hand. */
enum ByteDamage {
    ONE_BIT,
    SEVERAL_BITS,
    CUT,
    /** The end was never written, or lost with the power. */
    ZEROED_TAIL,
    /** Blocks of a disk that came back empty. */
    ZEROED_BLOCKS,
    RANDOM_BLOCK,
    PIECE_GONE,
    PIECE_TWICE,
    /** The beginning of one file and the end of another. */
    OTHER_TAIL,
    RUBBISH_BEHIND,
    ZEROS_BEHIND;

    private static final int BLOCK = 512;

    /** Whether pieces are put together anew. A text may then be another table without a flaw; no reader can know. */
    boolean isEdit() {
        return this == PIECE_GONE || this == PIECE_TWICE || this == OTHER_TAIL;
    }

    /** @param other of the same kind of file */
    byte[] apply(byte[] whole, byte[] other, Random random) {
        int at = whole.length < 2 ? 0 : random.nextInt(whole.length);
        int length = 1 + random.nextInt(Math.max(1, Math.min(4 * BLOCK, whole.length - at)));
        return switch (this) {
            case ONE_BIT -> withBits(whole, 1, random);
            case SEVERAL_BITS -> withBits(whole, 2 + random.nextInt(15), random);
            case CUT -> Arrays.copyOf(whole, at);
            case ZEROED_TAIL -> filled(whole, at, whole.length, null);
            case ZEROED_BLOCKS -> {
                int from = at / BLOCK * BLOCK;
                yield filled(whole, from, Math.min(whole.length, from + BLOCK * (1 + random.nextInt(4))), null);
            }
            case RANDOM_BLOCK -> filled(whole, at, Math.min(whole.length, at + length), random);
            case PIECE_GONE -> joined(whole, at, whole, Math.min(whole.length, at + length));
            case PIECE_TWICE -> joined(whole, Math.min(whole.length, at + length), whole, at);
            case OTHER_TAIL -> joined(whole, at, other, other.length == 0 ? 0 : random.nextInt(other.length));
            case RUBBISH_BEHIND -> {
                byte[] longer = Arrays.copyOf(whole, whole.length + length);
                yield filled(longer, whole.length, longer.length, random);
            }
            case ZEROS_BEHIND -> Arrays.copyOf(whole, whole.length + length);
        };
    }

    private static byte[] withBits(byte[] whole, int bits, Random random) {
        byte[] damaged = whole.clone();
        for (int i = 0; i < bits && damaged.length > 0; i++) {
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return damaged;
    }

    private static byte[] filled(byte[] whole, int from, int to, Random random) {
        byte[] damaged = whole.clone();
        for (int i = from; i < to; i++) {
            damaged[i] = random == null ? 0 : (byte) random.nextInt();
        }
        return damaged;
    }

    private static byte[] joined(byte[] first, int upTo, byte[] second, int from) {
        byte[] joined = Arrays.copyOf(first, upTo + second.length - from);
        System.arraycopy(second, from, joined, upTo, second.length - from);
        return joined;
    }
}
