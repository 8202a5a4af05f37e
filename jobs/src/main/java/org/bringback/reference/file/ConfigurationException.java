package org.bringback.reference.file;

import java.nio.file.Path;
import org.bringback.text.BilingualFailure;
import org.bringback.text.BilingualText;

/** A reference file or an agency's YAML that is wrong. Found before the first row is read; nothing runs. */
public final class ConfigurationException extends RuntimeException implements BilingualFailure {

    private static final long serialVersionUID = 1;

    private final String location;
    private final transient BilingualText problem;

    /** @param line as a person counts it, from 1; 0 where the file as a whole is meant */
    public ConfigurationException(Path file, int line, BilingualText problem) {
        super(location(file, line) + ": " + problem.englishThenThai());
        this.location = location(file, line);
        this.problem = problem;
    }

    /** Folder, file and line, such as {@code agencies/obec.yaml:12}. */
    public String location() {
        return location;
    }

    public BilingualText problem() {
        return problem;
    }

    private static String location(Path file, int line) {
        Path absolute = file.toAbsolutePath();
        Path shown = absolute.subpath(Math.max(0, absolute.getNameCount() - 2), absolute.getNameCount());
        String name = shown.toString().replace('\\', '/');
        return line == 0 ? name : name + ":" + line;
    }

    @Override
    public BilingualText explanation() {
        return problem.map(text -> location() + ": " + text);
    }
}
