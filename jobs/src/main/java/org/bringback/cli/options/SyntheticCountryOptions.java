package org.bringback.cli.options;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.bringback.job.workspace.Installation;
import org.bringback.samples.SamplesOptions;
import org.bringback.samples.error.ErrorProfile;
import org.bringback.text.BilingualText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which synthetic country is wanted. */
public final class SyntheticCountryOptions {

    @Option(names = "--seed", paramLabel = "N", description = "The same seed gives the same country.")
    private long seed = 1;

    @Option(
            names = "--register",
            paramLabel = "N",
            description = "Rows of the register; default 300000 times the scale.")
    private @Nullable Long register;

    @Option(
            names = "--dirt",
            paramLabel = "LEVEL",
            description = "clean, normal or heavy: how much needs judgement; default clean.")
    private String dirt = "clean";

    @Option(
            names = "--figures",
            paramLabel = "FILE",
            description = "Other figures: a CSV with list,as_of,status,persons.")
    private @Nullable Path figures;

    public SamplesOptions options(Installation installation, BigDecimal scale) {
        if (scale.signum() <= 0) {
            throw new UsageException(new BilingualText(
                    "--scale ต้องมากกว่า 0 แต่ได้รับ " + scale, "--scale must be above 0, not " + scale));
        }
        if (register != null && register < 1) {
            throw new UsageException(new BilingualText(
                    "--register ต้องเป็น 1 ขึ้นไป แต่ได้รับ " + register,
                    "--register must be at least 1, not " + register));
        }
        if (figures != null && !Files.isReadable(figures)) {
            throw new UsageException(new BilingualText(
                    "--figures: ไม่พบไฟล์หรืออ่านไม่ได้: " + figures,
                    "--figures: no such file, or it cannot be read: " + figures));
        }
        return new SamplesOptions(
                seed,
                scale,
                register == null ? OptionalLong.empty() : OptionalLong.of(register),
                dirtLevel(),
                Optional.ofNullable(figures),
                installation.jobs().resolve("reference"));
    }

    /** Whether the figures asked for are the ministry's own. */
    public boolean arePublished(BigDecimal scale) {
        return figures == null && scale.compareTo(BigDecimal.ONE) == 0;
    }

    private ErrorProfile dirtLevel() {
        try {
            return ErrorProfile.valueOf(dirt.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new UsageException(new BilingualText(
                    "--dirt ต้องเป็น clean, normal หรือ heavy แต่ได้รับ " + dirt,
                    "--dirt is clean, normal or heavy, not " + dirt));
        }
    }
}
