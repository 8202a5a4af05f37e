package org.bringback.intake.draft;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bringback.intake.layout.HeaderKey;
import org.bringback.reference.agency.Agencies;
import org.bringback.reference.agency.Agency;
import org.bringback.reference.agency.Field;
import org.bringback.reference.agency.Layout;

/** What headers mean in the layouts that there are. */
final class KnownHeaders {

    private final Map<String, Field> fields = new HashMap<>();

    KnownHeaders(Agencies agencies, LocalDate day) {
        Stream.concat(
                        Stream.of(agencies.standard(day)),
                        agencies.list().stream().map(Agency::layouts).flatMap(layouts -> layouts.values().stream()))
                .forEach(this::add);
    }

    private void add(Layout layout) {
        layout.columns()
                .forEach(column -> column.field()
                        .ifPresent(field ->
                                column.headers().forEach(header -> fields.putIfAbsent(HeaderKey.of(header), field))));
    }

    Optional<Field> find(String header) {
        return Optional.ofNullable(fields.get(HeaderKey.of(header)));
    }
}
