/** Texts in both languages, how figures are written, and small tables: the ground floor of all rooms. */
@NullMarked
package org.bringback.text;

import org.jspecify.annotations.NullMarked;
