package org.bringback.job.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bringback.text.BilingualText;
import org.bringback.text.file.OwnerOnly;

/** A text in {@code restricted/}, each of its lines in Thai and below it in English. */
final class RestrictedText {

    private RestrictedText() {}

    /** @param synthetic what is said first of made-up figures */
    static void write(Path file, Optional<BilingualText> synthetic, List<BilingualText> lines) throws IOException {
        List<String> both = new ArrayList<>();
        synthetic.ifPresent(banner -> both.addAll(List.of(banner.thai(), banner.english())));
        lines.forEach(line -> both.addAll(List.of(line.thai(), line.english())));
        Files.write(OwnerOnly.file(file), both);
    }
}
