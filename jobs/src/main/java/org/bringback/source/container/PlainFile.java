package org.bringback.source.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** A file as it lies in the inbox. A symbolic link is not followed. */
public record PlainFile(Path path) implements Content {

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public Optional<Path> file() {
        return Optional.of(path);
    }
}
