package org.bringback.samples.programme;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** The files of Learning Recovery as its office sends them on a day. */
final class RecoveryFiles {

    private RecoveryFiles() {}

    static void write(
            SampleBook book,
            LocalDate day,
            List<RecoverySample.Participant> begun,
            List<RecoverySample.Session> held,
            List<RecoverySample.Test> taken)
            throws IOException {
        book.file(
                RecoverySample.NAME,
                "participants",
                day,
                List.of(
                        "participant",
                        "role",
                        "reached",
                        "school",
                        "group",
                        "school_province",
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
                                one.province(),
                                one.started().toString(),
                                one.completedBy(day).map(LocalDate::toString).orElse(""),
                                one.device(),
                                one.screened()))
                        .toList());
        book.file(
                RecoverySample.NAME,
                "sessions",
                day,
                List.of("participant", "held", "kind", "attended", "school", "group"),
                held.stream()
                        .map(one -> List.of(
                                one.participant().ref(),
                                one.held().toString(),
                                one.kind(),
                                RecoverySample.yesNo(one.attended()),
                                one.school(),
                                one.group()))
                        .toList());
        book.file(
                RecoverySample.NAME,
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
}
