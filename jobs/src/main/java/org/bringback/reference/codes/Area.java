package org.bringback.reference.codes;

import java.util.List;

/**
 * An education area.
 *
 * @param shortName such as {@code สพป.กาญจนบุรี เขต 1}
 * @param name in full, Thai; there is no official English one
 */
public record Area(AreaId id, String shortName, String name, List<ProvinceCode> provinces) {}
