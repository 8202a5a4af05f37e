package org.bringback.cli.command.operation;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The completion of all commands for the shell fish, which picocli does not write. */
final class FishCompletion {

    private static final String SEEN = "__fish_seen_subcommand_from ";

    private final StringBuilder script = new StringBuilder();
    private final String program;

    private FishCompletion(String program) {
        this.program = program;
    }

    static String of(CommandSpec root) {
        FishCompletion completion = new FishCompletion(root.name());
        completion.script.append("# ").append(root.name()).append(" for fish\n");
        completion.line("-f");
        completion.add(root, "", "__fish_use_subcommand");
        return completion.script.toString();
    }

    private void line(String words) {
        script.append("complete -c ").append(program).append(' ').append(words).append('\n');
    }

    /**
     * @param within when the shell has come to this command
     * @param before the same, and no subcommand of it was typed
     */
    private void add(CommandSpec command, String within, String before) {
        for (OptionSpec option : command.options()) {
            if (!option.hidden() && (within.isEmpty() || !option.inherited())) {
                line(condition(within) + names(option) + value(option) + described(option.description()));
            }
        }
        if (command.positionalParameters().stream().anyMatch(FishCompletion::isFile)) {
            line(condition(within) + "-F");
        }
        for (Map.Entry<String, CommandLine> known : command.subcommands().entrySet()) {
            String name = known.getKey();
            CommandLine sub = known.getValue();
            String[] description = sub.getCommandSpec().usageMessage().description();
            line("-n " + quoted(before) + " -a " + name + described(description));
            String here = within.isEmpty() ? SEEN + name : within + "; and " + SEEN + name;
            String deeper = String.join(" ", sub.getSubcommands().keySet());
            add(sub.getCommandSpec(), here, deeper.isEmpty() ? here : here + "; and not " + SEEN + deeper);
        }
    }

    private static String condition(String within) {
        return within.isEmpty() ? "" : "-n " + quoted(within) + " ";
    }

    private static String names(OptionSpec option) {
        List<String> names = new ArrayList<>();
        for (String name : option.names()) {
            names.add(name.startsWith("--") ? "-l " + name.substring(2) : "-s " + name.substring(1));
        }
        return String.join(" ", names);
    }

    private static String value(OptionSpec option) {
        if (option.arity().max() == 0) {
            return "";
        }
        @Nullable Iterable<String> candidates = option.completionCandidates();
        if (candidates != null) {
            List<String> words = new ArrayList<>();
            candidates.forEach(word -> words.add(word.toLowerCase(Locale.ROOT)));
            return " -x -a " + quoted(String.join(" ", words));
        }
        return isFile(option) ? " -r -F" : " -x";
    }

    private static boolean isFile(ArgSpec argument) {
        Class<?> type = argument.auxiliaryTypes().length > 0 ? argument.auxiliaryTypes()[0] : argument.type();
        return type == Path.class || type == File.class;
    }

    private static String described(String[] lines) {
        String text = List.of(lines).stream().collect(Collectors.joining(" ")).replaceAll("\\$\\{[^}]*\\}", "…");
        return text.isEmpty() ? "" : " -d " + quoted(text);
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
