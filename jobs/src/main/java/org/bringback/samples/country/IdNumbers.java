package org.bringback.samples.country;

/**
 * Makes 13-digit IDs and G codes out of person numbers: two persons never share one, the numbers of a pair (possible
 * twins) follow each other, and the registrar codes 9900 to 9999, which no office has, mark them as synthetic.
 */
final class IdNumbers {

    private static final int REGISTRARS = 100;
    private static final long PAIRS_PER_REGISTRAR = 5_000_000;
    /** G codes have seven digits of their own here; persons above this number have 13-digit IDs only. */
    static final long G_CODES = 10_000_000;

    private IdNumbers() {}

    static String national(char category, long person) {
        long pair = person / 2;
        long registrar = 9900 + pair % REGISTRARS;
        long serial = scattered(pair / REGISTRARS, PAIRS_PER_REGISTRAR) * 2 + person % 2;
        String digits = category + Long.toString(registrar) + padded(serial);
        return digits + checkDigit(digits);
    }

    /** Begins with G, the Buddhist year in two digits and the province; then a 9 and seven digits. */
    static String gCode(int buddhistYear, String province, long person) {
        return "G" + Integer.toString(100 + buddhistYear % 100).substring(1) + province + "9"
                + padded(scattered(person, G_CODES));
    }

    private static long scattered(long value, long size) {
        return (value * 2_654_435_761L + 1_234_567) % size;
    }

    private static String padded(long value) {
        return Long.toString(10_000_000 + value).substring(1);
    }

    static int checkDigit(String twelve) {
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += (twelve.charAt(i) - '0') * (13 - i);
        }
        return (11 - sum % 11) % 10;
    }
}
