package org.bringback.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bringback.cli.command.Commands;
import org.bringback.text.MessageLanguage;
import org.bringback.text.OutsideTextWriter;
import picocli.CommandLine;

/** A command that was run, in this very process. */
record CommandRun(int code, String out, String err) {

    private static final Pattern JAVA = Pattern.compile(
            "\\b[A-Z]\\w*(Exception|Error)\\b|\\b(java|javax|picocli|org\\.bringback)\\.[a-zA-Z]|\\.java:");

    /** Whatever a test provokes: no class of Java's is named to a person. */
    CommandRun {
        Matcher named = JAVA.matcher(out + err);
        if (named.find()) {
            throw new AssertionError(named.group() + " in " + out + err);
        }
    }

    /** Says what it says in both languages, so that a test may look for either. */
    static CommandRun command(String... arguments) {
        return command(MessageLanguage.BOTH, arguments);
    }

    static CommandRun command(MessageLanguage language, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Commands.line(language)
                .setOut(new PrintWriter(new OutsideTextWriter(out), true))
                .setErr(new PrintWriter(new OutsideTextWriter(err), true));
        return new CommandRun(line.execute(arguments), out.toString(), err.toString());
    }

    JsonNode json() {
        try {
            return new ObjectMapper().readTree(out);
        } catch (IOException e) {
            throw new UncheckedIOException(out + err, e);
        }
    }

    /** What the summary says about a file. */
    JsonNode file(String name) {
        if (json().get("files") == null) {
            throw new AssertionError(out + err);
        }
        for (JsonNode file : json().get("files")) {
            if (file.get("file").asText().equals(name)) {
                return file;
            }
        }
        throw new AssertionError(name + " is not in " + out + err);
    }

    /** What the summary says became of a file. */
    String fate(String name) {
        return file(name).get("fate").asText();
    }

    /** The code of the only notice about a file. */
    String notice(String name) {
        return file(name).get("notices").get(0).get("code").asText();
    }

    /** What the summary says about a list. */
    JsonNode list(String list) {
        for (JsonNode line : json().get("lists")) {
            if (line.get("list").asText().equals(list)) {
                return line;
            }
        }
        throw new AssertionError(list + " is not in " + out + err);
    }
}
