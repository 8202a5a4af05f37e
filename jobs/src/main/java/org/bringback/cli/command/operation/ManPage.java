package org.bringback.cli.command.operation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bringback.cli.output.Console;
import org.bringback.job.workspace.Installation;
import org.bringback.text.BilingualText;
import org.bringback.text.MessageLanguage;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The page for man, made of what the commands say of themselves, in one language. */
final class ManPage {

    private final StringBuilder page = new StringBuilder();
    private final MessageLanguage language;

    private ManPage(MessageLanguage language) {
        this.language = language;
    }

    static String of(CommandSpec root, Console console) {
        ManPage man = new ManPage(console.language());
        man.write(root);
        return man.page.toString();
    }

    private void write(CommandSpec root) {
        String name = root.name();
        line(".TH " + name.toUpperCase(Locale.ROOT) + " 1 \"\" \"" + name + " " + Installation.VERSION + "\"");
        heading(new BilingualText("ชื่อ", "NAME"));
        line(text(name) + " \\- " + description(root));
        heading(new BilingualText("วิธีใช้", "SYNOPSIS"));
        line(".B " + name);
        line(".I COMMAND");
        line("[" + text("...") + "]");
        heading(new BilingualText("ตัวเลือกของทุกคำสั่ง", "OPTIONS OF EVERY COMMAND"));
        root.options().forEach(option -> argument(names(option), option));
        heading(new BilingualText("คำสั่ง", "COMMANDS"));
        root.subcommands().values().forEach(command -> command(command.getCommandSpec(), name));
        heading(new BilingualText("รหัสจบ", "EXIT STATUS"));
        for (String footer : root.usageMessage().footer()) {
            if (!footer.isBlank()) {
                line(text(plain(footer)));
            }
        }
    }

    private void command(CommandSpec command, String above) {
        String name = above + " " + command.name();
        line(".SS " + text(name.substring(name.indexOf(' ') + 1)));
        line(description(command));
        command.positionalParameters().forEach(one -> argument(label(one), one));
        for (OptionSpec option : command.options()) {
            if (!option.hidden() && !option.inherited() && !option.usageHelp() && !option.versionHelp()) {
                argument(names(option), option);
            }
        }
        command.subcommands().values().forEach(sub -> command(sub.getCommandSpec(), name));
    }

    private void argument(String names, ArgSpec argument) {
        line(".TP");
        line(".B " + text(names));
        line(text(plain(String.join(" ", argument.description()))
                .replace(
                        "${DEFAULT-VALUE}",
                        Optional.ofNullable(argument.defaultValue()).orElse("-"))
                .replace("${COMPLETION-CANDIDATES}", candidates(argument))));
    }

    private static String candidates(ArgSpec argument) {
        Iterable<String> words = argument.completionCandidates();
        return words == null ? "" : String.join(", ", words);
    }

    private static String names(OptionSpec option) {
        String names = String.join(", ", option.names());
        return option.arity().max() == 0 ? names : names + " " + option.paramLabel();
    }

    private static String label(PositionalParamSpec parameter) {
        return parameter.paramLabel() + (parameter.arity().max() > 1 ? "..." : "");
    }

    private static String description(CommandSpec command) {
        return text(plain(String.join(" ", List.of(command.usageMessage().description()))));
    }

    private static String plain(String words) {
        return Ansi.OFF.string(words).lines().collect(Collectors.joining(" ")).strip();
    }

    /** As roff reads it: no word of ours is a request. */
    private static String text(String words) {
        String escaped = words.replace("\\", "\\e").replace("-", "\\-");
        return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
    }

    private void heading(BilingualText words) {
        line(".SH " + language.text(words));
    }

    private void line(String words) {
        page.append(words).append('\n');
    }
}
