package org.bringback.cli.command.operation;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bringback.cli.options.StateOptions;
import org.bringback.cli.output.Console;
import org.bringback.cli.output.ExitCode;
import org.bringback.job.audit.AuditEntry;
import org.bringback.job.audit.AuditLedger;
import org.bringback.text.BilingualText;
import org.bringback.text.OutsideText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code audit}: who did what. */
@Command(
        name = "audit",
        description = "Says who did what to the state, and whose data was shown to whom.",
        mixinStandardHelpOptions = true,
        subcommands = AuditCommand.Entries.class)
public final class AuditCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.WRONG_USE;
    }

    /** {@code audit list}: the whole ledger. */
    @Command(
            name = "list",
            description = "Prints the ledger, oldest first, and says whether a line was changed.",
            mixinStandardHelpOptions = true)
    static final class Entries implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Mixin
        private StateOptions state;

        @Option(names = "--json", description = "Print the result as JSON.")
        private boolean json;

        @Override
        public Integer call() throws IOException {
            AuditLedger.Content content = AuditLedger.in(state.existing()).list();
            Console console = Console.of(spec);
            if (json) {
                Map<String, Object> result = new LinkedHashMap<>();
                result.put("entries", content.entries());
                result.put("broken_line", content.broken().orElse(null));
                console.json(result);
            } else {
                content.entries().forEach(entry -> console.out().println(line(entry)));
            }
            content.broken()
                    .ifPresent(line -> console.say(new BilingualText(
                            "บรรทัดที่ " + line
                                    + " ของ audit.jsonl ไม่เป็นไปตามที่บันทึกไว้ มีผู้แก้ไขหรือลบ หรือไฟล์เสียหาย"
                                    + " ให้เทียบกับสำเนาสำรอง",
                            "line " + line
                                    + " of audit.jsonl is not as it was written: somebody changed or removed it, or"
                                    + " the file is damaged; compare it with a backup")));
            return content.broken().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
        }

        private static String line(AuditEntry entry) {
            Stream<String> files = listed(entry.files())
                    .map(file -> file.name() + " " + file.sha256().substring(0, 12));
            Stream<String> figures = listed(entry.figures())
                    .map(made -> made.list() + "/" + made.asOf() + "/r" + made.revision() + " " + made.persons());
            Stream<String> head = Stream.of(
                    entry.at(),
                    entry.by(),
                    entry.command(),
                    entry.exitCode() == null ? "-" : entry.exitCode().toString());
            String what = Stream.of(files, figures, Stream.ofNullable(entry.shown()))
                    .flatMap(parts -> parts)
                    .collect(Collectors.joining(", "));
            return OutsideText.oneLine((head.collect(Collectors.joining("  ")) + "  " + what).stripTrailing());
        }

        private static <T> Stream<T> listed(@Nullable List<T> values) {
            return values == null ? Stream.empty() : values.stream();
        }
    }
}
