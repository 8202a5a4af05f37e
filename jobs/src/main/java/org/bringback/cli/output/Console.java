package org.bringback.cli.output;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bringback.text.BilingualText;
import org.bringback.text.MessageLanguage;
import org.bringback.text.OutsideText;
import org.bringback.text.json.Json;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Where a command writes, results to {@code out} and talk to {@code err}, and in which language it speaks. */
public record Console(PrintWriter out, PrintWriter err, MessageLanguage language) {

    public static final String LANGUAGE_OPTION = "--lang";

    public static Console of(CommandSpec command) {
        return new Console(command.commandLine().getOut(), command.commandLine().getErr(), language(command));
    }

    /** The same where parsing stopped before it met the option: what was typed is asked. */
    public static Console of(CommandSpec command, String... arguments) {
        Console parsed = of(command);
        return new Console(parsed.out, parsed.err, typed(arguments).orElse(parsed.language));
    }

    /** The language that a command line asks for. */
    public static Optional<MessageLanguage> typed(String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals(LANGUAGE_OPTION) && i + 1 < arguments.length) {
                return MessageLanguage.find(arguments[i + 1]);
            }
            if (arguments[i].startsWith(LANGUAGE_OPTION + "=")) {
                return MessageLanguage.find(arguments[i].substring(LANGUAGE_OPTION.length() + 1));
            }
        }
        return Optional.empty();
    }

    private static MessageLanguage language(CommandSpec command) {
        OptionSpec option = command.root().findOption(LANGUAGE_OPTION);
        MessageLanguage given = option == null ? null : option.<MessageLanguage>getValue();
        return given == null ? MessageLanguage.ofEnvironment(System.getenv()) : given;
    }

    /** Whether the launcher saw a terminal on standard error. */
    public static boolean isTerminal() {
        return Boolean.getBoolean("bringback.terminal");
    }

    public String text(BilingualText words) {
        return language.text(words);
    }

    /** One line of a result. */
    public void print(BilingualText words) {
        out.println(OutsideText.oneLine(text(words)));
    }

    /** A result for programs. */
    public void json(Object result) throws IOException {
        out.println(Json.INDENTED.writeValueAsString(result));
    }

    /** A message in a result for programs: in both languages, as notices are. */
    public static Map<String, String> inBoth(BilingualText words) {
        return new TreeMap<>(Map.of("english", words.english(), "thai", words.thai()));
    }

    /** One line of talk. */
    public void say(BilingualText words) {
        err.println(OutsideText.oneLine(text(words)));
    }
}
