/** Texts in both languages, and how figures are written: the ground floor of all rooms. */
@NullMarked
package org.bringback.text;

import org.jspecify.annotations.NullMarked;
