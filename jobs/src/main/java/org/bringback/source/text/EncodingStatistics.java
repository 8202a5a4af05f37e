package org.bringback.source.text;

/**
 * Counts, in one pass over a text file's bytes, everything needed to tell its encoding: whether it is strict UTF-8 and how
 * much of it is Thai, what no windows-874 text holds, where NULs stand, and the traces of a text that was decoded wrongly
 * once before and saved again.
 */
final class EncodingStatistics {

    private static final int FIRST_THAI = 0x0E00;
    private static final int THAI_BYTES = 3;
    private static final int SARA_E = 0x0E40;
    private static final int THO_THONG = 0x0E18;
    private static final int NO_NU = 0x0E19;

    /** First byte that breaks a rule, and the line it is in. */
    record Offence(long line, int value) {}

    private final Utf8Decoder utf8 = new Utf8Decoder();
    private long bytes;
    private long line = 1;
    private int previous;

    long visible;
    long controls;
    long evenNuls;
    long oddNuls;
    long thai;
    long otherCharacters;
    long latinPairs;
    long thaiTwice;
    long thaiAsLatin;
    long broken;
    Offence firstBroken = new Offence(0, 0);
    Offence firstNotThai = new Offence(0, 0);

    void add(byte[] buffer, int length) {
        for (int i = 0; i < length; i++) {
            int value = buffer[i];
            if (value >= ' ' && utf8.isBetweenCharacters()) {
                visible += value == ' ' ? 0 : 1;
                previous = 0;
            } else if (isThai(buffer, i, length)) {
                visible += THAI_BYTES;
                addCharacter(FIRST_THAI + ((buffer[i + 1] & 0x01) << 6) + (buffer[i + 2] & 0x3F));
                i += THAI_BYTES - 1;
            } else {
                addOther(value & 0xFF, bytes + i);
            }
        }
        bytes += length;
    }

    /** A whole Thai character in UTF-8, where nothing is left to find out byte by byte. */
    private boolean isThai(byte[] buffer, int at, int length) {
        return buffer[at] == (byte) 0xE0
                && at + 2 < length
                && (buffer[at + 1] & 0xFE) == 0xB8
                && (buffer[at + 2] & 0xC0) == 0x80
                && firstNotThai.line() > 0
                && utf8.isBetweenCharacters();
    }

    /** To be called once after the last byte. */
    void end() {
        if (!utf8.isBetweenCharacters()) {
            broke(0);
        }
    }

    long size() {
        return bytes;
    }

    private void addOther(int value, long position) {
        if (value >= 0x80 && firstNotThai.line() == 0 && !Windows874.isDefined(value)) {
            firstNotThai = new Offence(line, value);
        }
        visible += value > ' ' ? 1 : 0;
        int codePoint = utf8.accept(value);
        if (codePoint == Utf8Decoder.BROKEN) {
            broke(value);
        } else if (codePoint != Utf8Decoder.MORE) {
            addCharacter(codePoint);
        }
        // last, so that a character which a line end cuts short is said to be in the line that it began
        if (value < ' ') {
            addControl(value, position);
        }
    }

    private void addControl(int value, long position) {
        if (value == '\n') {
            line++;
        } else if (value == 0) {
            evenNuls += position % 2 == 0 ? 1 : 0;
            oddNuls += position % 2;
        } else if (value != '\r' && value != '\t') {
            controls++;
        }
    }

    private void broke(int value) {
        broken++;
        previous = 0;
        if (firstBroken.line() == 0) {
            firstBroken = new Offence(line, value);
        }
    }

    private void addCharacter(int character) {
        if (character >= FIRST_THAI && character < 0x0E80) {
            thai++;
            thaiTwice += previous == SARA_E && (character == THO_THONG || character == NO_NU) ? 1 : 0;
        } else if (character >= 0x80 && character != 0xFEFF) {
            otherCharacters++;
            latinPairs += isLatinThai(character) && isLatinThai(previous) ? 1 : 0;
            thaiAsLatin += previous == 0xE0 && (character == 0xB8 || character == 0xB9) ? 1 : 0;
        }
        previous = character;
    }

    /** Whether this is what a Thai byte of windows-874 looks like when it is taken for Latin-1. */
    private static boolean isLatinThai(int character) {
        return character >= 0xA1 && character <= 0xFB;
    }
}
