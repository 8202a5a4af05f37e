package org.bringback.samples.programme;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bringback.samples.country.SeededRandom;

/** Learning Recovery: schools with students and teachers, booster sessions, tests before and after. */
final class RecoverySample {

    static final String NAME = "learning-recovery";
    private static final List<LocalDate> DAYS = List.of(LocalDate.of(2023, 3, 31), LocalDate.of(2023, 10, 10));
    private static final LocalDate START = LocalDate.of(2022, 11, 7);
    private static final List<String> GROUPS = List.of("general", "general", "general", "poor", "special-needs");
    static final List<String> SUBJECTS = List.of("literacy", "numeracy");
    private static final String OWN_PROVINCE = "74";
    private static final List<String> OTHER_PROVINCES = List.of("10", "57", "40", "90", "30");
    private static final int SESSIONS = 6;
    private static final int TRAININGS = 3;

    record Participant(
            String ref,
            String role,
            String reached,
            String school,
            String province,
            String group,
            LocalDate started,
            Optional<LocalDate> completed,
            String device,
            String screened) {

        boolean is(String wantedRole, String wantedReach) {
            return role.equals(wantedRole) && reached.equals(wantedReach);
        }

        Optional<LocalDate> completedBy(LocalDate asOf) {
            return completed.filter(day -> !day.isAfter(asOf));
        }
    }

    record Session(Participant participant, LocalDate held, String kind, boolean attended) {

        String school() {
            return participant.school();
        }

        String group() {
            return participant.group();
        }
    }

    record Test(Participant participant, String subject, boolean post, LocalDate day, int score) {

        String ref() {
            return participant.ref();
        }

        String school() {
            return participant.school();
        }

        String group() {
            return participant.group();
        }
    }

    private final SeededRandom chance;
    private final List<Participant> participants = new ArrayList<>();
    private final List<Session> sessions = new ArrayList<>();
    private final List<Test> tests = new ArrayList<>();

    RecoverySample(SeededRandom chance, ProgrammeSamples.Size size) {
        this.chance = chance;
        for (int school = 1; school <= size.units(); school++) {
            for (int pupil = 0; pupil < size.persons(); pupil++) {
                addStudent(school);
            }
            for (int teacher = 0; teacher < 3; teacher++) {
                train(add("teacher", "direct", school, START));
            }
            for (int other = 0; other < size.persons() / 4; other++) {
                add(other == 0 ? "teacher" : "student", "indirect", school, START);
            }
        }
    }

    private void addStudent(int school) {
        LocalDate started = chance.hits(0.7) ? START : LocalDate.of(2023, 5, 22);
        Participant student = add("student", "direct", school, started);
        for (int number = 0; number < SESSIONS; number++) {
            sessions.add(new Session(student, started.plusDays(14L * number), "booster", chance.hits(0.85)));
        }
        for (String subject : SUBJECTS) {
            int before = chance.between(25, 70);
            LocalDate first = started.plusDays(chance.between(0, 5));
            tests.add(new Test(student, subject, false, first, before));
            if (chance.hits(0.9)) {
                int after = Math.min(100, Math.max(0, before + chance.between(-4, 22)));
                // an office may mistake a day: then the second test is older than the first
                LocalDate last = chance.hits(0.02) ? first.minusDays(30) : first.plusDays(110);
                tests.add(new Test(student, subject, true, last, after));
            }
        }
    }

    private void train(Participant teacher) {
        for (int number = 0; number < TRAININGS; number++) {
            sessions.add(new Session(teacher, START.plusDays(21L * number), "training", chance.hits(0.8)));
        }
    }

    private Participant add(String role, String reached, int school, LocalDate started) {
        boolean direct = reached.equals("direct");
        Participant one = new Participant(
                "SYN-LR%05d".formatted(participants.size() + 1),
                role,
                reached,
                (direct ? "โรงเรียนสมมุติ " : "โรงเรียนเครือข่ายสมมุติ ") + school,
                direct ? OWN_PROVINCE : OTHER_PROVINCES.get(school % OTHER_PROVINCES.size()),
                role.equals("student") ? chance.pick(GROUPS) : "",
                started,
                chance.hits(0.75) ? Optional.of(started.plusDays(120)) : Optional.empty(),
                direct ? yesNo(chance.hits(0.6)) : "",
                direct ? chance.pick(List.of("well", "well", "at-risk", "not-screened")) : "");
        participants.add(one);
        return one;
    }

    static String yesNo(boolean yes) {
        return yes ? "yes" : "no";
    }

    void write(SampleBook book) throws IOException {
        for (LocalDate day : DAYS) {
            List<Participant> begun = participants.stream()
                    .filter(one -> !one.started().isAfter(day))
                    .toList();
            List<Session> held =
                    sessions.stream().filter(one -> !one.held().isAfter(day)).toList();
            List<Test> taken =
                    tests.stream().filter(one -> !one.day().isAfter(day)).toList();
            RecoveryFiles.write(book, day, begun, held, taken);
            FigureTruth truth = book.truth(NAME, day);
            RecoveryFigures.people(truth, begun, day);
            truth.share(
                    "dosage",
                    held(held, "booster"),
                    FigureTruth::row,
                    Session::attended,
                    Map.of("school", Session::school, "group", Session::group));
            truth.share("training", held(held, "training"), FigureTruth::row, Session::attended, Map.of());
            RecoveryFigures.learning(truth, taken);
        }
    }

    private static List<Session> held(List<Session> some, String kind) {
        return some.stream().filter(one -> one.kind().equals(kind)).toList();
    }
}
