package org.bringback.table;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a fact says that cases are broken down by, as stored; null where nothing is known. */
record KnownOfCase(
        @Nullable String sex,
        @Nullable LocalDate birth,
        @Nullable String province,
        @Nullable String area,
        @Nullable String reason,
        @Nullable LocalDate statusDate) {}
