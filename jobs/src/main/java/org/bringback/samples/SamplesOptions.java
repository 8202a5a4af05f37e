package org.bringback.samples;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.bringback.samples.country.Rounding;
import org.bringback.samples.error.ErrorProfile;

/**
 * What synthetic country is asked for. The same options give the same bytes.
 *
 * @param scale factor on every figure and on the register's default size, such as 0.01
 * @param register rows of the register; 300,000 times the scale where not given
 * @param figures CSV with the columns {@code list,as_of,status,persons}; the published figures where not given
 * @param reference folder of the reference tables ({@code jobs/reference})
 */
public record SamplesOptions(
        long seed,
        BigDecimal scale,
        OptionalLong register,
        ErrorProfile errorProfile,
        Optional<Path> figures,
        Path reference) {

    private static final BigDecimal REGISTER_ROWS = new BigDecimal(300_000);

    public SamplesOptions {
        if (scale.signum() <= 0) {
            throw new IllegalArgumentException("the scale must be above 0: " + scale);
        }
        if (register.orElse(1) < 1) {
            throw new IllegalArgumentException("the register needs at least one row");
        }
    }

    /** Seed 1, the published figures at full size, clean. */
    public static SamplesOptions defaults(Path reference) {
        return new SamplesOptions(
                1, BigDecimal.ONE, OptionalLong.empty(), ErrorProfile.CLEAN, Optional.empty(), reference);
    }

    /** Says which country it is, in one line. */
    public String label() {
        return seed + " " + scale.stripTrailingZeros() + " " + register + " " + errorProfile + " "
                + figures.map(Path::getFileName);
    }

    public SamplesOptions withSeed(long value) {
        return new SamplesOptions(value, scale, register, errorProfile, figures, reference);
    }

    public SamplesOptions withScale(BigDecimal value) {
        return new SamplesOptions(seed, value, register, errorProfile, figures, reference);
    }

    public SamplesOptions withRegister(long rows) {
        return new SamplesOptions(seed, scale, OptionalLong.of(rows), errorProfile, figures, reference);
    }

    public SamplesOptions withErrorProfile(ErrorProfile value) {
        return new SamplesOptions(seed, scale, register, value, figures, reference);
    }

    public SamplesOptions withFigures(Path file) {
        return new SamplesOptions(seed, scale, register, errorProfile, Optional.of(file), reference);
    }

    long registerRows() {
        return register.orElseGet(
                () -> Math.max(1, Rounding.whole(REGISTER_ROWS.multiply(scale)).longValueExact()));
    }
}
