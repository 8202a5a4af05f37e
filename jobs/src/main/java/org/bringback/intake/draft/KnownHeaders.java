package org.bringback.intake.draft;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bringback.intake.layout.HeaderKey;
import org.bringback.reference.agency.Agencies;
import org.bringback.reference.agency.Agency;
import org.bringback.reference.agency.Column;
import org.bringback.reference.agency.Field;
import org.bringback.reference.agency.Layout;

/** What headers mean in the layouts that there are. */
final class KnownHeaders {

    /** What the law calls sensitive, and the offices' words for it. */
    private static final Pattern SENSITIVE = Pattern.compile(
            "(?i)ศาสนา|เชื้อชาติ|เลือด|โลหิต|พิการ|ทุพพลภาพ|ความบกพร่อง|(โรค|อาการ)ประจำตัว|ประวัติ(อาชญากรรม|สุขภาพ)"
                    + "|(?<![a-z])(religion|blood|ethnic|race(?![a-z])|disabilit|disabled)");

    private final Map<String, Field> fields = new HashMap<>();
    private final Set<String> sensitive = new HashSet<>();

    KnownHeaders(Agencies agencies, LocalDate day) {
        Stream.concat(
                        Stream.of(agencies.standard(day)),
                        agencies.list().stream().map(Agency::layouts).flatMap(layouts -> layouts.values().stream()))
                .forEach(this::add);
    }

    private void add(Layout layout) {
        layout.columns().stream()
                .filter(Column::sensitive)
                .flatMap(column -> column.headers().stream())
                .map(HeaderKey::of)
                .forEach(sensitive::add);
        layout.columns()
                .forEach(column -> column.field()
                        .ifPresent(field ->
                                column.headers().forEach(header -> fields.putIfAbsent(HeaderKey.of(header), field))));
    }

    /** Whether the cells of a column that means no field may not even be kept with a rejected row. */
    boolean isSensitive(String header) {
        String key = HeaderKey.of(header);
        return sensitive.contains(key)
                || SENSITIVE.matcher(header).find()
                || SENSITIVE.matcher(key).find();
    }

    Optional<Field> find(String header) {
        return Optional.ofNullable(fields.get(HeaderKey.of(header)));
    }
}
