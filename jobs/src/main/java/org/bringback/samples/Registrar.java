package org.bringback.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bringback.reference.Status;

/** Makes the rows of the register one by one: most listed persons, and others between them. */
final class Registrar {

    private static final double LISTED_IN_REGISTER = 0.92;
    private static final double LISTED_SHARE_AT_MOST = 0.5;
    private static final double WRONGLY_ENROLLED = 0.02;
    private static final double OTHERS_ENROLLED = 0.85;

    /** A case whose person belongs to the list's own block, so that every listed person comes once. */
    private record Listed(CaseBook book, int index) {}

    private final World world;
    private final People people;
    private final Spoiler spoiler;
    private final LocalDate day;
    private final long rows;
    private final List<Listed> listed;

    Registrar(World world, long rows) {
        this.world = world;
        this.rows = rows;
        people = world.people();
        spoiler = world.spoiler();
        List<LocalDate> dates = world.country().dates();
        day = dates.get(dates.size() - 1);
        listed = chosen(world, rows);
    }

    /** Chosen by lot; at most half of a small register. */
    private static List<Listed> chosen(World world, long rows) {
        List<Listed> all = new ArrayList<>();
        for (CaseBook book : world.country().books()) {
            for (int i = 0; i < book.size(); i++) {
                if (world.country().owns(book.list(), book.persons()[i])) {
                    all.add(new Listed(book, i));
                }
            }
        }
        world.dice(Purpose.REGISTER).shuffle(all);
        long count = (long) Math.min(all.size() * LISTED_IN_REGISTER, rows * LISTED_SHARE_AT_MOST);
        return all.subList(0, (int) count);
    }

    LocalDate day() {
        return day;
    }

    long rows() {
        return rows;
    }

    /** @param position from 0; listed persons are spread evenly over the register */
    RegisterRow row(long position) {
        long before = position * listed.size() / rows;
        long after = (position + 1) * listed.size() / rows;
        return after > before
                ? listedRow(listed.get((int) before))
                : otherRow(world.country().firstUnlisted() + position - before);
    }

    private RegisterRow listedRow(Listed chosen) {
        Person person = people.person(chosen.book().persons()[chosen.index()]);
        return row(person, true, enrolment(chosen));
    }

    private RegisterRow otherRow(long number) {
        Dice dice = world.dice(Purpose.ENROLMENT, number);
        OfficeList list = dice.pick(List.of(OfficeList.OBEC, OfficeList.OBEC, OfficeList.OPEC, OfficeList.OVEC));
        LocalDate on = dice.day(day.minusYears(2), day);
        boolean enrolled = dice.hits(OTHERS_ENROLLED);
        Optional<RegisterRow.Enrolment> enrolment =
                enrolled ? Optional.of(new RegisterRow.Enrolment(list, on)) : Optional.empty();
        return row(people.person(number), false, enrolment);
    }

    /** Who has returned is mostly enrolled since; of the others hardly anybody. */
    private Optional<RegisterRow.Enrolment> enrolment(Listed chosen) {
        CaseBook book = chosen.book();
        int last = book.dates().size() - 1;
        Dice dice = world.dice(Purpose.ENROLMENT, book.list().ordinal(), chosen.index());
        boolean returned = book.status(chosen.index(), last)
                .filter(Status.FOUND_RETURNED::equals)
                .isPresent();
        if (!dice.hits(returned ? LISTED_IN_REGISTER : WRONGLY_ENROLLED)) {
            return Optional.empty();
        }
        LocalDate low = returned ? book.since(chosen.index(), last) : day.minusDays(200);
        return Optional.of(new RegisterRow.Enrolment(book.list(), dice.day(low, day)));
    }

    private RegisterRow row(Person person, boolean isListed, Optional<RegisterRow.Enrolment> enrolment) {
        OfficeList list = enrolment.map(RegisterRow.Enrolment::list).orElse(OfficeList.OBEC);
        Home home = person.home();
        School school =
                world.geography().school(list, home.province(), person.around().school());
        Entry entry = new Entry(
                reference(person.number()),
                person.identity().first(),
                person.titleOn(day),
                person.name(),
                person.sex(),
                WrittenDate.of(person.birth()),
                new Entry.Contact(
                        home,
                        school,
                        person.around().guardian(),
                        person.around().phone()));
        Dice dice = world.dice(Purpose.FLAW, -1, person.number());
        Spoiler.Spoilt spoilt = spoiler.spoilt(entry, person, list, World.flawsAt(1), dice);
        return new RegisterRow(person.number(), isListed, spoilt.entry(), enrolment, spoilt.flaws());
    }

    private static String reference(long person) {
        long scattered = (person + 1) * 7_654_321L % 999_999_937L;
        return "SYN-R" + Long.toString(1_000_000_000 + scattered).substring(1);
    }
}
