package org.bringback.delivery.outbound;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bringback.reference.file.ConfigurationFile;
import org.bringback.table.report.Report;
import org.bringback.text.BilingualText;
import org.bringback.text.Language;
import org.bringback.text.NearMiss;
import org.bringback.text.yaml.YamlMap;
import org.bringback.text.yaml.YamlValue;
import org.bringback.thai.date.ThaiDates;

/** The letters that mails consist of, as {@code jobs/delivery/letters.yaml} has them in both languages. */
final class Letters {

    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}");
    private static final List<String> NAMES =
            List.of("name", "as-of", "revision", "files", "link", "remarks", "reference");
    /** What may stand in the lines that the letter itself is made of. */
    private static final List<String> PLAIN_NAMES = NAMES.stream()
            .filter(name -> !List.of("files", "remarks").contains(name))
            .toList();

    private static final String BETWEEN_LANGUAGES = "\n----------\n\n";

    private final Map<Language, Words> words;

    private Letters(Map<Language, Words> words) {
        this.words = words;
    }

    /**
     * One language's.
     *
     * @param attached before the names of the files where they are attached
     * @param linked the same where they lie in a folder
     * @param remarks before what the recipient should know of its lists
     */
    private record Words(String subject, String text, String attached, String linked, String remarks) {}

    /** A letter. */
    record Letter(String subject, String text) {}

    /** @throws org.bringback.reference.file.ConfigurationException where the file is wrong, with file and line */
    static Letters read(Path file) {
        YamlMap map = ConfigurationFile.yaml(file).only(Language.THAI.code(), Language.ENGLISH.code());
        Map<Language, Words> words = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            words.put(language, words(map.get(language.code()).map()));
        }
        return new Letters(words);
    }

    private static Words words(YamlMap map) {
        map.only("subject", "text", "attached", "linked", "remarks");
        return new Words(
                template(map.get("subject"), PLAIN_NAMES),
                template(map.get("text"), NAMES),
                template(map.get("attached"), PLAIN_NAMES),
                template(map.get("linked"), PLAIN_NAMES),
                template(map.get("remarks"), PLAIN_NAMES));
    }

    private static String template(YamlValue value, List<String> names) {
        String text = value.text();
        Matcher braces = BRACES.matcher(text);
        while (braces.find()) {
            if (!names.contains(braces.group(1))) {
                throw value.wrong(
                        new BilingualText("ไม่รู้จัก {" + braces.group(1) + "} ", "unknown {" + braces.group(1) + "}; ")
                                .join(NearMiss.hint(braces.group(1), names)));
            }
        }
        return text;
    }

    /**
     * Writes the letter of a parcel in the languages of its recipient.
     *
     * @param link where its files are, when they are not attached
     */
    Letter write(Parcel parcel, Optional<String> link) {
        List<Language> languages = parcel.recipient().wishes().languages();
        String subject = languages.stream()
                .map(language -> subject(parcel, language, link))
                .collect(Collectors.joining(" / "));
        String text = languages.stream()
                .map(language -> text(parcel, language, link))
                .collect(Collectors.joining(BETWEEN_LANGUAGES));
        return new Letter(subject, text);
    }

    private String subject(Parcel parcel, Language language, Optional<String> link) {
        String mark = parcel.source().synthetic() ? "[" + Report.SYNTHETIC.in(language) + "] " : "";
        return mark + filled(words(language).subject(), parcel, language, link);
    }

    private String text(Parcel parcel, Language language, Optional<String> link) {
        String mark = parcel.source().synthetic() ? Report.SYNTHETIC.in(language) + "\n\n" : "";
        String text = filled(words(language).text(), parcel, language, link);
        // what is empty leaves blank lines
        return mark + text.replaceAll("\n{3,}", "\n\n").strip() + "\n";
    }

    private Words words(Language language) {
        Words known = words.get(language);
        if (known == null) {
            throw new IllegalStateException("no words in " + language);
        }
        return known;
    }

    private String filled(String template, Parcel parcel, Language language, Optional<String> link) {
        return BRACES.matcher(template)
                .replaceAll(braces -> Matcher.quoteReplacement(value(braces.group(1), parcel, language, link)));
    }

    private String value(String name, Parcel parcel, Language language, Optional<String> link) {
        return switch (name) {
            case "name" -> parcel.recipient().name().in(language);
            case "as-of" ->
                language == Language.THAI
                        ? ThaiDates.inThai(parcel.source().asOf())
                        : ThaiDates.inEnglish(parcel.source().asOf());
            case "revision" -> String.valueOf(parcel.source().revision());
            case "link" -> link.orElse("");
            case "files" -> files(parcel, language, link);
            case "remarks" -> remarks(parcel, language, link);
            case "reference" -> parcel.id();
            default -> throw new IllegalStateException("not checked: " + name);
        };
    }

    private String files(Parcel parcel, Language language, Optional<String> link) {
        Words said = words(language);
        return filled(link.isPresent() ? said.linked() : said.attached(), parcel, language, link)
                + parcel.files().stream()
                        .map(file -> "\n- " + file.name() + " (" + size(file.bytes()) + ")")
                        .collect(Collectors.joining());
    }

    private static String size(long bytes) {
        return bytes < 1_000_000
                ? String.format(Locale.ROOT, "%d kB", Math.max(1, bytes / 1000))
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }

    private String remarks(Parcel parcel, Language language, Optional<String> link) {
        return parcel.remarks().isEmpty()
                ? ""
                : filled(words(language).remarks(), parcel, language, link)
                        + parcel.remarks().stream()
                                .map(remark -> "\n- " + remark.in(language))
                                .collect(Collectors.joining());
    }
}
