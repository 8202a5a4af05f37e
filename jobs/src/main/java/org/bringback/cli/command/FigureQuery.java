package org.bringback.cli.command;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bringback.cli.options.UsageException;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.agency.ReferenceContext;
import org.bringback.reference.codes.Cohort;
import org.bringback.reference.codes.CohortId;
import org.bringback.reference.codes.Cohorts;
import org.bringback.reference.codes.Status;
import org.bringback.table.dimension.Categories;
import org.bringback.table.drilldown.CountedCase;
import org.bringback.table.drilldown.CountedCaseFinder;
import org.bringback.table.fact.FigureRef;
import org.bringback.table.fact.FigureStore;
import org.bringback.table.fact.TransitionRef;
import org.bringback.text.BilingualText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which figure somebody asks about: by the reference printed under its table, or by what it is about. */
final class FigureQuery {

    private static final Pattern DAY = Pattern.compile("/([0-9]{4}-[0-9]{2}-[0-9]{2})/r");

    /** The number under a table: what it is divided by in place of a status and a line. */
    private static final Pattern TABLE =
            Pattern.compile("(.*/r[0-9]+)/(status|sex|age|level|place|reason|ageing|from@[0-9]{4}-[0-9]{2}-[0-9]{2})");

    @Parameters(
            arity = "0..1",
            paramLabel = "REF",
            description =
                    "As printed, such as obec/2022-09-23/r1, obec/2022-09-23/r1/NOT_FOUND, obec/2022-09-23/r1/NOT_FOUND/place=71"
                            + " or obec/2022-09-23/r1/FOUND_RETURNED/from@2022-05-31=NOT_FOUND.")
    private @Nullable String reference;

    @Option(
            names = "--list",
            paramLabel = "LIST",
            description = "Instead of a reference: a list, national-cases or national-persons.")
    private @Nullable String list;

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            description = "With --list: a status by code or by its word; default all.")
    private @Nullable String status;

    @Option(
            names = "--place",
            paramLabel = "CODE",
            description = "With --list: a province or an area by code or name, such as 71.")
    private @Nullable String place;

    @Option(
            names = {"--as-of", "--date"},
            paramLabel = "DATE",
            description = "With --list; default the newest.")
    private @Nullable LocalDate date;

    /** An answered question: the reference in full, and the cases behind it. */
    record Answer(String reference, List<CountedCase> cases) {}

    /** Finds out what is meant, and the cases behind it. */
    Answer answer(FigureStore figures, Categories categories, ReferenceContext settings) {
        ReferenceData referenceData = settings.reference();
        Cohorts cohorts = referenceData.cohorts();
        place = place == null ? null : FigureArguments.place(place, referenceData);
        status = status == null
                ? null
                : FigureArguments.status(status, referenceData.statuses()).name();
        if (list != null && !FigureArguments.scopes(settings.agencies()).contains(list)) {
            throw FigureArguments.noList(list, settings.agencies());
        }
        try {
            String full = FigureArguments.commonYears(reference(figures, cohorts));
            CountedCaseFinder finder = new CountedCaseFinder(figures, categories);
            Matcher table = TABLE.matcher(full);
            if (table.matches()) {
                List<CountedCase> counted = new ArrayList<>();
                for (String column : columns(table.group(2))) {
                    counted.addAll(cases(table.group(1) + "/" + column, finder, cohorts));
                }
                return new Answer(full, counted);
            }
            return new Answer(full, cases(full, finder, cohorts));
        } catch (IllegalArgumentException e) {
            boolean table = reference != null && reference.matches(".*/STATUS(/.*)?|.*=LINE");
            throw new UsageException(
                    table
                            ? FigureArguments.placeholders()
                            : FigureArguments.noFigure(reference == null ? String.valueOf(list) : reference));
        }
    }

    /** Whom a table counts. */
    private static List<String> columns(String table) {
        return switch (table) {
            case "reason" -> List.of(Status.FOUND_NOT_RETURNED.name());
            case "ageing" ->
                Arrays.stream(Status.values())
                        .filter(Status::isOpen)
                        .map(Status::name)
                        .toList();
            default -> List.of("TOTAL");
        };
    }

    /** The reference in full; the newest day and revision where none is named. */
    private String reference(FigureStore figures, Cohorts cohorts) {
        boolean byParts = list != null || status != null || place != null || date != null;
        if (reference != null && !byParts) {
            return reference.matches(".*/r\\d+") ? reference + "/TOTAL" : reference;
        }
        if (reference != null || list == null) {
            throw new UsageException(new BilingualText(
                    "ระบุเลขอ้างอิง หรือ --list พร้อม --status --place และ --as-of",
                    "give a reference, or --list with --status, --place and --as-of"));
        }
        return byParts(list, figures, cohorts);
    }

    private String byParts(String scope, FigureStore figures, Cohorts cohorts) {
        CohortId cohort = Optional.ofNullable(date)
                .flatMap(cohorts::find)
                .map(Cohort::id)
                .or(() -> newestWithFigures(scope, figures, cohorts))
                .orElse(newest(cohorts));
        LocalDate day = Optional.ofNullable(date)
                .or(() -> figures.newestDay(scope, cohort))
                .orElseThrow(() -> new UsageException(
                        new BilingualText("ไม่มีตัวเลขของ " + scope, "there are no figures of " + scope + " here")));
        return cohort + "/" + scope + "/" + day + "/r" + figures.newestRevision(scope, cohort, day) + "/"
                + (status == null ? "TOTAL" : status) + (place == null ? "" : "/place=" + place);
    }

    /** A cohort may be set up long before its first figures. */
    private static Optional<CohortId> newestWithFigures(String scope, FigureStore figures, Cohorts cohorts) {
        List<CohortId> all =
                new ArrayList<>(cohorts.list().stream().map(Cohort::id).toList());
        Collections.reverse(all);
        return all.stream()
                .filter(one -> figures.newestDay(scope, one).isPresent())
                .findFirst();
    }

    private static CohortId newest(Cohorts cohorts) {
        return cohorts.list().get(cohorts.list().size() - 1).id();
    }

    private static List<CountedCase> cases(String reference, CountedCaseFinder cases, Cohorts cohorts) {
        CohortId cohort = cohortOf(reference, cohorts);
        Optional<TransitionRef> move = TransitionRef.find(reference, cohort);
        return (move.isPresent() ? cases.find(move.get()) : cases.find(FigureRef.parse(reference, cohort)))
                .orElseThrow(() -> new UsageException(new BilingualText(
                        "ไม่พบข้อมูลของ " + reference + " ให้ตรวจรายการ วันที่ ฉบับที่ (r) และ --state",
                        "there is no snapshot behind " + reference
                                + " here: check its list, its day, its revision (r) and --state")));
    }

    /** The one tracked on the figure's day; a reference that names a cohort needs none. */
    private static CohortId cohortOf(String reference, Cohorts cohorts) {
        Matcher day = DAY.matcher(reference);
        try {
            return day.find()
                    ? cohorts.find(LocalDate.parse(day.group(1)))
                            .map(Cohort::id)
                            .orElse(newest(cohorts))
                    : newest(cohorts);
        } catch (DateTimeException e) {
            return newest(cohorts);
        }
    }
}
