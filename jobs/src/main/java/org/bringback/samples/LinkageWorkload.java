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
 * @param mistakes share of the list's cells with a mistake
 */
public record LinkageWorkload(long seed, int listed, int registered, double mistakes) {
    private static final String[] SYLLABLES = {
        "ka", "no", "wa", "ri", "sa", "chai", "phon", "thi", "da", "su", "nat", "kan", "mon", "pra", "som", "wi", "ya",
        "ra", "len", "tho"
    };
    // so many that the draft compares about 27 million pairs of one million persons with ten million
    private static final int TOWNS = 2300;

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
            word(random, 2),
            word(random, 3),
            (2000 + random.nextInt(16)) + "-" + two(1 + random.nextInt(12)) + "-" + day,
            "town" + (int) (TOWNS * random.nextDouble() * random.nextDouble()),
            "08" + (10_000_000 + random.nextInt(90_000_000))
        };
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private static String word(SplittableRandom random, int syllables) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            word.append(SYLLABLES[(int) (SYLLABLES.length * random.nextDouble())]);
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
