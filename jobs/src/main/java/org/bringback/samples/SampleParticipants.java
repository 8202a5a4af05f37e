package org.bringback.samples;

import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bringback.reference.codes.Status;
import org.bringback.samples.country.ListCases;
import org.bringback.samples.country.Person;
import org.bringback.samples.country.PersonGenerator;
import org.bringback.samples.country.RandomStream;
import org.bringback.samples.country.ReferenceTables;

/**
 * People of a synthetic country who take part in programmes: some are on a list, some only in the register, the others in
 * neither. Each comes once.
 */
public final class SampleParticipants {

    /** So that nobody in neither is a twin of somebody who is. */
    private static final long GAP = 1_000;

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int BUDDHIST_ERA = 543;

    /** The headers of {@link Participant#cells}. */
    public static List<String> headers(String ofProvince) {
        return List.of("name", "sex", "birth_date", "national_id", ofProvince, "district", "guardian");
    }

    /**
     * Somebody.
     *
     * @param listed whether on a list at the country's last day
     * @param registered whether in the register
     */
    public record Participant(Person person, boolean listed, boolean registered) {

        /** What a programme's file says of them, by {@link #headers}. */
        public List<String> cells() {
            return List.of(
                    person.titleOn(person.birth().plusYears(10)) + person.name().full(),
                    person.sex().written("ชาย", "หญิง"),
                    person.birth().plusYears(BUDDHIST_ERA).format(TYPED),
                    person.ids().first(),
                    person.home().province().name(),
                    person.home().district(),
                    person.around().guardian().full());
        }
    }

    private final PersonGenerator people;
    private final List<Long> listed;
    private final Set<Long> registered;
    private final long firstRegistered;
    private final long unlistedInRegister;
    private final long firstOther;
    private int lists;
    private int registers;
    private int others;

    private SampleParticipants(SyntheticPopulation population, long registerRows) {
        this.people = population.people();
        RegisterGenerator register = new RegisterGenerator(population, registerRows);
        this.registered = register.listedPersons();
        this.listed = living(population);
        population.random(RandomStream.PROGRAMME, -1).shuffle(listed);
        this.unlistedInRegister = registerRows - registered.size();
        this.firstRegistered = even(population.country().firstUnlisted());
        this.firstOther = even(firstRegistered + registerRows + GAP);
    }

    /** Of the country that {@link SyntheticCountry#write} makes of the same options. */
    public static SampleParticipants of(SamplesOptions options) throws IOException {
        return new SampleParticipants(
                SyntheticPopulation.of(
                        options.seed(),
                        options.errorProfile(),
                        SyntheticCountry.figures(options),
                        ReferenceTables.read(options.reference())),
                options.registerRows());
    }

    private static List<Long> living(SyntheticPopulation population) {
        Set<Long> living = new HashSet<>();
        for (ListCases cases : population.country().caseLists()) {
            int last = cases.dates().size() - 1;
            for (int i = 0; i < cases.size(); i++) {
                Optional<Status> status = cases.status(i, last);
                if (status.isPresent() && status.get() != Status.DIED) {
                    living.add(cases.persons()[i]);
                }
            }
        }
        return new ArrayList<>(living.stream().sorted().toList());
    }

    private static long even(long number) {
        return number + number % 2;
    }

    /** The next of those on a list; of those in neither where a small country has no more. */
    public Participant onList() {
        if (lists == listed.size()) {
            return other();
        }
        long number = listed.get(lists++);
        return new Participant(people.person(number), true, registered.contains(number));
    }

    /** The next of those in the register and on no list; of those in neither where a small register has no more. */
    public Participant inRegister() {
        if (2L * registers >= unlistedInRegister - 1) {
            return other();
        }
        return new Participant(people.person(firstRegistered + 2L * registers++), false, true);
    }

    /** The next of those in neither. */
    public Participant other() {
        return new Participant(people.person(firstOther + 2L * others++), false, false);
    }
}
