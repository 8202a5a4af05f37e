/** The tables of a PDF: their layout, widths and rows. */
@NullMarked
package org.bringback.render.pdf.table;

import org.jspecify.annotations.NullMarked;
