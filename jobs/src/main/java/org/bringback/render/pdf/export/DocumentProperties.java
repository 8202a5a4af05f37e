package org.bringback.render.pdf.export;

import java.time.LocalDate;

/**
 * What a PDF says about itself.
 *
 * @param language as PDF names it, such as {@code th-TH}
 * @param date the as-of date stands for the day of making, which would be another one on every run
 */
public record DocumentProperties(String title, String author, String language, LocalDate date) {}
