package org.bringback.delivery.outbound;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bringback.reference.agency.ListId;
import org.bringback.text.BilingualText;
import org.bringback.text.Language;
import org.bringback.text.file.Sha256;

/** Parcels of one small file for an office that reads Thai and English. */
final class Parcels {

    static final OffsetDateTime NOW = OffsetDateTime.parse("2022-09-24T05:00:00+07:00");
    static final String CONTENT = "รายงาน";
    static final String ID = "0123abcd0123abcd0123abcd0123abcd";

    private Parcels() {}

    static Parcel of(Path folder, String name, boolean confidential) {
        return of(folder, name, confidential, List.of("office@example.go.th"));
    }

    static Parcel of(Path folder, String name, boolean confidential, List<String> addresses) {
        try {
            Path file = Files.writeString(folder.resolve(name), CONTENT);
            Recipient recipient = new Recipient(
                    "office",
                    new BilingualText("สำนักงาน", "the office"),
                    "any",
                    addresses,
                    new Recipient.Subjects(
                            Recipient.Source.COHORT,
                            false,
                            Set.of(new ListId("obec")),
                            Set.of(),
                            Set.of(),
                            ProgrammeStems.NONE),
                    new Recipient.Owned(Set.of(), Optional.empty()),
                    new Recipient.Wishes(Set.of(), Set.of(), List.of(Language.THAI, Language.ENGLISH), "office"));
            return new Parcel(
                    ID,
                    recipient,
                    new Parcel.Source(LocalDate.parse("2022-09-23"), 2, false),
                    List.of(new Parcel.ParcelFile(name, file, Files.size(file), Sha256.hex(file), confidential)),
                    List.of(new BilingualText("สพฐ.: 3 แถว", "OBEC: 3 rows")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
