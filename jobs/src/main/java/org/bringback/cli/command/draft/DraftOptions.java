package org.bringback.cli.command.draft;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bringback.cli.output.Console;
import org.bringback.job.workspace.Installation;
import org.bringback.text.BilingualText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is drafted, from what, and where to. */
final class DraftOptions {

    @Parameters(index = "0", paramLabel = "NAME", description = "Its id.")
    private String name = "";

    @Parameters(index = "1", paramLabel = "EXPORT", description = "One of its exports.")
    private Path export = Path.of("");

    @Option(
            names = {"--output", "--out"},
            paramLabel = "FILE",
            description = "Where to write the draft; default NAME.yaml.")
    private @Nullable Path output;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    String name() {
        return name;
    }

    /** @throws org.bringback.cli.options.UsageException when the name is none, or the file cannot be drafted from */
    <T> T draft(DraftFile.Draft<T> draft) throws IOException {
        return DraftFile.draft(name, export, draft);
    }

    /**
     * Writes a draft and prints what to do next.
     *
     * @param folder of jobs, to which it has to be moved
     * @param missing what the draft lacks to be used
     */
    void write(String yaml, String folder, List<BilingualText> missing, Console console) throws IOException {
        Path file = output == null ? Path.of(name + ".yaml") : output;
        DraftFile.write(file, yaml);
        BilingualText next = next(file, folder);
        missing.forEach(console::say);
        if (!json) {
            console.print(next);
            return;
        }
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("draft", file.toAbsolutePath().normalize().toString());
        result.put("missing", missing.stream().map(Console::inBoth).toList());
        result.put("next", Console.inBoth(next));
        console.json(result);
    }

    private BilingualText next(Path file, String folder) throws IOException {
        String target = "jobs/" + folder + "/" + name + ".yaml";
        Path inPlace = Installation.current().jobs().resolve(folder).resolve(name + ".yaml");
        if (Files.exists(inPlace) && Files.isSameFile(file, inPlace)) {
            return new BilingualText(
                    "เขียนร่างไว้ที่ " + file + " ตรวจและเติมให้ครบ",
                    "The draft is in " + file + ": check and complete it");
        }
        if (Files.exists(inPlace)) {
            return new BilingualText(
                    "เขียนร่างไว้ที่ " + file + " แต่มี " + target
                            + " อยู่แล้ว อย่าวางทับ ให้ย้ายเฉพาะส่วนที่ใหม่ไปไว้ในไฟล์นั้น"
                            + " หรือร่างอีกครั้งด้วยชื่ออื่น",
                    "The draft is in " + file + ", but " + target
                            + " is there already: do not put the draft over it, but move what is new into that file, or draft again"
                            + " under another name");
        }
        return new BilingualText(
                "เขียนร่างไว้ที่ " + file + " ตรวจและเติมให้ครบ แล้วย้ายไปไว้ที่ " + target,
                "The draft is in " + file + ": check and complete it, then move it to " + target);
    }
}
