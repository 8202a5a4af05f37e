/** Texts in both languages: the ground floor of all rooms. */
@NullMarked
package org.bringback.text;

import org.jspecify.annotations.NullMarked;
