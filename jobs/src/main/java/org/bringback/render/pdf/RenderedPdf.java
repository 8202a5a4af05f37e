package org.bringback.render.pdf;

import java.util.NavigableSet;

/**
 * A finished PDF.
 *
 * @param bytes the same for the same sheet, on any machine
 * @param missing characters the fonts lack, such as {@code U+1F600}; a lozenge stands in their place
 */
public record RenderedPdf(byte[] bytes, PdfTimings timings, NavigableSet<String> missing) {}
