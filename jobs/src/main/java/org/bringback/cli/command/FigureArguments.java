package org.bringback.cli.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bringback.cli.options.UsageException;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.agency.Agencies;
import org.bringback.reference.agency.Agency;
import org.bringback.reference.codes.Area;
import org.bringback.reference.codes.AreaId;
import org.bringback.reference.codes.Province;
import org.bringback.reference.codes.ProvinceCode;
import org.bringback.reference.codes.Status;
import org.bringback.reference.codes.Statuses;
import org.bringback.text.BilingualText;
import org.bringback.text.NearMiss;
import org.bringback.thai.ThaiText;
import org.bringback.thai.date.BuddhistEra;

/** Lists, statuses and places as somebody names them on a command line. */
final class FigureArguments {

    private static final List<String> NATIONS = List.of("national-cases", "national-persons");

    private static final Pattern BUDDHIST_YEAR = Pattern.compile("(?<=[/@])2[5-9][0-9]{2}(?=-[0-9]{2}-[0-9]{2}(/r|=))");

    private FigureArguments() {}

    /** The ids of all lists and of the nation's two tables. */
    static List<String> scopes(Agencies agencies) {
        return Stream.concat(
                        agencies.list().stream().map(agency -> agency.list().value()), NATIONS.stream())
                .toList();
    }

    /** What is said of a list that there is none of: reports call lists by their offices, so these names are understood. */
    static UsageException noList(String given, Agencies agencies) {
        String key = letters(given);
        return agencies.list().stream()
                .filter(agency -> names(agency)
                        .anyMatch(name -> letters(name.thai()).equals(key)
                                || letters(name.english()).equals(key)))
                .map(agency -> agency.list().value())
                .findFirst()
                .map(list -> UsageException.noList(given, scopes(agencies), list))
                .orElseGet(() -> UsageException.noList(given, scopes(agencies)));
    }

    /** As they are, and as they were: reports of earlier days have the older ones. */
    private static Stream<BilingualText> names(Agency agency) {
        return Stream.of(LocalDate.MIN, LocalDate.MAX)
                .flatMap(day -> Stream.of(agency.abbreviation(day), agency.office(day)));
    }

    private static String letters(String name) {
        return ThaiText.clean(name).replaceAll("[\\s.]", "").toLowerCase(Locale.ROOT);
    }

    /** A status by its code or by the words that reports have for it. */
    static Status status(String given, Statuses statuses) {
        return statuses.find(given).orElseThrow(() -> {
            List<String> words = new ArrayList<>();
            for (Status one : Status.values()) {
                words.addAll(List.of(
                        one.name(),
                        statuses.label(one).thai(),
                        statuses.label(one).english()));
            }
            Optional<String> near = NearMiss.find(given, words);
            return new UsageException(new BilingualText(
                    "--status: ไม่มีสถานะ " + given + " ที่รู้จักคือ " + known(statuses, BilingualText::thai)
                            + near.map(word -> " หมายถึง " + word + " หรือไม่").orElse(""),
                    "--status: there is no status " + given + "; known are "
                            + known(statuses, BilingualText::english)
                            + near.map(word -> "; did you mean " + word + "?").orElse("")));
        });
    }

    private static String known(Statuses statuses, Function<BilingualText, String> language) {
        return Arrays.stream(Status.values())
                .map(one -> one + " (" + language.apply(statuses.label(one)) + ")")
                .collect(Collectors.joining(", "));
    }

    /** The code of a province or area, also of a name, in Thai or English, as their CSV files know them. */
    static String place(String given, ReferenceData referenceData) {
        Optional<String> code = referenceData
                .provinces()
                .find(given)
                .map(Province::code)
                .map(ProvinceCode::value)
                .or(() -> referenceData.areas().find(given).map(Area::id).map(AreaId::value));
        if (code.isPresent() || given.contains(":") || given.equals("unknown")) {
            return code.orElse(given);
        }
        List<String> known = new ArrayList<>();
        referenceData
                .provinces()
                .list()
                .forEach(one -> known.addAll(List.of(
                        one.name().thai(), one.name().english(), one.code().value())));
        referenceData
                .areas()
                .list()
                .forEach(one -> known.addAll(List.of(one.shortName(), one.id().value())));
        String near = NearMiss.find(given, known).orElse("");
        throw new UsageException(new BilingualText(
                "--place: ไม่มีจังหวัดหรือเขตพื้นที่ " + given + (near.isEmpty() ? "" : " หมายถึง " + near + " หรือไม่")
                        + " (รายชื่ออยู่ใน jobs/reference/provinces.csv และ areas.csv)",
                "--place: there is no province or area " + given
                        + (near.isEmpty() ? "" : "; did you mean " + near + "?")
                        + " (jobs/reference/provinces.csv and areas.csv list them)"));
    }

    /** A table's reference stands for all its figures. */
    static BilingualText placeholders() {
        String statuses = Arrays.stream(Status.values()).map(Status::name).collect(Collectors.joining(", "));
        return new BilingualText(
                "แทน STATUS ด้วยสถานะ (" + statuses + " หรือ TOTAL) และแทน LINE ด้วยรหัสของบรรทัดตามไฟล์ figures.csv",
                "put a status in place of STATUS (" + statuses
                        + " or TOTAL) and the line's code, as figures.csv has it, in place of LINE");
    }

    static BilingualText noFigure(String given) {
        String statuses =
                Arrays.stream(Status.values()).map(Status::name).collect(Collectors.joining(", ")) + ", TOTAL";
        return new BilingualText(
                "ไม่มีตัวเลข " + given
                        + " ให้คัดลอกเลขอ้างอิงตามที่พิมพ์ในรายงาน เช่น obec/2022-09-23/r1/NOT_FOUND/place=71"
                        + " สถานะคือ " + statuses + " และรหัสของบรรทัดเป็นไปตามไฟล์ figures.csv",
                "there is no figure " + given + "; copy a reference as the reports print it, such as"
                        + " obec/2022-09-23/r1/NOT_FOUND/place=71; statuses are " + statuses
                        + ", and lines have the codes of figures.csv");
    }

    /** Whoever retypes a reference beside a Thai report writes the year that the report has. */
    static String commonYears(String reference) {
        return BUDDHIST_YEAR
                .matcher(reference)
                .replaceAll(year -> String.valueOf(BuddhistEra.commonYear(Integer.parseInt(year.group()))));
    }
}
