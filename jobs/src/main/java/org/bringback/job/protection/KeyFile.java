package org.bringback.job.protection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bringback.reference.file.ConfigurationException;
import org.bringback.text.BilingualText;
import org.bringback.text.OutsideText;
import org.bringback.text.file.OwnerOnly;
import org.bringback.text.file.Secret;

/** The file that holds the key of a state: 64 hexadecimal digits. It lies outside the state, and only its owner reads it. */
public record KeyFile(Path file) {

    /** The setting that names the file. */
    public static final String SETTING = "BRINGBACK_KEY_FILE";

    private static final int DIGITS = 2 * Secret.BYTES;
    private static final int MAX_BYTES = 1000;
    private static final Set<PosixFilePermission> OTHERS =
            EnumSet.range(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_EXECUTE);

    /** The one that the setting names; empty where it names none. */
    public static Optional<KeyFile> find(Map<String, String> environment) {
        return Optional.ofNullable(environment.get(SETTING))
                .filter(name -> !name.isEmpty())
                .map(name -> new KeyFile(Path.of(name)));
    }

    /**
     * Writes a new key, readable by its owner only.
     *
     * @throws ConfigurationException where there is a file already
     */
    public void create() throws IOException {
        if (Files.exists(file)) {
            throw new ConfigurationException(
                    file,
                    0,
                    new BilingualText(
                            "มีไฟล์นี้อยู่แล้ว จะไม่เขียนทับ เพราะอาจเป็นกุญแจของสถานะที่ใช้อยู่",
                            "this file is there already and is not overwritten: it may be the key of a state"));
        }
        Files.writeString(OwnerOnly.file(file), Secret.random().hex() + "\n");
        if (knowsRights()) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
        }
    }

    /**
     * The key.
     *
     * @throws ConfigurationException when the file is missing, is no key, can be read by others or lies in the state
     */
    Secret read(Path state) {
        problem(state).ifPresent(problem -> {
            throw new ConfigurationException(file, 0, problem);
        });
        return new Secret(HexFormat.of().parseHex(content()));
    }

    /** What is wrong with the file as the key of a state; empty where nothing is. */
    public Optional<BilingualText> problem(Path state) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            return Optional.of(new BilingualText(
                    "ไม่พบไฟล์กุญแจที่ " + SETTING + " ระบุ หรือไม่มีสิทธิ์อ่าน",
                    "the key file that " + SETTING + " names is not there, or may not be read"));
        }
        try {
            if (file.toRealPath().startsWith(real(state))) {
                return Optional.of(
                        new BilingualText(
                                "ไฟล์กุญแจต้องอยู่นอกโฟลเดอร์สถานะ มิฉะนั้นผู้ที่ได้สถานะไปจะได้กุญแจไปด้วย",
                                "the key file must lie outside the state: whoever gets hold of the state would have the key too"));
            }
            if (knowsRights() && Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
                return Optional.of(new BilingualText(
                        "ผู้อื่นเข้าถึงไฟล์กุญแจได้ แก้ด้วยคำสั่ง: chmod 400 " + OutsideText.shellWord(file),
                        "others have rights to the key file; put it right with: chmod 400 "
                                + OutsideText.shellWord(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content().matches("[0-9a-fA-F]{" + DIGITS + "}")
                ? Optional.empty()
                : Optional.of(new BilingualText(
                        "ไม่ใช่กุญแจ ต้องเป็นเลขฐานสิบหก " + DIGITS
                                + " หลัก สร้างได้ด้วยคำสั่ง: bin/bringback state key ไฟล์",
                        "this is no key of " + DIGITS
                                + " hexadecimal digits; one is made with: bin/bringback state key FILE"));
    }

    private static Path real(Path folder) throws IOException {
        return Files.exists(folder)
                ? folder.toRealPath()
                : folder.toAbsolutePath().normalize();
    }

    private boolean knowsRights() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private String content() {
        try {
            if (Files.size(file) > MAX_BYTES) {
                return "";
            }
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
