package org.bringback.render.pdf.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bringback.text.BilingualText;

/** Turns what JasperReports and YAML complain about into file and line. */
public final class TemplateFaults {

    private static final Pattern LINE = Pattern.compile("line:? (\\d+)|\\[(\\d+),\\d+\\]");
    private static final Pattern NAME = Pattern.compile("not found : (\\w+)|([\\w.]+) cannot be resolved");
    private static final int LONGEST = 300;

    private TemplateFaults() {}

    public static TemplateException of(Path file, Exception fault) {
        String message = message(fault);
        return new TemplateException(file, line(file, message), words(message));
    }

    public static TemplateException of(Path file, String thing, BilingualText problem) {
        return new TemplateException(file, lineOf(file, thing), problem);
    }

    private static String message(Exception fault) {
        Throwable deepest = fault;
        StringBuilder all = new StringBuilder();
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            deepest = cause;
        }
        all.append(deepest.getMessage());
        if (deepest != fault
                && fault.getMessage() != null
                && !fault.getMessage().contains(all)) {
            all.insert(0, fault.getMessage() + " – ");
        }
        String text = all.toString().replaceAll("\\s+", " ");
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    private static BilingualText words(String message) {
        return new BilingualText("แม่แบบผิด: " + message, "the template is wrong: " + message);
    }

    private static OptionalInt line(Path file, String message) {
        Matcher line = LINE.matcher(message);
        if (line.find()) {
            return OptionalInt.of(Integer.parseInt(line.group(1) == null ? line.group(2) : line.group(1)));
        }
        Matcher name = NAME.matcher(message);
        return name.find() ? lineOf(file, name.group(1) == null ? name.group(2) : name.group(1)) : OptionalInt.empty();
    }

    /** The first line that uses a thing in an expression, or else mentions it. */
    static OptionalInt lineOf(Path file, String thing) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            return OptionalInt.empty();
        }
        for (String wanted : List.of('{' + thing + '}', thing)) {
            for (int number = 0; number < lines.size(); number++) {
                if (lines.get(number).contains(wanted)) {
                    return OptionalInt.of(number + 1);
                }
            }
        }
        return OptionalInt.empty();
    }
}
