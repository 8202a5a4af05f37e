package org.bringback.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** In which language a command speaks to whoever gave it; files that are published have both whatever it is. */
public enum MessageLanguage {
    TH,
    EN,
    BOTH;

    /** The environment variable that sets the language, for one who has no {@code --lang}, such as cron. */
    public static final String SETTING = "BRINGBACK_LANG";

    /** As POSIX has them: the first that is set decides. */
    private static final List<String> LOCALES = List.of("LC_ALL", "LC_MESSAGES", "LANG");

    public static Optional<MessageLanguage> find(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code().equalsIgnoreCase(code))
                .findFirst();
    }

    /** {@link #SETTING}, else Thai where the locale is Thai, else English. */
    public static MessageLanguage ofEnvironment(Map<String, String> environment) {
        return Optional.ofNullable(environment.get(SETTING))
                .flatMap(MessageLanguage::find)
                .orElseGet(() -> ofLocale(environment));
    }

    private static MessageLanguage ofLocale(Map<String, String> environment) {
        return LOCALES.stream()
                        .flatMap(name -> Stream.ofNullable(environment.get(name)))
                        .filter(locale -> !locale.isEmpty())
                        .findFirst()
                        .filter(locale -> locale.toLowerCase(Locale.ROOT).startsWith("th"))
                        .isPresent()
                ? TH
                : EN;
    }

    /** As the command line writes it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** In one language; in both on one line, as a message on the screen shows them. */
    public String text(BilingualText words) {
        return switch (this) {
            case TH -> words.thai();
            case EN -> words.english();
            case BOTH -> words.thai().equals(words.english()) ? words.english() : words.englishThenThai();
        };
    }

    /** Thai comes first where both are written below each other. */
    public List<Language> languages() {
        return switch (this) {
            case TH -> List.of(Language.THAI);
            case EN -> List.of(Language.ENGLISH);
            case BOTH -> List.of(Language.THAI, Language.ENGLISH);
        };
    }

    @Override
    public String toString() {
        return code();
    }
}
