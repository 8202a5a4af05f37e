package org.bringback.cli.options;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import picocli.CommandLine;

/** Puts Thai words into the help of all commands; the annotations hold the English ones. */
public final class ThaiHelp {

    private static final String WORDS = "/org/bringback/cli/help.th.properties";

    private ThaiHelp() {}

    public static void addTo(CommandLine line) {
        addTo(line, words());
    }

    private static void addTo(CommandLine line, ResourceBundle words) {
        line.setResourceBundle(words);
        line.getSubcommands().values().forEach(command -> addTo(command, words));
    }

    private static ResourceBundle words() {
        try (InputStream in = ThaiHelp.class.getResourceAsStream(WORDS)) {
            if (in == null) {
                throw new IllegalStateException(WORDS + " is not in the program");
            }
            return new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
