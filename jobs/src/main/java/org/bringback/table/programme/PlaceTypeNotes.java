package org.bringback.table.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bringback.reference.ReportWords;
import org.bringback.reference.programme.PlaceType;
import org.bringback.reference.programme.ProgrammePlace;
import org.bringback.text.BilingualText;
import org.bringback.text.yaml.YamlValue;

/** What a reader has to know of the types of places: a city is no province, and a municipality may become a special area. */
record PlaceTypeNotes(ReportWords words, LocalDate day) {

    /** Which of several places are of which type, where there is more than one, and which have changed it. */
    List<BilingualText> compared(List<ProgrammePlace> places) {
        Map<PlaceType, BilingualText> byType = new TreeMap<>();
        places.forEach(place -> byType.merge(place.type(day), place.name(), PlaceTypeNotes::listed));
        List<BilingualText> notes = new ArrayList<>();
        if (byType.size() > 1) {
            byType.entrySet().stream()
                    .map(type -> words.get(
                            "programme_places_of_type", "type", name(type.getKey()), "places", type.getValue()))
                    .reduce(PlaceTypeNotes::joined)
                    .map(types -> words.get("programme_note_types", "types", types))
                    .ifPresent(notes::add);
        }
        places.forEach(place -> notes.addAll(changes(place)));
        return notes;
    }

    /** The type of one place, and when it became that. */
    List<BilingualText> about(ProgrammePlace place) {
        List<BilingualText> notes = new ArrayList<>();
        notes.add(words.get("programme_note_type", "place", place.name(), "type", name(place.type(day))));
        notes.addAll(changes(place));
        return notes;
    }

    private List<BilingualText> changes(ProgrammePlace place) {
        return place.types().headMap(day, true).entrySet().stream()
                .skip(1)
                .map(type -> words.get(
                        "programme_note_type_changed",
                        "place",
                        place.name(),
                        "before",
                        name(place.type(type.getKey().minusDays(1))),
                        "type",
                        name(type.getValue()),
                        "date",
                        words.date(type.getKey())))
                .toList();
    }

    private BilingualText name(PlaceType type) {
        return words.get("programme_place_type_" + YamlValue.word(type));
    }

    private static BilingualText listed(BilingualText one, BilingualText other) {
        return new BilingualText(one.thai() + " " + other.thai(), one.english() + ", " + other.english());
    }

    private static BilingualText joined(BilingualText one, BilingualText other) {
        return new BilingualText(one.thai() + " " + other.thai(), one.english() + "; " + other.english());
    }
}
