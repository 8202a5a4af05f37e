package org.bringback.render.pdf.template;

import java.nio.file.Path;
import java.util.OptionalInt;
import org.bringback.text.BilingualFailure;
import org.bringback.text.BilingualText;

/** A template or its labels are wrong. The reports made from it cannot be rendered; others can. */
public final class TemplateException extends RuntimeException implements BilingualFailure {

    private static final long serialVersionUID = 1;

    private final transient Path file;
    private final transient OptionalInt line;
    private final transient BilingualText problem;

    public TemplateException(Path file, OptionalInt line, BilingualText problem) {
        super(location(file, line) + ": " + problem.englishThenThai());
        this.file = file;
        this.line = line;
        this.problem = problem;
    }

    private static String location(Path file, OptionalInt line) {
        Path folder = file.getParent();
        String name = (folder == null ? "" : folder.getFileName() + "/") + file.getFileName();
        return line.isPresent() ? name + ":" + line.getAsInt() : name;
    }

    /** Folder, file and, where it is known, line: {@code national/report.jrxml:12}. */
    public String location() {
        return location(file, line);
    }

    public Path file() {
        return file;
    }

    public OptionalInt line() {
        return line;
    }

    public BilingualText problem() {
        return problem;
    }

    @Override
    public BilingualText explanation() {
        return problem.map(text -> location() + ": " + text);
    }
}
