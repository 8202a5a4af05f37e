package org.bringback.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A POM that cannot be fetched is only a warning to Maven, which then silently leaves out what it asks for. So the
 * libraries of the tests' class path are held against a list; after a wanted change run the tests once with
 * {@code -Dbringback.update=true} and look at the difference.
 */
class DependenciesTest {

    private static final Path LIST = Path.of("jobs/dependencies.txt");

    @Test
    void theLibrariesAreThoseOfTheList() throws IOException {
        List<String> present = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .map(entry -> Path.of(entry).getFileName().toString())
                .filter(name -> !name.startsWith("surefire"))
                .sorted()
                .toList();
        if (Boolean.getBoolean("bringback.update")) {
            Files.write(LIST, present);
        }
        assertThat(present).isEqualTo(Files.readAllLines(LIST));
    }
}
