package org.bringback.identity.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bringback.identity.records.Saying;
import org.bringback.reference.ProvinceCode;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.Status;
import org.jspecify.annotations.Nullable;

/** Writes rows as reviewers read them. */
final class Sides {

    private static final int ERA = 543;

    private final ReferenceData reference;

    Sides(ReferenceData reference) {
        this.reference = reference;
    }

    Side of(Saying saying, ReviewStore.Origin origin) {
        List<String> cells = new ArrayList<>();
        for (Detail detail : Detail.values()) {
            cells.add(ReviewLayout.plain(cell(detail, saying, origin)));
        }
        return new Side(saying.key(), List.copyOf(cells));
    }

    private String cell(Detail detail, Saying saying, ReviewStore.Origin origin) {
        return switch (detail) {
            case LIST -> origin.list();
            case REFERENCE -> text(origin.reference());
            case NATIONAL_ID -> said(saying, "national_id");
            case TITLE -> title(said(saying, "title"));
            case GIVEN_NAME -> said(saying, "given_name");
            case FAMILY_NAME -> said(saying, "family_name");
            case SEX -> sex(said(saying, "sex"));
            case BIRTH_DATE -> birth(origin);
            case PROVINCE -> province(said(saying, "province_code"));
            case DISTRICT -> said(saying, "district");
            case SCHOOL -> said(saying, "school_code");
            case GUARDIAN -> said(saying, "guardian_name");
            case PHONE -> said(saying, "phone");
            case STATUS -> status(origin);
            case PLACE -> place(origin);
        };
    }

    private static String said(Saying saying, String column) {
        return saying.cells().get(Saying.COLUMNS.indexOf(column));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private String title(String code) {
        return reference.titles().findForm(code).orElse(code);
    }

    private static String sex(String code) {
        return switch (code) {
            case "M" -> "ชาย / male";
            case "F" -> "หญิง / female";
            default -> code;
        };
    }

    /** As far as it is known, and the year as people here count it. */
    private static String birth(ReviewStore.Origin origin) {
        LocalDate date = origin.birth();
        if (date == null) {
            return "";
        }
        int known = "Y".equals(origin.precision()) ? 4 : "M".equals(origin.precision()) ? 7 : 10;
        return String.format(Locale.ROOT, "%s (พ.ศ. %d)", date.toString().substring(0, known), date.getYear() + ERA);
    }

    private String province(String code) {
        if (code.isEmpty()) {
            return "";
        }
        return reference
                .provinces()
                .find(new ProvinceCode(code))
                .map(province -> code + " " + province.name().thai())
                .orElse(code);
    }

    private String status(ReviewStore.Origin origin) {
        String date = origin.statusDate() == null ? "" : origin.statusDate().toString();
        return Stream.of(statusWord(text(origin.status())), date)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String statusWord(String status) {
        return Arrays.stream(Status.values())
                .filter(one -> one.name().equals(status))
                .map(one -> reference.statuses().words(one).thai())
                .findFirst()
                .orElse(status.isEmpty() ? "" : "มีชื่อเรียนอยู่/enrolled: " + status);
    }

    private static String place(ReviewStore.Origin origin) {
        return Stream.of(origin.file(), text(origin.sheet()), "แถว/row " + origin.line())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
