package org.bringback.samples.programme;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bringback.samples.SampleParticipants;
import org.bringback.samples.country.SeededRandom;

/** Advance: learners of migrant learning centres and at home, children of the area, and monthly numbers of centres. */
final class MigrantSample {

    static final String NAME = "advance";
    private static final List<LocalDate> DAYS = List.of(LocalDate.of(2022, 10, 31), LocalDate.of(2023, 3, 31));
    private static final LocalDate FIRST_MONTH = LocalDate.of(2022, 6, 1);
    private static final int HOME_SCHOOLED = 26;
    private static final int TO_FORMAL_SCHOOL = 3;

    private static final int EVERY_LISTED = 12;
    private static final int EVERY_REGISTERED = 20;
    static final int TWICE = 6;

    /** @param who empty where the files do not say it */
    record Learner(
            String ref,
            String centre,
            String form,
            String atEnd,
            String confirmed,
            LocalDate knownFrom,
            Optional<SampleParticipants.Participant> who) {

        /** The same human being has one, whatever the reference. */
        Object person() {
            return who.<Object>map(known -> known.person().number()).orElse(ref);
        }

        Learner again(String other) {
            return new Learner(other, centre, form, atEnd, confirmed, knownFrom, who);
        }

        boolean isMove(LocalDate asOf) {
            return List.of("transferred", "formal-school").contains(at(asOf));
        }

        boolean isProved(LocalDate asOf) {
            return isMove(asOf) && confirmed.equals("yes");
        }

        String at(LocalDate asOf) {
            return knownFrom.isAfter(asOf) ? "enrolled" : atEnd;
        }
    }

    record AreaChild(String ref, String atSchool) {}

    record CentreMonth(LocalDate month, String centre, int violations, int counselling, int meals) {}

    private final SeededRandom chance;
    private final Optional<SampleParticipants> people;
    private final List<Learner> learners = new ArrayList<>();
    private final List<AreaChild> children = new ArrayList<>();
    private final List<CentreMonth> months = new ArrayList<>();

    MigrantSample(SeededRandom chance, ProgrammeSamples.Size size, Optional<SampleParticipants> people) {
        this.chance = chance;
        this.people = people;
        for (int centre = 1; centre <= size.units(); centre++) {
            String name = "ศูนย์การเรียนสมมุติ " + centre;
            for (int learner = 0; learner < size.persons(); learner++) {
                String atEnd = end();
                // one in four has moved to nobody knows where
                boolean proved = atEnd.equals("transferred") && learner % 4 != 3;
                add(name, "learning-centre", atEnd, proved ? "yes" : "");
            }
            for (int month = 0; month < 10; month++) {
                months.add(new CentreMonth(
                        FIRST_MONTH.plusMonths(month),
                        name,
                        chance.hits(0.2) ? chance.between(1, 2) : 0,
                        chance.between(0, 6),
                        chance.between(200, 900)));
            }
        }
        for (int learner = 0; learner < HOME_SCHOOLED; learner++) {
            boolean moved = learner < TO_FORMAL_SCHOOL;
            add("เรียนที่บ้าน (สมมุติ)", "home-school", moved ? "formal-school" : "enrolled", moved ? "yes" : "");
        }
        people.ifPresent(unused -> learners.addAll(learners.subList(0, TWICE).stream()
                .map(one -> one.again(one.ref() + "-2"))
                .toList()));
        for (int child = 0; child < size.units() * size.persons() * 2; child++) {
            children.add(new AreaChild(
                    "SYN-AV9%05d".formatted(child + 1), chance.pick(List.of("yes", "yes", "yes", "no", "unknown"))));
        }
    }

    private String end() {
        return chance.pick(List.of(
                "enrolled",
                "enrolled",
                "enrolled",
                "enrolled",
                "enrolled",
                "enrolled",
                "transferred",
                "left",
                "unknown",
                chance.hits(0.1) ? "died" : "enrolled"));
    }

    private void add(String centre, String form, String atEnd, String confirmed) {
        learners.add(new Learner(
                "SYN-AV%05d".formatted(learners.size() + 1),
                centre,
                form,
                atEnd,
                confirmed,
                chance.day(LocalDate.of(2022, 8, 1), LocalDate.of(2023, 3, 1)),
                people.map(all -> who(all, form, atEnd))));
    }

    private SampleParticipants.Participant who(SampleParticipants all, String form, String atEnd) {
        if (form.equals("home-school")) {
            return atEnd.equals("formal-school") ? all.inRegister() : all.other();
        }
        return learners.size() % EVERY_LISTED == 0
                ? all.onList()
                : learners.size() % EVERY_REGISTERED == 1 ? all.inRegister() : all.other();
    }

    void write(SampleBook book) throws IOException {
        for (LocalDate day : DAYS) {
            List<CentreMonth> past =
                    months.stream().filter(one -> !one.month().isAfter(day)).toList();
            MigrantFiles.write(book, day, people, new MigrantFiles.Rows(learners, children, past));
            new MigrantFigures(learners, children, people.isPresent()).write(book.truth(NAME, day), day, past);
        }
    }
}
