package org.bringback.delivery.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bringback.reference.file.ConfigurationException;
import org.bringback.table.report.Report;
import org.bringback.text.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of a mail, as its letters are written in the settings. */
class LettersTest {

    @TempDir
    Path folder;

    private Letters read(Map<String, String> parts) throws IOException {
        StringBuilder yaml = new StringBuilder();
        for (Language language : Language.values()) {
            yaml.append(language.code()).append(":\n");
            parts.forEach((key, text) ->
                    yaml.append("  ").append(key).append(": \"").append(text).append("\"\n"));
        }
        return Letters.read(Files.writeString(folder.resolve("letters.yaml"), yaml));
    }

    /** Letters whose text shows the part that is asked about. */
    private static Map<String, String> parts(String part, String words) {
        Map<String, String> parts =
                new TreeMap<>(Map.of("subject", "S", "text", "T", "attached", "A", "linked", "L", "remarks", "R"));
        if (part.equals("attached") || part.equals("linked")) {
            parts.put("text", "{files}");
        } else if (part.equals("remarks")) {
            parts.put("text", "{remarks}");
        }
        parts.put(part, words);
        return parts;
    }

    private static Parcel parcel(Path folder, List<Language> languages, boolean synthetic) {
        Parcel plain = Parcels.of(folder, "report.pdf", false);
        Recipient to = plain.recipient();
        Recipient.Wishes wishes = new Recipient.Wishes(
                to.wishes().when(),
                to.wishes().formats(),
                languages,
                to.wishes().audience());
        return new Parcel(
                plain.id(),
                new Recipient(to.id(), to.name(), to.channel(), to.addresses(), to.subjects(), to.owned(), wishes),
                new Parcel.Source(plain.source().asOf(), plain.source().revision(), synthetic),
                plain.files(),
                plain.remarks());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "letters.csv", numLinesToSkip = 1, delimiter = '|')
    void everyWordInBracesIsFilledInWhereverItMayStand(
            String part, String words, @Nullable String link, String thai, String english) throws IOException {
        Letters letters = read(parts(part, words));
        for (Language language : Language.values()) {
            Letters.Letter letter = letters.write(parcel(folder, List.of(language), false), Optional.ofNullable(link));
            String said =
                    part.equals("subject") ? letter.subject() : letter.text().strip();
            assertThat(said)
                    .isEqualTo((language == Language.THAI ? thai : english)
                            .replace("\\n", "\n")
                            .replace("\\\\", "\\"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "subject, {files}, unknown {files}",
        "subject, {remarks}, unknown {remarks}",
        "attached, {files}, unknown {files}",
        "linked, {remarks}, unknown {remarks}",
        "remarks, {remarks}, unknown {remarks}",
        "text, {nmae}, did you mean name?",
        "text, {}, unknown {}",
        "text, {as of}, did you mean as-of?",
    })
    void wordsInBracesThatCannotBeFilledInAreRefusedWithTheirLine(String part, String words, String said) {
        assertThatThrownBy(() -> read(parts(part, words)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("letters.yaml:")
                .hasMessageContaining(said);
    }

    @Test
    void eachLanguageOfTheRecipientIsWrittenInItsOrder() throws IOException {
        Letters letters = read(parts("text", "{name}"));
        Letters.Letter both =
                letters.write(parcel(folder, List.of(Language.ENGLISH, Language.THAI), false), Optional.empty());
        assertThat(both.subject()).isEqualTo("S / S");
        assertThat(both.text()).isEqualTo("the office\n\n----------\n\nสำนักงาน\n");
    }

    @Test
    void ofMadeUpPersonsSubjectAndTextSaySoFirst() throws IOException {
        Letters letters = read(parts("text", "{name}"));
        Letters.Letter letter = letters.write(parcel(folder, List.of(Language.ENGLISH), true), Optional.empty());
        String synthetic = Report.SYNTHETIC.english();
        assertThat(letter.subject()).isEqualTo("[" + synthetic + "] S");
        assertThat(letter.text()).isEqualTo(synthetic + "\n\nthe office\n");
    }

    @Test
    void whereNothingIsWrongNothingIsSaidOfRemarks() throws IOException {
        Parcel plain = parcel(folder, List.of(Language.ENGLISH), false);
        Parcel without = new Parcel(plain.id(), plain.recipient(), plain.source(), plain.files(), List.of());
        assertThat(read(parts("text", "a\\n\\n{remarks}\\n\\nb"))
                        .write(without, Optional.empty())
                        .text())
                .isEqualTo("a\n\nb\n");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1 kB",
        "999, 1 kB",
        "1000, 1 kB",
        "1999, 1 kB",
        "999999, 999 kB",
        "1000000, 1.0 MB",
        "2950000, 3.0 MB",
        "12345678, 12.3 MB"
    })
    void aFilesSizeIsSaidInThousandsOrMillionsOfBytes(long bytes, String said) throws IOException {
        Parcel plain = parcel(folder, List.of(Language.ENGLISH), false);
        Parcel.ParcelFile file = plain.files().get(0);
        Parcel sized = new Parcel(
                plain.id(),
                plain.recipient(),
                plain.source(),
                List.of(new Parcel.ParcelFile(file.name(), file.path(), bytes, file.sha256(), false)),
                List.of());
        assertThat(read(parts("text", "{files}")).write(sized, Optional.empty()).text())
                .isEqualTo("A\n- report.pdf (" + said + ")\n");
    }
}
