package org.bringback.delivery.outbound;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bringback.reference.agency.ReferenceContext;
import org.bringback.reference.file.ConfigurationFile;
import org.bringback.text.BilingualText;
import org.bringback.text.yaml.YamlMap;
import org.bringback.text.yaml.YamlValue;

/** Reads {@code delivery.yaml}. */
final class DeliveryRulesReader {

    private static final String ID = "[a-z][a-z0-9-]{0,30}";

    private final Path jobs;
    private final ReferenceContext referenceContext;

    /** @param jobs the folder of settings */
    DeliveryRulesReader(Path jobs, ReferenceContext referenceContext) {
        this.jobs = jobs;
        this.referenceContext = referenceContext;
    }

    DeliveryRules read(Letters letters) {
        YamlMap map = ConfigurationFile.yaml(jobs.resolve("delivery").resolve("delivery.yaml"))
                .only("nightly", "approval", "reports", "channels", "recipients");
        Map<String, ChannelSettings> channels = channels(map);
        List<Recipient> recipients = new ArrayList<>();
        RecipientReader reader = new RecipientReader(referenceContext, jobs);
        for (YamlValue value :
                map.find("recipients").map(all -> all.map().list()).orElse(List.of())) {
            id(value);
            recipients.add(reader.read(value, channels));
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
}
