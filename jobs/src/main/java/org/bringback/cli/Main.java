package org.bringback.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.bringback.cli.command.Commands;
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
        int code = run(out, err, arguments);
        out.flush();
        err.flush();
        return code;
    }

    private static int run(PrintWriter out, PrintWriter err, String... arguments) {
        Optional<String> ready = CachedHelp.find(arguments);
        ready.ifPresent(out::print);
        return ready.isPresent()
                ? CommandLine.ExitCode.OK
                : Commands.line().setOut(out).setErr(err).execute(arguments);
    }
}
