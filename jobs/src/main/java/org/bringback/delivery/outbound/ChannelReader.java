package org.bringback.delivery.outbound;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bringback.text.BilingualText;
import org.bringback.text.NearMiss;
import org.bringback.text.yaml.YamlMap;
import org.bringback.text.yaml.YamlValue;

/** Reads a channel of {@code delivery.yaml}. */
final class ChannelReader {

    private static final List<String> TYPES = List.of("folder", "mail", "sftp");
    private static final List<String> OWN_MACHINE = List.of("localhost", "127.0.0.1", "::1");
    private static final int MAX_PORT = 65_535;
    private static final int MAX_SECONDS = 3600;
    private static final int MAX_MEGABYTES = 100;
    private static final int USUAL_MEGABYTES = 10;
    private static final int STEP_SECONDS = 30;
    private static final int WHOLE_SECONDS = 600;

    private ChannelReader() {}

    static boolean isFolder(YamlValue value) {
        return type(value).equals("folder");
    }

    private static String type(YamlValue value) {
        YamlValue type = value.map().get("type");
        if (!TYPES.contains(type.text())) {
            throw type.wrong(new BilingualText("ไม่รู้จัก " + type.text() + " ", "unknown " + type.text() + "; ")
                    .join(NearMiss.hint(type.text(), TYPES)));
        }
        return type.text();
    }

    /** @param folders channels that are folders */
    static ChannelSettings read(YamlValue value, Map<String, ChannelSettings> folders) {
        return switch (type(value)) {
            case "folder" ->
                new DropFolderSettings(path(value.map().only("type", "folder").get("folder")));
            case "mail" -> mail(value.map(), folders);
            default -> sftp(value.map());
        };
    }

    private static SftpSettings sftp(YamlMap map) {
        map.only("type", "host", "port", "user", "key", "password", "known-hosts", "folder", "timeout-seconds");
        Optional<Path> key = map.find("key").map(ChannelReader::path);
        return new SftpSettings(
                new SftpSettings.Account(
                        map.get("host").text(),
                        map.get("port").number(1, MAX_PORT),
                        map.get("user").text()),
                key,
                key.isPresent() ? Optional.empty() : Optional.of(password(map)),
                path(map.get("known-hosts")),
                map.get("folder").text().replaceFirst("/+$", ""),
                seconds(map, "timeout-seconds", STEP_SECONDS));
    }

    private static MailSettings mail(YamlMap map, Map<String, ChannelSettings> folders) {
        map.only(
                "type",
                "host",
                "port",
                "security",
                "certificates",
                "user",
                "password",
                "from",
                "max-attached-mb",
                "drop",
                "link",
                "timeout-seconds",
                "deadline-seconds");
        MailSettings.Security security = map.find("security")
                .map(given -> given.constant(MailSettings.Security.class))
                .orElse(MailSettings.Security.STARTTLS);
        String host = map.get("host").text();
        if (security == MailSettings.Security.NONE && !OWN_MACHINE.contains(host)) {
            throw map.get("security")
                    .wrong(new BilingualText(
                            "ใช้ none ได้เฉพาะเซิร์ฟเวอร์บนเครื่องนี้ (localhost) นอกนั้นใช้ starttls หรือ tls",
                            "none is for a server on this machine (localhost) only; else starttls or tls"));
        }
        YamlMap from = map.get("from").map().only("address", "name");
        return new MailSettings(
                new MailSettings.Server(host, map.get("port").number(1, MAX_PORT), security),
                map.find("certificates").map(ChannelReader::path),
                map.find("user").map(user -> new MailSettings.Login(user.text(), password(map))),
                new MailSettings.Sender(
                        address(from.get("address")), from.get("name").text()),
                large(map, folders),
                new MailSettings.Limits(
                        seconds(map, "timeout-seconds", STEP_SECONDS),
                        seconds(map, "deadline-seconds", WHOLE_SECONDS)));
    }

    private static MailSettings.Large large(YamlMap map, Map<String, ChannelSettings> folders) {
        long bytes = 1_000_000L
                * map.find("max-attached-mb")
                        .map(given -> given.number(1, MAX_MEGABYTES))
                        .orElse(USUAL_MEGABYTES);
        Optional<YamlValue> drop = map.find("drop");
        if (drop.isEmpty()) {
            return new MailSettings.Large(bytes, Optional.empty(), "");
        }
        String name = drop.get().text();
        if (!(folders.get(name) instanceof DropFolderSettings folder)) {
            throw drop.get()
                    .wrong(new BilingualText(
                            "ต้องเป็นช่องทางชนิด folder: " + name, name + " is no channel of the type folder"));
        }
        return new MailSettings.Large(
                bytes, Optional.of(folder), map.get("link").text().replaceFirst("/+$", ""));
    }

    /** A password is named, never written down here. */
    static PasswordSource password(YamlMap channel) {
        YamlValue value = channel.get("password");
        if (value.isText()) {
            throw value.wrong(new BilingualText(
                    "ห้ามเขียนรหัสผ่านในไฟล์นี้ ให้เขียน {file: ไฟล์} หรือ {environment: ตัวแปร}",
                    "a password does not stand here: write {file: FILE} or {environment: NAME}"));
        }
        YamlMap map = value.map().only("file", "environment");
        return map.find("environment")
                .<PasswordSource>map(name -> new PasswordSource.OfEnvironment(name.text()))
                .orElseGet(() -> new PasswordSource.OfFile(path(map.get("file"))));
    }

    static Duration seconds(YamlMap map, String key, int usual) {
        return Duration.ofSeconds(
                map.find(key).map(given -> given.number(1, MAX_SECONDS)).orElse(usual));
    }

    /** Commands run in any folder, so a path has to say where it begins. */
    static Path path(YamlValue value) {
        Path path = value.as(Path::of, new BilingualText("ชื่อไฟล์", "a path"));
        if (!path.isAbsolute()) {
            throw value.wrong(new BilingualText(
                    "ต้องเป็นที่อยู่เต็ม เริ่มด้วย /: " + path, "a full path was expected, from / on: " + path));
        }
        return path;
    }

    static String address(YamlValue value) {
        String address = value.text();
        if (!address.matches("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9.-]+")) {
            throw value.wrong(new BilingualText("ไม่ใช่ที่อยู่อีเมล", "this is no mail address"));
        }
        return address;
    }
}
