package org.bringback.intake;

import java.time.LocalDate;
import java.util.Optional;
import org.bringback.notice.NoticeCode;
import org.bringback.reference.Field;
import org.bringback.reference.Layout;
import org.bringback.reference.Province;
import org.bringback.reference.ProvinceCode;
import org.bringback.reference.Provinces;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.Sex;
import org.bringback.thai.DateRules;
import org.bringback.thai.FullName;
import org.bringback.thai.IdReading;
import org.bringback.thai.NameParts;
import org.bringback.thai.PersonId;
import org.bringback.thai.ThaiText;
import org.bringback.thai.TitleTable;
import org.jspecify.annotations.Nullable;

/** Reads who a row is about. */
final class ParticularsReader {

    private static final int LONGEST_ID = 20;

    private final TitleTable titles;
    private final Provinces provinces;
    private final boolean provinceFromSheet;
    private final CodeWords words;
    private final DateRules births;

    ParticularsReader(Layout layout, ReferenceData reference, CodeWords words, LocalDate asOf) {
        this.titles = reference.titles();
        this.provinces = reference.provinces();
        this.provinceFromSheet = layout.provinceFromSheet();
        this.words = words;
        this.births = DateRules.births(asOf)
                .withPlausibleAges(layout.ages().from(), layout.ages().to());
    }

    Particulars read(CellReader cells) {
        Name name = name(cells);
        return new Particulars(
                cells.text(Field.PERSON_REF),
                id(cells),
                name,
                sex(cells, name),
                CellDates.read(cells, Field.BIRTH_DATE, births),
                new Whereabouts(
                        province(cells),
                        cells.text(Field.DISTRICT),
                        cells.text(Field.SCHOOL),
                        guardian(cells),
                        cells.text(Field.PHONE)));
    }

    private static IdReading id(CellReader cells) {
        String cell = cells.raw(Field.ID);
        IdReading id = PersonId.read(cell == null ? "" : cell);
        id.notice().ifPresent(code -> cells.add(Field.ID, code, "", Shown.personal(String.valueOf(cell))));
        return id.value().length() <= LONGEST_ID
                ? id
                : new IdReading(id.kind(), id.value().substring(0, LONGEST_ID), id.notice());
    }

    private Name name(CellReader cells) {
        String full = cells.text(Field.FULL_NAME);
        if (full != null) {
            NameParts parts = titles.split(full);
            FullName name = FullName.split(parts.rest());
            return required(cells, Field.FULL_NAME, name, parts.titleCode().orElse(null));
        }
        String given = cells.text(Field.GIVEN_NAME);
        String family = cells.text(Field.FAMILY_NAME);
        String title = title(cells);
        if (given == null) {
            return new Name(title, null, family);
        }
        NameParts parts = titles.splitMarked(given);
        FullName name = FullName.of(parts.rest(), family == null ? "" : family);
        return required(
                cells,
                Field.GIVEN_NAME,
                name,
                title != null ? title : parts.titleCode().orElse(null));
    }

    /** A cell of nothing but a title or a remark holds no name. */
    private static Name required(CellReader cells, Field field, FullName name, @Nullable String title) {
        if (name.given().isEmpty()) {
            cells.add(field, NoticeCode.REQUIRED_EMPTY, "", "");
        }
        return new Name(title, orNull(name.given()), orNull(name.family()));
    }

    private @Nullable String title(CellReader cells) {
        String cell = cells.text(Field.TITLE);
        if (cell == null) {
            return null;
        }
        Optional<String> title = titles.find(cell);
        if (title.isEmpty()) {
            cells.add(Field.TITLE, NoticeCode.UNKNOWN_TITLE, "", Shown.word(cell));
        }
        return title.orElse(null);
    }

    private @Nullable Sex sex(CellReader cells, Name name) {
        String cell = cells.text(Field.SEX);
        Sex sex = cell == null ? null : words.sex(cell);
        if (cell != null && sex == null) {
            cells.add(Field.SEX, NoticeCode.UNKNOWN_SEX, "", Shown.word(cell));
        }
        return sex != null || name.title() == null ? sex : sexOf(name.title());
    }

    private @Nullable Sex sexOf(String title) {
        return switch (titles.sex(title)) {
            case MALE -> Sex.M;
            case FEMALE -> Sex.F;
            default -> null;
        };
    }

    private @Nullable ProvinceCode province(CellReader cells) {
        String text = provinceFromSheet
                ? cells.row().at().sheet().map(ThaiText::clean).orElse(null)
                : cells.text(Field.PROVINCE);
        if (text == null) {
            return null;
        }
        Optional<Province> province = provinces.find(text);
        if (province.isEmpty()) {
            cells.add(Field.PROVINCE, NoticeCode.UNKNOWN_PROVINCE, "", Shown.word(text));
        }
        return province.map(Province::code).orElse(null);
    }

    private static @Nullable String guardian(CellReader cells) {
        String given = cells.text(Field.GUARDIAN);
        String family = cells.text(Field.GUARDIAN_FAMILY);
        if (given == null || family == null) {
            return given == null ? family : given;
        }
        String both = given + " " + family;
        return both.substring(0, Math.min(both.length(), 300));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
