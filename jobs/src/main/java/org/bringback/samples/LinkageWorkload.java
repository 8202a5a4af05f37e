package org.bringback.samples;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/**
 * Made-up people for measuring the engine: a register of so many persons, and a list of some of them with mistakes.
 * Columns {@code id,given,family,birth_date,town,phone,cluster}; the last one is the truth. The same seed gives the
 * same bytes, and a person follows from the seed and a number, so that ten million need no memory.
 *
 * <p>More people have more names and live in more places, as in a real country. Names are drawn by Zipf's law with
 * Mandelbrot's shift, so that the number of different ones grows with a power of the people (Heaps). In a published
 * sample of 45,665 Thais 81 % of family names and 35 % of given names were different: by law (Person Name Act, B.E. 2505)
 * no two families take one name. The shifts are set so that as many people here have as many names; the power is an
 * assumption. A town has as many registered persons as one of Thailand's 7,255 subdistricts has of its 12.2 million
 * children, on average.
 *
 * @param mistakes share of the list's cells with a mistake
 */
public record LinkageWorkload(long seed, int listed, int registered, double mistakes) {
    private static final String[] SYLLABLES = {
        "ka", "no", "wa", "ri", "sa", "chai", "phon", "thi", "da", "su", "nat", "kan", "mon", "pra", "som", "wi", "ya",
        "ra", "len", "tho"
    };
    private static final int PERSONS_A_TOWN = 12_200_000 / 7_255;
    private static final int MIN_TOWNS = 20;
    /** The different names grow with this power of the people. */
    private static final double GROWTH = 0.6;
    /** The larger, the more names are about equally common. */
    private static final double GIVEN_SHIFT = 950;

    private static final double FAMILY_SHIFT = 16_500;

    /** A prime above any count of persons. */
    private static final long STEP = 2_147_483_659L;

    /** Writes {@code list.csv} and {@code register.csv}. */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (BufferedWriter register = Files.newBufferedWriter(folder.resolve("register.csv"))) {
            header(register);
            for (int number = 0; number < registered; number++) {
                row(register, "R" + number, person(number), number);
            }
        }
        try (BufferedWriter list = Files.newBufferedWriter(folder.resolve("list.csv"))) {
            header(list);
            // every second listed person is not in the register
            for (int number = 0; number < listed; number++) {
                int person = number % 2 == 0 ? (int) ((long) number * registered / listed) : registered + number;
                row(list, "L" + number, withMistakes(person(person), new SplittableRandom(seed ^ ~number)), person);
            }
        }
    }

    /** Writes one file in which the listed, all of them registered persons, stand once more, anywhere and with mistakes. */
    public void writeWithin(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            header(out);
            int again = 0;
            for (int number = 0; number < registered; number++) {
                row(out, "R" + number, person(number), number);
                for (; again < (long) listed * (number + 1) / registered; again++) {
                    int person = (int) (again * STEP % registered);
                    SplittableRandom random = new SplittableRandom(seed ^ ~again);
                    row(out, "L" + person, withMistakes(person(person), random), person);
                }
            }
        }
    }

    private static void header(BufferedWriter out) throws IOException {
        out.write("id,given,family,birth_date,town,phone,cluster\n");
    }

    private static void row(BufferedWriter out, String id, String[] cells, int cluster) throws IOException {
        out.write(id + "," + String.join(",", cells) + "," + cluster + "\n");
    }

    private String[] person(int number) {
        SplittableRandom random = new SplittableRandom(seed * 31 + number);
        String day = two(1 + random.nextInt(28));
        return new String[] {
            name(rank(random, GIVEN_SHIFT), 2),
            name(rank(random, FAMILY_SHIFT), 3),
            (2000 + random.nextInt(16)) + "-" + two(1 + random.nextInt(12)) + "-" + day,
            "town" + (int) (towns() * random.nextDouble() * random.nextDouble()),
            "08" + (10_000_000 + random.nextInt(90_000_000))
        };
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private int towns() {
        return Math.max(MIN_TOWNS, registered / PERSONS_A_TOWN);
    }

    /** How common a name is, from 0 for the most common one. */
    private static long rank(SplittableRandom random, double shift) {
        double rarer = 1 - random.nextDouble();
        return (long) (shift * (StrictMath.pow(rarer, -GROWTH / (1 - GROWTH)) - 1));
    }

    /** A word for each number: rarer names are longer. */
    private static String name(long rank, int minSyllables) {
        StringBuilder word = new StringBuilder();
        long rest = rank;
        for (int i = 0; i < minSyllables || rest > 0; i++) {
            word.append(SYLLABLES[(int) (rest % SYLLABLES.length)]);
            rest /= SYLLABLES.length;
        }
        return word.toString();
    }

    private String[] withMistakes(String[] cells, SplittableRandom random) {
        for (int i = 0; i < cells.length; i++) {
            if (random.nextDouble() < mistakes) {
                int at = random.nextInt(cells[i].length());
                cells[i] = random.nextInt(4) == 0 ? "" : cells[i].substring(0, at) + cells[i].substring(at + 1);
            }
        }
        return cells;
    }
}
