/** Titles and full names. */
@NullMarked
package org.bringback.thai.name;

import org.jspecify.annotations.NullMarked;
