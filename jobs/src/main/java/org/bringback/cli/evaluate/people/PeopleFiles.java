package org.bringback.cli.evaluate.people;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Writes a list of cases and a register in the standard layout. The column {@code cluster} says who a row is about: the
 * groups a person is of, a colon and the person's number.
 */
public final class PeopleFiles {
    /** Cases that the register knows. */
    private static final double REGISTERED = 0.88;
    /** Cases that a second school reports as well. */
    private static final double LISTED_TWICE = 0.015;

    private static final double CHILDREN_A_FAMILY = 1.62;
    /** Errors are this much rarer in a register. */
    private static final double REGISTER_SHARE = 0.25;

    /** A prime above any count of families. */
    private static final long STEP = 1_000_000_007L;

    private static final Set<PeopleError> OF_REGISTERS = EnumSet.of(
            PeopleError.NEIGHBOURING_KEY,
            PeopleError.LETTER_LEFT_OUT,
            PeopleError.NO_ID,
            PeopleError.ID_ONE_DIGIT,
            PeopleError.BIRTH_WRONG_PART,
            PeopleError.NO_PHONE,
            PeopleError.OTHER_PHONE,
            PeopleError.NO_GUARDIAN,
            PeopleError.OTHER_GUARDIAN,
            PeopleError.MOVED);

    private final PeopleOptions options;
    private final FamilyMaker families;
    private final NameErrors nameErrors;
    private final NumberErrors numberErrors;

    private PeopleFiles(PeopleOptions options) {
        WordTables tables = WordTables.read();
        this.options = options;
        this.families = new FamilyMaker(options.seed(), tables);
        this.nameErrors = new NameErrors(tables);
        this.numberErrors = new NumberErrors(families);
    }

    /** The two files. */
    public record Written(Path list, Path register) {}

    /** The same options give the same bytes. */
    public static Written write(PeopleOptions options, Path folder) throws IOException {
        Files.createDirectories(folder);
        Written written = new Written(folder.resolve("list.csv"), folder.resolve("register.csv"));
        PeopleFiles files = new PeopleFiles(options);
        try (BufferedWriter list = Files.newBufferedWriter(written.list());
                BufferedWriter register = Files.newBufferedWriter(written.register())) {
            line(list, PersonRow.HEADER);
            line(register, PersonRow.HEADER);
            files.write(list, register);
        }
        return written;
    }

    private void write(BufferedWriter list, BufferedWriter register) throws IOException {
        double people = options.registerRows() + (1 - REGISTERED) * options.cases();
        int count = (int) Math.ceil(people / CHILDREN_A_FAMILY);
        double listed = options.cases() / people;
        for (int place = 0; place < count; place++) {
            // families that stand side by side in the register do so nowhere in the country
            int number = (int) (place * STEP % count);
            List<Child> children = families.children(number);
            for (Child child : children) {
                Chance chance = Chance.of(options.seed(), child.number(), 2001);
                boolean isCase = chance.happens(listed);
                if (!isCase || chance.happens(REGISTERED)) {
                    line(register, row("R", child, children, true, 3000).cells());
                }
                if (isCase) {
                    line(list, row("L", child, children, false, 4000).cells());
                    if (chance.happens(LISTED_TWICE)) {
                        line(list, row("S", child, children, false, 5000).cells());
                    }
                }
            }
        }
    }

    private PersonRow row(String prefix, Child person, List<Child> siblings, boolean registered, int kind) {
        PersonRow row = PersonRow.of(prefix + person.number(), person);
        for (PeopleError error : PeopleError.values()) {
            Chance chance = Chance.of(options.seed(), person.number(), kind + error.ordinal());
            double rate = error.rate(options.heavy()) * (registered ? REGISTER_SHARE : 1);
            boolean possible = options.errors().contains(error) && (!registered || OF_REGISTERS.contains(error));
            if (chance.happens(rate) && possible) {
                nameErrors.apply(error, row, person, chance);
                numberErrors.apply(error, row, person, siblings, chance);
                BirthErrors.apply(error, row, chance);
            }
        }
        return row;
    }

    private static void line(BufferedWriter out, List<String> cells) throws IOException {
        for (int cell = 0; cell < cells.size(); cell++) {
            out.write((cell == 0 ? "" : ",") + cells.get(cell));
        }
        out.write('\n');
    }
}
