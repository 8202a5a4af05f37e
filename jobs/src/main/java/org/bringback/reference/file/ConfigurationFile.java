package org.bringback.reference.file;

import java.nio.file.Path;
import org.bringback.text.yaml.YamlMap;

/** Opens configuration in YAML. */
public final class ConfigurationFile {

    private ConfigurationFile() {}

    /** @throws ConfigurationException when the file, or what is read of it later, is wrong */
    public static YamlMap yaml(Path file) {
        return YamlMap.read(file, (line, problem) -> new ConfigurationException(file, line, problem));
    }
}
