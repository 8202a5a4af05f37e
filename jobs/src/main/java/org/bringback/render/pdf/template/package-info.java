/** Reads, checks and compiles the templates and their labels. */
@NullMarked
package org.bringback.render.pdf.template;

import org.jspecify.annotations.NullMarked;
