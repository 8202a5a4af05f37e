package org.bringback.delivery.outbound;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bringback.delivery.outbound.Recipient.Condition;
import org.bringback.delivery.outbound.Recipient.Format;
import org.bringback.delivery.outbound.Recipient.Subjects;
import org.bringback.delivery.outbound.Recipient.Wishes;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.agency.ReferenceContext;
import org.bringback.reference.codes.Area;
import org.bringback.reference.codes.AreaId;
import org.bringback.reference.codes.Province;
import org.bringback.reference.codes.ProvinceCode;
import org.bringback.reference.disclosure.Audience;
import org.bringback.reference.file.ConfigurationFile;
import org.bringback.text.BilingualText;
import org.bringback.text.Language;
import org.bringback.text.NearMiss;
import org.bringback.text.yaml.YamlMap;
import org.bringback.text.yaml.YamlValue;

/** Reads {@code delivery.yaml}. */
final class DeliveryRulesReader {

    private static final String ID = "[a-z][a-z0-9-]{0,30}";
    private static final List<String> AUDIENCES = List.of(Audience.OFFICE, Audience.PUBLIC);

    private final ReferenceContext referenceContext;
    /** Whose restricted files go to whom already. */
    private final Map<ListId, String> owners = new HashMap<>();

    DeliveryRulesReader(ReferenceContext referenceContext) {
        this.referenceContext = referenceContext;
    }

    DeliveryRules read(Path file, Letters letters) {
        YamlMap map = ConfigurationFile.yaml(file).only("nightly", "approval", "reports", "channels", "recipients");
        Map<String, ChannelSettings> channels = channels(map);
        List<Recipient> recipients = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        for (YamlValue value :
                map.find("recipients").map(all -> all.map().list()).orElse(List.of())) {
            id(value);
            names.add(value.key());
            recipients.add(recipient(value, channels));
        }
        DeliveryRules.Start start = new DeliveryRules.Start(
                map.find("nightly").map(YamlValue::flag).orElse(false),
                map.listOf("approval").stream().map(YamlValue::text).toList(),
                map.find("reports").map(ChannelReader::path));
        return new DeliveryRules(start, channels, List.copyOf(recipients), letters);
    }

    private static void id(YamlValue value) {
        if (!value.key().matches(ID)) {
            throw value.wrong(new BilingualText(
                    "ต้องเป็นอักษรเล็ก ตัวเลข และขีด ไม่เกิน 31 ตัว",
                    "at most 31 lower-case letters, digits and hyphens were expected"));
        }
    }

    private static Map<String, ChannelSettings> channels(YamlMap map) {
        List<YamlValue> all =
                map.find("channels").map(value -> value.map().list()).orElse(List.of());
        Map<String, ChannelSettings> channels = new TreeMap<>();
        // folders first: a mail may name one
        for (boolean folders : new boolean[] {true, false}) {
            for (YamlValue value : all) {
                id(value);
                if (ChannelReader.isFolder(value) == folders) {
                    channels.put(value.key(), ChannelReader.read(value, channels));
                }
            }
        }
        return channels;
    }

    private Recipient recipient(YamlValue value, Map<String, ChannelSettings> channels) {
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
            throw unknown(channel, channel.text(), channels.keySet());
        }
        Set<ListId> ownerOf = each(map, "owner-of", this::list);
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
                each(map, "lists", this::list),
                each(map, "provinces", this::province),
                each(map, "areas", this::area));
    }

    private static Wishes wishes(YamlMap map) {
        Set<Condition> when = EnumSet.noneOf(Condition.class);
        map.listOf("when").forEach(item -> when.add(item.constant(Condition.class)));
        Set<Format> formats = EnumSet.noneOf(Format.class);
        map.listOf("formats").forEach(item -> formats.add(item.constant(Format.class)));
        Set<Language> languages = new LinkedHashSet<>();
        map.listOf("languages").forEach(item -> languages.add(language(item)));
        String audience = map.find("edition").map(DeliveryRulesReader::audience).orElse(Audience.OFFICE);
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
        throw unknown(item, item.text(), codes);
    }

    private static String audience(YamlValue value) {
        if (!AUDIENCES.contains(value.text())) {
            throw unknown(value, value.text(), AUDIENCES);
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

    private ListId list(YamlValue item) {
        List<String> lists = referenceContext.agencies().list().stream()
                .map(agency -> agency.list().value())
                .toList();
        if (!lists.contains(item.text())) {
            throw unknown(item, item.text(), lists);
        }
        return new ListId(item.text());
    }

    private ProvinceCode province(YamlValue item) {
        Optional<Province> found = referenceContext.reference().provinces().find(item.text());
        return found.map(Province::code)
                .orElseThrow(() -> unknownPlace(
                        item,
                        referenceContext.reference().provinces().list().stream()
                                .flatMap(one ->
                                        Stream.of(one.name().thai(), one.name().english()))
                                .toList()));
    }

    private AreaId area(YamlValue item) {
        Optional<Area> found = referenceContext.reference().areas().find(item.text());
        return found.map(Area::id)
                .orElseThrow(() -> unknownPlace(
                        item,
                        referenceContext.reference().areas().list().stream()
                                .flatMap(one -> Stream.of(one.id().value(), one.shortName()))
                                .toList()));
    }

    private static RuntimeException unknown(YamlValue value, String given, Collection<String> known) {
        return value.wrong(new BilingualText("ไม่รู้จัก " + given + " ", "unknown " + given + "; ")
                .join(NearMiss.hint(given, known)));
    }

    /** There are too many to name them all. */
    private static RuntimeException unknownPlace(YamlValue value, Collection<String> known) {
        return value.wrong(NearMiss.find(value.text(), known)
                .map(near -> new BilingualText(
                        "ไม่รู้จัก " + value.text() + " หมายถึง " + near + " หรือไม่",
                        "unknown " + value.text() + "; did you mean " + near + "?"))
                .orElseGet(() -> new BilingualText(
                        "ไม่รู้จัก " + value.text() + " ดู jobs/reference/provinces.csv และ areas.csv",
                        "unknown " + value.text() + ": see jobs/reference/provinces.csv and areas.csv")));
    }
}
