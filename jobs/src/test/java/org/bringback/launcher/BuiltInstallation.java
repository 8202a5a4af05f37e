package org.bringback.launcher;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.bringback.Folder;
import org.bringback.cli.Countries;

/** An installation as the launchers expect it, made of this build's own classes. */
final class BuiltInstallation {

    private BuiltInstallation() {}

    /** Makes one in a folder, which is not there yet. */
    static Path make(Path place) throws IOException {
        Path home = Files.createDirectories(place);
        Folder.copy(Countries.HOME.resolve("bin"), home.resolve("bin"));
        for (Path script : List.of(home.resolve("bin/bringback"), home.resolve("bin/nightly"))) {
            script.toFile().setExecutable(true);
        }
        for (String folder : List.of("jobs", "report-templates", "pom.xml")) {
            Files.createSymbolicLink(home.resolve(folder), Countries.HOME.resolve(folder));
        }
        Path libraries = Files.createDirectories(home.resolve("target/lib"));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path part = Path.of(entry).toAbsolutePath();
            if (entry.endsWith(".jar") && !entry.contains("Saxon")) {
                Path link = libraries.resolve(part.getFileName());
                if (!Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
                    Files.createSymbolicLink(link, part);
                }
            } else if (Files.exists(part.resolve("org/bringback/cli/Main.class"))) {
                jar(part, home.resolve("target/bringback.jar"));
            }
        }
        return home;
    }

    /** Removes links; temporary folders warn of every one when they are deleted. */
    static void unlink(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path link : all.filter(Files::isSymbolicLink).toList()) {
                Files.delete(link);
            }
        }
    }

    private static void jar(Path classes, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out)) {
            Set<String> folders = new HashSet<>();
            for (Map.Entry<String, byte[]> entry : Folder.bytes(classes).entrySet()) {
                addFolders(entry.getKey(), folders, jar);
                jar.putNextEntry(new JarEntry(entry.getKey()));
                jar.write(entry.getValue());
                jar.closeEntry();
            }
        }
    }

    /** Migrations are looked for by folder. */
    private static void addFolders(String name, Set<String> known, JarOutputStream jar) throws IOException {
        for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
            if (known.add(name.substring(0, slash + 1))) {
                jar.putNextEntry(new JarEntry(name.substring(0, slash + 1)));
            }
        }
    }
}
