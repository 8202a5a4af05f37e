package org.bringback.delivery.outbound;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bringback.delivery.outbound.Recipient.Condition;
import org.bringback.delivery.outbound.Recipient.Format;
import org.bringback.delivery.outbound.Recipient.Wishes;
import org.bringback.reference.disclosure.Audience;
import org.bringback.text.Language;
import org.bringback.text.yaml.YamlMap;
import org.bringback.text.yaml.YamlValue;

/** Reads when a recipient of {@code delivery.yaml} is sent something, and in which form. */
final class WishesReader {

    private static final List<String> AUDIENCES = List.of(Audience.OFFICE, Audience.PUBLIC);

    private WishesReader() {}

    static Wishes read(YamlMap map) {
        Set<Condition> when = EnumSet.noneOf(Condition.class);
        map.listOf("when").forEach(item -> when.add(item.constant(Condition.class)));
        Set<Format> formats = EnumSet.noneOf(Format.class);
        map.listOf("formats").forEach(item -> formats.add(item.constant(Format.class)));
        Set<Language> languages = new LinkedHashSet<>();
        map.listOf("languages").forEach(item -> languages.add(language(item)));
        String audience = map.find("edition").map(WishesReader::audience).orElse(Audience.OFFICE);
        return new Wishes(
                when.isEmpty() ? EnumSet.of(Condition.ON_CHANGE) : when,
                formats.isEmpty() ? EnumSet.of(Format.PDF) : formats,
                languages.isEmpty() ? List.of(Language.THAI) : List.copyOf(languages),
                audience);
    }

    private static Language language(YamlValue item) {
        List<String> codes = new ArrayList<>();
        for (Language language : Language.values()) {
            codes.add(language.code());
            if (language.code().equals(item.text())) {
                return language;
            }
        }
        throw KnownPlaces.unknown(item, item.text(), codes);
    }

    private static String audience(YamlValue value) {
        if (!AUDIENCES.contains(value.text())) {
            throw KnownPlaces.unknown(value, value.text(), AUDIENCES);
        }
        return value.text();
    }
}
