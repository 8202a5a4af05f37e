package org.bringback.intake.classify;

import org.bringback.reference.codes.ProvinceCode;
import org.jspecify.annotations.Nullable;

/**
 * Where a person was last known to be; null where the cell is empty or not understood.
 *
 * @param district as the office writes it, cleaned; เขต and อำเภอ are not told apart
 * @param school the office's code of the school or centre
 */
record ContactDetails(
        @Nullable ProvinceCode province,
        @Nullable String district,
        @Nullable String school,
        @Nullable String guardian,
        @Nullable String phone) {}
