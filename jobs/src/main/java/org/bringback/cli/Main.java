package org.bringback.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.transform.TransformerFactory;
import org.bringback.cli.command.Commands;
import org.bringback.cli.output.Console;
import org.bringback.cli.output.ExitCode;
import org.bringback.job.workspace.FailureCause;
import org.bringback.job.workspace.FolderProblem;
import org.bringback.job.workspace.Installation;
import org.bringback.text.BilingualText;
import org.bringback.text.MessageLanguage;
import org.bringback.text.OutsideTextWriter;
import org.bringback.text.file.TemporaryFolder;
import picocli.CommandLine;

/** The program. Results go to standard output, everything else to standard error; always in UTF-8. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        PrintWriter out = writer(System.out);
        PrintWriter err = writer(System.err);
        int code = run(out, err, arguments);
        out.flush();
        err.flush();
        return code;
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutsideTextWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8)), true);
    }

    private static int run(PrintWriter out, PrintWriter err, String... arguments) {
        String setting = System.getenv().getOrDefault(MessageLanguage.SETTING, "");
        if (!setting.isEmpty() && MessageLanguage.find(setting).isEmpty()) {
            err.println(MessageLanguage.BOTH.text(new BilingualText(
                    MessageLanguage.SETTING + " ต้องเป็น th, en หรือ both ไม่ใช่ " + setting,
                    MessageLanguage.SETTING + " is th, en or both, not " + setting)));
            return ExitCode.WRONG_USE;
        }
        MessageLanguage language = Console.typed(arguments).orElse(MessageLanguage.ofEnvironment(System.getenv()));
        if (language != MessageLanguage.BOTH || !CachedHelp.isAskedFor(arguments)) {
            return run(language, out, err, arguments);
        }
        int code = run(MessageLanguage.TH, out, err, arguments);
        if (code == ExitCode.DONE) {
            out.println();
            code = run(MessageLanguage.EN, out, err, arguments);
        }
        return code;
    }

    private static int run(MessageLanguage language, PrintWriter out, PrintWriter err, String... arguments) {
        Optional<String> ready = CachedHelp.find(language, arguments);
        if (ready.isPresent()) {
            out.print(ready.get());
            return CommandLine.ExitCode.OK;
        }
        silenceLibraries();
        nameTransformer();
        Path parent = Path.of(System.getProperty("java.io.tmpdir"));
        try (TemporaryFolder temporary = TemporaryFolder.create(parent)) {
            System.setProperty(Installation.TEMPORARY_FILES, parent.toString());
            System.setProperty("java.io.tmpdir", temporary.path().toString());
            return Commands.line(language, arguments).setOut(out).setErr(err).execute(arguments);
        } catch (IOException e) {
            err.println(language.text(FolderProblem.of(FolderProblem.TEMPORARY, parent, e)));
            return ExitCode.FAILED;
        } catch (OutOfMemoryError | StackOverflowError e) {
            // Java would say so where nothing is printed
            err.println(language.text(FailureCause.describe(e)));
            return ExitCode.FAILED;
        }
    }

    /** Java looks for one in every library otherwise, for each workbook anew: a tenth of a whole set's processor time. */
    private static void nameTransformer() {
        String setting = "javax.xml.transform.TransformerFactory";
        if (System.getProperty(setting) == null) {
            System.setProperty(
                    setting, TransformerFactory.newDefaultInstance().getClass().getName());
        }
    }

    /** What a library prints by itself may quote a cell; nothing of this program is printed that way. */
    private static void silenceLibraries() {
        PrintStream nobody = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        System.setOut(nobody);
        System.setErr(nobody);
    }
}
