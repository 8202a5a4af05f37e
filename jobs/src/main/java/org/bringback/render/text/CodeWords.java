package org.bringback.render.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bringback.reference.agency.Agency;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.agency.ReferenceContext;
import org.bringback.reference.codes.Area;
import org.bringback.reference.codes.AreaId;
import org.bringback.text.BilingualText;

/** Codes with what people call them, each in a column of its own. */
public final class CodeWords {

    static final List<String> LIST = List.of("list", "list_th", "list_en");

    /** Education areas have no English names. */
    static final List<String> AREA = List.of("area", "area_th");

    private final ReferenceContext context;
    private final LocalDate day;

    /** @param day whose names offices have */
    public CodeWords(ReferenceContext context, LocalDate day) {
        this.context = context;
        this.day = day;
    }

    List<String> list(Optional<ListId> list) {
        BilingualText name = list.flatMap(context.agencies()::find)
                .map((Agency agency) -> agency.abbreviation(day))
                .orElse(new BilingualText("", ""));
        return List.of(list.map(ListId::value).orElse(""), name.thai(), name.english());
    }

    List<String> area(Optional<AreaId> area) {
        return List.of(
                area.map(AreaId::value).orElse(""),
                area.flatMap(context.reference().areas()::find)
                        .map(Area::shortName)
                        .orElse(""));
    }

    /** Such as {@code OPEN}, with its words. */
    static List<String> word(Enum<?> code, BilingualText words) {
        return List.of(code.name(), words.thai(), words.english());
    }
}
