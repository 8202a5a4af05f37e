package org.bringback.job;

import java.nio.file.Path;

/** Writes the rows that were not taken back into workbooks for their offices. */
final class RejectWorkbooks {

    private final Night night;

    RejectWorkbooks(Night night) {
        this.night = night;
    }

    void write(Path folder) {
        night.progress().begin("rejected rows", 0);
    }
}
