package org.bringback.delivery;

import java.io.IOException;
import java.util.List;
import java.util.TreeMap;

/** Sources of releases whose reports do not matter. */
final class Sources {

    private Sources() {}

    static Manifest.Source of(String version, String state, List<Manifest.Input> inputs) {
        Manifest.Printed printed = new Manifest.Printed(List.of("national"), List.of("en"), new TreeMap<>());
        return new Manifest.Source(version, state, false, printed, inputs);
    }

    /** Whatever stands there. */
    static Release.Publication publish(Release release, String version, String state, List<Manifest.Input> inputs)
            throws IOException {
        try {
            return release.publish(of(version, state, inputs), true, () -> {});
        } catch (LesserReleaseException e) {
            throw new AssertionError(e);
        }
    }
}
