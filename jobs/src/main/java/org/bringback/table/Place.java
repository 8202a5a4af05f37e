package org.bringback.table;

import java.util.Optional;
import org.bringback.reference.AreaId;
import org.bringback.reference.ProvinceCode;

/**
 * The part of an education area that lies in one province; either may be unknown.
 *
 * @param province empty when not known
 * @param area empty when not known
 */
public record Place(Optional<ProvinceCode> province, Optional<AreaId> area) {

    /** Such as {@code PLACE/71:P7101}. */
    public Category category() {
        return new Category(
                Axis.PLACE,
                province.map(ProvinceCode::value).orElse("unknown") + ":"
                        + area.map(AreaId::value).orElse("unknown"));
    }
}
