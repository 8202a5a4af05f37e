package org.bringback.table.dimension;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bringback.reference.codes.Area;
import org.bringback.reference.codes.AreaId;
import org.bringback.reference.codes.Areas;
import org.bringback.reference.codes.Province;
import org.bringback.reference.codes.ProvinceCode;
import org.bringback.reference.codes.Provinces;
import org.jspecify.annotations.Nullable;

/**
 * Tells where a case belongs. Its area decides, as the office that owns the data; the case's own province only where the
 * area lies in several or is not known. So areas add up to provinces, and provinces to the nation.
 */
public final class Places {

    private final Provinces provinces;
    private final Areas areas;

    public Places(Provinces provinces, Areas areas) {
        this.provinces = provinces;
        this.areas = areas;
    }

    /** A place, and whether the two codes were understood and agreed. */
    public record Placed(Place place, boolean knownArea, boolean knownProvince, boolean agree) {}

    public Placed locate(@Nullable String province, @Nullable String area) {
        Optional<Area> office = Optional.ofNullable(area).flatMap(this::area);
        Optional<ProvinceCode> own = Optional.ofNullable(province).flatMap(this::province);
        boolean agree =
                office.isEmpty() || own.isEmpty() || office.get().provinces().contains(own.get());
        return new Placed(
                new Place(province(office, own), office.map(Area::id)),
                area == null || office.isPresent(),
                province == null || own.isPresent(),
                agree);
    }

    private static Optional<ProvinceCode> province(Optional<Area> office, Optional<ProvinceCode> own) {
        if (office.isEmpty()) {
            return own;
        }
        List<ProvinceCode> within = office.get().provinces();
        return within.size() == 1 ? Optional.of(within.get(0)) : own.filter(within::contains);
    }

    private Optional<Area> area(String code) {
        return code.matches("[A-Z][0-9]{1,8}") ? areas.find(new AreaId(code)) : Optional.empty();
    }

    private Optional<ProvinceCode> province(String code) {
        return code.matches("[0-9]{2}") ? provinces.find(new ProvinceCode(code)).map(Province::code) : Optional.empty();
    }

    /** Every place there can be, by province. Which ones exist says nothing about anybody. */
    public List<Place> list() {
        List<Place> all = new ArrayList<>();
        for (Province province : provinces.list()) {
            areas.list().stream()
                    .filter(area -> area.provinces().contains(province.code()))
                    .forEach(area -> all.add(new Place(Optional.of(province.code()), Optional.of(area.id()))));
            all.add(new Place(Optional.of(province.code()), Optional.empty()));
        }
        areas.list().stream()
                .filter(area -> area.provinces().size() > 1)
                .forEach(area -> all.add(new Place(Optional.empty(), Optional.of(area.id()))));
        all.add(new Place(Optional.empty(), Optional.empty()));
        return all;
    }
}
