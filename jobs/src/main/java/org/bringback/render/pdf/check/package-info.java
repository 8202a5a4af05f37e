/** Tries all templates with made-up figures. */
@NullMarked
package org.bringback.render.pdf.check;

import org.jspecify.annotations.NullMarked;
