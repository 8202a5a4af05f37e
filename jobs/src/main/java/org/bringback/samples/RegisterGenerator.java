package org.bringback.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bringback.reference.codes.Status;
import org.bringback.samples.country.Entry;
import org.bringback.samples.country.Home;
import org.bringback.samples.country.ListCases;
import org.bringback.samples.country.OfficeList;
import org.bringback.samples.country.Person;
import org.bringback.samples.country.PersonGenerator;
import org.bringback.samples.country.RandomStream;
import org.bringback.samples.country.School;
import org.bringback.samples.country.SeededRandom;
import org.bringback.samples.country.WrittenDate;
import org.bringback.samples.error.ErrorInjector;

/** Makes the rows of the register one by one: most listed persons, and others between them. */
final class RegisterGenerator {

    private static final double LISTED_IN_REGISTER = 0.92;
    private static final double MAX_LISTED_SHARE = 0.5;
    private static final double WRONGLY_ENROLLED = 0.02;
    private static final double OTHERS_ENROLLED = 0.85;

    /** A case whose person belongs to the list's own block, so that every listed person comes once. */
    private record Listed(ListCases listCases, int index) {}

    private final SyntheticPopulation population;
    private final PersonGenerator people;
    private final ErrorInjector errorInjector;
    private final LocalDate day;
    private final long rows;
    private final List<Listed> listed;

    public RegisterGenerator(SyntheticPopulation population, long rows) {
        this.population = population;
        this.rows = rows;
        people = population.people();
        errorInjector = population.errorInjector();
        List<LocalDate> dates = population.country().dates();
        day = dates.get(dates.size() - 1);
        listed = chosen(population, rows);
    }

    /** Chosen by lot; at most half of a small register. */
    private static List<Listed> chosen(SyntheticPopulation population, long rows) {
        List<Listed> all = new ArrayList<>();
        for (ListCases listCases : population.country().caseLists()) {
            for (int i = 0; i < listCases.size(); i++) {
                if (population.country().owns(listCases.list(), listCases.persons()[i])) {
                    all.add(new Listed(listCases, i));
                }
            }
        }
        population.random(RandomStream.REGISTER).shuffle(all);
        long count = (long) Math.min(all.size() * LISTED_IN_REGISTER, rows * MAX_LISTED_SHARE);
        return all.subList(0, (int) count);
    }

    /** The numbers of the listed persons in it. */
    Set<Long> listedPersons() {
        return listed.stream()
                .map(one -> one.listCases().persons()[one.index()])
                .collect(Collectors.toSet());
    }

    public LocalDate day() {
        return day;
    }

    public long rows() {
        return rows;
    }

    /** @param position from 0; listed persons are spread evenly over the register */
    public SampleRegisterRow row(long position) {
        long before = position * listed.size() / rows;
        long after = (position + 1) * listed.size() / rows;
        return after > before
                ? listedRow(listed.get((int) before))
                : otherRow(population.country().firstUnlisted() + position - before);
    }

    private SampleRegisterRow listedRow(Listed chosen) {
        Person person = people.person(chosen.listCases().persons()[chosen.index()]);
        return row(person, true, enrolment(chosen));
    }

    private SampleRegisterRow otherRow(long number) {
        SeededRandom random = population.random(RandomStream.ENROLMENT, number);
        OfficeList list = random.pick(List.of(OfficeList.OBEC, OfficeList.OBEC, OfficeList.OPEC, OfficeList.OVEC));
        LocalDate on = random.day(day.minusYears(2), day);
        boolean enrolled = random.hits(OTHERS_ENROLLED);
        Optional<SampleRegisterRow.Enrolment> enrolment =
                enrolled ? Optional.of(new SampleRegisterRow.Enrolment(list, on)) : Optional.empty();
        return row(people.person(number), false, enrolment);
    }

    /** Who has returned is mostly enrolled since; of the others hardly anybody. */
    private Optional<SampleRegisterRow.Enrolment> enrolment(Listed chosen) {
        ListCases listCases = chosen.listCases();
        int last = listCases.dates().size() - 1;
        SeededRandom random =
                population.random(RandomStream.ENROLMENT, listCases.list().ordinal(), chosen.index());
        boolean returned = listCases
                .status(chosen.index(), last)
                .filter(Status.FOUND_RETURNED::equals)
                .isPresent();
        if (!random.hits(returned ? LISTED_IN_REGISTER : WRONGLY_ENROLLED)) {
            return Optional.empty();
        }
        LocalDate low = returned ? listCases.since(chosen.index(), last) : day.minusDays(200);
        return Optional.of(new SampleRegisterRow.Enrolment(listCases.list(), random.day(low, day)));
    }

    private SampleRegisterRow row(Person person, boolean isListed, Optional<SampleRegisterRow.Enrolment> enrolment) {
        OfficeList list = enrolment.map(SampleRegisterRow.Enrolment::list).orElse(OfficeList.OBEC);
        Home home = person.home();
        School school = population
                .geography()
                .school(list, home.province(), person.around().school());
        Entry entry = new Entry(
                reference(person.number()),
                person.ids().first(),
                person.titleOn(day),
                person.name(),
                person.sex(),
                WrittenDate.of(person.birth()),
                new Entry.Contact(
                        home,
                        school,
                        person.around().guardian(),
                        person.around().phone()));
        SeededRandom random = population.random(RandomStream.FLAW, -1, person.number());
        ErrorInjector.Spoilt injected =
                errorInjector.injected(entry, person, list, SyntheticPopulation.identityErrorsAt(1), random);
        return new SampleRegisterRow(person.number(), isListed, injected.entry(), enrolment, injected.identityErrors());
    }

    private static String reference(long person) {
        long scattered = (person + 1) * 7_654_321L % 999_999_937L;
        return "SYN-R" + Long.toString(1_000_000_000 + scattered).substring(1);
    }
}
