package org.bringback.delivery.outbound;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.bringback.delivery.outbound.Recipient.Condition;
import org.bringback.delivery.outbound.Recipient.Format;
import org.bringback.delivery.outbound.Recipient.Owned;
import org.bringback.delivery.outbound.Recipient.Source;
import org.bringback.delivery.outbound.Recipient.Subjects;
import org.bringback.reference.agency.ReferenceContext;
import org.bringback.reference.codes.ProvinceCode;
import org.bringback.reference.programme.Programme;
import org.bringback.reference.programme.Programmes;
import org.bringback.text.BilingualText;
import org.bringback.text.yaml.YamlMap;
import org.bringback.text.yaml.YamlValue;

/** Reads a recipient of {@code delivery.yaml}. */
final class RecipientReader {

    /** What is said of lists. */
    private static final Set<Condition> LISTS = EnumSet.of(Condition.ON_PROBLEM, Condition.OVERDUE);

    private final ReferenceContext referenceContext;
    private final KnownPlaces places;
    /** Read for the first recipient who is sent any of theirs. */
    private Optional<Programmes> programmes = Optional.empty();

    /** Whose restricted files go to whom already. */
    private final Map<String, String> owners = new HashMap<>();

    /** @param jobs the folder of settings */
    RecipientReader(ReferenceContext referenceContext, Path jobs) {
        this.referenceContext = referenceContext;
        this.places = new KnownPlaces(referenceContext, jobs);
    }

    Recipient read(YamlValue value, Map<String, ChannelSettings> channels) {
        YamlMap map = value.map()
                .only(
                        "name",
                        "channel",
                        "release",
                        "programmes",
                        "to",
                        "nation",
                        "lists",
                        "provinces",
                        "areas",
                        "owner-of",
                        "partner",
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
        Owned owned = new Owned(
                each(map, "owner-of", places::list), map.find("partner").map(places::partner));
        Subjects subjects = subjects(map);
        requireFitting(map, subjects.source());
        if (subjects.isEmpty() && owned.isEmpty()) {
            throw map.wrong(new BilingualText(
                    "ต้องมี nation, lists, provinces, areas, programmes, owner-of หรือ partner อย่างน้อยหนึ่งอย่าง",
                    "nation, lists, provinces, areas, programmes, owner-of or partner is missing: what is meant?"));
        }
        owned.lists()
                .forEach(list -> own(
                        map.get("owner-of"),
                        new BilingualText("รายการ " + list, "the list " + list),
                        value.key(),
                        settings));
        owned.partner()
                .ifPresent(partner -> own(
                        map.get("partner"),
                        new BilingualText("ชุดส่งต่อของ " + partner, "the packages of " + partner),
                        value.key(),
                        settings));
        return new Recipient(
                value.key(),
                new BilingualText(name.get("th").text(), name.get("en").text()),
                channel.text(),
                addresses(map, settings, subjects),
                subjects,
                owned,
                WishesReader.read(map));
    }

    /** Restricted files have one receiver, and no way on which others may read them. */
    private void own(YamlValue value, BilingualText what, String recipient, ChannelSettings settings) {
        if (!settings.isForPersons()) {
            throw value.wrong(new BilingualText(
                    "ไฟล์ที่มีข้อมูลบุคคลส่งทางอีเมลไม่ได้ ให้ใช้ช่องทางชนิด folder หรือ sftp",
                    "files that hold persons do not go by mail: use a channel of the type folder or sftp"));
        }
        String before = owners.put(what.english(), recipient);
        if (before != null) {
            throw value.wrong(new BilingualText(
                    "ผู้รับ " + before + " เป็นเจ้าของ" + what.thai() + " อยู่แล้ว",
                    before + " is the owner of " + what.english() + " already"));
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
        Source source =
                map.find("release").map(value -> value.constant(Source.class)).orElse(Source.COHORT);
        Set<ProvinceCode> provinces = each(map, "provinces", places::province);
        return new Subjects(
                source,
                map.find("nation").map(YamlValue::flag).orElse(false),
                each(map, "lists", places::list),
                provinces,
                each(map, "areas", places::area),
                source == Source.PROGRAMMES ? programmes(map, provinces) : ProgrammeStems.NONE);
    }

    private ProgrammeStems programmes(YamlMap map, Set<ProvinceCode> provinces) {
        Programmes all = programmes.orElseGet(places::programmes);
        programmes = Optional.of(all);
        Set<Programme> named = each(map, "programmes", item -> KnownPlaces.programme(item, all));
        return ProgrammeStems.of(List.copyOf(named), all.list(), provinces);
    }

    /** Releases of programmes and casework know no lists, so nothing of theirs may be asked for. */
    private static void requireFitting(YamlMap map, Source source) {
        Set<String> others = switch (source) {
            case COHORT -> Set.of("programmes");
            case PROGRAMMES -> Set.of("lists", "areas", "owner-of", "partner");
            case CASEWORK -> Set.of("lists", "areas", "owner-of", "partner", "programmes");
        };
        for (String key : others) {
            if (map.find(key).isPresent()) {
                throw notOf(map.get(key), key, source);
            }
        }
        if (source != Source.COHORT) {
            map.listOf("formats").stream()
                    .filter(item -> item.constant(Format.class) == Format.WORKBOOK)
                    .forEach(item -> {
                        throw notOf(item, item.text(), source);
                    });
            map.listOf("when").stream()
                    .filter(item -> LISTS.contains(item.constant(Condition.class)))
                    .forEach(item -> {
                        throw notOf(item, item.text(), source);
                    });
        }
    }

    private static RuntimeException notOf(YamlValue value, String word, Source source) {
        String release = source.name().toLowerCase(Locale.ROOT);
        return value.wrong(new BilingualText(
                "ใช้ " + word + " กับ release: " + release + " ไม่ได้",
                word + " does not go with release: " + release));
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
