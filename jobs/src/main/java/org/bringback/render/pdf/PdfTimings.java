package org.bringback.render.pdf;

import java.time.Duration;

/**
 * How long the parts of one PDF took.
 *
 * @param fill laying out the template with the sheet's texts
 * @param export writing the PDF
 * @param finish making it archivable and accessible
 */
public record PdfTimings(Duration fill, Duration export, Duration finish) {

    public Duration total() {
        return fill.plus(export).plus(finish);
    }
}
