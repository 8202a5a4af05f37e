/**
 * Thai without shaping at export: a font gets one more glyph for every way a Thai character is drawn beside its
 * neighbours, and a table says which private character stands for it. Built once; fonts and table are files of
 * {@code report-templates/fonts}.
 */
@NullMarked
package org.bringback.render.thaifont;

import org.jspecify.annotations.NullMarked;
