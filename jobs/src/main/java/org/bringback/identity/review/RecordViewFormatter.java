package org.bringback.identity.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bringback.identity.record.PersonRecord;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.codes.ProvinceCode;
import org.bringback.reference.codes.Status;
import org.bringback.source.form.FormText;
import org.jspecify.annotations.Nullable;

/** Writes rows as reviewers read them. */
final class RecordViewFormatter {

    private static final int ERA = 543;

    private final ReferenceData reference;

    RecordViewFormatter(ReferenceData reference) {
        this.reference = reference;
    }

    RecordView view(PersonRecord personRecord, ReviewStore.Origin origin) {
        List<String> cells = new ArrayList<>();
        for (ReviewField field : ReviewField.values()) {
            cells.add(FormText.plain(cell(field, personRecord, origin)));
        }
        return new RecordView(personRecord.key(), List.copyOf(cells));
    }

    private String cell(ReviewField field, PersonRecord personRecord, ReviewStore.Origin origin) {
        return switch (field) {
            case LIST -> origin.list();
            case REFERENCE -> text(origin.reference());
            case NATIONAL_ID -> said(personRecord, "national_id");
            case TITLE -> title(said(personRecord, "title"));
            case GIVEN_NAME -> said(personRecord, "given_name");
            case FAMILY_NAME -> said(personRecord, "family_name");
            case SEX -> sex(said(personRecord, "sex"));
            case BIRTH_DATE -> birth(origin);
            case PROVINCE -> province(said(personRecord, "province_code"));
            case DISTRICT -> said(personRecord, "district");
            case SCHOOL -> said(personRecord, "school_code");
            case GUARDIAN -> said(personRecord, "guardian_name");
            case PHONE -> said(personRecord, "phone");
            case STATUS -> status(origin);
            case LOCATION -> location(origin);
        };
    }

    private static String said(PersonRecord personRecord, String column) {
        return personRecord.cells().get(PersonRecord.COLUMNS.indexOf(column));
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
                .map(one -> reference.statuses().labels(one).thai())
                .findFirst()
                .orElse(status.isEmpty() ? "" : "มีชื่อเรียนอยู่/enrolled: " + status);
    }

    private static String location(ReviewStore.Origin origin) {
        return Stream.of(origin.file(), text(origin.sheet()), "แถว/row " + origin.line())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
