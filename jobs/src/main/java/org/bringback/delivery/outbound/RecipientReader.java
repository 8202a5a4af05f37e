package org.bringback.delivery.outbound;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.bringback.delivery.outbound.Recipient.Condition;
import org.bringback.delivery.outbound.Recipient.Format;
import org.bringback.delivery.outbound.Recipient.Subjects;
import org.bringback.delivery.outbound.Recipient.Wishes;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.agency.ReferenceContext;
import org.bringback.reference.disclosure.Audience;
import org.bringback.text.BilingualText;
import org.bringback.text.Language;
import org.bringback.text.yaml.YamlMap;
import org.bringback.text.yaml.YamlValue;

/** Reads a recipient of {@code delivery.yaml}. */
final class RecipientReader {

    private static final List<String> AUDIENCES = List.of(Audience.OFFICE, Audience.PUBLIC);

    private final ReferenceContext referenceContext;
    private final KnownPlaces places;
    /** Whose restricted files go to whom already. */
    private final Map<ListId, String> owners = new HashMap<>();

    RecipientReader(ReferenceContext referenceContext) {
        this.referenceContext = referenceContext;
        this.places = new KnownPlaces(referenceContext);
    }

    Recipient read(YamlValue value, Map<String, ChannelSettings> channels) {
        YamlMap map = value.map()
                .only(
                        "name",
                        "channel",
                        "to",
                        "nation",
                        "lists",
                        "provinces",
                        "areas",
                        "owner-of",
                        "when",
                        "formats",
                        "languages",
                        "edition");
        YamlMap name = map.get("name").map().only("th", "en");
        YamlValue channel = map.get("channel");
        ChannelSettings settings = channels.get(channel.text());
        if (settings == null) {
            throw KnownPlaces.unknown(channel, channel.text(), channels.keySet());
        }
        Set<ListId> ownerOf = each(map, "owner-of", places::list);
        Subjects subjects = subjects(map);
        if (subjects.isEmpty() && ownerOf.isEmpty()) {
            throw map.wrong(new BilingualText(
                    "ต้องมี nation, lists, provinces, areas หรือ owner-of อย่างน้อยหนึ่งอย่าง",
                    "nation, lists, provinces, areas or owner-of is missing: whose reports are meant?"));
        }
        ownerOf.forEach(list -> own(map.get("owner-of"), list, value.key(), settings));
        return new Recipient(
                value.key(),
                new BilingualText(name.get("th").text(), name.get("en").text()),
                channel.text(),
                addresses(map, settings, subjects),
                subjects,
                ownerOf,
                wishes(map));
    }

    /** Restricted files have one receiver, and no way on which others may read them. */
    private void own(YamlValue value, ListId list, String recipient, ChannelSettings settings) {
        if (!settings.isForPersons()) {
            throw value.wrong(new BilingualText(
                    "ไฟล์ที่มีข้อมูลบุคคลส่งทางอีเมลไม่ได้ ให้ใช้ช่องทางชนิด folder หรือ sftp",
                    "files that hold persons do not go by mail: use a channel of the type folder or sftp"));
        }
        String before = owners.put(list, recipient);
        if (before != null) {
            throw value.wrong(new BilingualText(
                    "ผู้รับ " + before + " เป็นเจ้าของรายการ " + list + " อยู่แล้ว",
                    before + " is the owner of the list " + list + " already"));
        }
    }

    /** Those of {@code to}, else those that the YAMLs of its lists name. */
    private List<String> addresses(YamlMap map, ChannelSettings settings, Subjects subjects) {
        List<String> addresses = new ArrayList<>();
        for (YamlValue item : map.listOf("to")) {
            addresses.add(ChannelReader.address(item));
        }
        if (addresses.isEmpty()) {
            subjects.lists()
                    .forEach(list -> addresses.addAll(
                            referenceContext.agencies().get(list).recipients()));
        }
        if (settings.needsAddress() && addresses.isEmpty()) {
            throw map.wrong(new BilingualText("ต้องมีที่อยู่อีเมลใน to", "to is missing: the addresses of the mail"));
        }
        return List.copyOf(addresses);
    }

    private Subjects subjects(YamlMap map) {
        return new Subjects(
                map.find("nation").map(YamlValue::flag).orElse(false),
                each(map, "lists", places::list),
                each(map, "provinces", places::province),
                each(map, "areas", places::area));
    }

    private static Wishes wishes(YamlMap map) {
        Set<Condition> when = EnumSet.noneOf(Condition.class);
        map.listOf("when").forEach(item -> when.add(item.constant(Condition.class)));
        Set<Format> formats = EnumSet.noneOf(Format.class);
        map.listOf("formats").forEach(item -> formats.add(item.constant(Format.class)));
        Set<Language> languages = new LinkedHashSet<>();
        map.listOf("languages").forEach(item -> languages.add(language(item)));
        String audience = map.find("edition").map(RecipientReader::audience).orElse(Audience.OFFICE);
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

    private static <T> Set<T> each(YamlMap map, String key, Function<YamlValue, T> reader) {
        Set<T> all = new LinkedHashSet<>();
        for (YamlValue item : map.listOf(key)) {
            if (!all.add(reader.apply(item))) {
                throw item.wrong(new BilingualText("ซ้ำกัน: " + item.text(), item.text() + " occurs twice"));
            }
        }
        return all;
    }
}
