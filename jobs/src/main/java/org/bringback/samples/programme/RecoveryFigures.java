package org.bringback.samples.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the figures of Learning Recovery are in truth. */
final class RecoveryFigures {

    private record Gain(String school, String group, int points) {}

    private RecoveryFigures() {}

    static void people(FigureTruth truth, List<RecoverySample.Participant> begun, LocalDate day) {
        List<RecoverySample.Participant> students =
                begun.stream().filter(one -> one.is("student", "direct")).toList();
        List<RecoverySample.Participant> direct =
                begun.stream().filter(one -> one.reached().equals("direct")).toList();
        List<RecoverySample.Participant> indirect =
                begun.stream().filter(one -> one.reached().equals("indirect")).toList();
        Map<String, Function<RecoverySample.Participant, String>> places =
                Map.of("school", RecoverySample.Participant::school, "group", RecoverySample.Participant::group);
        truth.part(
                "students-direct",
                those(begun, "student"),
                RecoverySample.Participant::ref,
                one -> one.reached().equals("direct"),
                places);
        truth.count("teachers-direct", those(direct, "teacher"), RecoverySample.Participant::ref, Map.of());
        truth.count("schools-direct", direct, RecoverySample.Participant::school, Map.of());
        truth.count("teachers-indirect", those(indirect, "teacher"), RecoverySample.Participant::ref, Map.of());
        truth.count("institutions-indirect", indirect, RecoverySample.Participant::school, Map.of());
        truth.count("students-indirect", those(indirect, "student"), RecoverySample.Participant::ref, Map.of());
        truth.count("provinces-indirect", indirect, RecoverySample.Participant::province, Map.of());
        truth.share(
                "completion",
                those(begun, "student"),
                RecoverySample.Participant::ref,
                one -> one.completedBy(day).isPresent(),
                Map.of(
                        "school", RecoverySample.Participant::school,
                        "group", RecoverySample.Participant::group,
                        "cohort", one -> one.role() + "s-" + one.reached()));
        truth.share(
                "devices",
                students,
                RecoverySample.Participant::ref,
                one -> one.device().equals("yes"),
                places);
        truth.share(
                "screened",
                students,
                RecoverySample.Participant::ref,
                one -> !one.screened().equals("not-screened"),
                places);
    }

    private static List<RecoverySample.Participant> those(List<RecoverySample.Participant> some, String role) {
        return some.stream().filter(one -> one.role().equals(role)).toList();
    }

    static void learning(FigureTruth truth, List<RecoverySample.Test> taken) {
        for (String subject : RecoverySample.SUBJECTS) {
            List<Gain> gains = new ArrayList<>();
            List<RecoverySample.Test> ofSubject =
                    taken.stream().filter(one -> one.subject().equals(subject)).toList();
            Map<String, RecoverySample.Test> before = ofSubject.stream()
                    .filter(one -> !one.post())
                    .collect(Collectors.toMap(RecoverySample.Test::ref, one -> one));
            ofSubject.stream().filter(RecoverySample.Test::post).forEach(after -> {
                RecoverySample.Test first = Objects.requireNonNull(before.get(after.ref()));
                if (!after.day().isBefore(first.day())) {
                    gains.add(new Gain(after.school(), after.group(), after.score() - first.score()));
                }
            });
            if (!gains.isEmpty()) {
                truth.mean(
                        "gain-" + subject, gains, Gain::points, Map.of("school", Gain::school, "group", Gain::group));
            }
        }
        for (String subject : RecoverySample.SUBJECTS) {
            List<RecoverySample.Test> last = taken.stream()
                    .filter(one -> one.post() && one.subject().equals(subject))
                    .toList();
            if (!last.isEmpty()) {
                truth.share(
                        "level-" + subject,
                        last,
                        RecoverySample.Test::ref,
                        one -> one.score() >= 60,
                        Map.of("school", RecoverySample.Test::school, "group", RecoverySample.Test::group));
            }
        }
    }
}
