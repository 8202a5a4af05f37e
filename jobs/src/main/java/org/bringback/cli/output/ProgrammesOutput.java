package org.bringback.cli.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bringback.cli.options.UsageException;
import org.bringback.reference.programme.Programme;
import org.bringback.reference.programme.Programmes;
import org.bringback.text.BilingualText;
import org.bringback.text.NearMiss;

/** Which programmes there are, and what was published about them. */
public final class ProgrammesOutput {

    private final Console console;
    private final boolean json;

    public ProgrammesOutput(Console console, boolean json) {
        this.console = console;
        this.json = json;
    }

    public void list(Programmes programmes) throws IOException {
        if (json) {
            console.json(programmes.list().stream()
                    .map(one -> new TreeMap<>(Map.of(
                            "id", one.id(),
                            "name_th", one.name().thai(),
                            "name_en", one.name().english())))
                    .toList());
            return;
        }
        programmes.list().forEach(one -> console.print(one.name().map(words -> one.id() + "  " + words)));
    }

    public void published(List<Path> files) throws IOException {
        if (json) {
            console.json(Map.of("files", files.stream().map(Path::toString).toList()));
            return;
        }
        files.forEach(console.out()::println);
    }

    public static UsageException unknown(String given, Programmes programmes) {
        return new UsageException(new BilingualText(
                        "ไม่มีโครงการ " + given + " ", "there is no programme " + given + "; ")
                .join(NearMiss.hint(
                        given, programmes.list().stream().map(Programme::id).toList())));
    }
}
