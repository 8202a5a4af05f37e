package org.bringback.samples;

import java.io.IOException;
import java.nio.file.Path;

/** A file of the country that is still to be written. */
record PlannedFile(String name, Content content) {

    interface Content {
        void write(Path file, TruthWriter truth) throws IOException;
    }
}
