package org.bringback.source;

import java.io.IOException;
import java.nio.file.Path;
import org.bringback.notice.Place;

final class XlsCursor {
    private XlsCursor() {}

    static RowCursor open(Path file, Limits limits, Place place) throws RefusedFileException, IOException {
        throw Refusal.unknownFormat(place);
    }
}
