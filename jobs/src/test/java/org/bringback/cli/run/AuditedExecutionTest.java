package org.bringback.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bringback.cli.command.Commands;
import org.bringback.cli.options.StateOptions;
import org.bringback.text.MessageLanguage;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** No command that changes a state, or takes persons out of it, is left out of the ledger of who did what. */
class AuditedExecutionTest {

    /** Nights and their parts say more than their name, and commands that can show persons say whom. */
    private static final Set<String> ENTER_THEMSELVES =
            Set.of("nightly", "intake", "register", "resolve", "report", "explain figure");

    /** They change nothing and show no persons; {@code retry} gives another command. */
    private static final Set<String> READ =
            Set.of("retry", "check", "tables", "programme", "history", "audit list", "doctor");

    @Test
    void everyCommandOnAStateIsEnteredOrOnlyReads() {
        SortedSet<String> others = new TreeSet<>();
        SortedSet<String> entered = new TreeSet<>();
        collect(Commands.line(MessageLanguage.EN), entered, others);
        assertThat(entered).hasSizeGreaterThan(15).doesNotContainAnyElementsOf(READ);
        SortedSet<String> known = new TreeSet<>(ENTER_THEMSELVES);
        known.addAll(READ);
        assertThat(others).isEqualTo(known);
    }

    private static void collect(CommandLine command, SortedSet<String> entered, SortedSet<String> others) {
        boolean onState = command.getCommandSpec().mixins().values().stream()
                .anyMatch(mixin -> mixin.userObject() instanceof StateOptions);
        if (onState) {
            (AuditedExecution.isEntered(command.getCommandSpec()) ? entered : others)
                    .add(AuditedExecution.name(command.getCommandSpec()));
        }
        command.getSubcommands().values().forEach(sub -> collect(sub, entered, others));
    }
}
