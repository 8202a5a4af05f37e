package org.bringback.samples.programme;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bringback.samples.country.SeededRandom;

/** Learning Recovery: schools with students and teachers, booster sessions, tests before and after. */
final class RecoverySample {

    private static final String NAME = "learning-recovery";
    private static final List<LocalDate> DAYS = List.of(LocalDate.of(2023, 3, 31), LocalDate.of(2023, 10, 10));
    private static final LocalDate START = LocalDate.of(2022, 11, 7);
    private static final List<String> GROUPS = List.of("general", "general", "general", "poor", "special-needs");
    private static final List<String> SUBJECTS = List.of("literacy", "numeracy");
    private static final int SESSIONS = 6;
    private static final int TRAININGS = 3;

    private record Participant(
            String ref,
            String role,
            String reached,
            String school,
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

    private record Session(Participant participant, LocalDate held, String kind, boolean attended) {

        String school() {
            return participant.school();
        }

        String group() {
            return participant.group();
        }
    }

    private record Test(Participant participant, String subject, boolean post, LocalDate day, int score) {

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

    private record Gain(String school, String group, int points) {}

    private final SeededRandom chance;
    private final List<Participant> participants = new ArrayList<>();
    private final List<Session> sessions = new ArrayList<>();
    private final List<Test> tests = new ArrayList<>();

    RecoverySample(SeededRandom chance, ProgrammeSamples.Size size) {
        this.chance = chance;
        for (int school = 1; school <= size.units(); school++) {
            for (int pupil = 0; pupil < size.persons(); pupil++) {
                addStudent("โรงเรียนสมมุติ " + school);
            }
            for (int teacher = 0; teacher < 3; teacher++) {
                train(add("teacher", "direct", "โรงเรียนสมมุติ " + school, START));
            }
            for (int other = 0; other < size.persons() / 4; other++) {
                add(other == 0 ? "teacher" : "student", "indirect", "โรงเรียนเครือข่ายสมมุติ " + school, START);
            }
        }
    }

    private void addStudent(String school) {
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

    private Participant add(String role, String reached, String school, LocalDate started) {
        boolean direct = reached.equals("direct");
        Participant one = new Participant(
                "SYN-LR%05d".formatted(participants.size() + 1),
                role,
                reached,
                school,
                role.equals("student") ? chance.pick(GROUPS) : "",
                started,
                chance.hits(0.75) ? Optional.of(started.plusDays(120)) : Optional.empty(),
                direct ? yesNo(chance.hits(0.6)) : "",
                direct ? chance.pick(List.of("well", "well", "at-risk", "not-screened")) : "");
        participants.add(one);
        return one;
    }

    private static String yesNo(boolean yes) {
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
            files(book, day, begun, held, taken);
            FigureTruth truth = book.truth(NAME, day);
            people(truth, begun, day);
            truth.share(
                    "dosage",
                    held(held, "booster"),
                    FigureTruth::row,
                    Session::attended,
                    Map.of("school", Session::school, "group", Session::group));
            truth.share("training", held(held, "training"), FigureTruth::row, Session::attended, Map.of());
            learning(truth, taken);
        }
    }

    private static void files(
            SampleBook book, LocalDate day, List<Participant> begun, List<Session> held, List<Test> taken)
            throws IOException {
        book.file(
                NAME,
                "participants",
                day,
                List.of(
                        "participant",
                        "role",
                        "reached",
                        "school",
                        "group",
                        "started",
                        "completed",
                        "device",
                        "screened"),
                begun.stream()
                        .map(one -> List.of(
                                one.ref(),
                                one.role(),
                                one.reached(),
                                one.school(),
                                one.group(),
                                one.started().toString(),
                                one.completedBy(day).map(LocalDate::toString).orElse(""),
                                one.device(),
                                one.screened()))
                        .toList());
        book.file(
                NAME,
                "sessions",
                day,
                List.of("participant", "held", "kind", "attended", "school", "group"),
                held.stream()
                        .map(one -> List.of(
                                one.participant().ref(),
                                one.held().toString(),
                                one.kind(),
                                yesNo(one.attended()),
                                one.school(),
                                one.group()))
                        .toList());
        book.file(
                NAME,
                "tests",
                day,
                List.of("participant", "school", "subject", "stage", "tested", "score", "group"),
                taken.stream()
                        .map(one -> List.of(
                                one.ref(),
                                one.school(),
                                one.subject(),
                                one.post() ? "post" : "pre",
                                one.day().toString(),
                                Integer.toString(one.score()),
                                one.group()))
                        .toList());
    }

    private static void people(FigureTruth truth, List<Participant> begun, LocalDate day) {
        List<Participant> students =
                begun.stream().filter(one -> one.is("student", "direct")).toList();
        List<Participant> direct =
                begun.stream().filter(one -> one.reached().equals("direct")).toList();
        List<Participant> indirect =
                begun.stream().filter(one -> one.reached().equals("indirect")).toList();
        Map<String, Function<Participant, String>> places =
                Map.of("school", Participant::school, "group", Participant::group);
        truth.count("students-direct", students, Participant::ref, places);
        truth.count("teachers-direct", those(direct, "teacher"), Participant::ref, Map.of());
        truth.count("schools-direct", direct, Participant::school, Map.of());
        truth.count("teachers-indirect", those(indirect, "teacher"), Participant::ref, Map.of());
        truth.count("institutions-indirect", indirect, Participant::school, Map.of());
        truth.count("students-indirect", those(indirect, "student"), Participant::ref, Map.of());
        truth.share(
                "completion",
                those(begun, "student"),
                Participant::ref,
                one -> one.completedBy(day).isPresent(),
                places);
        truth.share("devices", students, Participant::ref, one -> one.device().equals("yes"), places);
        truth.share(
                "screened", students, Participant::ref, one -> !one.screened().equals("not-screened"), places);
    }

    private static List<Participant> those(List<Participant> some, String role) {
        return some.stream().filter(one -> one.role().equals(role)).toList();
    }

    private static List<Session> held(List<Session> some, String kind) {
        return some.stream().filter(one -> one.kind().equals(kind)).toList();
    }

    private static void learning(FigureTruth truth, List<Test> taken) {
        for (String subject : SUBJECTS) {
            List<Gain> gains = new ArrayList<>();
            List<Test> ofSubject =
                    taken.stream().filter(one -> one.subject().equals(subject)).toList();
            Map<String, Test> before =
                    ofSubject.stream().filter(one -> !one.post()).collect(Collectors.toMap(Test::ref, one -> one));
            ofSubject.stream().filter(Test::post).forEach(after -> {
                Test first = Objects.requireNonNull(before.get(after.ref()));
                if (!after.day().isBefore(first.day())) {
                    gains.add(new Gain(after.school(), after.group(), after.score() - first.score()));
                }
            });
            if (!gains.isEmpty()) {
                truth.mean(
                        "gain-" + subject, gains, Gain::points, Map.of("school", Gain::school, "group", Gain::group));
            }
        }
        for (String subject : SUBJECTS) {
            List<Test> last = taken.stream()
                    .filter(one -> one.post() && one.subject().equals(subject))
                    .toList();
            if (!last.isEmpty()) {
                truth.share(
                        "level-" + subject,
                        last,
                        Test::ref,
                        one -> one.score() >= 60,
                        Map.of("school", Test::school, "group", Test::group));
            }
        }
    }
}
