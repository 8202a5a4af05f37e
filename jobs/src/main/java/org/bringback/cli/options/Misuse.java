package org.bringback.cli.options;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bringback.text.BilingualText;
import org.bringback.text.NearMiss;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in words of whoever typed it. The library's own words name types of Java. */
public final class Misuse {

    private static final BilingualText NUMBER = new BilingualText("จำนวนเต็ม", "a whole number");

    private static final int MAX_COMMANDS = 6;

    private Misuse() {}

    public static BilingualText explain(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return unknown(unmatched.getUnmatched().get(0), command);
        }
        // an option that is misspelt is missing by its right name
        Optional<String> misspelt = command.getUnmatchedArguments().stream()
                .filter(argument -> argument.startsWith("-"))
                .findFirst();
        if (misspelt.isPresent()) {
            return unknown(misspelt.get(), command);
        }
        if (wrong instanceof MissingParameterException missing) {
            String names = missing.getMissing().stream().map(Misuse::name).collect(Collectors.joining(", "));
            return new BilingualText(
                    "ต้องระบุ " + names, names + (missing.getMissing().size() > 1 ? " are" : " is") + " needed");
        }
        if (wrong instanceof OverwrittenOptionException twice) {
            String option = name(twice.getOverwritten());
            return new BilingualText("ระบุ " + option + " ได้ครั้งเดียว", option + " may be given once only");
        }
        return wrong.getArgSpec() == null || wrong.getValue() == null
                ? missingCommand(command)
                : value(wrong.getArgSpec(), wrong.getValue());
    }

    private static BilingualText unknown(String given, CommandLine command) {
        if (given.startsWith("-")) {
            String option = given.replaceFirst("=.*", "");
            List<String> having = commandsWith(option, command);
            if (!having.isEmpty()) {
                String these = having.size() > MAX_COMMANDS ? "" : ": " + String.join(", ", having);
                return new BilingualText(
                        "ให้ระบุ " + option + " หลังคำสั่ง" + these, "give " + option + " behind the command" + these);
            }
            return new BilingualText("ไม่มีตัวเลือก " + option + " ", "there is no option " + option + "; ")
                    .join(NearMiss.question(option, options(command)));
        }
        if (command.getSubcommands().isEmpty()) {
            return new BilingualText(
                    "ไม่ทราบว่า «" + given + "» หมายถึงอะไร ระบุเกินมา", "'" + given + "' is one too many");
        }
        return new BilingualText("ไม่มีคำสั่ง " + given + " ", "there is no command " + given + "; ")
                .join(NearMiss.question(given, commands(command)));
    }

    /** Which commands of a group know an option that the group does not. */
    private static List<String> commandsWith(String option, CommandLine group) {
        return group.getSubcommands().entrySet().stream()
                .filter(sub -> sub.getValue().getCommandSpec().findOption(option) != null)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static BilingualText missingCommand(CommandLine command) {
        String known = String.join(", ", commands(command));
        return new BilingualText("ต้องระบุคำสั่ง: " + known, "a command is needed: " + known);
    }

    private static BilingualText value(ArgSpec argument, String given) {
        String where = name(argument);
        Class<?> type = argument.auxiliaryTypes().length > 0 ? argument.auxiliaryTypes()[0] : argument.type();
        @Nullable List<String> words = words(argument, type);
        if (words != null) {
            return new BilingualText(where + ": ไม่มี " + given + " ", where + ": there is no " + given + "; ")
                    .join(NearMiss.question(given, words));
        }
        BilingualText expected = type == LocalDate.class ? DayConverter.EXPECTED : expected(type);
        return new BilingualText(
                where + ": «" + given + "» ไม่ใช่" + expected.thai(),
                where + ": '" + given + "' is not " + expected.english());
    }

    private static BilingualText expected(Class<?> type) {
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return NUMBER;
        }
        return type == java.math.BigDecimal.class
                ? new BilingualText("จำนวน เช่น 0.05", "a number such as 0.05")
                : new BilingualText("ค่าที่ใช้ได้", "a value that can be used");
    }

    /** All values that there are, where they can be counted. */
    private static @Nullable List<String> words(ArgSpec argument, Class<?> type) {
        if (argument.completionCandidates() != null
                && argument.completionCandidates().iterator().hasNext()) {
            return java.util.stream.StreamSupport.stream(
                            argument.completionCandidates().spliterator(), false)
                    .toList();
        }
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants()).map(Object::toString).toList()
                : null;
    }

    private static List<String> options(CommandLine command) {
        return command.getCommandSpec().options().stream()
                .filter(option -> !option.hidden())
                .map(OptionSpec::longestName)
                .toList();
    }

    private static List<String> commands(CommandLine command) {
        return List.copyOf(command.getSubcommands().keySet());
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
