/** The charts of a PDF, drawn as vectors. */
@NullMarked
package org.bringback.render.pdf.chart;

import org.jspecify.annotations.NullMarked;
