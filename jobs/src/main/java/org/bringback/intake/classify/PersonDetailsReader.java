package org.bringback.intake.classify;

import java.time.LocalDate;
import java.util.Optional;
import org.bringback.notice.CellExcerpt;
import org.bringback.notice.NoticeCode;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.agency.Field;
import org.bringback.reference.agency.Layout;
import org.bringback.reference.codes.Province;
import org.bringback.reference.codes.ProvinceCode;
import org.bringback.reference.codes.Provinces;
import org.bringback.reference.codes.Sex;
import org.bringback.thai.ThaiText;
import org.bringback.thai.date.DateRules;
import org.bringback.thai.id.IdReading;
import org.bringback.thai.id.PersonId;
import org.bringback.thai.name.FullName;
import org.bringback.thai.name.NameParts;
import org.bringback.thai.name.TitleTable;
import org.jspecify.annotations.Nullable;

/** Reads who a row is about. */
final class PersonDetailsReader {

    private static final int MAX_ID_LENGTH = 20;

    private final TitleTable titles;
    private final Provinces provinces;
    private final boolean provinceFromSheet;
    private final LayoutVocabulary words;
    private final DateRules births;

    PersonDetailsReader(Layout layout, ReferenceData reference, LayoutVocabulary words, LocalDate asOf) {
        this.titles = reference.titles();
        this.provinces = reference.provinces();
        this.provinceFromSheet = layout.provinceFromSheet();
        this.words = words;
        this.births = DateRules.births(asOf)
                .withPlausibleAges(layout.ageRange().from(), layout.ageRange().to());
    }

    PersonDetails read(CellReader cells) {
        PersonName name = name(cells);
        return new PersonDetails(
                cells.text(Field.PERSON_REF),
                id(cells),
                name,
                sex(cells, name),
                CellDates.read(cells, Field.BIRTH_DATE, births),
                new ContactDetails(
                        province(cells),
                        cells.text(Field.DISTRICT),
                        cells.text(Field.SCHOOL),
                        guardian(cells),
                        cells.text(Field.PHONE)));
    }

    private static IdReading id(CellReader cells) {
        String cell = cells.raw(Field.ID);
        IdReading id = PersonId.read(cell == null ? "" : cell);
        id.notice().ifPresent(code -> cells.add(Field.ID, code, "", CellExcerpt.personal(String.valueOf(cell))));
        return id.value().length() <= MAX_ID_LENGTH
                ? id
                : new IdReading(id.kind(), id.value().substring(0, MAX_ID_LENGTH), id.notice());
    }

    private PersonName name(CellReader cells) {
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
            return new PersonName(title, null, family);
        }
        NameParts parts = title == null ? titles.splitUntitled(given) : titles.splitMarked(given);
        FullName name = FullName.of(parts.rest(), family == null ? "" : family);
        return required(
                cells,
                Field.GIVEN_NAME,
                name,
                title != null ? title : parts.titleCode().orElse(null));
    }

    /** A cell of nothing but a title or a remark holds no name. */
    private static PersonName required(CellReader cells, Field field, FullName name, @Nullable String title) {
        if (name.given().isEmpty()) {
            cells.add(field, NoticeCode.REQUIRED_EMPTY, "", "");
        }
        return new PersonName(title, orNull(name.given()), orNull(name.family()));
    }

    private @Nullable String title(CellReader cells) {
        String cell = cells.text(Field.TITLE);
        if (cell == null) {
            return null;
        }
        Optional<String> title = titles.find(cell);
        if (title.isEmpty()) {
            cells.add(Field.TITLE, NoticeCode.UNKNOWN_TITLE, "", CellExcerpt.personal(cell));
        }
        return title.orElse(null);
    }

    private @Nullable Sex sex(CellReader cells, PersonName name) {
        String cell = cells.text(Field.SEX);
        Sex sex = cell == null ? null : words.sex(cell);
        if (cell != null && sex == null) {
            cells.add(Field.SEX, NoticeCode.UNKNOWN_SEX, "", CellExcerpt.personal(cell));
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
            cells.add(Field.PROVINCE, NoticeCode.UNKNOWN_PROVINCE, "", CellExcerpt.personal(text));
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
