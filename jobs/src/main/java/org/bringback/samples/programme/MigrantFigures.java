package org.bringback.samples.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What the figures of Advance are in truth.
 *
 * @param named whether its files say who the learners are
 */
record MigrantFigures(List<MigrantSample.Learner> learners, List<MigrantSample.AreaChild> children, boolean named) {

    private static boolean is(MigrantSample.Learner learner, boolean registered) {
        return learner.who()
                .filter(one -> registered ? one.registered() : one.listed())
                .isPresent();
    }

    void write(FigureTruth truth, LocalDate day, List<MigrantSample.CentreMonth> past) {
        truth.share(
                "out-of-school",
                children.stream()
                        .filter(one -> !one.atSchool().equals("unknown"))
                        .toList(),
                MigrantSample.AreaChild::ref,
                one -> one.atSchool().equals("no"),
                Map.of());
        truth.share(
                "retention",
                learners.stream().filter(one -> !one.at(day).equals("died")).toList(),
                MigrantSample.Learner::person,
                one -> one.at(day).equals("enrolled") || one.isProved(day),
                Map.of("centre", MigrantSample.Learner::centre));
        truth.part(
                "retention-unknown",
                learners,
                MigrantSample.Learner::person,
                one -> one.at(day).equals("unknown") || one.isMove(day) && !one.isProved(day),
                Map.of("centre", MigrantSample.Learner::centre));
        List<MigrantSample.Learner> home = learners.stream()
                .filter(one -> one.form().equals("home-school"))
                .toList();
        truth.count("home-schooled", home, MigrantSample.Learner::person, Map.of());
        truth.share(
                "transition",
                home,
                MigrantSample.Learner::person,
                one -> one.at(day).equals("formal-school"),
                Map.of());
        if (named) {
            truth.share("transition-register", home, MigrantSample.Learner::person, one -> is(one, true), Map.of());
            truth.count(
                    "on-drop-out-lists",
                    learners.stream().filter(one -> is(one, false)).toList(),
                    MigrantSample.Learner::person,
                    Map.of());
            truth.count(
                    "registered-twice",
                    learners.subList(0, MigrantSample.TWICE),
                    MigrantSample.Learner::person,
                    Map.of());
        }
        truth.sum("violations", past, one -> BigDecimal.valueOf(one.violations()), 0, Map.of());
        truth.sum("counselling", past, one -> BigDecimal.valueOf(one.counselling()), 0, Map.of());
        truth.sum("meals", past, one -> BigDecimal.valueOf(one.meals()), 0, Map.of());
    }
}
