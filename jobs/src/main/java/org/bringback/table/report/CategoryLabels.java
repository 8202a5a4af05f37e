package org.bringback.table.report;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.ReportWords;
import org.bringback.reference.codes.Area;
import org.bringback.reference.codes.AreaId;
import org.bringback.reference.codes.LevelCode;
import org.bringback.reference.codes.ProvinceCode;
import org.bringback.reference.codes.ReasonCode;
import org.bringback.reference.codes.Status;
import org.bringback.table.dimension.Category;
import org.bringback.text.BilingualText;

/** What rows of tables are called. */
final class CategoryLabels {

    private static final Pattern LAST_NUMBER = Pattern.compile("([0-9]+)$");

    private static final String BANGKOK = "10";

    private final ReferenceData reference;
    private final ReportWords words;

    CategoryLabels(ReferenceData reference, ReportWords words) {
        this.reference = reference;
        this.words = words;
    }

    BilingualText label(Category category) {
        if (category.isTotal()) {
            return words.get("total");
        }
        if (category.isUnknown() || category.code().endsWith(":unknown")) {
            return words.get("unknown");
        }
        return switch (category.axis()) {
            case STATUS -> shortLabel(Status.valueOf(category.code()));
            case SEX -> words.get("sex_" + category.code());
            case AGE, AGEING -> range(category.code());
            case REASON ->
                reference
                        .reasons()
                        .find(new ReasonCode(category.code()))
                        .orElseThrow()
                        .label();
            case LEVEL ->
                reference
                        .levels()
                        .find(new LevelCode(category.code()))
                        .orElseThrow()
                        .label();
            case PLACE -> place(category.code());
            case PARTY, STEP, CASEWORK -> throw new IllegalArgumentException("named by its own table: " + category);
        };
    }

    /** Short, for the heads of narrow columns. */
    BilingualText shortLabel(Status status) {
        return words.get("short_" + status.name());
    }

    private static BilingualText range(String code) {
        String text = code.replace('-', '–');
        return new BilingualText(text, text);
    }

    private BilingualText place(String code) {
        if (code.matches("[0-9]{2}")) {
            return province(new ProvinceCode(code));
        }
        return area(new AreaId(code.substring(code.indexOf(':') + 1)));
    }

    BilingualText province(ProvinceCode code) {
        return reference.provinces().find(code).orElseThrow().name();
    }

    /** As a title or a sentence has it: in Thai with what kind of place it is, but for Bangkok. */
    BilingualText provinceInFull(ProvinceCode code) {
        BilingualText name = province(code);
        return code.value().equals(BANGKOK) ? name : new BilingualText("จังหวัด" + name.thai(), name.english());
    }

    /** In Thai the office's name in full. */
    BilingualText areaInFull(AreaId id) {
        return new BilingualText(reference.areas().find(id).orElseThrow().name(), area(id).english());
    }

    /** The place that a row of that id is about, in full; empty where it is about none. */
    Optional<BilingualText> findPlace(String id) {
        if (id.matches("[0-9]{2}")) {
            return Optional.of(provinceInFull(new ProvinceCode(id)));
        }
        int colon = id.indexOf(':');
        return colon < 0 || id.endsWith("unknown")
                ? Optional.empty()
                : Optional.of(areaInFull(new AreaId(id.substring(colon + 1))));
    }

    /** In Thai the office's usual short form; in English a description, as the offices have no English names. */
    BilingualText area(AreaId id) {
        Area area = reference.areas().find(id).orElseThrow();
        String provinces = String.join(
                "–",
                area.provinces().stream().map(code -> province(code).english()).toList());
        String key = id.value().startsWith("P") ? "area_primary" : "area_secondary";
        String english = words.get(
                        key, "province", provinces, "number", number(area).orElse(""))
                .english()
                .strip();
        return new BilingualText(area.shortName(), english);
    }

    private static Optional<String> number(Area area) {
        Matcher last = LAST_NUMBER.matcher(area.shortName());
        return last.find() ? Optional.of(last.group(1)) : Optional.empty();
    }
}
