package org.bringback.job.partition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.bringback.text.file.Sha256;

/**
 * Tells this build of the program from others of the same version, by its classes and resources: the times in a jar differ
 * where two machines built the same source. Of a jar only the list of its entries is read, which holds their checksums.
 */
public final class ProgramBuild {

    private static final String PACKAGING = "META-INF/";

    private ProgramBuild() {}

    /** Of what this process runs. */
    public static String digest() {
        Class<?> own = ProgramBuild.class;
        String name = own.getName().replace('.', '/') + ".class";
        URL place = Objects.requireNonNull(own.getClassLoader().getResource(name));
        try {
            if (place.openConnection() instanceof JarURLConnection jar) {
                return digest(Path.of(jar.getJarFileURL().toURI()));
            }
            Path folder = Path.of(place.toURI());
            for (int level = 0; level < name.split("/").length; level++) {
                folder = Objects.requireNonNull(folder.getParent());
            }
            return digest(folder);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param program a jar, or a folder of classes */
    static String digest(Path program) throws IOException {
        return Files.isDirectory(program) ? ofFolder(program) : ofJar(program);
    }

    private static String ofFolder(Path folder) throws IOException {
        Sha256 sha = new Sha256();
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            sha.add(folder.relativize(file).toString()).add(Files.readAllBytes(file));
        }
        return sha.hex();
    }

    private static String ofJar(Path jar) throws IOException {
        Sha256 sha = new Sha256();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            zip.stream()
                    .filter(entry -> !entry.isDirectory() && !entry.getName().startsWith(PACKAGING))
                    .map(ProgramBuild::line)
                    .sorted()
                    .forEach(sha::add);
        }
        return sha.hex();
    }

    private static String line(ZipEntry entry) {
        return entry.getName() + " " + entry.getSize() + " " + entry.getCrc() + "\n";
    }
}
