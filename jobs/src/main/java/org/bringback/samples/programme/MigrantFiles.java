package org.bringback.samples.programme;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bringback.samples.SampleParticipants;

/** The files of Advance as its office sends them on a day. */
final class MigrantFiles {

    /** What they hold; of the months those that are over. */
    record Rows(
            List<MigrantSample.Learner> learners,
            List<MigrantSample.AreaChild> children,
            List<MigrantSample.CentreMonth> months) {}

    private MigrantFiles() {}

    static void write(SampleBook book, LocalDate day, Optional<SampleParticipants> people, Rows rows)
            throws IOException {
        book.file(
                MigrantSample.NAME,
                "rosters",
                day,
                SampleBook.header(people, List.of("learner", "centre", "form", "at_end", "confirmed"), "province"),
                rows.learners().stream()
                        .map(one -> SampleBook.with(
                                one.who(),
                                List.of(
                                        one.ref(),
                                        one.centre(),
                                        one.form(),
                                        one.at(day),
                                        one.isMove(day) ? one.confirmed() : "")))
                        .toList());
        book.file(
                MigrantSample.NAME,
                "children",
                day,
                List.of("child", "at_school"),
                rows.children().stream()
                        .map(one -> List.of(one.ref(), one.atSchool()))
                        .toList());
        book.file(
                MigrantSample.NAME,
                "incidents",
                day,
                List.of("month", "centre", "violations", "counselling", "meals"),
                rows.months().stream()
                        .map(one -> List.of(
                                one.month().toString(),
                                one.centre(),
                                Integer.toString(one.violations()),
                                Integer.toString(one.counselling()),
                                Integer.toString(one.meals())))
                        .toList());
    }
}
