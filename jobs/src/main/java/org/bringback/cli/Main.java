package org.bringback.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** The program. Results go to standard output, everything else to standard error; always in UTF-8. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        CommandLine commands = Commands.line().setOut(out).setErr(err);
        int code = commands.execute(arguments);
        out.flush();
        err.flush();
        return code;
    }
}
