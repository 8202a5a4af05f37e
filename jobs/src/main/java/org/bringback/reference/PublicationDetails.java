package org.bringback.reference;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bringback.reference.file.ConfigurationFile;
import org.bringback.text.BilingualText;
import org.bringback.text.yaml.YamlMap;
import org.bringback.text.yaml.YamlValue;

/**
 * Who answers questions about the reports and when the next come, as {@code report-templates/publication.yaml} says, which
 * may be missing, and so may each of its keys.
 *
 * @param contact name, telephone, address
 * @param releases the days on which figures come, in any order
 * @param url of the folder that holds the newest release
 * @param licence of the data
 */
public record PublicationDetails(
        Optional<BilingualText> contact, List<LocalDate> releases, Optional<String> url, Optional<Licence> licence) {

    /** Under which the data may be used: its name as the Open Definition has it, its title, and where its text is. */
    public record Licence(String name, String title, Optional<String> path) {}

    public PublicationDetails {
        releases = List.copyOf(releases);
    }

    /** @throws org.bringback.reference.file.ConfigurationException where the file is wrong */
    public static PublicationDetails load(Path file) {
        if (!Files.exists(file)) {
            return new PublicationDetails(Optional.empty(), List.of(), Optional.empty(), Optional.empty());
        }
        YamlMap yaml = ConfigurationFile.yaml(file).only("contact", "releases", "url", "licence");
        return new PublicationDetails(
                yaml.find("contact").map(contact -> {
                    YamlMap words = contact.map().only("th", "en");
                    return new BilingualText(
                            words.get("th").text(), words.get("en").text());
                }),
                yaml.listOf("releases").stream().map(ConfigurationFile::date).toList(),
                yaml.find("url").map(PublicationDetails::addressOf),
                yaml.find("licence").map(licence -> {
                    YamlMap words = licence.map().only("name", "title", "path");
                    return new Licence(
                            words.get("name").text(),
                            words.get("title").text(),
                            words.find("path").map(PublicationDetails::addressOf));
                }));
    }

    private static String addressOf(YamlValue value) {
        return value.as(
                PublicationDetails::address,
                new BilingualText("ที่อยู่ที่ขึ้นต้นด้วย https://", "an address that begins with https://"));
    }

    private static String address(String text) {
        if (!text.matches("https?://[\\x21-\\x7E]{1,200}")) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    /** The first release after a day. */
    public Optional<LocalDate> next(LocalDate day) {
        return releases.stream().filter(release -> release.isAfter(day)).min(LocalDate::compareTo);
    }
}
