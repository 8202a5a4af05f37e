package org.bringback.cli.evaluate.people;

import java.util.ArrayList;
import java.util.List;

/** What keyboards and clerks do to names. */
final class NameErrors {
    private final WordTables tables;
    private final NameMaker names;

    NameErrors(WordTables tables) {
        this.tables = tables;
        this.names = new NameMaker(tables);
    }

    /** Does one error to a row. Errors about other cells change nothing. */
    void apply(PeopleError error, PersonRow row, Child person, Chance chance) {
        switch (error) {
            case NEIGHBOURING_KEY, SHIFT_KEY, LOOK_ALIKE_LETTER, LETTER_LEFT_OUT, LETTER_TWICE ->
                mistyped(error, row, chance);
            case SPELT_ANEW -> {
                if (person.group().isForeign()) {
                    row.given = speltAnew(row.given, chance);
                    row.family = speltAnew(row.family, chance);
                }
            }
            case CLERK_ABBREVIATION -> {
                row.given = shortened(row.given);
                row.family = shortened(row.family);
            }
            case NICKNAME_IN_BRACKETS -> row.given += " (" + chance.any(tables.words("nickname")) + ")";
            case OTHER_GIVEN_NAME -> row.given = names.given(person.group(), person.female(), chance);
            case OTHER_FAMILY_NAME -> row.family = names.family(person.group(), chance);
            case NAME_APART, FAMILY_NAME_MADE_UP -> withoutFamilyName(error, row, person, chance);
            case WHOLE_NAME_IN_ONE_CELL -> {
                row.given = (row.given + " " + row.family).strip();
                row.family = "";
            }
            case GLUED_TITLE -> {
                row.given = row.title + row.given;
                row.title = "";
            }
            default -> {}
        }
    }

    private void mistyped(PeopleError error, PersonRow row, Chance chance) {
        if (row.family.isEmpty() || chance.happens(0.5)) {
            row.given = mistyped(error, row.given, chance);
        } else {
            row.family = mistyped(error, row.family, chance);
        }
    }

    private String mistyped(PeopleError error, String name, Chance chance) {
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < name.length(); place++) {
            if (!replacements(error, name.charAt(place)).isEmpty()) {
                places.add(place);
            }
        }
        if (places.isEmpty()) {
            return name;
        }
        int place = chance.any(places);
        return name.substring(0, place)
                + chance.any(replacements(error, name.charAt(place)))
                + name.substring(place + 1);
    }

    private List<String> replacements(PeopleError error, char letter) {
        return switch (error) {
            case NEIGHBOURING_KEY ->
                tables.neighbours(letter).stream().map(String::valueOf).toList();
            case SHIFT_KEY ->
                tables.otherOfKey(letter) == letter ? List.of() : List.of(String.valueOf(tables.otherOfKey(letter)));
            case LOOK_ALIKE_LETTER -> tables.lookAlikes(letter);
            case LETTER_LEFT_OUT -> letter == ' ' ? List.of() : List.of("");
            default ->
                letter == ' ' ? List.of() : List.of(String.valueOf(letter).repeat(2));
        };
    }

    private String speltAnew(String name, Chance chance) {
        StringBuilder spelt = new StringBuilder(name);
        int changes = 1 + chance.below(2);
        for (int place = 0; place < spelt.length() && changes > 0; place++) {
            String letter = spelt.substring(place, place + 1);
            List<String> others = tables.sounds().stream()
                    .filter(sound -> sound.contains(letter))
                    .flatMap(List::stream)
                    .filter(other -> !other.equals(letter))
                    .toList();
            if (!others.isEmpty() && chance.happens(0.4)) {
                spelt.setCharAt(place, chance.any(others).charAt(0));
                changes--;
            }
        }
        return spelt.toString();
    }

    private String shortened(String name) {
        for (List<String> pair : tables.abbreviations()) {
            if (name.startsWith(pair.get(0))) {
                return pair.get(1) + name.substring(pair.get(0).length());
            }
        }
        return name;
    }

    private void withoutFamilyName(PeopleError error, PersonRow row, Child person, Chance chance) {
        int blank = row.given.lastIndexOf(' ');
        if (!person.family().isEmpty() || !row.family.isEmpty()) {
            return;
        }
        if (error == PeopleError.FAMILY_NAME_MADE_UP) {
            row.family = chance.happens(0.5) ? "-" : chance.happens(0.5) ? "ไม่มีนามสกุล" : row.given;
        } else if (blank > 0) {
            row.family = row.given.substring(blank + 1);
            row.given = row.given.substring(0, blank);
        }
    }
}
