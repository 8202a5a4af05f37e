package org.bringback.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class MessageLanguageTest {

    private static final BilingualText WORDS = new BilingualText("ไทย", "English");

    @ParameterizedTest
    @CsvFileSource(resources = "message-languages.csv", numLinesToSkip = 1)
    void theSettingDecidesThenTheLocale(
            @Nullable String setting,
            @Nullable String all,
            @Nullable String messages,
            @Nullable String lang,
            MessageLanguage expected) {
        Map<String, String> environment = new HashMap<>();
        put(environment, MessageLanguage.SETTING, setting);
        put(environment, "LC_ALL", all == null ? "" : all);
        put(environment, "LC_MESSAGES", messages);
        put(environment, "LANG", lang);
        assertThat(MessageLanguage.ofEnvironment(environment)).isEqualTo(expected);
    }

    private static void put(Map<String, String> environment, String name, @Nullable String value) {
        if (value != null) {
            environment.put(name, value);
        }
    }

    @Test
    void nothingIsSaidTwiceUnlessBothAreAskedFor() {
        assertThat(MessageLanguage.TH.text(WORDS)).isEqualTo("ไทย");
        assertThat(MessageLanguage.EN.text(WORDS)).isEqualTo("English");
        assertThat(MessageLanguage.BOTH.text(WORDS)).isEqualTo("English / ไทย");
        assertThat(MessageLanguage.BOTH.text(new BilingualText("42", "42"))).isEqualTo("42");
    }
}
