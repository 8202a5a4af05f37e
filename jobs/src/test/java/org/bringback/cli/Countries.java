package org.bringback.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bringback.Folder;
import org.bringback.samples.SamplesOptions;
import org.bringback.samples.SyntheticCountry;
import org.bringback.samples.error.ErrorProfile;

/** Hundredths of the synthetic country. Each is made once however many tests look at it; nobody may change them. */
public final class Countries {

    public static final Path HOME = Path.of(System.getProperty("bringback.home"));

    private static final Map<ErrorProfile, Path> MADE = new ConcurrentHashMap<>();

    private Countries() {}

    public static Path clean() {
        return MADE.computeIfAbsent(ErrorProfile.CLEAN, dirt -> make(options()));
    }

    public static Path normal() {
        return MADE.computeIfAbsent(ErrorProfile.NORMAL, dirt -> make(options().withErrorProfile(dirt)));
    }

    static Path heavy() {
        return MADE.computeIfAbsent(ErrorProfile.HEAVY, dirt -> make(options().withErrorProfile(dirt)));
    }

    static SamplesOptions options() {
        return SamplesOptions.defaults(HOME.resolve("jobs/reference"))
                .withScale(new BigDecimal("0.01"))
                .withRegister(300);
    }

    static Path make(SamplesOptions options) {
        try {
            Path folder = Files.createTempDirectory("bringback-country");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> Folder.delete(folder)));
            SyntheticCountry.write(options, folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
