/**
 * Thai without shaping at export: a font gets one more glyph for every way a Thai character is drawn beside its
 * neighbours, and a table says which private character stands for it. Built once, with the colour profile of the PDFs;
 * the results are files of {@code report-templates}, so that the program does without the builder.
 */
package org.bringback.tools.font;
